import type { AccessBuilder } from '../../access/builder.ts';
import type { DecisionList, Effect, Entry } from '../../access/decision-list.ts';
import type { Isolation } from '../../access/kinds/isolation.ts';
import type { Pattern } from '../../access/pattern.ts';
import { EVERYTHING, union, whole } from '../../access/pattern.ts';
import type { Value } from '../../document/value.ts';
import { at, entries, text } from '../../document/value.ts';
import type { Place } from '../../finding.ts';
import { readHooks } from '../claude/hooks.ts';
import type { SourceFile } from '../manifest-format.ts';
import { placeIn } from '../reading.ts';
import { readEnvironment } from './environment.ts';
import { readSandbox, sandboxDefaults } from './sandbox.ts';
import { readServers } from './servers.ts';
import { readTrust } from './trust.ts';

/** Where what is read goes, and under which name. */
export interface Target {
  readonly file: SourceFile;
  readonly id: string;
  readonly agent: string;
  readonly to: AccessBuilder;
}

/** One configuration as a session: its decision list and its facts. */
export function sessionOf(config: Value, target: Target): void {
  const { file, id, agent, to } = target;
  const place = placeIn(file);
  const sandbox = readSandbox(config, target);
  const servers = readServers(config, target);
  to.agent({
    id,
    name: agent,
    role: 'session',
    defaults: defaultsOf(place),
    list: {
      entries: [...approvals(config, file, sandbox.level), ...servers, ...search(config, file), ...sandbox.entries],
      default: 'inherit',
    },
  });
  const off = at(config, 'features', 'hooks');
  const hooksRun = !(off?.kind === 'boolean' && !off.value);
  state(target, off, { dimension: 'hooks', level: hooksRun ? 0 : 1, defaultLevel: 0, label: hooksRun ? 'on' : 'off' });
  if (hooksRun) readHooks(at(config, 'hooks'), file, agent, to);
  readEnvironment(at(config, 'shell_environment_policy'), target);
  readTrust(config, target);
}

/** The session of a client that refuses to start: nothing runs. */
export function stoppedSession(id: string, agent: string, place: Place, to: AccessBuilder): void {
  to.agent({ id, name: agent, role: 'session', defaults: defaultsOf(place), list: { entries: [], default: 'deny' } });
}

/** States a level of containment, with its place. */
export function state(
  { file, agent, to }: Target,
  value: Value | undefined,
  fact: Pick<Isolation, 'dimension' | 'level' | 'defaultLevel' | 'label'>,
): void {
  to.fact({
    ...fact,
    kind: 'isolation',
    agent,
    subject: fact.dimension,
    stated: value !== undefined,
    place: placeIn(file, value?.span),
  });
}

function defaultsOf(place: Place): DecisionList {
  return { entries: sandboxDefaults(place), default: 'inherit' };
}

/**
 * When a person is asked. Without a sandbox nothing has to be escalated, so `on-request` runs everything (openai/codex
 * `core/src/exec_policy.rs`); inside it `never` refuses what would have been asked. `on-failure` is now `on-request`.
 */
function approvals(config: Value, file: SourceFile, sandboxLevel: number): Entry[] {
  const value = at(config, 'approval_policy');
  const policy = text(value);
  const anchor = value ?? at(config, 'sandbox_mode') ?? at(config, 'default_permissions') ?? config;
  const make = (effect: Effect, uses: Pattern, what: string, at: Value = anchor): Entry => ({
    effect,
    uses,
    place: placeIn(file, at.span),
    text: what,
    origin: effect === 'allow' && policy === 'never' ? 'mode' : 'rule',
  });
  if (policy === 'untrusted') return [make('ask', UNASKED, 'a command (approval_policy = "untrusted")')];
  if (sandboxLevel === 2) {
    if (policy === 'never') return [make('allow', EVERYTHING, 'approval_policy = "never" without a sandbox')];
    return [make('allow', COMMANDS_AND_FILES, 'a command or a change of any file (no sandbox that could ask)')];
  }
  if (policy === 'never') return [make('deny', ESCALATION, 'leaving the sandbox (approval_policy = "never")')];
  return entries(at(value, 'granular')).flatMap((e) => {
    if (e.value.kind !== 'boolean' || e.value.value) return [];
    const uses = e.key === 'sandbox_approval' ? ESCALATION : pseudo(`be asked for ${e.key}`);
    return [make('deny', uses, `${e.key} (approval_policy.granular)`, e.value)];
  });
}

const ESCALATION = whole('run outside the sandbox');
const UNASKED: Pattern = union(whole('run'), { sequences: [['run in the sandbox\0']] });
const COMMANDS_AND_FILES = union(whole('run'), whole('edit'), whole('write'));

function pseudo(verb: string): Pattern {
  return { sequences: [[`${verb}\0`]] };
}

/** `live` fetches pages, `cached` (the default) asks an index. */
function search(config: Value, file: SourceFile): Entry[] {
  const value = at(config, 'web_search');
  if (!value || text(value) !== 'live') return [];
  const place = placeIn(file, value.span);
  return [{ effect: 'allow', uses: whole('search-web'), place, text: 'web_search = "live"', origin: 'rule' }];
}
