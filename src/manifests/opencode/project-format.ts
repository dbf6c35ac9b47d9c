import type { AccessBuilder } from '../../access/builder.ts';
import { COPILOT_CLI } from '../../document/front-matter-dialects.ts';
import { at, entries } from '../../document/value.ts';
import { readFrontMatter } from '../claude/front-matter-file.ts';
import type { ManifestFormat, SourceFile } from '../manifest-format.ts';
import { JSONC, readDocument } from '../mcp/read-document.ts';
import { readServerWithTools } from '../mcp/server-tools.ts';
import { inScope } from '../reading.ts';
import type { Part } from './permission.ts';
import { readAgents } from './session.ts';
import { inlineCommands, launch, readTrust } from './trust.ts';

export interface Variant {
  readonly id: string;
  readonly client: string;
  /** The base name of its configurations. */
  readonly config: string;
  /** The names of its folder, with the dot. */
  readonly folder: string;
}

/** opencode's project configuration, and those of its forks. All of a folder decide together. */
export function projectFormat(variant: Variant): ManifestFormat {
  const { config, folder } = variant;
  const own = (path: string): string => `**/${folder}/${path}`;
  const names = [`${config}.json`, `${config}.jsonc`];
  return {
    id: variant.id,
    title: `${variant.client} configuration, agents, commands and plugins`,
    clients: [variant.client],
    files: [
      ...names.flatMap((name) => [`**/${name}`, own(name)]),
      ...['agent', 'agents', 'mode', 'modes', 'command', 'commands'].map((dir) => own(`${dir}/**/*.md`)),
      // Tools of one's own are imported when a session starts, as plugins are (opencode.ai/docs/custom-tools).
      ...['plugin', 'plugins', 'tool', 'tools'].flatMap((dir) => [own(`${dir}/*.ts`), own(`${dir}/*.js`)]),
    ],
    reads:
      'permission and tools (last match wins) of the session and of agents, mcp, plugins, instructions and skills from URLs, share, server, provider endpoints, formatters, language servers, commands in prompts',
    group: (path) => projectOf(path, folder),
    companions: (path, tree) => {
      const project = projectOf(path, folder);
      const root = project === '' ? '' : `${project}/`;
      const configs = names.flatMap((name) => [`${root}${name}`, `${root}${folder}/${name}`]);
      const start = `${root}${folder}/`.toLowerCase();
      const agents = tree.filter((p) => p.toLowerCase().startsWith(start) && isAgent(p));
      return [...configs, ...agents];
    },
    read: (files, to) => read(files, variant, to),
  };
}

function read(files: readonly SourceFile[], variant: Variant, to: AccessBuilder): void {
  const first = files[0];
  if (!first) return;
  const scope = projectOf(first.path, variant.folder);
  const name = inScope(variant.client, scope);
  const configs: Part[] = [];
  const agents = new Map<string, Part[]>();
  for (const file of ranked(files, variant.folder)) {
    if (/\.jsonc?$/i.test(file.path)) {
      const value = readDocument(file, name, JSONC, to);
      if (value) configs.push({ file, value });
    } else if (/\.md$/i.test(file.path)) {
      const text = readFrontMatter(file, COPILOT_CLI, name, to);
      if (!text) continue;
      const called = baseName(file.path);
      if (isAgent(file.path)) agents.set(called, [...(agents.get(called) ?? []), { file, value: text.front }]);
      else {
        const span = (i: number) => {
          const line = text.bodyStartLine + i;
          return { startLine: line, startColumn: 1, endLine: line, endColumn: 1 };
        };
        inlineCommands(text.body, `command ${called}`, span, file, name, to);
      }
    } else {
      const what = /\/tools?\/[^/]*$/i.test(file.path) ? 'tool' : 'plugin';
      launch(localPlugin(file.path, scope), 'helper', what, undefined, file, name, to);
    }
  }
  const id = `${variant.id} ${scope}`;
  // A configuration that is dropped leaves a session without its rules, not none.
  if (agents.size > 0 || files.some((f) => /\.jsonc?$/i.test(f.path)))
    readAgents({ client: variant.client, id, scope, configs, agents, first }, to);
  for (const part of configs) readTrust(part, name, to);
  readServers(configs, name, to);
}

/** A server is on unless the last file that says so switches it off; a mere switch declares none. */
function readServers(configs: readonly Part[], name: string, to: AccessBuilder): void {
  const off = new Map<string, boolean>();
  for (const { value } of configs) {
    for (const server of entries(at(value, 'mcp'))) {
      const enabled = at(server.value, 'enabled');
      if (enabled?.kind === 'boolean') off.set(server.key, !enabled.value);
    }
  }
  const client = { name, dialect: 'opencode' as const, honoursDisabled: true, filtersTools: false };
  const keys = { approve: [], deny: [], only: [], globs: false };
  for (const { file, value } of configs) {
    for (const server of entries(at(value, 'mcp'))) {
      if (off.get(server.key)) continue;
      const on = entries(server.value).filter((e) => e.key !== 'enabled');
      const plain = server.value.kind === 'map' ? { ...server.value, entries: on } : server.value;
      readServerWithTools({ ...server, value: plain }, client, keys, file, to);
    }
  }
}

/** Weakest first: the project's own file before the one in its folder, `.json` before `.jsonc`. */
function ranked(files: readonly SourceFile[], folder: string): SourceFile[] {
  const rank = (path: string): number =>
    (path.toLowerCase().includes(`${folder}/`) ? 2 : 0) + (/c$/i.test(path) ? 1 : 0);
  return [...files].sort((a, b) => rank(a.path) - rank(b.path) || (a.path < b.path ? -1 : 1));
}

/** The project's folder: the one that holds the client's folder, or the configuration itself. */
function projectOf(path: string, folder: string): string {
  const parts = path.split('/');
  const i = parts.findIndex((p) => p.toLowerCase() === folder);
  return parts.slice(0, i < 0 ? -1 : i).join('/');
}

function isAgent(path: string): boolean {
  return /\/(agents?|modes?)\/.*\.md$/i.test(path);
}

function baseName(path: string): string {
  return (path.split('/').at(-1) ?? path).replace(/\.md$/i, '');
}

function localPlugin(path: string, scope: string): string {
  return scope === '' ? path : path.slice(scope.length + 1);
}
