import type { Difference } from '../access/compare.ts';
import { isExact } from '../access/pattern.ts';
import type { Power, TellingUse } from '../access/powers.ts';
import { TELLING_USES } from '../access/powers.ts';
import { onlyReads } from './read-only.ts';

export type UsesDifference = Extract<Difference, { kind: 'uses' }>;

/** What new uses amount to. Decided by what the new access holds, not by how the grant is written. */
export interface Class {
  readonly kind:
    | 'guard'
    | 'bypass'
    | 'edits unasked'
    | 'all tools'
    | 'agent tools'
    | 'reach'
    | 'filter'
    | 'power'
    | 'all tools of a server'
    | 'server tool'
    | 'whole tool'
    | 'command'
    | 'exact'
    | 'read'
    | 'files'
    | 'own guards'
    | 'sandbox'
    | 'other';
  readonly telling?: TellingUse;
}

export function classify(d: UsesDifference): Class {
  const { entry, use, cause } = d.news;
  const verb = use.slice(0, use.indexOf('\0'));
  const telling = TELLING_USES.find((t) => t.use === use);
  const told = telling ? { telling } : {};
  // An ask where a deny stood is a weaker guard, however it came.
  if (cause !== 'entry' || (d.agent.role !== 'limit' && entry.effect !== 'allow')) return { kind: 'guard', ...told };
  if (entry.origin === 'reach') return { kind: 'reach' };
  if (entry.origin === 'filter') return { kind: 'filter' };
  if (/^(connect|connect socket|\w+ in the sandbox|run outside the sandbox)\0/.test(use)) return { kind: 'sandbox' };
  if (entry.origin === 'mode' && entry.effect === 'allow') {
    const all = entry.uses.sequences.some((s) => typeof s[0] !== 'string');
    return { kind: all || d.agent.role === 'limit' ? 'bypass' : 'edits unasked', ...told };
  }
  if (d.agent.role === 'limit') {
    return { kind: entry.uses.sequences.some((s) => typeof s[0] !== 'string') ? 'all tools' : 'agent tools', ...told };
  }
  if (telling) return { kind: 'power', telling };
  if (verb.startsWith('mcp__')) return serverTools(entry.text);
  if (isExact(entry.uses)) return { kind: verb === 'run' ? 'exact' : 'other' };
  if (verb === 'run') return { kind: onlyReads(entry.text) ? 'read' : isScript(entry.text) ? 'exact' : 'command' };
  if (verb === 'edit' || verb === 'write') return { kind: guardsItself(entry.text) ? 'own guards' : 'files' };
  if (verb === 'read' || verb === 'search-web') return { kind: 'read' };
  if (WHOLE.has(verb) && !entry.text.includes('(')) return { kind: 'whole tool' };
  return { kind: 'other' };
}

/** Whether the new uses hold a use of one of these powers. */
export function hasPower(d: UsesDifference, ...powers: readonly Power[]): TellingUse | undefined {
  const { kind, telling } = classify(d);
  return kind === 'power' && telling && powers.includes(telling.power) ? telling : undefined;
}

const WHOLE = new Set(['NotebookEdit', 'MultiEdit', 'PowerShell', 'call', 'skill', 'SlashCommand']);

function serverTools(text: string): Class {
  const tool = text
    .replace(/^mcp__/, '')
    .split('__')
    .slice(1)
    .join('__');
  return { kind: tool === '' || tool === '*' ? 'all tools of a server' : 'server tool' };
}

/** Folders whose files decide what agents may do. */
function guardsItself(text: string): boolean {
  return /\((\.?\/)?(.*\/)?(hooks|\.?githooks|guards?|policy|policies|\.cursor|\.claude|\.codex|\.gemini|\.github)(\/|\))/i.test(
    text,
  );
}

/** A script of the repository is a command of one purpose, whatever its arguments. */
function isScript(text: string): boolean {
  return /^Bash\((\.\/)?[\w.-]+\/[\w./-]+\.?\w*( |:|\))/.test(text) && !text.includes('..');
}
