import { buildAutomaton } from './automaton.ts';
import { runEnd, runStart } from './chars.ts';
import { kindById } from './kinds/index.ts';
import { roleOf } from './names.ts';
import { isBasic, isOpaque, isPassword, judgeByName, type Setting } from './opaque.ts';
import { isReference, literalPieces } from './reference.ts';
import type { TokenMatch } from './token.ts';
import { valueAfter } from './value-after.ts';

const MAX_KEY = 80;
const MAX_TOKEN = 2048;
const SCHEMES = ['bearer ', 'basic '];
const USERS = [' -u ', '--user ', '--user='];
const PASSWORD_FLAG = 'sshpass -p';
const WORDS = [
  'token',
  'secret',
  'passw',
  'passphrase',
  'pwd',
  'key',
  'credential',
  'creds',
  'auth',
  'pass',
  '_pat',
  '-pat',
  'jwt',
];
const anchors = [...SCHEMES, ...USERS, PASSWORD_FLAG, ...WORDS];
let automaton: ReturnType<typeof buildAutomaton> | undefined;

/**
 * Credentials that only their surroundings tell, in any syntax: `KEY=value`, `"key": "value"`, `--key value`,
 * `?key=value`, `"--key", "value"`, `Bearer value`, `curl -u user:value`.
 */
export function scanNamed(text: string, setting: Setting): TokenMatch[] {
  automaton ??= buildAutomaton(anchors, true);
  const found: TokenMatch[] = [];
  // Behind `done` every key and bare value has been judged once; this keeps the work linear.
  let done = 0;
  automaton.find(text, (word, end) => {
    if (word < SCHEMES.length) found.push(...afterScheme(text, end, word === 1, setting));
    else if (word < SCHEMES.length + USERS.length) found.push(...afterUser(text, end, setting));
    else if (anchors[word] === PASSWORD_FLAG) found.push(...afterFlag(text, end, setting));
    else if (end > done) done = judgeKey(text, end, setting, found);
  });
  return found;
}

/** Judges the key that holds the offset before `end`; gives the offset up to which nothing is left to judge. */
function judgeKey(text: string, end: number, setting: Setting, found: TokenMatch[]): number {
  const start = keyStart(text, end);
  const keyEnd = keyStop(text, end);
  // `…:secret:name` is a part of an ARN or a URN.
  if (text[start - 1] === ':' && text[keyEnd] === ':') return keyEnd;
  const key = text.slice(start, keyEnd);
  if (!roleOf(key, setting === 'manifest')) return keyEnd;
  const value = valueAfter(text, start, keyEnd);
  if (!value) return keyEnd;
  const literal = text.slice(value.start, value.end);
  if (setting === 'manifest' || value.quoted || (literal.match(/\d/g)?.length ?? 0) >= 2) {
    for (const match of judgeByName(key, literal, setting)) {
      found.push({ ...match, start: value.start + match.start, end: value.start + match.end });
    }
  }
  return value.quoted ? keyEnd : Math.max(keyEnd, value.end);
}

/** A key's characters: those of identifiers and flags, and dots (`spring.datasource.password`). */
function keyStart(text: string, end: number): number {
  const start = runStart(text, end, 'tilde', MAX_KEY);
  return text[start] === '.' ? start + 1 : start;
}

function keyStop(text: string, end: number): number {
  return runEnd(text, end, 'base64url', MAX_KEY);
}

function afterScheme(text: string, from: number, basic: boolean, setting: Setting): TokenMatch[] {
  const run = text.slice(from, runEnd(text, from, 'token', MAX_TOKEN)).replace(/[.,]{1,3}$/, '');
  if (run.length < 8) return [];
  const guilty = basic ? isBasic(run, setting) && !isPublishedPair(run) : run.length >= 12 && isOpaque(run, setting);
  return guilty ? [match(basic ? 'basic-credential' : 'bearer-credential', from, from + run.length)] : [];
}

/** `curl -u user:secret`; elsewhere `-u` means many things, a number pair above all. */
function afterUser(text: string, from: number, setting: Setting): TokenMatch[] {
  const line = text.slice(Math.max(0, from - 300), from);
  if (!/\b(?:curl|https?|wget)\b[^\n]{0,300}$/.test(line.slice(line.lastIndexOf('\n') + 1))) return [];
  const [, quote = '', user = ''] = /^(["']?)([^\s"':]{0,100}:)/.exec(text.slice(from, from + 110)) ?? [];
  if (user === '') return [];
  return secretAt(text, from + quote.length + user.length, 'basic-credential', setting);
}

/** `sshpass -p secret`, `sshpass -psecret`. */
function afterFlag(text: string, from: number, setting: Setting): TokenMatch[] {
  const lead = /^[ \t]{0,4}["']?/.exec(text.slice(from, from + 8))?.[0].length ?? 0;
  return secretAt(text, from + lead, 'password', setting);
}

function secretAt(text: string, start: number, kind: string, setting: Setting): TokenMatch[] {
  const secret = /^[^\s"'`)]{1,200}/.exec(text.slice(start, start + 200))?.[0] ?? '';
  const { whole } = literalPieces(secret);
  return whole && !isReference(secret) && isPassword(secret, setting)
    ? [match(kind, start, start + secret.length)]
    : [];
}

/** The pair of RFC 7617's example. */
function isPublishedPair(run: string): boolean {
  return Buffer.from(run, 'base64').toString('latin1').startsWith('Aladdin:open');
}

function match(id: string, start: number, end: number): TokenMatch {
  const kind = kindById(id);
  return { kind, start, end, lifetime: kind.lifetime, confidence: 'likely' };
}
