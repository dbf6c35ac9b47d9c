import type { ChangedFile, ChangeSet, TreeEntry } from '../change/change-set.ts';
import type { Finding, Severity } from '../finding.ts';
import { rule } from '../rules/gate-changed.ts';
import { distrust, say } from '../untrusted.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { Gate } from './gate.ts';
import { gatesIn } from './gate.ts';

/**
 * What a change does to the workflows that run this review: one that takes it out or lets it be skipped is judged while
 * it still runs. A gate that another file of the change has at head has moved, and is compared with that one.
 */
export async function gateChanged(change: ChangeSet): Promise<Finding[]> {
  const files = change.files.filter((f) =>
    [f.base?.path, f.head?.path].some((p) => p !== undefined && MAY_RUN.test(p)),
  );
  if (files.length === 0) return [];
  const base = await gatesOf(change, 'base', files);
  if (base.length === 0) return [];
  const head = await gatesOf(change, 'head', files);
  const moved = new Map(files.flatMap((f) => (f.base && f.head ? [[f.base.path, f.head.path]] : [])));
  return base.flatMap((gate) => {
    const path = moved.get(gate.path) ?? gate.path;
    const now =
      head.find((g) => g.path === path && g.job === gate.job && g.name === gate.name) ??
      head.find((g) => g.path === path) ??
      head.find((g) => g.name === gate.name);
    const weaker = now ? weaknesses(gate, now) : [GONE];
    return weaker.map((w) => finding(gate, now, w));
  });
}

const MAY_RUN = /^\.github\/workflows\/[^/]+\.ya?ml$|(^|\/)action\.ya?ml$/i;

async function gatesOf(change: ChangeSet, side: 'base' | 'head', files: readonly ChangedFile[]): Promise<Gate[]> {
  const found = files.flatMap((f) => f[side] ?? []).filter((e): e is TreeEntry => /^(file|executable)$/.test(e.kind));
  const contents = await change.read(side, found);
  return found.flatMap((e) => {
    const content = contents.get(e.id);
    return content?.kind === 'bytes' ? gatesIn(e.path, new TextDecoder().decode(content.bytes)) : [];
  });
}

interface Weakness {
  readonly severity: Severity;
  readonly words: string;
}

const GONE: Weakness = { severity: 'block', words: 'is no longer run' };

/** What head does less than base, worst first. */
function weaknesses(a: Gate, b: Gate): readonly Weakness[] {
  const out: Weakness[] = [];
  const put = (severity: Severity, words: string, when: boolean): void => {
    if (when) out.push({ severity, words });
  };
  put('block', 'runs another program', a.name !== b.name);
  put('block', 'may fail without failing its job (continue-on-error)', b.mayFail && !a.mayFail);
  put('block', 'may be skipped by a condition (if)', b.conditions !== '' && a.conditions === '');
  put(
    'warn',
    'runs under another condition (if)',
    b.conditions !== '' && a.conditions !== '' && a.conditions !== b.conditions,
  );
  for (const [event, before] of a.events) {
    const after = b.events.get(event);
    if (!GUARDED.has(event)) continue;
    put('block', `no longer starts on ${event}`, after === undefined);
    if (after === undefined) continue;
    const lost = typesOf(before.types, event).filter((t) => !typesOf(after.types, event).includes(t));
    put('block', `no longer starts on every ${event}: some activities are gone`, lost.length > 0);
    put(
      'block',
      `starts only on some of ${event}: a filter is new or changed`,
      after.filters.some((f) => !before.filters.includes(f)),
    );
  }
  put('block', 'no longer fails its job where it blocks (mode)', mode(b) !== mode(a) && mode(b) !== 'block');
  put(
    'warn',
    'no longer fails where nothing could be decided (on-error)',
    onError(b) !== onError(a) && onError(b) !== 'fail',
  );
  const other = [...new Set([...a.inputs.keys(), ...b.inputs.keys()])].filter((k) => k !== 'mode' && k !== 'on-error');
  put(
    'warn',
    'has other inputs',
    other.some((k) => a.inputs.get(k) !== b.inputs.get(k)),
  );
  put('warn', 'is named by a tag where a commit named it', SHA.test(a.revision) && !SHA.test(b.revision));
  put('warn', 'has another command line', a.script !== b.script);
  put(
    'warn',
    'waits for further jobs, and is skipped with them (needs)',
    b.needs.some((n) => !a.needs.includes(n)),
  );
  put('warn', 'has fewer permissions', lessPermitted(a, b));
  put('warn', 'has another job, so that a rule that requires its check may no longer find it', a.job !== b.job);
  return out;
}

/** Events that bring a change in. */
const GUARDED = new Set(['pull_request', 'pull_request_target', 'merge_group', 'push']);
const SHA = /^[0-9a-f]{40}$/i;

function typesOf(types: readonly string[], event: string): readonly string[] {
  return types.length > 0 ? types : event.startsWith('pull_request') ? ['opened', 'synchronize', 'reopened'] : [];
}

function mode(gate: Gate): string {
  return gate.inputs.get('mode') ?? 'block';
}

function onError(gate: Gate): string {
  return gate.inputs.get('on-error') ?? 'fail';
}

function lessPermitted(a: Gate, b: Gate): boolean {
  if (!b.permissions) return false;
  const level = (gate: Gate, scope: string): number =>
    ['none', 'read', 'write'].indexOf(gate.permissions?.get(scope) ?? 'none');
  return ['contents', 'pull-requests'].some((scope) => level(b, scope) < (a.permissions ? level(a, scope) : 1));
}

function finding(gate: Gate, now: Gate | undefined, { severity, words }: Weakness): Finding {
  const { path, span } = now ?? gate;
  return {
    rule: rule.id,
    severity,
    agent: distrust('the review'),
    title: say`The workflow that runs this review changes: in ${path} it ${[words]}`,
    why: [rule.why],
    remediation: [rule.remediation],
    place: { path: distrust(path), side: now ? 'head' : 'base', ...span },
    also: [],
    references: [],
    fingerprint: fingerprintOf('gate-changed', gate.path, gate.job, words),
  };
}
