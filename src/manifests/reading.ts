import { createHash } from 'node:crypto';
import type { AccessBuilder } from '../access/builder.ts';
import type { Opaque } from '../access/kinds/opaque.ts';
import type { Problem, Span } from '../document/value.ts';
import type { Place } from '../finding.ts';
import { distrust } from '../untrusted.ts';
import type { SourceFile } from './manifest-format.ts';

const owners = new WeakMap<Span, SourceFile>();
/** Says that a span is one of another file than the file that is being read: of an action that a workflow takes in. */
export function belongsTo(span: Span, file: SourceFile): void {
  owners.set(span, file);
}

/** A place in a source file. Without a span: its first line. */
export function placeIn(file: SourceFile, span?: Span): Place {
  const own = (span && owners.get(span)) ?? file;
  return {
    path: distrust(own.path),
    side: own.side,
    startLine: span?.startLine ?? 1,
    startColumn: span?.startColumn ?? 1,
    endLine: span?.endLine ?? 1,
    endColumn: span?.endColumn ?? 1,
  };
}

/** Says that not all files that a group resolves among were read, where their number reached its limit. */
export function overLimit(files: readonly SourceFile[], most: number, what: string, to: AccessBuilder): void {
  const first = files[0];
  if (!first || files.length < most) return;
  to.fact({
    kind: 'remark',
    about: 'not evaluated',
    agent: what,
    subject: what,
    place: placeIn(first),
    text: `only ${most} of the ${what} were read together`,
    digest: digest(files.map((f) => f.id).join()),
  });
}

/** Says that a manifest could not be read, so that it can't pass in silence. */
export function unreadable(
  file: SourceFile,
  agent: string,
  problems: readonly Problem[],
  effect: Opaque['effect'],
  to: AccessBuilder,
): void {
  const first = problems[0];
  to.fact({
    kind: 'opaque',
    agent,
    subject: file.path,
    place: placeIn(file, first?.span),
    reason: first?.message ?? file.trouble ?? 'its content could not be had',
    digest: file.id,
    // A bound of ours says nothing of the client: it may well read the file.
    effect: first && OWN_BOUNDS.has(first.code) ? 'unknown' : effect,
  });
}
const OWN_BOUNDS: ReadonlySet<string> = new Set(['too-deep', 'too-large', 'too-many-nodes']);

/**
 * The folder that holds a file's folder of the given name: `a/b/.claude/settings.json` → `a/b`; empty for the root. Of
 * several it is the innermost: `.claude/worktrees/w/.claude/settings.json` is not the outer project's.
 */
export function scopeOf(path: string, folder: string): string {
  const parts = path.split('/');
  const i = parts.findLastIndex((p, at) => p.toLowerCase() === folder && at < parts.length - 1);
  return i <= 0 ? '' : parts.slice(0, i).join('/');
}

/** The settings of the session in which an agent, skill or command of Claude Code runs. */
export function sessionSettings(path: string): readonly string[] {
  const scope = scopeOf(path, '.claude');
  return ['settings.json', 'settings.local.json'].map((name) => `${scope === '' ? '' : `${scope}/`}.claude/${name}`);
}

/** `Claude Code` or `Claude Code in packages/a`. */
export function inScope(name: string, scope: string): string {
  return scope === '' ? name : `${name} in ${scope}`;
}

export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
