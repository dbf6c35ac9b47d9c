import { readFileSync } from 'node:fs';
import type { Answer, Asked } from '../fake-routes.ts';

/**
 * GitHub's published description of its REST API (MIT, npm package @octokit/openapi, cut to what is asked here).
 * GITHUB_OPENAPI names another, such as the package's whole `generated/api.github.com.json` or `ghes-3.19.json`.
 */
const description = JSON.parse(
  readFileSync(process.env.GITHUB_OPENAPI ?? new URL('github.json', import.meta.url), 'utf8'),
) as Node;

type Node = { readonly [key: string]: unknown };

/** What is wrong with a request, as sentences. */
export function checkRequest(asked: Asked): string[] {
  const found = operationOf(asked);
  if (!found) return [`${asked.method} ${asked.path} is not described`];
  const problems: string[] = [];
  const known = new Set<string>();
  for (const parameter of listOf(found.operation.parameters).map(resolved)) {
    const name = String(parameter.name);
    known.add(`${parameter.in}:${name}`);
    const given = parameter.in === 'path' ? found.values.get(name) : asked.query.get(name);
    if (given === null || given === undefined) {
      if (parameter.required) problems.push(`${name} is missing`);
    } else problems.push(...check(coerced(given, nodeOf(parameter.schema)), nodeOf(parameter.schema), name));
  }
  for (const name of asked.query.keys()) if (!known.has(`query:${name}`)) problems.push(`${name} is no parameter`);
  const content = nodeOf(resolved(nodeOf(found.operation.requestBody)).content)['application/json'];
  if (content) problems.push(...check(asked.body, nodeOf(nodeOf(content).schema), 'body'));
  else if (asked.body !== null) problems.push('a body is not described');
  return problems.map((text) => `${asked.method} ${asked.path}: ${text}`);
}

/** An answer with the fields that every answer has and no test cares for, and what is wrong with the others. */
export function completed(asked: Asked, answer: Answer): { readonly answer: Answer; readonly problems: string[] } {
  const responses = nodeOf(operationOf(asked)?.operation.responses);
  const response = responses[String(answer.status)];
  // Any operation may answer 403, 404 or 5xx; not all say so.
  if (!response && answer.status >= 400) return { answer, problems: [] };
  if (!response) return { answer, problems: [`${asked.method} ${asked.path} never answers ${answer.status}`] };
  const content = nodeOf(nodeOf(resolved(nodeOf(response)).content)['application/json']);
  if (!content.schema) return { answer, problems: [] };
  const schema = nodeOf(content.schema);
  const data = answer.status < 300 ? filled(answer.data, schema, 0) : answer.data;
  const problems = check(data, schema, 'answer').map((text) => `${asked.method} ${asked.path}: ${text}`);
  return { answer: { ...answer, data }, problems };
}

function operationOf(asked: Asked) {
  for (const [template, methods] of Object.entries(nodeOf(description.paths))) {
    const names: string[] = [];
    const pattern = template.replace(/\{(\w+)\}/g, (_all, name: string) => {
      names.push(name);
      return name === 'ref' ? '(.+)' : '([^/]+)';
    });
    const values = new RegExp(`^${pattern}$`).exec(asked.path);
    const operation = nodeOf(methods)[asked.method.toLowerCase()];
    if (!values || !operation) continue;
    return {
      operation: nodeOf(operation),
      values: new Map(names.map((name, index) => [name, values[index + 1] ?? ''])),
    };
  }
  return null;
}

/** The part of JSON Schema that the description uses. */
function check(value: unknown, schema: Node, at: string): string[] {
  const s = resolved(schema);
  if (value === null && s.nullable === true) return [];
  for (const part of listOf(s.allOf)) {
    const problems = check(value, part, at);
    if (problems.length > 0) return problems;
  }
  const choices = [...listOf(s.oneOf), ...listOf(s.anyOf)];
  if (choices.length > 0 && choices.every((choice) => check(value, choice, at).length > 0)) {
    return [`${at} is none of its kinds: ${check(value, choices[0] ?? {}, at).join(', ')}`];
  }
  if (Array.isArray(s.enum) && !s.enum.includes(value))
    return [`${at} is ${JSON.stringify(value)}, not one of its values`];
  if (typeof s.type === 'string' && !isOf(value, s.type)) return [`${at} is no ${s.type}`];
  const problems: string[] = [];
  if (typeof value === 'string') {
    if (value.length > Number(s.maxLength ?? Infinity)) problems.push(`${at} is too long`);
    if (value.length < Number(s.minLength ?? 0)) problems.push(`${at} is too short`);
  }
  if (typeof value === 'number' && (value > Number(s.maximum ?? Infinity) || value < Number(s.minimum ?? -Infinity))) {
    problems.push(`${at} is out of its range`);
  }
  if (Array.isArray(value))
    value.forEach((item, i) => void problems.push(...check(item, nodeOf(s.items), `${at}[${i}]`)));
  else if (typeof value === 'object' && value !== null) {
    const properties = nodeOf(s.properties);
    for (const name of (s.required ?? []) as string[]) {
      if (!Object.hasOwn(value, name)) problems.push(`${at}.${name} is missing`);
    }
    for (const [name, inner] of Object.entries(value)) {
      if (Object.hasOwn(properties, name)) problems.push(...check(inner, nodeOf(properties[name]), `${at}.${name}`));
      else if (s.additionalProperties === false) problems.push(`${at}.${name} is not described`);
    }
  }
  return problems;
}

/** With each required field that is not there, as plain as its schema permits. */
function filled(value: unknown, schema: Node, depth: number): unknown {
  const s = resolved(schema);
  if (depth > 12) return value ?? null;
  if (value === undefined) {
    if (s.nullable === true) return null;
    if (Array.isArray(s.enum)) return s.enum[0];
    const choice = [...listOf(s.allOf), ...listOf(s.oneOf), ...listOf(s.anyOf)][0];
    if (choice) return filled(undefined, choice, depth + 1);
    if (s.type === 'array') return [];
    if (s.type === 'string')
      return s.format === 'date-time' ? '2026-01-01T00:00:00Z' : 'x'.repeat(Number(s.minLength ?? 0));
    if (s.type === 'integer' || s.type === 'number') return Number(s.minimum ?? 0);
    if (s.type === 'boolean') return false;
  }
  if (Array.isArray(value)) return value.map((item) => filled(item, nodeOf(s.items), depth + 1));
  if (value !== undefined && (typeof value !== 'object' || value === null)) return value;
  const out: Record<string, unknown> = { ...(value ?? {}) };
  // Of several kinds the first is meant: a person rather than the empty object of one who is gone.
  const kind = [...listOf(s.oneOf), ...listOf(s.anyOf)].slice(0, 1);
  for (const part of [...listOf(s.allOf), ...kind]) Object.assign(out, filled(out, part, depth + 1));
  const properties = nodeOf(s.properties);
  for (const [name, inner] of Object.entries(properties)) {
    const wanted = Object.hasOwn(out, name) || ((s.required ?? []) as string[]).includes(name);
    if (wanted) out[name] = filled(out[name], nodeOf(inner), depth + 1);
  }
  return out;
}

function isOf(value: unknown, type: string): boolean {
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  return typeof value === type;
}

function coerced(text: string, schema: Node): unknown {
  const { type } = resolved(schema);
  return type === 'integer' || type === 'number' ? Number(text) : type === 'boolean' ? text === 'true' : text;
}

function resolved(node: Node): Node {
  if (typeof node.$ref !== 'string') return node;
  let here: unknown = description;
  for (const key of node.$ref.slice(2).split('/')) here = nodeOf(here)[key];
  return resolved(nodeOf(here));
}

function nodeOf(value: unknown): Node {
  return typeof value === 'object' && value !== null ? (value as Node) : {};
}

function listOf(value: unknown): Node[] {
  return Array.isArray(value) ? value.map(nodeOf) : [];
}
