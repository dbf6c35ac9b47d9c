import type { StringValue, Value } from '../document/value.ts';
import { at, entry, items, strings, text } from '../document/value.ts';
import { approvalProblem } from './approval-rules.ts';
import { ruleProblem } from './grants.ts';
import { referenceOf } from './reference.ts';
import type { SchemaProblem } from './validate.ts';

/** What a schema can't say: what is wrong first with a policy that keeps to it. */
export function meaningProblem(root: Value): SchemaProblem | undefined {
  return firstOf(
    () => extendsProblem(at(root, 'extends')),
    () => find(items(at(root, 'exceptions')), (e) => exceptionProblem(e, root)),
    () => find(strings(at(root, 'token-fixtures')), fixtureProblem),
    () => find([at(root, 'identities')], (i) => i && globsProblem(i)),
    () => approvalProblem(at(root, 'approval')),
    () => customRulesProblem(items(at(root, 'custom-rules'))),
    () => find(items(at(root, 'agents')), (a) => dayProblem(a, 'expires') ?? rulesProblem(at(a, 'grants'))),
    () => find([...items(at(root, 'ceilings')), ...items(at(root, 'never'))], (l) => rulesProblem(at(l, 'uses'))),
    () =>
      find(
        SCOPED.flatMap((key) => items(at(root, key))),
        globsProblem,
      ),
  );
}

function extendsProblem(value: Value | undefined): SchemaProblem | undefined {
  if (!value || referenceOf(value)) return undefined;
  const message = '`extends` names a file inside a repository, at a branch, tag or commit, as `OWNER/REPO/path@REF`';
  return { span: value.span, message };
}

/** Findings are told apart by their rules' ids. */
function customRulesProblem(rules: readonly Value[]): SchemaProblem | undefined {
  const ids = rules.map((r) => text(at(r, 'id')));
  const again = rules.find((_, i) => ids.indexOf(ids[i]) !== i);
  return again && { span: again.span, message: 'two custom rules have the same `id`' };
}

const SCOPED = ['severities', 'require', 'ceilings', 'never', 'agents'];
const CAPABILITY = ['rule', 'agent', 'uses'];

function exceptionProblem(item: Value, root: Value): SchemaProblem | undefined {
  const has = (key: string): boolean => at(item, key) !== undefined;
  const wrong = (key: string, message: string): SchemaProblem => ({
    span: (entry(item, key)?.value ?? item).span,
    message,
  });
  const day = dayProblem(item, 'expires') ?? dayProblem(item, 'created');
  if (day) return day;
  if (has('fingerprint') && CAPABILITY.some(has))
    return wrong('fingerprint', 'an exception is either of a `fingerprint` or of `rule`, `agent` and `uses`');
  if (!has('fingerprint') && !CAPABILITY.some(has))
    return wrong('', 'an exception needs `fingerprint`, or `rule`, `agent` and `uses`');
  const missing = has('fingerprint') ? undefined : [...CAPABILITY, 'ticket'].find((key) => !has(key));
  if (missing !== undefined) return wrong('', `an exception of a capability needs \`${missing}\``);
  const limits = at(root, 'exception-limits');
  if (text(at(limits, 'ticket')) === 'required' && !has('ticket'))
    return wrong('', 'an exception needs `ticket`: this policy requires one');
  const most = at(limits, 'max-days');
  if (most?.kind !== 'number') return undefined;
  const [from, to] = [text(at(item, 'created')), text(at(item, 'expires'))];
  if (from === undefined) return wrong('', 'an exception needs `created`: this policy sets `max-days`');
  const days = (Date.parse(to ?? '') - Date.parse(from)) / 86_400_000;
  if (days < 0) return wrong('expires', 'this exception ends before it was made');
  return days > most.value
    ? wrong('expires', `this exception lasts ${days} days; this policy allows ${most.value}`)
    : undefined;
}

function dayProblem(item: Value, key: string): SchemaProblem | undefined {
  const value = at(item, key);
  const day = text(value);
  // Date.parse takes the 31st of February for a day of March.
  const real = day === undefined || isDay(day);
  return value && !real ? { span: value.span, message: `\`${key}\` is a day such as 2027-03-31` } : undefined;
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function fixtureProblem(glob: StringValue): SchemaProblem | undefined {
  if (glob.value.startsWith('!') || glob.value.length > 256)
    return { span: glob.span, message: '`token-fixtures` is a list of globs such as `test/fixtures/**`' };
  return /^[*/?]*$/.test(glob.value)
    ? { span: glob.span, message: 'a glob for every file would silence all tokens: name folders' }
    : undefined;
}

function globsProblem(item: Value): SchemaProblem | undefined {
  const all = [...strings(at(item, 'paths')), ...strings(at(item, 'when', 'paths'))];
  const single = at(item, 'path');
  if (single?.kind === 'string') all.push(single);
  return find(all, (g) =>
    g.value.startsWith('!') || g.value.length > 256
      ? { span: g.span, message: 'a glob says which files are meant, without `!`, in at most 256 characters' }
      : undefined,
  );
}

function rulesProblem(list: Value | undefined): SchemaProblem | undefined {
  return find(strings(list), (rule) => {
    const message = ruleProblem(rule.value);
    return message === undefined ? undefined : { span: rule.span, message };
  });
}

function find<T>(all: readonly T[], of: (one: T) => SchemaProblem | undefined): SchemaProblem | undefined {
  for (const one of all) {
    const found = of(one);
    if (found) return found;
  }
  return undefined;
}

function firstOf(...checks: readonly (() => SchemaProblem | undefined)[]): SchemaProblem | undefined {
  return find(checks, (check) => check());
}
