import type { Permission } from '../../access/kinds/permission.ts';
import type { Span, Value } from '../../document/value.ts';
import { at, entries, entry, text } from '../../document/value.ts';

export interface Scope {
  readonly scope: string;
  readonly level: Permission['level'];
  readonly stated: boolean;
  readonly text: string;
  readonly span: Span;
}

/** Scopes of the workflow's own token. `id-token` and a few others are in no default. */
const SCOPES =
  'actions artifact-metadata attestations checks contents deployments discussions issues models packages pages pull-requests repository-projects security-events statuses'.split(
    ' ',
  );
const READ_ONLY = new Set(['models', 'vulnerability-alerts']);

/**
 * What the token of a job may do. A job's `permissions` replace the workflow's as a whole; a scope that is not named
 * has none; where both are silent the repository's default decides, which may be writing everything.
 * Source: docs.github.com, "permissions" in the workflow syntax.
 */
export function tokenScopes(workflow: Value, job: Value): readonly Scope[] {
  const said = entry(job, 'permissions') ?? entry(workflow, 'permissions');
  if (!said)
    return all(
      'write',
      false,
      'the repository’s default permissions, which may write',
      at(job, 'steps')?.span ?? job.span,
    );
  const word = text(said.value);
  if (word === 'write-all')
    return [
      ...all('write', true, 'permissions: write-all', said.value.span),
      scope('id-token', 'write', said.value.span),
    ];
  if (word === 'read-all') return all('read', true, 'permissions: read-all', said.value.span);
  return entries(said.value).flatMap((e) => {
    const level = text(e.value);
    return level === 'read' || level === 'write' ? [scope(e.key, level, e.keySpan)] : [];
  });
}

function scope(name: string, level: Permission['level'], span: Span): Scope {
  return { scope: name, level, stated: true, text: `${name}: ${level}`, span };
}

function all(level: 'read' | 'write', stated: boolean, words: string, span: Span): Scope[] {
  return SCOPES.map((s) => ({ scope: s, level: READ_ONLY.has(s) ? 'read' : level, stated, text: words, span }));
}
