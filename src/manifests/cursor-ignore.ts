import type { AccessBuilder } from '../access/builder.ts';
import type { Entry } from '../access/decision-list.ts';
import { lastWins } from '../access/decision-list.ts';
import { decodeText } from '../document/decode.ts';
import type { Span } from '../document/value.ts';
import { pathPattern } from './claude/path-rule.ts';
import type { ManifestFormat, SourceFile } from './manifest-format.ts';
import { inScope, placeIn, unreadable } from './reading.ts';

/**
 * Files that the file tools of Cursor's agents may not touch: a gitignore, so the last matching line decides. Its shell
 * and servers are not held by it. Source: cursor.com/docs/reference/ignore-file.
 */
export const format: ManifestFormat = {
  id: 'cursor-ignore',
  title: 'Cursor ignore file',
  clients: ['Cursor', 'Cursor CLI'],
  files: ['**/.cursorignore'],
  reads: 'each line as a refusal to read, `!` lines as exceptions',
  read(files, to) {
    for (const file of files) {
      const scope = file.path.split('/').slice(0, -1).join('/');
      to.agent({
        id: `cursor ignore ${scope}`,
        name: inScope('Cursor', scope),
        role: 'session',
        list: { entries: lastWins(lines(file, scope, to)), default: 'inherit' },
      });
    }
  },
};

// What can't be read is not edited either; one verb keeps long lists cheap to compare.
const VERBS = ['read'];
const MAX_LINES = 300;

function lines(file: SourceFile, scope: string, to: AccessBuilder): Entry[] {
  const fail = (problems: Parameters<typeof unreadable>[2]): Entry[] => {
    unreadable(file, inScope('Cursor', scope), problems, 'unknown', to);
    return [];
  };
  if (!file.bytes) return fail([]);
  const decoded = decodeText(file.bytes, { bom: true, utf16: false });
  if (!decoded.ok) return fail(decoded.problems);
  const all = decoded.text.split(/\r?\n/);
  if (all.length > MAX_LINES)
    return fail([{ code: 'too-large', message: `it has more than ${MAX_LINES} lines`, span: span(1, 1) }]);
  return all.flatMap((raw, i): Entry[] => {
    const line = raw.replace(/(^|[^\\])\s+$/, '$1');
    if (line.trim() === '' || line.startsWith('#')) return [];
    const again = line.startsWith('!');
    const path = again ? line.slice(1) : line.replace(/^\\(?=[!#])/, '');
    const pattern = path === '' || path === '/' ? undefined : pathPattern(VERBS, anchored(path, scope), false);
    if (!pattern) return [];
    return [
      {
        effect: again ? 'inherit' : 'deny',
        uses: pattern,
        place: placeIn(file, span(i + 1, raw.length + 1)),
        text: line,
        origin: 'rule',
      },
    ];
  });
}

/** A slash at the start or in the middle ties a line to the folder of its file; else it holds at any depth below. */
function anchored(path: string, scope: string): string {
  const below = scope === '' ? '/' : `/${scope}/`;
  const plain = path.replace(/^\/+/, '').replace(/\/+$/, '');
  return path.startsWith('/') || plain.includes('/') ? `${below}${plain}` : `${below}**/${plain}`;
}

function span(line: number, endColumn: number): Span {
  return { startLine: line, startColumn: 1, endLine: line, endColumn };
}
