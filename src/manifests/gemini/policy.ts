import type { AccessBuilder } from '../../access/builder.ts';
import type { Entry } from '../../access/decision-list.ts';
import { decodeText } from '../../document/decode.ts';
import { parseToml } from '../../document/toml.ts';
import type { Problem, Value } from '../../document/value.ts';
import { at, items, text } from '../../document/value.ts';
import type { SourceFile } from '../manifest-format.ts';
import { placeIn, unreadable } from '../reading.ts';
import { checkers, invalidRule, listOf, priorityOf } from './policy-file.ts';
import { ruleEntries } from './policy-rule.ts';

/** One file of rules of the policy engine. What is none of its own is passed over. */
export function readPolicy(file: SourceFile, to: AccessBuilder): void {
  const decoded = file.bytes ? decodeText(file.bytes, { bom: false, utf16: false }) : undefined;
  const parsed = decoded?.ok ? parseToml(decoded.text) : undefined;
  if (!file.bytes) unreadable(file, AGENT, [], 'unknown', to);
  // Other programs keep policies in such folders too: only what looks like one of these is spoken of.
  if (!parsed?.ok) {
    if (decoded?.ok && decoded.text.includes('[[rule]]') && /\btoolName\b/.test(decoded.text)) {
      listed(file, [], to);
      unreadable(file, AGENT, parsed?.problems ?? [], 'dropped', to);
    }
    return;
  }
  const rules = items(at(parsed.value, 'rule'));
  const ours = [...rules, ...checkers(parsed.value)];
  if (!ours.some((r) => at(r, 'toolName') ?? at(r, 'decision'))) return;
  to.document(file.path, parsed.value);
  const wrong = invalidRule(parsed.value);
  if (wrong) {
    const problem: Problem = { code: 'syntax', message: 'A rule is not valid, so none counts.', span: wrong.span };
    listed(file, [], to);
    unreadable(file, AGENT, [problem], 'dropped', to);
    return;
  }
  listed(file, ruleEntries(ranked(rules), file), to);
  guards(parsed.value, file, to);
}

/** Safety checkers: what looks at calls besides the rules. */
function guards(policy: Value, file: SourceFile, to: AccessBuilder): void {
  for (const value of checkers(policy)) {
    const checker = at(value, 'checker');
    const name = text(at(checker, 'name')) ?? '';
    to.fact({
      kind: 'guard',
      guards: 'calls',
      agent: AGENT,
      subject: `safety checker ${name}`,
      what: 'calls',
      by: `${name} ${JSON.stringify(shape(value))}`,
      matcher: listOf(at(value, 'toolName')).includes('*') ? null : listOf(at(value, 'toolName')),
      failsClosed: true,
      text: `safety_checker ${name}`,
      place: placeIn(file, value.span),
    });
  }
}

/** All that decides when a checker is asked and what it does, without places. */
function shape(value: Value): unknown {
  if (value.kind === 'map')
    return value.entries
      .filter((e) => e.key !== 'toolName' && e.key !== 'priority')
      .map((e) => [e.key, shape(e.value)]);
  if (value.kind === 'list') return value.items.map(shape);
  return 'value' in value ? value.value : null;
}

/** The rules of a file; a file that the client drops has none. */
function listed(file: SourceFile, entries: readonly Entry[], to: AccessBuilder): void {
  to.agent({
    id: `gemini policy ${file.path.toLowerCase()}`,
    name: AGENT,
    role: 'session',
    list: { entries, default: 'inherit' },
  });
}

function ranked(rules: readonly Value[]): Value[] {
  return rules
    .map((rule) => ({ rule, priority: priorityOf(rule) ?? 0 }))
    .sort((a, b) => b.priority - a.priority)
    .map(({ rule }) => rule);
}

const AGENT = 'Gemini CLI';
