import type { AgentAccess } from '../access/access.ts';
import { decide, type Effect, type Entry } from '../access/decision-list.ts';
import type { Pattern } from '../access/pattern.ts';
import { SEPARATOR } from '../access/pattern.ts';
import { readableWitnesses, spell } from '../access/witness.ts';
import { grantsOf, ruleProblem } from '../policy/grants.ts';

/**
 * How an agent's list decides one use: `run git push origin`, `Bash(git push)`, `mcp__github__create_issue`. Of a text
 * that means several uses, the plainest. Undefined where nobody can read it.
 */
export function decisionOf(
  text: string,
  agent: AgentAccess,
): { readonly use: string; readonly effect: Effect; readonly entry: Entry | undefined } | undefined {
  const use = useOf(text, agent);
  if (use === undefined) return undefined;
  const { effect, entry } = decide(agent.list, use);
  return { use: spell(use), effect, entry };
}

const VERBS = /^(run|read|edit|write|fetch|call|skill|use):? (.+)$/s;

const COMMAND = /^(?:[a-z]|\.{0,2}\/)[\w./+-]{0,100}(?: |$)/;

function useOf(text: string, agent: AgentAccess): string | undefined {
  const plain = VERBS.exec(text);
  if (plain) {
    const [verb = '', argument = ''] = plain.slice(1);
    const isPath = ['read', 'edit', 'write'].includes(verb);
    return verb + SEPARATOR + (isPath && !/^(\.\/|~\/|\/)/.test(argument) ? `./${argument}` : argument);
  }
  if (/^[A-Za-z][\w-]{0,200}$/.test(text) && text.startsWith('mcp__')) return text + SEPARATOR;
  // A command as one types it: no client's rule starts so.
  if (ruleProblem(text) !== undefined) return COMMAND.test(text) ? `run${SEPARATOR}${text}` : undefined;
  return plainest(grantsOf([text], agent));
}

/** The shortest use without a wildcard, else some use of the pattern. */
function plainest(pattern: Pattern): string | undefined {
  const exact = pattern.sequences.flatMap((s) => (s.every((t) => typeof t === 'string') ? [s.join('')] : []));
  return exact.sort((a, b) => a.length - b.length)[0] ?? readableWitnesses(pattern).at(-1);
}
