import type { Pattern } from '../../access/pattern.ts';
import { union, whole } from '../../access/pattern.ts';
import { named } from './agent.ts';

/**
 * A tool by its name, and what its name is known to stand for: tools of LangChain, CrewAI, ADK and Agent Spec that run
 * whatever command or code they are given on the machine that they run on. Other names stand for themselves: what is
 * behind them is code of the repository or of a package, so a list of names is a lower bound.
 */
export function toolByName(name: string): Pattern {
  const last = name.slice(0, 300).split(/[.:/]/).at(-1) ?? '';
  return SHELLS.test(last.replace(/[-_\s]/g, '')) ? union(whole('run'), named(name)) : named(name);
}

const SHELLS =
  /^((run|execute|exec)?(shell|bash|terminal|commandline)(command|commands|tool|exec|executor)?|(run|execute|exec)(command|cmd|shell|bash|python|code)(tool)?|python(ast)?repl(tool)?|pythoninterpreter(tool)?|pythoncodeexecutor|unsafelocalcodeexecutor|executebash(tool)?|exec)$/i;
