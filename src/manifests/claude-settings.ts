import type { AccessBuilder } from '../access/builder.ts';
import { type Decoded, decodeText } from '../document/decode.ts';
import { parseJson, STRICT_JSON } from '../document/json.ts';
import type { Problem, Value } from '../document/value.ts';
import { readInertRules } from './claude/inert-rules.ts';
import { grantsOf, sessionOf } from './claude/session.ts';
import { wrongType } from './claude/settings-schema.ts';
import type { ManifestFormat, SourceFile } from './manifest-format.ts';
import { inScope, placeIn, scopeOf, unreadable } from './reading.ts';

/**
 * Claude Code's settings. The local file outranks the project's; lists of rules are joined, deny before ask before
 * allow. Strict JSON, UTF-8 or UTF-16: a comment, a trailing comma or one wrong type and the client drops the whole
 * file, its guards too.
 * Sources: code.claude.com/docs/en/settings, settings of @anthropic-ai/claude-agent-sdk 0.3.329, Claude Code 2.1.329
 * and 2.1.240 observed.
 */
export const format: ManifestFormat = {
  id: 'claude-settings',
  title: 'Claude Code settings',
  clients: ['Claude Code'],
  files: [
    '**/.claude/settings.json',
    '**/.claude/settings.local.json',
    '**/managed-settings.json',
    '**/managed-settings.d/*.json',
  ],
  reads:
    'permissions (rules, mode, directories, locks), sandbox, hooks, helper commands, environment, MCP approval, plugins, marketplaces',
  group: (path) => (isManaged(path) ? `managed ${folder(path)}` : `project ${scopeOf(path, '.claude')}`),
  companions: (path) =>
    isManaged(path) ? [] : ['settings.json', 'settings.local.json'].map((name) => `${folder(path)}${name}`),
  read(files, to) {
    const first = files[0];
    if (!first) return;
    const managed = isManaged(first.path);
    const scope = managed ? '' : scopeOf(first.path, '.claude');
    const agent = managed ? 'Claude Code (managed settings)' : inScope('Claude Code', scope);
    const id = managed ? `claude managed ${folder(first.path)}` : `claude ${scope}`;
    const all = ranked(files).flatMap((file) => {
      const found = readable(file, agent, to);
      return found ? [{ file, ...found }] : [];
    });
    const read = all.filter((one) => !one.dropped);
    const dropped = all.filter((one) => one.dropped);
    // Another version may know the value and take the file: its grants count, its guards do not.
    if (dropped.length > 0) {
      const list = { entries: grantsOf(dropped), default: 'inherit' as const };
      to.agent({ id: `${id} where the file is taken`, name: agent, role: 'approval', within: id, list });
    }
    for (const { file, value } of all) to.document(file.path, value);
    for (const one of read) readInertRules(one, agent, to);
    sessionOf(read, id, agent, placeIn(read[0]?.file ?? first), to);
  },
};

/** The settings as the client sees them; undefined where no version can read the file, `dropped` where this one does not take it. */
function readable(
  file: SourceFile,
  agent: string,
  to: AccessBuilder,
): { readonly value: Value; readonly dropped: boolean } | undefined {
  const fail = (problems: readonly Problem[]): undefined => {
    unreadable(file, agent, problems, file.bytes ? 'dropped' : 'unknown', to);
    return undefined;
  };
  if (!file.bytes) return fail([]);
  const decoded = lenient(file.bytes);
  if (!decoded.ok) return fail(decoded.problems);
  const parsed = parseJson(decoded.text, STRICT_JSON);
  if (!parsed.ok) return fail(parsed.problems);
  const wrong = wrongType(parsed.value);
  if (!wrong) return { value: parsed.value, dropped: false };
  fail([
    {
      code: 'syntax',
      message: `\`${wrong.key}\` has a value that Claude Code does not accept, so it drops the whole file`,
      span: wrong.span,
    },
  ]);
  return { value: parsed.value, dropped: true };
}

/** Bytes that are no UTF-8 are read with a sign in their place, as the client does (observed). */
function lenient(bytes: Uint8Array): Decoded {
  // UTF-16 is honoured with its little end first alone.
  const decoded = decodeText(bytes, { bom: true, utf16: bytes[0] === 0xff });
  const marked = bytes[0] === 0xff || bytes[0] === 0xfe;
  if (decoded.ok || marked || bytes.includes(0)) return decoded;
  return { ok: true, text: new TextDecoder().decode(bytes), problems: [] };
}

/** Highest rank first. */
function ranked(files: readonly SourceFile[]): SourceFile[] {
  const isLocal = (f: SourceFile): number => (f.path.toLowerCase().endsWith('settings.local.json') ? 0 : 1);
  return [...files].sort((a, b) => isLocal(a) - isLocal(b) || (a.path < b.path ? -1 : 1));
}

function isManaged(path: string): boolean {
  return /(^|\/)managed-settings(\.json$|\.d\/)/i.test(path);
}

function folder(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}
