/** Values that stand for a token and are none: instructions to the reader, masks, sequences, vendors' own examples. */

const HARD =
  /EXAMPLE|YOUR[_-]|your[_-]|[Pp]laceholder|PLACEHOLDER|REDACTED|[Rr]edacted|[Cc]hange[_-]?me|CHANGE_?ME|x{6}|X{6}|0{8}|\*{3}|\.{3}|[_-]here(?![A-Za-z0-9])|_HERE/;
const SOFT = new Set(
  (
    'your yours my example examples sample dummy fake mock placeholder changeme change replace replaceme insert enter ' +
    'paste redacted todo tbd fixme here goes none null undefined nil true false filtered hidden masked removed test'
  ).split(' '),
);
/** A word for the thing in place of the thing: `mypersonalaccesstoken123`. */
const NAMING = /(?:access|auth|personal|secret|bearer|private)[_-]?(?:token|key)|api[_-]?key|password/i;
const TRIVIAL = new Set(
  (
    'password passwd passw0rd pass pwd secret postgres postgresql mysql mariadb root admin administrator user username ' +
    'guest test testing tester default example changeme mongo mongodb redis rabbitmq rabbit minio minioadmin elastic ' +
    'elasticsearch sa dev develop development local localhost docker app api db database token key demo sample dummy ' +
    'mypassword mysecret testpass testpassword testsecret testuser my-secret-pw secretpassword yourpassword somepassword dbpassword db_password xxx abc123 qwerty letmein'
  ).split(' '),
);
/** Published by vendors for documentation and local emulators; parts, so that no scanner takes this file for a leak. */
const PUBLISHED = [
  ['4eC39HqLyj', 'WDarjtT1zdp7dc'],
  ['Eby8vdM02x', 'NOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq'],
  ['C2y6yDjf5/', 'R+ob0N8A7Cgv30VRDJIWEHLM+4QDU5DE2nQ9nDuVTqobD4b8mGGyPMbIZnqyMsEcaGQy67XIw/Jw'],
  ['N7UND0UgjK', 'TVK-Uodkm0Hg_xSvEMPvz'],
  ['6LeIxAcTAA', 'AAAGG-vFI1TnRWxMZNFuojJ4WifJWe'],
  ['mF_9.B5f-4', '.1JqM'],
  ['123456:ABC', '-DEF1234ghIkl-zyx57W2v1u123ew11'],
  ['ABC-DEF123', '4ghIkl-zyx57W2v1u123ew11'],
  ['je7MtGbClw', 'BF/2Zp9Utk/h3yCo8nvb'],
].map((parts) => parts.join(''));

/** For text of a known kind's shape: true only where it can't be a token that a vendor issued. */
export function isDummy(token: string): boolean {
  return HARD.test(token) || isPublished(token) || hasLittleVariety(token) || hasSequence(token);
}

/** For a value judged by its key: also true for words to the reader, names of variables, masks. */
export function isPlaceholder(value: string): boolean {
  if (isDummy(value)) return true;
  if (/^[<[{(].{0,200}[>\]})]$/s.test(value) || /^(?:__.{1,100}__|@@.{1,100}@@|#\{.{1,100}\}#?)$/s.test(value))
    return true;
  if (/^[A-Z][A-Z]{0,40}(?:_[A-Z]{1,40}\d{0,2}){1,12}$/.test(value)) return true;
  if (/^[A-Za-z_-]{6,60}\d{0,6}$/.test(value) && NAMING.test(value)) return true;
  return value.length <= 200 && value.split(/[^A-Za-z]+/, 24).some((part) => part.length > 1 && isSoft(part, value));
}

/** A password that everybody's local set-up has: no secret on a machine that only its owner reaches. */
export function isTrivialPassword(password: string): boolean {
  const plain = password.toLowerCase().replace(/[\d!@#$]{0,6}$/, '');
  return plain === '' || TRIVIAL.has(plain) || TRIVIAL.has(password.toLowerCase());
}

/** Between separators, random text rarely spells a word; `my` alone is too short to say anything in a long value. */
function isSoft(part: string, value: string): boolean {
  const word = part.toLowerCase();
  if (!SOFT.has(word)) return false;
  const standsAlone = new RegExp(`(?:^|[^A-Za-z0-9])${part}(?:[^A-Za-z0-9]|$)`).test(value);
  return standsAlone && (word.length > 3 || value.length < 24);
}

function isPublished(token: string): boolean {
  return PUBLISHED.some((known) => token.includes(known));
}

function hasLittleVariety(token: string): boolean {
  const body = token.slice(0, 256).replace(/^[A-Za-z0-9]{1,12}[_.-]/, '');
  if (body.length < 12) return false;
  if (new Set(body).size < 6) return true;
  return [2, 3, 4, 5, 6, 8, 10, 16].some((n) => body.length >= 2 * n && body.slice(n) === body.slice(0, -n));
}

/** Nine steps upwards in a row: `1234567890`, `abcdefghij`, hexadecimal and keyboard digits wrapping round. */
function hasSequence(token: string): boolean {
  let steps = 0;
  const end = Math.min(token.length, 512);
  for (let i = 1; i < end; i++) {
    const a = token.charCodeAt(i - 1);
    const b = token.charCodeAt(i);
    const up = b === a + 1 || (a === 57 && (b === 48 || b === 97 || b === 65));
    steps = up ? steps + 1 : 0;
    if (steps >= 9) return true;
  }
  return false;
}
