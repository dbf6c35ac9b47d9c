import { canonicalJson } from './canonical.ts';
import type { EvidenceRecord, Unsealed } from './record.ts';

/** One place in which a recomputed record is not the one that was written. */
export interface RecordDifference {
  /** `decision`, `findings[aar1:…].severity`, `inputs[head .mcp.json].sha256`. */
  readonly field: string;
  /** Canonical JSON, cut; `nothing` where it is not there. */
  readonly recorded: string;
  readonly recomputed: string;
}

/** Field by field, in a stable order. Where the change was read from (sources, remarks) may differ and decides nothing. */
export function compareRecords(recorded: EvidenceRecord, recomputed: Unsealed): RecordDifference[] {
  return [
    ...fields('', pick(recorded), pick(recomputed)),
    ...lists('inputs', recorded.inputs, recomputed.inputs, (i) => `${i.side} ${i.path}`),
    ...lists('findings', recorded.findings, recomputed.findings, (f) => f.fingerprint),
  ];
}

function pick(record: Unsealed): Record<string, unknown> {
  const { base, head } = record.change;
  return {
    decision: record.decision,
    verdict: record.verdict,
    base,
    head,
    policies: record.policies.map((p) => p.digest),
    counts: record.counts,
    approved: record.approved,
  };
}

function fields(prefix: string, a: object, b: object): RecordDifference[] {
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return keys.flatMap((key) => {
    const [x, y] = [a, b].map((side) => shown((side as Record<string, unknown>)[key]));
    return x === y ? [] : [{ field: `${prefix}${key}`, recorded: x ?? '', recomputed: y ?? '' }];
  });
}

function lists<T extends object>(
  name: string,
  a: readonly T[],
  b: readonly T[],
  idOf: (one: T) => string,
): RecordDifference[] {
  const byId = (all: readonly T[]): Map<string, T> => {
    const times = new Map<string, number>();
    const entries = all.map((one): [string, T] => {
      const id = idOf(one);
      const count = (times.get(id) ?? 0) + 1;
      times.set(id, count);
      // One more of the same stands for itself.
      return [count === 1 ? id : `${id}, ${count}`, one];
    });
    return new Map(entries);
  };
  const [x, y] = [byId(a), byId(b)];
  return [...new Set([...x.keys(), ...y.keys()])].flatMap((id) => {
    const [was, is] = [x.get(id), y.get(id)];
    if (was && is) return fields(`${name}[${id}].`, was, is);
    return [{ field: `${name}[${id}]`, recorded: shown(was), recomputed: shown(is) }];
  });
}

function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = canonicalJson(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
const LONGEST = 2000;
