import type { AccessBuilder } from '../access/builder.ts';
import { byEffect } from '../access/decision-list.ts';
import { union, uses } from '../access/pattern.ts';
import type { MapEntry, Value } from '../document/value.ts';
import { at, entries } from '../document/value.ts';
import { engineOf, readBash } from './agentic/bash.ts';
import { readGithubTool } from './agentic/github-tool.ts';
import { readNetwork } from './agentic/network.ts';
import { readOutputLimits } from './agentic/output-limits.ts';
import { readOutputs } from './agentic/outputs.ts';
import type { Unit } from './agentic/part.ts';
import { all, isFalse, make } from './agentic/part.ts';
import { readSettings } from './agentic/settings.ts';
import { units } from './agentic/sources.ts';
import { readStart } from './agentic/start.ts';
import { WORKING_FOLDER } from './claude/path-rule.ts';
import type { ManifestFormat } from './manifest-format.ts';
import { readServerWithTools } from './mcp/server-tools.ts';
import { overLimit, placeIn } from './reading.ts';

/**
 * Sources of GitHub Agentic Workflows with what they import. What runs is the file compiled from them, which the format
 * of workflows reads. Sources: github/gh-aw, docs/src/content/docs/reference; workflows of githubnext/agentics.
 */
export const format: ManifestFormat = {
  id: 'agentic-workflow',
  title: 'GitHub Agentic Workflows',
  clients: ['GitHub Agentic Workflows'],
  files: ['.github/workflows/**/*.md', '.github/aw/imports/**/*.md', '.github/agents/*.md'],
  reads:
    'Exact: triggers, roles and what holds a start back, permissions, tools (commands, GitHub toolsets, memory), network, MCP servers, safe outputs with what bounds them, sandbox, strict mode, engine, secrets; local and cached imports. Upper bound: without a list of commands every command runs. What runs is the file compiled from it: that is read as a workflow, and held against this source by its hash. Not evaluated: the prompt, remote imports that are not cached (trusted as named), custom jobs beyond their permissions and secrets, more than 500 sources together (said)',
  renames: true,
  // Imports are resolved among all of them.
  group: () => '',
  companions: (_, tree) => tree.filter((p) => OWN.test(p)).slice(0, MAX_FILES),
  read(files, to) {
    overLimit(files, MAX_FILES, 'sources of agentic workflows', to);
    for (const unit of units(files, to)) readUnit(unit, to);
  },
};

const OWN = /^\.github\/(workflows\/.*|aw\/imports\/.*|agents\/[^/]+)\.md$/i;
const MAX_FILES = 500;

function readUnit(unit: Unit, to: AccessBuilder): void {
  const own = unit.parts[0];
  if (!own) return;
  const place = placeIn(own.file, (at(own.front, 'engine') ?? at(own.front, 'on') ?? own.front).span);
  if (unit.isWorkflow)
    to.fact({
      kind: 'trust',
      of: 'agent step',
      agent: unit.name,
      subject: `${unit.name} agent`,
      what: `${unit.name} gh-aw`,
      level: 1,
      pinned: true,
      text: `engine ${engineOf(unit)}`,
      place,
    });
  const free = make('allow', FREE, own.file, own.front.span, 'what needs no approval', 'mode');
  const found = [
    ...readStart(unit, to),
    ...readBash(unit),
    ...readNetwork(unit),
    ...readGithubTool(unit, to),
    ...readOutputs(unit),
    ...readOutputLimits(unit, false),
    ...readTools(unit),
  ];
  if (unit.isWorkflow || found.length > 0)
    to.agent({
      id: `agentic workflow ${own.file.path}`,
      name: unit.name,
      role: 'session',
      defaults: { entries: [free, ...readOutputLimits(unit, true)], default: 'deny' },
      list: { entries: byEffect([...found, free]), default: 'deny' },
    });
  readSettings(unit, to);
  readServers(unit, to);
  for (const { file, front } of unit.parts) to.document(file.path, front);
}

/** What is on in the sandbox whatever the front matter says. */
const FREE = union(uses('read', WORKING_FOLDER), uses('edit', WORKING_FOLDER), uses('write', WORKING_FOLDER));

/** Tools that are off unless they are named. What they reach on the web the firewall bounds. */
function readTools(unit: Unit) {
  return all(unit, 'tools').flatMap(({ file, value }) =>
    entries(value).flatMap((e) =>
      isFalse(e.value) || TOLD_APART.has(e.key)
        ? []
        : [make('allow', { sequences: [[`gh-aw tool\0${e.key}`]] }, file, e.keySpan, e.key)],
    ),
  );
}
const TOLD_APART = new Set([
  'bash',
  'edit',
  'github',
  'timeout',
  'startup-timeout',
  'repo-memory',
  'comment-memory',
  'cli-proxy',
]);

/** The gateway starts them outside the firewall; `allowed` lists the tools that are offered, and all of those run unasked. */
function readServers(unit: Unit, to: AccessBuilder): void {
  const client = { name: unit.name, dialect: 'continue', honoursDisabled: false, filtersTools: false } as const;
  const keys = { approve: [], deny: [], only: ['allowed'], globs: true };
  for (const { file, value } of all(unit, 'mcp-servers'))
    for (const server of entries(value)) readServerWithTools(contained(server), client, keys, file, to);
}

/** `container: image` is short for a container that is run. */
function contained(server: MapEntry): MapEntry {
  const image = at(server.value, 'container');
  if (image?.kind !== 'string' || server.value.kind !== 'map') return server;
  const say = (value: string): Value => ({ kind: 'string', value, span: image.span });
  const args: Value = { kind: 'list', items: ['run', '--rm', '-i', image.value].map(say), span: image.span };
  const put = (key: string, value: Value): MapEntry => ({ key, value, keySpan: image.span, shadowed: false });
  const rest = server.value.entries.filter((e) => e.key !== 'container' && e.key !== 'args' && e.key !== 'command');
  return {
    ...server,
    value: { ...server.value, entries: [...rest, put('command', say('docker')), put('args', args)] },
  };
}
