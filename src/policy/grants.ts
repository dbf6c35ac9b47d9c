import type { AgentAccess } from '../access/access.ts';
import type { DecisionList, Entry } from '../access/decision-list.ts';
import type { NewUses } from '../access/new-uses.ts';
import { newUses } from '../access/new-uses.ts';
import type { Pattern, Sequence } from '../access/pattern.ts';
import { ANY, SEPARATOR, SOME, star, union, uses, whole } from '../access/pattern.ts';
import type { Budget } from '../access/search.ts';
import { permissionRule } from '../manifests/claude/permission-rule.ts';
import { toolRule } from '../manifests/copilot/tool-rule.ts';
import { permissionToken } from '../manifests/cursor/permission-token.ts';
import { grantRule } from '../manifests/gemini/tool-rule.ts';
import { qwenRule } from '../manifests/qwen/permission-rule.ts';
import { nearest } from './nearest.ts';
import { policyPlace } from './own-finding.ts';

/**
 * The policy's words for uses, read by the clients' own readers and compared by the same algebra as the manifests: a
 * rule of the agent's own client, of Claude Code where that has none, or `verb: text` with `*` for any text.
 */

/** Why nobody could read a rule, or undefined. */
export function ruleProblem(text: string): string | undefined {
  const verb = /^([a-z][a-z -]{0,40}):(?= )/.exec(text)?.[1];
  if (verb !== undefined) {
    if (VERBS.includes(verb)) return undefined;
    const near = nearest(verb, VERBS);
    return `unknown verb \`${verb}\`; ${near === undefined ? `known are ${VERBS.join(', ')}` : `did you mean \`${near}\`?`}`;
  }
  if (granted(text) ?? permissionRule(text, 'deny')) return undefined;
  return `no client reads \`${text.slice(0, 60)}\` as a rule; write \`Bash(git push *)\` or \`run: git push *\``;
}

const VERBS = ['run', 'read', 'edit', 'write', 'fetch', 'search-web', 'call', 'skill', 'use', 'connect'];
const PATHS = ['read', 'edit', 'write'];

/** What the rules grant an agent at most, for covering: each as narrow as its client reads it. */
export function grantsOf(rules: readonly string[], agent: AgentAccess): Pattern {
  return union(...rules.flatMap((rule) => granted(rule, agent) ?? []));
}

/** What the rules forbid, in any client's reading. */
export function bansOf(rules: readonly string[], agent: AgentAccess): Pattern {
  return union(
    ...rules.flatMap((rule) => {
      const plain = generic(rule);
      if (plain) return [plain];
      return [permissionRule(rule, 'deny'), permissionRule(rule, 'allow'), own(rule, agent)].filter(
        (p) => p !== undefined,
      );
    }),
  );
}

function granted(rule: string, agent?: AgentAccess): Pattern | undefined {
  return (
    generic(rule) ??
    (agent && own(rule, agent)) ??
    permissionRule(rule, 'allow') ??
    // Claude Code takes `mcp__*__get_*` in guards alone; here it may say what is granted.
    (/^mcp__[\w*-]+$/.test(rule) ? permissionRule(rule, 'deny') : undefined)
  );
}

function generic(rule: string): Pattern | undefined {
  const parts = /^([a-z][a-z -]{0,40}): (.*)$/s.exec(rule);
  const [verb, argument] = [parts?.[1], parts?.[2]?.trim()];
  if (verb === undefined || !argument || !VERBS.includes(verb)) return undefined;
  if (argument === '*') return verb === 'search-web' ? { sequences: [[verb + SEPARATOR]] } : whole(verb);
  const rooted = !PATHS.includes(verb) || /^(\.\/|~\/|\/)/.test(argument) ? argument : `./${argument}`;
  // As clients have it: `git push *` is `git push` too.
  const bare = verb === 'run' && rooted.endsWith(' *') ? [star(rooted.slice(0, -2), ANY)] : [];
  return uses(verb, ...bare, star(rooted, ANY));
}

/** In the words of the agent's own client, where it has rules in one text. */
function own(rule: string, agent: AgentAccess): Pattern | undefined {
  // Of a workflow's agent the client stands last in the identity; elsewhere it starts the name.
  const client = agent.id.startsWith('workflow ') ? (/\S+$/.exec(agent.id)?.[0] ?? '') : agent.name;
  if (/^gemini/i.test(client)) return grantRule(rule)?.uses;
  if (/^qwen/i.test(client)) return qwenRule(rule);
  if (/^copilot/i.test(client)) return /^(shell|write|read|url|memory)\b/.test(rule) ? toolRule(rule) : undefined;
  if (/^cursor/i.test(client)) return permissionToken(rule, 'allow');
  return undefined;
}

/**
 * What an agent's list lets through unasked of the forbidden uses; empty: nothing. The same comparison as between two
 * revisions: a client that would allow everything but these.
 */
export function standingWithin(banned: Pattern, list: DecisionList, budget: Budget): NewUses[] {
  return once(compared({ entries: [entryOf(banned, 'inherit')], default: 'allow' }, list, budget));
}

/** What a client does anyway, and what its sandbox and hooks are let do: no ceiling is about that, as no rule names it. */
export function beside({ defaults }: AgentAccess): Pattern {
  const anyway = (defaults?.entries ?? []).flatMap((e) => (e.effect === 'allow' ? [e.uses] : []));
  return union(...anyway, { sequences: LEVELS });
}
const LEVELS: readonly Sequence[] = [
  ['let ', SOME, SEPARATOR, ANY],
  ['gh-aw ', SOME, SEPARATOR, ANY],
  ...['connect', 'connect socket', 'read in the sandbox', 'write in the sandbox', 'run outside the sandbox'].map(
    (verb): Sequence => [verb + SEPARATOR, ANY],
  ),
];

/** What an agent's list lets through unasked beyond the uses. */
export function standingBeyond(allowed: Pattern, list: DecisionList, budget: Budget): NewUses[] {
  return once(compared({ entries: [entryOf(allowed, 'allow')], default: 'inherit' }, list, budget));
}

/** Work for all that a policy asks of one review. Past it nothing is covered, and what is forbidden is not proven absent. */
export function policyBudget(): Budget {
  return { left: 20_000_000 };
}

/** A long list costs even where it settles nothing. */
function compared(before: DecisionList, after: DecisionList, budget: Budget): NewUses[] {
  budget.left -= 1_000 + 20 * after.entries.length;
  return newUses(before, after, budget);
}

/** Each statement that lets uses through; where there is none (a wide default), the first word of it. */
function once(found: readonly NewUses[]): NewUses[] {
  const stated = found.filter((n) => n.cause === 'entry');
  return stated.length > 0 ? stated : found.slice(0, 1);
}

/** Whether whatever a piece of new access lets through lies within the uses. What is not proven is not covered. */
export function coversNews(allowed: Pattern, news: NewUses, head: DecisionList, budget: Budget): boolean {
  const { entry, cause } = news;
  if (entry.uses.wide || cause === 'default' || budget.left <= 0) return false;
  const floor = cause === 'entry' && entry.effect === 'allow' ? 'inherit' : 'deny';
  const before: DecisionList = {
    entries: [entryOf(allowed, 'allow'), { ...entry, effect: floor }],
    default: 'allow',
  };
  return compared(before, head, budget).length === 0;
}

/** Whether the first list of rules grants all that the second does. */
export function coversRules(a: Pattern, b: Pattern, budget: Budget): boolean {
  if (budget.left <= 0) return false;
  return standingBeyond(a, { entries: [entryOf(b, 'allow')], default: 'deny' }, budget).length === 0;
}

function entryOf(pattern: Pattern, effect: Entry['effect']): Entry {
  return { effect, uses: pattern, place: policyPlace(), text: 'the policy', origin: 'rule' };
}
