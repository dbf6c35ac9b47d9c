import type { Entry } from '../../access/decision-list.ts';
import type { Sequence } from '../../access/pattern.ts';
import { ANY, merge, SEGMENT, SEPARATOR, star } from '../../access/pattern.ts';
import type { MapEntry, Value } from '../../document/value.ts';
import { at, entries } from '../../document/value.ts';
import type { SourceFile } from '../manifest-format.ts';
import type { Unit } from './part.ts';
import { all, isExpression, isFalse, isTrue, make, word, words } from './part.ts';

/** `gh-aw output NUL create-issue`; what bounds it: `gh-aw output create-issue target NUL *`. */
export const OUTPUT = 'gh-aw output';

/**
 * What a deterministic job does with the repository's writing token on the agent's word. One use for each type, and one
 * set of uses for each thing that bounds it, so that a bound which is lost is new access.
 * Source: gh-aw reference, "Safe outputs".
 */
export function readOutputs(unit: Unit): Entry[] {
  if (all(unit, 'safe-outputs', 'staged').some(({ value }) => isTrue(value))) return []; // only shown, never written
  const seen = new Set<string>();
  const out: Entry[] = [];
  for (const { file, value } of all(unit, 'safe-outputs'))
    for (const e of entries(value)) {
      if (NO_OUTPUT.has(e.key) || seen.has(e.key)) continue;
      if (e.key === 'jobs' || e.key === 'scripts' || e.key === 'actions') {
        for (const own of entries(e.value)) out.push(present(`${e.key}.${own.key}`, own, file));
        continue;
      }
      seen.add(e.key);
      if (isFalse(e.value) || !['map', 'null', 'boolean', 'list'].includes(e.value.kind)) continue;
      if (isTrue(at(e.value, 'staged'))) continue;
      out.push(present(e.key, e, file), ...bounds(e, file));
    }
  for (const tool of ['repo-memory', 'comment-memory'])
    for (const { file, value } of all(unit, 'tools', tool))
      if (!isFalse(value)) out.push(make('allow', use(tool), file, value.span, tool));
  return out;
}

/** Settings for all outputs, and outputs that write nothing of their own. */
const NO_OUTPUT = new Set(
  'github-token github-app allowed-domains mentions max-patch-size max-patch-files staged env steps threat-detection runs-on messages footer activation-comments report-failure-as-issue concurrency-group environment needs timeout-minutes id-token allowed-github-references max-bot-mentions group-reports failure-issue-repo noop missing-tool missing-data report-incomplete'.split(
    ' ',
  ),
);

function use(type: string) {
  return { sequences: [[`${OUTPUT}${SEPARATOR}${type}`]] };
}

function present(type: string, e: MapEntry, file: SourceFile): Entry {
  return make('allow', use(type), file, e.keySpan, type);
}

function bounds(e: MapEntry, file: SourceFile): Entry[] {
  const out: Entry[] = [];
  const put = (about: string, sequences: readonly Sequence[], value: Value | undefined, text: string): void => {
    if (sequences.length === 0) return;
    const pattern = { sequences: sequences.map((s) => merge([`${OUTPUT} ${e.key} ${about}${SEPARATOR}`, ...s])) };
    out.push(make('allow', pattern, file, value?.span ?? e.keySpan, `${e.key} ${text}`));
  };
  for (const key of OPEN_UNLESS_LISTED) {
    const value = at(e.value, key);
    const listed = words(value);
    const open = listed.length === 0 || listed.some((w) => w.word === '*' || isExpression(w.word));
    put(key, open ? [[ANY]] : listed.map((w) => glob(w.word)), value, open ? `without ${key}` : key);
  }
  for (const key of CLOSED_UNLESS_LISTED) {
    // `dispatch-workflow: [a, b]` is short for its list of workflows.
    const value = at(e.value, key) ?? (key === 'workflows' && e.value.kind === 'list' ? e.value : undefined);
    const about = key === 'allowed-repos' ? 'target-repo' : key === 'base-branch' ? 'allowed-base-branches' : key;
    for (const w of words(value))
      put(about, [isExpression(w.word) || w.word === '*' ? [ANY] : glob(w.word)], value, `${key}: ${w.word}`);
  }
  if (!at(e.value, 'target')) put('target', [['triggering']], undefined, 'target: triggering');
  for (const key of PREFIXES) if (!at(e.value, key)) put(key, [['any']], undefined, `without ${key}`);
  for (const [key, wide] of WIDE_WHEN) {
    const value = at(e.value, key);
    const said = word(value);
    if (said !== undefined && (said === wide || isExpression(said))) put(key, [['on']], value, `${key}: ${said}`);
  }
  for (const key of ON_UNLESS_FALSE) if (!isFalse(at(e.value, key))) put(key, [['on']], at(e.value, key), key);
  const guarded = at(e.value, 'protected-files');
  const level = PROTECTION[word(guarded) ?? ''] ?? (word(guarded) === undefined ? 1 : 2);
  if (level > 0) put('protected-files', [['with a review']], guarded, 'protected-files: with a review');
  if (level > 1) put('protected-files', [['freely']], guarded, `protected-files: ${word(guarded)}`);
  const max = at(e.value, 'max');
  const count = max?.kind === 'number' ? max.value : max ? Number.NaN : (MAXIMA[e.key] ?? 1);
  const shown = count >= 0 && count <= MOST ? Math.floor(count) : MOST + 1;
  const steps = Array.from({ length: Math.min(shown, MOST) }, (_, i): Sequence => [String(i + 1)]);
  put('max', shown > MOST ? [[ANY]] : steps, max, max ? `max: ${word(max)}` : 'max');
  return out;
}

/** Without them any value is taken. */
const OPEN_UNLESS_LISTED = [
  'allowed',
  'allowed-labels',
  'allowed-files',
  'allowed-events',
  'allowed-fields',
  'allowed-reviewers',
  'allowed-branches',
  'required-labels',
  'required-category',
];
/** Without them there is one fixed value. */
const CLOSED_UNLESS_LISTED = [
  'target',
  'target-repo',
  'allowed-repos',
  'base-branch',
  'allowed-base-branches',
  'head-repo',
  'assignees',
  'workflows',
  'target-ref',
  'allowed-refs',
];
const PREFIXES = ['title-prefix', 'required-title-prefix'];
const WIDE_WHEN: readonly (readonly [string, string])[] = [
  ['discussions', 'true'],
  ['auto-merge', 'true'],
  ['allow-workflows', 'true'],
  ['draft', 'false'],
  ['signed-commits', 'false'],
  ['allows-comment-ids', 'true'],
];
const ON_UNLESS_FALSE = ['issues', 'pull-requests', 'fallback-as-issue'];
const PROTECTION: Readonly<Record<string, number>> = {
  blocked: 0,
  'fallback-to-issue': 1,
  'request-review': 1,
  allowed: 2,
};
/** How many a run, where nobody says. */
const MAXIMA: Readonly<Record<string, number>> = {
  'add-labels': 3,
  'remove-labels': 3,
  'set-issue-type': 5,
  'set-issue-field': 5,
  'upload-asset': 10,
  'create-pull-request-review-comment': 10,
  'create-code-scanning-alert': 1_000,
  'autofix-code-scanning-alert': 10,
  'dispatch-workflow': 3,
};
const MOST = 100;

export function glob(words: string): Sequence {
  return merge(
    words
      .slice(0, 500)
      .split('**')
      .flatMap((part, i) => (i === 0 ? star(part, SEGMENT) : [ANY, ...star(part.replace(/^\//, ''), SEGMENT)])),
  );
}
