import { posix } from 'node:path';
import type { AccessBuilder } from '../../access/builder.ts';
import type { DecisionList, Effect, Entry } from '../../access/decision-list.ts';
import { byEffect } from '../../access/decision-list.ts';
import type { Pattern } from '../../access/pattern.ts';
import { EVERYTHING, NOTHING, SEPARATOR, SOME, union, uses, whole } from '../../access/pattern.ts';
import type { Value } from '../../document/value.ts';
import { at, items, strings, text } from '../../document/value.ts';
import type { Place } from '../../finding.ts';
import type { SourceFile } from '../manifest-format.ts';
import { placeIn } from '../reading.ts';
import { readHelper, readHooks } from './hooks.ts';
import { limitEntries, readLocks } from './locks.ts';
import { pathPattern, WORKING_FOLDER } from './path-rule.ts';
import { permissionRule } from './permission-rule.ts';
import { readSandbox, withoutSandbox } from './sandbox.ts';
import { readTrusts } from './trust.ts';

/** One settings file, already accepted by the client. */
export interface Settings {
  readonly file: SourceFile;
  readonly value: Value;
}

/**
 * All settings files of one project, highest rank first, as one session: its decision list and its facts. Without any
 * (the client dropped them all) it is a session with the client's defaults.
 */
export function sessionOf(
  settings: readonly Settings[],
  id: string,
  agent: string,
  place: Place,
  to: AccessBuilder,
): void {
  const entries: Entry[] = [];
  const wanted = text(winner(settings, 'permissions', 'defaultMode')?.value);
  for (const one of settings) entries.push(...rules(one), ...directories(one, wanted === 'acceptEdits'));
  const defaults = {
    entries: byEffect([...free(place), ...withoutSandbox(place), ...limitEntries([], place)]),
    default: 'inherit' as const,
  };
  entries.push(...mode(settings), ...free(place), ...limitEntries(settings, place));
  entries.push(...readSandbox(settings, agent, place, to));
  to.agent({
    id,
    name: agent,
    role: 'session',
    defaults,
    list: wanted === 'dontAsk' ? withNobodyAsked(entries) : { entries: byEffect(entries), default: 'inherit' },
  });
  const hooksOff = isTrue(winner(settings, 'disableAllHooks')?.value);
  for (const { file, value } of settings) if (!hooksOff) readHooks(at(value, 'hooks'), file, agent, to);
  for (const [key, when] of HELPERS) {
    const found = winner(settings, ...key.split('.'));
    if (found) readHelper(found.value, when, found.file, agent, to);
  }
  readTrusts(settings, agent, to);
  readLocks(settings, agent, to);
}

/** `dontAsk`: what would have to be asked for is denied (observed). */
function withNobodyAsked(entries: readonly Entry[]): DecisionList {
  return {
    entries: byEffect(entries.map((e) => (e.effect === 'allow' ? e : { ...e, effect: 'deny' }))),
    default: 'deny',
  };
}

/** What settings grant, without what they hold back. */
export function grantsOf(settings: readonly Settings[]): Entry[] {
  const accepts = text(winner(settings, 'permissions', 'defaultMode')?.value) === 'acceptEdits';
  const all = [...settings.flatMap((one) => [...rules(one), ...directories(one, accepts)]), ...mode(settings)];
  return all.filter((e) => e.effect === 'allow');
}

/** The value of the highest ranked file that has the key, with its file. */
export function winner(
  settings: readonly Settings[],
  ...path: string[]
): { readonly value: Value; readonly file: SourceFile } | undefined {
  for (const { file, value } of settings) {
    const found = at(value, ...path);
    if (found) return { value: found, file };
  }
  return undefined;
}

export function isTrue(value: Value | undefined): boolean {
  return value?.kind === 'boolean' && value.value;
}

const HELPERS: readonly (readonly [string, string])[] = [
  ['apiKeyHelper', 'API key helper'],
  ['awsAuthRefresh', 'AWS sign-in helper'],
  ['awsCredentialExport', 'AWS credential helper'],
  ['gcpAuthRefresh', 'Google Cloud sign-in helper'],
  ['otelHeadersHelper', 'telemetry headers helper'],
  ['proxyAuthHelper', 'proxy sign-in helper'],
  ['statusLine.command', 'status line'],
  ['subagentStatusLine.command', 'sub-agent status line'],
  ['fileSuggestion.command', 'file suggestion'],
];

function rules({ file, value }: Settings): Entry[] {
  const out: Entry[] = [];
  for (const effect of ['deny', 'ask', 'allow'] as const) {
    for (const rule of items(at(value, 'permissions', effect))) {
      const words = text(rule);
      const pattern = words === undefined ? undefined : permissionRule(words, effect);
      if (words !== undefined && pattern)
        out.push({ effect, uses: pattern, place: placeIn(file, rule.span), text: words, origin: 'rule' });
    }
  }
  return out;
}

/** Further folders: read without asking, and edited where the mode accepts edits (documented, observed). */
function directories({ file, value }: Settings, edits: boolean): Entry[] {
  return strings(at(value, 'permissions', 'additionalDirectories')).flatMap((dir): Entry[] => {
    const pattern = pathPattern(edits ? ['read', 'edit', 'write'] : ['read'], folderRule(dir.value), true);
    const words = `additionalDirectories: ${dir.value}`;
    return pattern
      ? [{ effect: 'allow', uses: pattern, place: placeIn(file, dir.span), text: words, origin: 'rule' }]
      : [];
  });
}

/** A folder as a path rule over all that is in it; here `/x` is absolute. */
function folderRule(folder: string): string {
  const path = resolved(folder).replace(/\/+$/, '');
  return path.startsWith('/') ? `/${path}/**` : path === '' ? '//**' : `${path}/**`;
}

/** As the client resolves it; from home upwards it may be anywhere. */
function resolved(folder: string): string {
  const home = /^~(\/|$)/.test(folder);
  const path = posix.normalize(home ? `.${folder.slice(1)}` : folder);
  if (!home) return path;
  return path.startsWith('..') ? '/' : path === '.' || path === './' ? '~' : `~/${path}`;
}

/**
 * The mode as rules behind all others. `bypassPermissions` in a project was honoured by 2.1.240 and ignored by 2.1.329:
 * it counts, because the client of whoever opens the repository is unknown. `auto` is ignored from a project by both.
 */
function mode(settings: readonly Settings[]): Entry[] {
  const found = winner(settings, 'permissions', 'defaultMode');
  const name = text(found?.value);
  if (!found || !name) return [];
  const entry = (effect: Effect, pattern: Pattern): Entry => ({
    effect,
    uses: pattern,
    place: placeIn(found.file, found.value.span),
    text: `defaultMode: ${name}`,
    origin: 'mode',
  });
  if (name === 'bypassPermissions') return [entry('allow', EVERYTHING)];
  if (name === 'acceptEdits') return [entry('allow', ACCEPTED_EDITS)];
  if (name === 'plan')
    return [entry('deny', union(whole('edit'), whole('write'), { sequences: [['mcp__', SOME, SEPARATOR]] }))];
  return [];
}

/** acceptEdits also runs these in the working folder (documented, observed). */
export const ACCEPTED_EDITS: Pattern = union(
  uses('edit', WORKING_FOLDER),
  uses('write', WORKING_FOLDER),
  ...['mkdir', 'touch', 'rm', 'mv', 'cp', 'sed'].map((program) => uses('run', [`${program} `, SOME])),
);

/**
 * What the client does without any rule: it reads the working folder, and it never edits these on the strength of an
 * allow rule. `.github/workflows` is not among them (observed).
 */
function free(place: Place): Entry[] {
  return [...freeUses(place), { effect: 'inherit', uses: PROTECTED, place, text: 'protected files', origin: 'mode' }];
}

/** Nobody is asked for these, whatever the settings say, unless they deny them. */
export function freeUses(place: Place): readonly Entry[] {
  const entry = (text: string, pattern: Pattern): Entry => ({
    effect: 'allow',
    uses: pattern,
    place,
    text,
    origin: 'mode',
  });
  return [
    entry('reads in the working folder', uses('read', WORKING_FOLDER)),
    entry('tools that ask nobody', FREE_TOOLS),
  ];
}

/** Tools that need no permission and touch no file. Source: code.claude.com/docs/en/tools-reference. */
const FREE_TOOLS: Pattern = union(
  ...`AskUserQuestion BashOutput EnterPlanMode KillShell ListMcpResourcesTool LSP ReadMcpResourceTool TaskCreate TaskGet
  TaskList TaskOutput TaskStop TaskUpdate TodoWrite ToolSearch`
    .split(/\s+/)
    .map((tool) => whole(tool)),
);

const PROTECTED: Pattern = union(
  ...`.git .claude .vscode .idea .husky .cargo .devcontainer .yarn .mvn .config/git .mcp.json .claude.json .npmrc .bashrc
  .bash_profile .zshrc .zprofile .zshenv .profile .gitconfig .gitmodules .ripgreprc .yarnrc .yarnrc.yml .pnpmfile.cjs
  .pre-commit-config.yaml .envrc bunfig.toml .bazelrc lefthook.yml`
    .split(/\s+/)
    .map((name) => pathPattern(['edit', 'write'], `**/${name}`, true) ?? NOTHING),
);
