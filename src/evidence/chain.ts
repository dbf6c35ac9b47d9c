import { canonicalJson, digestOf } from './canonical.ts';
import type { EvidenceRecord } from './record.ts';

/** A line of an evidence file: a record as it was written, or what is wrong with it. */
export type Line =
  | { readonly ok: true; readonly line: number; readonly record: EvidenceRecord }
  | { readonly ok: false; readonly line: number; readonly problem: string };

/**
 * The lines of an evidence file. A line whose digest does not fit was changed after it was written; one that does not
 * follow from the line before shows that lines were taken out, put in or reordered. Who may rewrite the whole file may
 * forge all of it: what stands outside the file (an attestation) says whose it is.
 */
export function readLines(text: string): Line[] {
  const lines = text.split('\n');
  const torn = lines.pop() !== '';
  // Undefined: nobody knows it, as the line before is broken.
  let before: string | null | undefined = null;
  const out: Line[] = [];
  for (const [i, source] of lines.slice(0, MAX_LINES).entries()) {
    const read = parsed(source, i + 1);
    const broken = read.ok && before !== undefined && read.record.previous !== before;
    out.push(broken ? { ok: false, line: i + 1, problem: 'it does not follow from the line before it' } : read);
    before = read.ok ? read.record.digest : undefined;
  }
  if (lines.length > MAX_LINES)
    out.push({ ok: false, line: MAX_LINES + 1, problem: 'the file has more lines than are read' });
  if (torn) out.push({ ok: false, line: lines.length + 1, problem: 'it was not written to its end' });
  return out;
}

/** The digest that a further record has to name. Undefined: the file's end is broken, and nothing may follow it. */
export function tipOf(text: string): string | null | undefined {
  const last = readLines(text).at(-1);
  if (!last) return null;
  return last.ok ? last.record.digest : undefined;
}

const MAX_LINES = 100_000;
const MAX_LINE = 16 * 1024 * 1024;

function parsed(source: string, line: number): Line {
  const wrong = (problem: string): Line => ({ ok: false, line, problem });
  if (source.length > MAX_LINE) return wrong('it is longer than any record');
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    return wrong('it is no JSON: it was not written to its end, or was changed');
  }
  if (!isRecord(value)) return wrong('it is no record of this tool');
  const { digest, ...rest } = value;
  try {
    // Two keys of one name are read by every reader its own way: only what this tool writes is a record.
    if (digestOf(rest) !== digest || canonicalJson(value) !== source)
      return wrong('it was changed after it was written: its digest does not fit');
  } catch {
    return wrong('it is no record of this tool');
  }
  return { ok: true, line, record: value };
}

/** Shape enough for what reads a record; its digest says that the rest is as it was written. */
function isRecord(value: unknown): value is EvidenceRecord {
  if (typeof value !== 'object' || value === null) return false;
  const r = value as Partial<Record<keyof EvidenceRecord, unknown>>;
  const { base, head } = mapOf(r.change);
  const texts = [r.time, r.decision, r.verdict, r.digest, base, head, mapOf(r.tool).version];
  const maps = [r.tool, r.change, r.options, r.counts];
  const lists = [r.policies, r.inputs, r.findings];
  return (
    r.schemaVersion === 1 &&
    texts.every((t) => typeof t === 'string') &&
    maps.every(isMap) &&
    lists.every((l) => Array.isArray(l) && l.every(isMap)) &&
    Array.isArray(r.remarks) &&
    (r.approved === undefined || isApproved(r.approved)) &&
    (r.previous === null || typeof r.previous === 'string')
  );
}

function isApproved(value: unknown): boolean {
  const { commit, by, findings } = mapOf(value);
  const people = Array.isArray(by) ? by.map(mapOf) : undefined;
  return (
    typeof commit === 'string' &&
    Array.isArray(findings) &&
    people?.every(({ login, at, as }) => [login, at, as].every((t) => typeof t === 'string')) === true
  );
}

function isMap(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function mapOf(value: unknown): Readonly<Record<string, unknown>> {
  return isMap(value) ? (value as Record<string, unknown>) : {};
}
