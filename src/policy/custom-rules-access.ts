import type { Difference } from '../access/compare.ts';
import { decide, rank } from '../access/decision-list.ts';
import type { Fact } from '../access/fact.ts';
import type { Power } from '../access/powers.ts';
import { TELLING_USES } from '../access/powers.ts';
import { holds, spell } from '../access/witness.ts';
import { formatsOf } from '../manifests/match.ts';
import type { Context } from '../rules/rule.ts';
import { reveal } from '../untrusted.ts';
import type { CelInputValue } from './custom-rules-cel.ts';
import { MAX_ITEMS } from './custom-rules-cost.ts';

export interface AccessFields {
  /** Every field of `ACCESS`, empty where it does not apply. */
  readonly fields: Record<string, CelInputValue>;
  /** Fields of which a part was left out. */
  readonly cut: readonly string[];
}

/** A piece of new access as a custom rule sees it. */
export function accessOf(d: Difference, context: Context): AccessFields {
  const own = d.kind === 'uses' ? ofUses(d, context) : d.kind === 'delegation' ? ofDelegation(d) : ofFact(d.fact);
  const agent = 'agent' in d ? d.agent.name : d.fact.agent;
  const place = d.kind === 'uses' ? d.news.entry.place : d.kind === 'delegation' ? d.entry.place : d.fact.place;
  const path = reveal(place.path);
  const whole: [string, CelInputValue][] = Object.entries({
    ...NOTHING,
    kind: d.kind === 'fact' ? d.fact.kind : d.kind,
    agent,
    client: clientOf(agent),
    path,
    formats: formatsOf(path).map((f) => f.id),
    ...own,
  });
  return {
    fields: Object.fromEntries(whole.map(([key, value]) => [key, cut(value)])),
    cut: whole.flatMap(([key, value]) => (isLong(value) ? [key] : [])),
  };
}

const NOTHING = {
  text: '',
  use: '',
  tool: '',
  powers: [] as readonly string[],
  egress: false,
  // What is no use is there or not; nobody is asked about it.
  approval: 'standing',
  before: 'absent',
  proven: true,
  host: '',
  scheme: '',
  program: '',
  version: '',
  pin: '',
  starts: '',
  credential: { name: '', lifetime: '', reference: '' },
  scope: '',
  level: '',
  event: '',
  who: '',
  callers: [] as readonly string[],
};

const LONGEST = 2000;

/** Texts of the change can be of any length; rules run in a bounded time. */
function cut(value: CelInputValue): CelInputValue {
  if (typeof value === 'string') return value.slice(0, LONGEST);
  if (Array.isArray(value)) return (value as readonly string[]).slice(0, MAX_ITEMS).map((v) => v.slice(0, LONGEST));
  if (typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, v.slice(0, LONGEST)]));
}

function isLong(value: CelInputValue): boolean {
  if (typeof value === 'string') return value.length > LONGEST;
  if (Array.isArray(value)) return value.length > MAX_ITEMS || value.some((v: string) => v.length > LONGEST);
  return typeof value === 'object' && Object.values(value).some((v: string) => v.length > LONGEST);
}

/** `Claude Code agent reviewer` is Claude Code’s. */
function clientOf(agent: string): string {
  return agent.split(/ (?:agent|skill|command|prompt|plugin|marketplace|mode|in) /, 1)[0] ?? agent;
}

function ofUses(d: Extract<Difference, { kind: 'uses' }>, context: Context) {
  const { entry, use, witness } = d.news;
  const powers = powersOf(d, context);
  const verb = verbOf(use);
  const reaches = verb === 'fetch' || verb === 'connect' || verb === 'connect socket';
  return {
    text: entry.text,
    use: spell(use),
    tool: verb,
    powers,
    egress: powers.includes('egress') || powers.includes('shell'),
    approval: witness.after,
    before: witness.before,
    proven: witness.proven,
    host: reaches ? hostOf(use.slice(verb.length + 1)) : '',
    callers: d.callers ?? [],
  };
}

function verbOf(use: string): string {
  const end = use.indexOf('\0');
  const verb = end < 0 ? use : use.slice(0, end);
  return verb === 'use' ? (use.slice(end + 1).split(/[ (]/, 1)[0] ?? '') : verb;
}

function hostOf(argument: string): string {
  return (argument.replace(/^(?:domain:|[a-z][a-z0-9+.-]{0,20}:\/\/)/i, '').split(/[/?#\s]/, 1)[0] ?? '').toLowerCase();
}

function ofDelegation(d: Extract<Difference, { kind: 'delegation' }>) {
  const powers = d.telling ? [d.telling.power] : [];
  return {
    text: d.entry.text,
    use: spell(d.use),
    tool: verbOf(d.use),
    powers,
    egress: powers.some((p) => p === 'egress' || p === 'shell'),
    approval: d.witness.after,
    before: d.witness.before,
    proven: d.witness.proven,
    callers: d.path,
  };
}

/** The powers of all telling uses that head lets through more freely than base, of those that the statement holds. */
function powersOf(d: Extract<Difference, { kind: 'uses' }>, context: Context): readonly Power[] {
  const head = context.head.agents.get(d.agent.id)?.list ?? d.agent.list;
  const base = context.base.agents.get(d.agent.id)?.list ?? d.agent.defaults;
  const found = new Set<Power>();
  let left = WORK;
  for (const { use, power } of TELLING_USES) {
    if (found.has(power) || !holds(d.news.entry.uses, use)) continue;
    left -= head.entries.length + (base?.entries.length ?? 0);
    // Out of budget: what the statement holds counts as new.
    const isNew = left < 0 || !base || rank(decide(head, use).effect) > rank(decide(base, use).effect);
    if (isNew) found.add(power);
  }
  if (d.news.use.startsWith('run\0bash -c ')) found.add('shell');
  return [...found];
}
const WORK = 50_000;

function ofFact(fact: Fact): Record<string, CelInputValue> {
  switch (fact.kind) {
    case 'launch': {
      const { name, version } = fact.program;
      return { text: fact.text, program: name, version: version.text, pin: version.pin, starts: fact.starts };
    }
    case 'connection':
      return { text: fact.text, host: fact.host, scheme: fact.scheme };
    case 'credential':
      return {
        text: fact.text,
        credential: { name: fact.name, lifetime: fact.held, reference: fact.held === 'literal' ? '' : fact.reference },
      };
    case 'permission':
      return { text: fact.text, scope: fact.scope, level: fact.level };
    case 'trigger':
      return { text: fact.text, event: fact.event, who: fact.who };
    case 'isolation':
      return { text: `${fact.dimension}: ${fact.label}`, level: fact.label };
    case 'hidden':
      return { text: fact.what.join(', ') };
    case 'opaque':
      return { text: fact.reason };
    default:
      return { text: fact.text };
  }
}
