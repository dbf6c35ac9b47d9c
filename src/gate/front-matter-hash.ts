import { createHash } from 'node:crypto';

/**
 * Whether a compiled workflow says that it was made from this source: its header holds a hash of the source's front
 * matter. Undefined where that can't be told: another compiler, no hash, or a source that imports others, whose texts go
 * into it too. Source: github/gh-aw, "Frontmatter Hash Specification" and actions/setup/js/frontmatter_hash_pure.cjs;
 * held against 28 public pairs of compilers 0.68 to 0.84.
 */
export function madeFrom(lock: string, source: string): boolean | undefined {
  const header = /^# gh-aw-metadata: \{([^\n]{0,20000})\}/.exec(lock)?.[1] ?? '';
  const hash = /"frontmatter_hash":"([0-9a-f]{64})"/.exec(header)?.[1];
  const minor = Number(/"compiler_version":"v0\.(\d{1,4})\./.exec(header)?.[1] ?? Number.NaN);
  const parts = split(source);
  if (
    hash === undefined ||
    !parts ||
    !(minor >= FIRST && minor <= LAST) ||
    /^\s{0,20}imports\s{0,4}:/m.test(parts.front)
  )
    return undefined;
  return hashes(parts).includes(hash);
}

const [FIRST, LAST] = [68, 89];

/** By both ways of writing JSON: Go puts `<`, `>` and `&` as escapes. */
function hashes({ front, body }: { front: string; body: string }): readonly string[] {
  const text = front.trim().replaceAll('\r\n', '\n');
  const said = [...body.matchAll(/\$\{\{[^}]{1,1000}\}\}/g)].map((m) => m[0]).filter((e) => /env\.|vars\./.test(e));
  const expressions = [...new Set(said)].sort();
  const json = JSON.stringify({
    'frontmatter-text': text,
    ...(expressions.length === 0 ? {} : { 'template-expressions': expressions }),
  });
  const escaped = json.replace(/[<>&\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return [json, escaped].map((j) => createHash('sha256').update(j).digest('hex'));
}

function split(source: string): { front: string; body: string } | undefined {
  const lines = source.split('\n');
  if (lines[0]?.trim() !== '---') return undefined;
  const end = lines.findIndex((line, i) => i > 0 && line.trim() === '---');
  return end < 0 ? undefined : { front: lines.slice(1, end).join('\n'), body: lines.slice(end + 1).join('\n') };
}
