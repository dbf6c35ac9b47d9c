import type { NewUses } from '../access/new-uses.ts';
import type { Power } from '../access/powers.ts';
import { spell } from '../access/witness.ts';
import type { Class } from '../rules/classify.ts';
import type { Prose } from '../untrusted.ts';
import { say } from '../untrusted.ts';

/** What a grant reaches, in one word; the gravest first, which is the order of reports. */
export const REACHES = [
  'everything',
  'shell',
  'secrets',
  'remote',
  'network',
  'write',
  'guards',
  'build',
  'server',
  'delegation',
  'identity',
  'trust',
  'tool',
  'action',
  'command',
  'sandbox',
  'read',
  'other',
] as const;
export type Reach = (typeof REACHES)[number];

/** By the class that the rules give it, then by its verb. */
export function reachOf({ kind, telling }: Class, { use, entry }: Pick<NewUses, 'use' | 'entry'>): Reach {
  if (telling) return BY_POWER[telling.power];
  if (kind !== 'identity' && entry.uses.sequences.some((s) => typeof s[0] !== 'string')) return 'everything';
  if (kind === 'agentic') return AGENTIC.find(([start]) => use.startsWith(start))?.[1] ?? 'other';
  const known = BY_KIND[kind];
  if (known) return known;
  const verb = use.slice(0, Math.max(0, use.indexOf('\0')));
  return Object.hasOwn(BY_VERB, verb) ? (BY_VERB[verb] ?? 'other') : verb.startsWith('mcp__') ? 'server' : 'other';
}

/** What it lets through, for people. */
export function whatOf({ kind, telling }: Class, use: string): Prose {
  if (telling?.because) return [`${SAID[telling.power]}: ${telling.because}`];
  const said = WORDS[kind];
  if (said !== undefined) return [said];
  if (use === '') return ['uses that no shorter words tell'];
  const spelled = spell(use).replace(/^gh-aw /, '');
  return kind === 'reach' ? say`the server can ${spelled}` : say`for example ${spelled}`;
}

const AGENTIC: readonly (readonly [string, Reach])[] = [
  ['gh-aw read', 'read'],
  ['gh-aw output', 'remote'],
];
const BY_POWER: Readonly<Record<Power, Reach>> = {
  shell: 'shell',
  egress: 'network',
  'remote-write': 'remote',
  'host-read': 'secrets',
  'control-write': 'guards',
  'file-change': 'write',
  build: 'build',
};
const SAID: Readonly<Record<Power, string>> = {
  shell: 'runs any code',
  egress: 'reaches any host',
  'remote-write': 'changes what is outside of this machine',
  'host-read': 'reads what the repository does not hold',
  'control-write': 'writes where guards or the pipeline live',
  'file-change': 'changes or deletes files',
  build: 'runs the build',
};
const BY_KIND: Readonly<Partial<Record<Class['kind'], Reach>>> = {
  bypass: 'everything',
  'all tools': 'everything',
  'edits unasked': 'write',
  'all tools of a server': 'server',
  'server tool': 'server',
  reach: 'server',
  filter: 'server',
  'own guards': 'guards',
  'whole tool': 'tool',
  files: 'write',
  command: 'command',
  exact: 'command',
  read: 'read',
  sandbox: 'sandbox',
  limit: 'guards',
  identity: 'identity',
  deployed: 'action',
};
const WORDS: Readonly<Partial<Record<Class['kind'], string>>> = {
  bypass: 'any tool',
  'all tools': 'every tool that the client has',
  'edits unasked': 'what the mode lets through',
  'all tools of a server': 'every tool of the server, those added later too',
  identity: 'what its identity is granted',
};
const BY_VERB: Readonly<Record<string, Reach>> = {
  run: 'command',
  edit: 'write',
  write: 'write',
  read: 'read',
  fetch: 'network',
  connect: 'network',
  'search-web': 'network',
  call: 'delegation',
  skill: 'delegation',
};
