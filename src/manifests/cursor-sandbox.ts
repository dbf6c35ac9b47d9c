import type { AccessBuilder } from '../access/builder.ts';
import type { Effect, Entry } from '../access/decision-list.ts';
import type { Pattern, Sequence } from '../access/pattern.ts';
import { ANY, SOME, star, uses, whole } from '../access/pattern.ts';
import type { StringValue, Value } from '../document/value.ts';
import { at, strings, text } from '../document/value.ts';
import { CURSOR_JSONC, cursorAgent } from './cursor/client.ts';
import { globPath } from './cursor/glob-path.ts';
import { readJsonFile } from './json-file.ts';
import type { ManifestFormat, SourceFile } from './manifest-format.ts';
import { placeIn } from './reading.ts';

/**
 * The sandbox of the shell of Cursor's agents. Lists are unions over all files; a deny, wherever it stands, wins.
 * Source: cursor.com/docs/reference/sandbox.
 */
export const format: ManifestFormat = {
  id: 'cursor-sandbox',
  title: 'Cursor sandbox',
  clients: ['Cursor', 'Cursor CLI'],
  files: ['**/.cursor/sandbox.json'],
  reads: 'type, additional paths, readBoundary, networkPolicy, disableTmpWrite, enableSharedBuildCache',
  read(files, to) {
    for (const file of files) {
      const { scope, name } = cursorAgent('Cursor', file.path);
      const value = readJsonFile(file, name, CURSOR_JSONC, to);
      to.agent({
        id: `cursor sandbox ${scope}`,
        name,
        role: 'session',
        list: { entries: value ? rules(file, value) : [], default: 'inherit' },
      });
      if (value) levels(file, value, name, to);
    }
  },
};

/** Each dimension: the key, its values from narrow to wide, and the level without the key. */
const DIMENSIONS: readonly (readonly [string, readonly string[], number])[] = [
  ['type', ['workspace_readonly', 'workspace_readwrite', 'insecure_none'], 1],
  ['readBoundary', ['workspace', 'system'], 1],
  ['disableTmpWrite', ['true', 'false'], 1],
  ['enableSharedBuildCache', ['false', 'true'], 0],
];
const NAMES: Readonly<Record<string, string>> = {
  type: 'sandbox',
  readBoundary: 'what the sandbox may read',
  disableTmpWrite: 'disableTmpWrite in the sandbox',
  enableSharedBuildCache: 'the build cache shared with the machine',
};

function levels(file: SourceFile, value: Value, agent: string, to: AccessBuilder): void {
  for (const [key, order, fallback] of DIMENSIONS) {
    const found = at(value, key);
    const stated = found?.kind === 'boolean' ? String(found.value) : text(found);
    const known = stated === undefined ? -1 : order.indexOf(stated);
    const level = known < 0 ? fallback : known;
    to.fact({
      kind: 'isolation',
      agent,
      subject: `sandbox ${key}`,
      dimension: NAMES[key] ?? key,
      level,
      defaultLevel: fallback,
      label: order[level] ?? '',
      stated: found !== undefined,
      place: placeIn(file, found?.span),
    });
  }
}

function rules(file: SourceFile, value: Value): Entry[] {
  const put = (path: string[], effect: Effect, pattern: (v: StringValue) => Pattern): Entry[] =>
    strings(at(value, ...path)).map((v) => ({
      effect,
      uses: pattern(v),
      place: placeIn(file, v.span),
      text: `${path.at(-1)}: ${v.value}`,
      origin: 'rule',
    }));
  const read = ['read in the sandbox'];
  return [
    ...put(['networkPolicy', 'deny'], 'deny', (v) => uses('connect', ...hosts(v.value))),
    ...put(['networkPolicy', 'allow'], 'allow', (v) => uses('connect', ...hosts(v.value))),
    ...put(['additionalReadwritePaths'], 'allow', (v) => globPath([...read, 'write in the sandbox'], v.value)),
    ...put(['additionalReadonlyPaths'], 'allow', (v) => globPath(read, v.value)),
    ...put(['additionalReadPaths'], 'allow', (v) => globPath(read, v.value)),
    ...otherHosts(file, at(value, 'networkPolicy', 'default')),
  ];
}

/** What happens to hosts that no pattern names. A stated deny also holds against what people set for themselves. */
function otherHosts(file: SourceFile, found: Value | undefined): Entry[] {
  const stated = text(found);
  if (stated !== 'allow' && stated !== 'deny') return [];
  return [
    {
      effect: stated,
      uses: whole('connect'),
      place: placeIn(file, found?.span),
      text: `networkPolicy.default: ${stated}`,
      origin: 'rule',
    },
  ];
}

/** `*.x` holds x itself here (documented, unlike in the permissions). */
function hosts(pattern: string): Sequence[] {
  const host = pattern.trim().toLowerCase();
  if (host === '*' || host === '::/0') return [[ANY]];
  if (host.startsWith('*.')) return [star(host.slice(2)), [SOME, ...star(host.slice(1))]];
  return block(host) ?? [star(host)];
}

/** A block of IPv4 addresses by its leading octets, so that one that holds another is seen; a cut within an octet lists its values. */
function block(host: string): Sequence[] | undefined {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/.exec(host);
  const numbers = parts?.slice(1).map(Number);
  const bits = numbers?.pop();
  if (!numbers || bits === undefined || bits > 32 || numbers.some((n) => n > 255)) return undefined;
  if (bits === 0) return [[ANY]];
  const full = Math.floor((bits - 1) / 8);
  const size = 2 ** (8 * (full + 1) - bits);
  const first = Math.floor((numbers[full] ?? 0) / size) * size;
  const head = numbers.slice(0, full).map((n) => `${n}.`);
  return Array.from({ length: size }, (_, i) => {
    const octets = [...head, String(first + i)].join('');
    return full === 3 ? [octets] : [`${octets}.`, SOME];
  });
}
