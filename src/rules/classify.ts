import type { Difference } from '../access/compare.ts';
import type { Entry } from '../access/decision-list.ts';
import type { Sequence } from '../access/pattern.ts';
import { isExact } from '../access/pattern.ts';
import type { Power, TellingUse } from '../access/powers.ts';
import { TELLING } from '../access/powers.ts';
import { disguisedShell, reachesMachine, runsDownload } from './disguise.ts';
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
    | 'limit'
    | 'agentic'
    | 'identity'
    | 'deployed'
    | 'other';
  readonly telling?: TellingUse;
}

export function classify(d: UsesDifference): Class {
  const { entry, use, cause } = d.news;
  const verb = use.slice(0, use.indexOf('\0'));
  const argument = use.slice(verb.length + 1);
  const telling = TELLING.get(use);
  const told = telling ? { telling } : {};
  // Identities have rules of their own.
  if (d.agent.identity) return { kind: 'identity' };
  // Outputs, starts and reads of an agentic workflow are told by a rule of their own.
  if (use.startsWith('gh-aw ')) return { kind: 'agentic' };
  if (d.agent.id.startsWith('deployed ')) return ofDeployed(d, telling);
  // An ask where a deny stood is a weaker guard, however it came.
  if (cause !== 'entry' || (d.agent.role !== 'limit' && entry.effect !== 'allow')) return { kind: 'guard', ...told };
  if (entry.origin === 'reach') return { kind: 'reach' };
  if (entry.origin === 'filter') return { kind: 'filter' };
  if (/^let (hooks|servers) /.test(use)) return { kind: 'limit' };
  if (/^(connect|connect socket|\w+ in the sandbox|run outside the sandbox)\0/.test(use)) return { kind: 'sandbox' };
  if (entry.origin === 'mode' && entry.effect === 'allow') {
    const all = entry.uses.sequences.some((s) => typeof s[0] !== 'string');
    const bypass = all || (d.agent.role === 'limit' && !entry.text.endsWith('acceptEdits'));
    return { kind: bypass ? 'bypass' : 'edits unasked', ...told };
  }
  if (d.agent.role === 'limit') {
    return { kind: entry.uses.sequences.some((s) => typeof s[0] !== 'string') ? 'all tools' : 'agent tools', ...told };
  }
  // A milder power that is told by name does not hide a shell behind an option (`fd -x *`).
  const open = verb === 'run' && !isExact(entry.uses);
  const hidden = open && telling?.power !== 'shell' ? disguisedShell(entry.text) : undefined;
  const power = hidden ?? telling;
  if (power) return { kind: 'power', telling: power };
  if (verb.startsWith('mcp__')) return serverTools(entry);
  if (verb === 'run') {
    if (runsDownload(entry.text)) return { kind: 'power', telling: DOWNLOAD };
    if (reachesMachine(entry.text)) return { kind: 'power', telling: MACHINE };
  }
  // A whole service of a cloud, its writes included.
  if (/^(use_)?aws /.test(verb)) return { kind: 'command' };
  // A client's regular expression that could not be taken apart: nobody knows how far it reaches.
  if (argument.replace(/^\.\//, '').startsWith('\u0001')) return { kind: verb === 'run' ? 'command' : 'files' };
  if (isExact(entry.uses)) return { kind: verb === 'run' ? 'exact' : 'other' };
  // Gemini CLI's matcher of command starts has let more through than it should: a person sees each new one.
  const loose = entry.text.startsWith('run_shell_command(');
  if (verb === 'run')
    return { kind: onlyReads(entry.text) && !loose ? 'read' : isScript(entry.text) ? 'exact' : 'command' };
  if (verb === 'edit' || verb === 'write') return { kind: guardsItself(entry.text) ? 'own guards' : 'files' };
  if (verb === 'read' || verb === 'search-web') return { kind: 'read' };
  if (WHOLE.has(verb) && !entry.text.includes('(')) return { kind: 'whole tool' };
  return { kind: 'other' };
}

/** An agent that is deployed: what it may do unasked is told by its power, the rest by the rules on such agents. */
function ofDeployed({ news }: UsesDifference, telling: TellingUse | undefined): Class {
  const { cause, entry } = news;
  if (cause === 'entry' && news.use.startsWith('connect\0')) return { kind: 'sandbox' };
  if (cause !== 'entry' && entry.effect === 'deny') return { kind: 'guard', ...(telling ? { telling } : {}) };
  if (cause !== 'entry' || entry.effect !== 'allow' || entry.origin === 'reach') return { kind: 'deployed' };
  if (telling) return { kind: 'power', telling };
  const anyCommand = /^run( in the background)?\0/.test(news.use) && entry.uses.sequences.some(isOpenCommand);
  return anyCommand ? { kind: 'power', telling: MORE_COMMANDS } : { kind: 'deployed' };
}

/** A wildcard in the command itself, not in what is said of another argument of the tool (`run ls ⟨cwd=*⟩`). */
function isOpenCommand(sequence: Sequence): boolean {
  const wild = sequence.findIndex((t) => typeof t !== 'string');
  return wild >= 0 && !String(sequence[wild - 1] ?? '').includes(' ⟨');
}

const MORE_COMMANDS: TellingUse = {
  use: '',
  power: 'shell',
  because: 'the pattern also covers `; another command` after what it names',
};

/** Whether the new uses hold a use of one of these powers. */
export function hasPower(d: UsesDifference, ...powers: readonly Power[]): TellingUse | undefined {
  const { kind, telling } = classify(d);
  return kind === 'power' && telling && powers.includes(telling.power) ? telling : undefined;
}

const DOWNLOAD: TellingUse = { use: '', power: 'shell', because: 'a download given to a shell runs any code' };
const MACHINE: TellingUse = { use: '', power: 'file-change', because: 'it acts on the whole machine' };

const WHOLE = new Set(['NotebookEdit', 'MultiEdit', 'PowerShell', 'call', 'skill', 'SlashCommand']);

function serverTools({ text, uses }: Entry): Class {
  // Clients that write `server:tool` or `server/tool`: told by the pattern, not by the words.
  if (!text.startsWith('mcp__')) {
    const all = uses.sequences.some((s) => typeof s.at(-2) === 'object' && /__$/.test(String(s.at(-3) ?? '__')));
    return { kind: all ? 'all tools of a server' : 'server tool' };
  }
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
  return (
    /^[\w-]+\((\.\/|\$\{CLAUDE_PLUGIN_ROOT\}\/)?[\w.-]+\/[\w./-]+\.?\w*( |:|\))/.test(text) && !text.includes('..')
  );
}
