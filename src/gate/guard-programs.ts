import type { Access } from '../access/access.ts';
import type { Guard } from '../access/kinds/guard.ts';
import { guardOrder } from '../access/kinds/guard.ts';
import type { ChangedFile, ChangeSet, Content } from '../change/change-set.ts';
import type { Finding } from '../finding.ts';
import { rule } from '../rules/guard-removed.ts';
import type { Prose } from '../untrusted.ts';
import { distrust, reveal, say } from '../untrusted.ts';
import { fingerprintOf } from './fingerprint.ts';

/**
 * Guards whose manifest keeps them while the change takes their program away: deleted, no longer executable, or emptied
 * until it lets everything through. A client goes on without a hook that fails in any way but its own "block" (Claude
 * Code: exit code 2; Cursor, unless `failClosed`). What else a program does is not evaluated.
 */
export async function guardPrograms(change: ChangeSet, base: Access, head: Access): Promise<Finding[]> {
  const changed = new Map(change.files.flatMap((f) => (f.base && PLAIN.test(f.base.kind) ? [[f.base.path, f]] : [])));
  const before = new Map(base.facts.flatMap((f) => (f.kind === 'guard' ? [[guardOrder.key(f), f]] : [])));
  const guards = head.facts.filter(
    (f): f is Guard => f.kind === 'guard' && f.guards === 'calls' && before.has(guardOrder.key(f)),
  );
  const out = new Map<string, Finding>();
  for (const guard of guards.slice(0, MOST)) {
    for (const path of programsOf(guard)) {
      const file = changed.get(path);
      const weaker = file && (await weakness(change, file, guard));
      if (weaker) out.set(`${guard.agent} ${path}`, finding(guard, path, file, weaker));
    }
  }
  return [...out.values()];
}

const PLAIN = /^(file|executable)$/;
/** Guards above this are an attempt to keep the review busy; a change of their programs is still a note. */
const MOST = 500;

/** Paths of the repository that a guard's command names: from the project's folder, or from the manifest's own. */
function programsOf(guard: Guard): readonly string[] {
  const manifest = reveal(guard.place.path);
  const root = /^(.*?)(?:\.(?:claude|cursor|gemini|qwen|codex|github|kiro)\/)/i.exec(manifest)?.[1] ?? '';
  const folder = manifest.slice(0, manifest.lastIndexOf('/') + 1);
  const words = guard.text
    .replaceAll(
      /\$\{?[A-Z_]*(?:PROJECT_DIR|PROJECT_ROOT|WORKSPACE)\}?|\$\(git rev-parse --show-toplevel\)|\$\{?PWD\}?/g,
      '.',
    )
    .split(/[\s"'`;|&()<>=]+/)
    .slice(0, 60);
  const named = words.map((w) => w.replace(/^(\.?\/)+/, '')).filter((w) => /[./]/.test(w) && !w.includes('..'));
  return [...new Set(named.flatMap((w) => [root + w, folder + w]))];
}

async function weakness(change: ChangeSet, file: ChangedFile, guard: Guard): Promise<Prose | undefined> {
  const [was, now] = [file.base, file.head];
  if (!was) return undefined;
  if (!now || now.path !== was.path) return guard.failsClosed ? undefined : ['is gone'];
  if (!PLAIN.test(now.kind)) return ['is no plain file any more'];
  const runsItself = guard.text
    .replaceAll(/["']/g, '')
    .trim()
    .split(/\s+/)[0]
    ?.endsWith(was.path.split('/').at(-1) ?? '');
  if (runsItself && was.kind === 'executable' && now.kind === 'file' && !guard.failsClosed)
    return ['can no longer be executed'];
  if (was.id === now.id) return undefined;
  const [before, after] = await Promise.all([textOf(change, 'base', was), textOf(change, 'head', now)]);
  return before !== undefined && after !== undefined && isHollow(after) && !isHollow(before)
    ? ['now lets everything through']
    : undefined;
}

async function textOf(
  change: ChangeSet,
  side: 'base' | 'head',
  entry: NonNullable<ChangedFile['base']>,
): Promise<string | undefined> {
  const content: Content | undefined = (await change.read(side, [entry])).get(entry.id);
  return content?.kind === 'bytes' ? new TextDecoder().decode(content.bytes) : undefined;
}

/** Whether a script ends well before it does anything: what it does first is an exit with 0, or it does nothing. */
export function isHollow(script: string): boolean {
  for (const line of script.split('\n', 2_000)) {
    const code = line.trim();
    if (code === '' || IDLE.test(code)) continue;
    return ENDS.test(code);
  }
  return true;
}
/** Comments, set-up, reading the input, output that decides nothing. */
const IDLE =
  /^(#|\/\/|\/\*|\*|set [-+]|import |from \S+ import |use strict|['"]use strict|(const|let|var) \w+ = require\(|:$|true;?$|pass$|cat\s*>\s*\/dev\/null|(\w+=)?"?\$\(cat\)"?$|IFS=|export PATH=|console\.(log|error)\(['"][^'"]*['"]\);?$|(echo|printf|print) ?[('"][^$`{]*$)/;
const ENDS =
  /^(exit(\s+0)?|return(\s+0)?|process\.exit\(0?\)|sys\.exit\(0?\)|exit\(0?\)|os\._exit\(0\))\s*;?\s*(#.*|\/\/.*)?$/;

function finding(guard: Guard, path: string, file: ChangedFile, weaker: Prose): Finding {
  const gone = !file.head || file.head.path !== path;
  return {
    rule: rule.id,
    severity: 'block',
    agent: distrust(guard.agent),
    title: say`${guard.agent}: the hook ${guard.text} no longer holds back calls (${guard.what}): its program ${path} ${weaker}`,
    why: [rule.why],
    remediation: [
      'Keep the program, or take the hook out of its manifest, so that the loss of the guard can be seen and decided.',
    ],
    place: {
      path: distrust(path),
      side: gone ? 'base' : 'head',
      startLine: 1,
      startColumn: 1,
      endLine: 1,
      endColumn: 1,
    },
    also: [guard.place],
    references: [],
    fingerprint: fingerprintOf('guard-program', guard.agent, guard.by, path),
  };
}
