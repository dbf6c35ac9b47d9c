import type { Value } from '../document/value.ts';
import { buildAutomaton } from './automaton.ts';
import { fingerprint } from './fingerprint.ts';
import { scanText } from './scan.ts';
import type { Lifetime, TokenMatch } from './token.ts';
import { judgeValue } from './value.ts';

/** A token that the change brings. `secret` is for redaction alone. */
export interface FoundToken {
  readonly path: string;
  readonly line: number;
  readonly endLine: number;
  readonly kind: string;
  readonly lifetime: Lifetime;
  readonly expires?: string;
  readonly certain: boolean;
  readonly inManifest: boolean;
  readonly fingerprint: string;
  readonly revoke: string;
  readonly replacement: string;
  readonly secret: string;
  /** `moved`: it stood in the changed files before. `removed`: it stands there no more; its place is at base. */
  readonly state: 'new' | 'moved' | 'removed';
}

export interface ScannedText {
  readonly path: string;
  readonly text: string;
  /** Lines that the change brings; null: all of them. */
  readonly added: ReadonlySet<number> | null;
}
export interface ScannedDocument {
  readonly path: string;
  readonly value: Value;
}

/** All tokens of texts (added lines alone) and of parsed manifests, the same token once a place. */
export function findTokens(texts: readonly ScannedText[], documents: readonly ScannedDocument[]): FoundToken[] {
  const out = new Map<string, FoundToken>();
  const put = (token: FoundToken): void => {
    const id = `${token.path} ${token.line} ${token.fingerprint}`;
    if (!out.has(id)) out.set(id, token);
  };
  for (const { path, value } of documents) {
    walk(value, '', 'other', (key, text, place, line, endLine) => {
      for (const match of judgeValue({ key, value: text, place }))
        put(token(path, text.slice(match.start, match.end), match, line, endLine, true));
    });
  }
  // What a parsed value says is exact: the same place read as raw text would be told twice.
  const told = new Set([...out.values()].map((t) => `${t.path} ${t.line}`));
  for (const { path, text, added } of texts) {
    if (added?.size === 0) continue;
    let starts: number[] | undefined;
    // Servers are declared under many file names; what declares them is read as a manifest.
    const declares = /"(mcpServers|mcp_servers|context_servers)"\s*:/.test(text);
    for (const match of scanText(text, declares ? 'manifest' : 'text')) {
      starts ??= lineStarts(text);
      const line = lineOf(starts, match.start);
      if ((added === null || added.has(line)) && !told.has(`${path} ${line}`))
        put(token(path, text.slice(match.start, match.end), match, line, lineOf(starts, match.end - 1), declares));
    }
  }
  return [...out.values()].sort((a, b) =>
    a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line || (a.fingerprint < b.fingerprint ? -1 : 1),
  );
}

/** The tokens that stand in none of the texts (what was there before is not new, wherever it moves), and those that do. */
export function parted(
  texts: readonly string[],
  tokens: readonly FoundToken[],
): { readonly absent: FoundToken[]; readonly present: FoundToken[] } {
  const secrets = [...new Set(tokens.map((t) => t.secret))];
  if (secrets.length === 0) return { absent: [], present: [] };
  const stood = new Set<string>();
  const automaton = buildAutomaton(secrets);
  for (const text of texts) automaton.find(text, (word) => void stood.add(secrets[word] ?? ''));
  return {
    absent: tokens.filter((t) => !stood.has(t.secret)),
    present: tokens.filter((t) => stood.has(t.secret)),
  };
}

function token(
  path: string,
  secret: string,
  match: TokenMatch,
  line: number,
  endLine: number,
  inManifest: boolean,
): FoundToken {
  return {
    path,
    line,
    endLine,
    kind: match.kind.name,
    lifetime: match.lifetime,
    ...(match.expires === undefined ? {} : { expires: match.expires }),
    certain: match.confidence === 'certain',
    inManifest,
    fingerprint: fingerprint(secret),
    revoke: match.kind.revoke,
    replacement: match.kind.replacement,
    secret,
    state: 'new',
  };
}

type Held = Parameters<typeof judgeValue>[0]['place'];
type Visit = (key: string, text: string, place: Held, line: number, endLine: number) => void;

/** Every string of a document with the key that it stands under; arguments take the flag before them as their key. */
function walk(value: Value, key: string, place: Held, visit: Visit): void {
  if (value.kind === 'string') visit(key, value.value, place, value.span.startLine, value.span.endLine);
  else if (value.kind === 'list') {
    value.items.forEach((item, i) => {
      const before = value.items[i - 1];
      const flag =
        place === 'argument' && before?.kind === 'string' && before.value.startsWith('-') ? before.value : key;
      walk(item, flag, place, visit);
    });
  } else if (value.kind === 'map') {
    for (const entry of value.entries) walk(entry.value, entry.key, placeOf(entry.key, place), visit);
  }
}

function placeOf(key: string, outer: Held): Held {
  const name = key.toLowerCase();
  if (name === 'env' || name === 'environment') return 'env';
  if (name === 'headers') return 'header';
  if (name === 'args' || name === 'command') return 'argument';
  if (name === 'url' || name === 'serverurl' || name === 'httpurl') return 'url';
  if (name === 'allow' || name === 'deny' || name === 'ask' || name === 'allowed-tools') return 'rule';
  return outer;
}

function lineStarts(text: string): number[] {
  const out = [0];
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) out.push(i + 1);
  return out;
}

function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}
