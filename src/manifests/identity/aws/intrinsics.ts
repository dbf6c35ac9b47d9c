import type { Value } from '../../../document/value.ts';
import { at, entries, items, text } from '../../../document/value.ts';

/** What a name of a template stands for by default, or undefined. */
export type Resolve = (name: string) => string | undefined;

/**
 * Texts of a value as a template writes them. What is only known when it is deployed stays as its own text, so that it is
 * the same as itself and nothing else. YAML's short forms (`!Sub`, `!Ref`) leave their text or list.
 * Source: docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference.html
 */
export function textsOf(value: Value | undefined, resolve: Resolve = () => undefined, depth = 0): readonly string[] {
  if (!value || depth > 8) return [];
  if (value.kind === 'list') {
    // `!Join ["", […]]` and `!Sub ["…", {…}]`
    const [first, second] = value.items;
    if (value.items.length === 2 && first?.kind === 'string' && second?.kind === 'list')
      return [joined(text(first) ?? '', second, resolve, depth)];
    if (value.items.length === 2 && first?.kind === 'string' && second?.kind === 'map' && !isFunction(second))
      return [filled(first.value, resolve)];
    return value.items.flatMap((item) => textsOf(item, resolve, depth + 1));
  }
  if (value.kind === 'string') return [resolve(value.value) ?? filled(value.value, resolve)];
  if (value.kind === 'number') return [value.raw];
  if (value.kind === 'boolean') return [String(value.value)];
  return value.kind === 'map' ? called(value, resolve, depth) : [];
}

function isFunction(value: Value): boolean {
  const [first, more] = entries(value);
  return first !== undefined && more === undefined && /^(Ref$|Fn::)/.test(first.key);
}

function called(value: Value, resolve: Resolve, depth: number): readonly string[] {
  const [call] = entries(value);
  const given = call?.value;
  if (!call || !isFunction(value)) return [plain(value)];
  const name = text(given);
  if (call.key === 'Ref' && name !== undefined) return [resolve(name) ?? `\${${name}}`];
  if (call.key === 'Fn::Sub') return [filled(name ?? text(items(given)[0]) ?? '', resolve)];
  if (call.key === 'Fn::GetAtt')
    return [
      `\${${
        name ??
        items(given)
          .map((i) => text(i) ?? '')
          .join('.')
      }}`,
    ];
  if (call.key === 'Fn::Join') return [joined(text(items(given)[0]) ?? '', items(given)[1], resolve, depth)];
  // Either may be deployed.
  if (call.key === 'Fn::If')
    return items(given)
      .slice(1)
      .flatMap((i) => textsOf(i, resolve, depth + 1));
  return [plain(value)];
}

function joined(by: string, parts: Value | undefined, resolve: Resolve, depth: number): string {
  return items(parts)
    .map((p) => textsOf(p, resolve, depth + 1).join(by))
    .join(by);
}

function filled(source: string, resolve: Resolve): string {
  return source.replace(/\$\{([\w.:-]{1,200})\}/g, (own, name: string) => resolve(name) ?? own);
}

function plain(value: Value): string {
  return `\${${JSON.stringify(value, (key, v) => (/span$|^raw$|shadowed/i.test(key) ? undefined : v))}}`;
}

/**
 * What a template's own names stand for: a parameter's default, else the reference as the long form writes it. Short forms
 * (`!Ref Bucket`, `!GetAtt Bucket.Arn`) are then the same as `${Bucket}` and `${Bucket.Arn}`.
 */
export function defaultsOf(template: Value): Resolve {
  const known = new Map<string, string | undefined>();
  for (const resource of entries(at(template, 'Resources'))) known.set(resource.key, undefined);
  for (const parameter of entries(at(template, 'Parameters'))) {
    const value = at(parameter.value, 'Default');
    known.set(parameter.key, value?.kind === 'number' ? value.raw : text(value));
  }
  return (name) => {
    const [own = ''] = name.split('.', 1);
    return known.has(own) ? (known.get(name) ?? `\${${name}}`) : undefined;
  };
}
