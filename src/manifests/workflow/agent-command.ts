import { agentsInCode } from './agent-code.ts';
import { MENTIONS, PACKAGES, RUNS } from './agent-programs.ts';
import { simpleCommands } from './shell.ts';
import { unwrapped } from './unwrapped.ts';

/** An agent's command line in a `run:` step. */
export interface AgentCommand {
  readonly program: string;
  readonly args: readonly string[];
  /** Whether the command names an exact version of a package; undefined where the program is installed elsewhere. */
  readonly pinned: boolean | undefined;
  /** The script of the repository that holds the command, where the step only starts that. */
  readonly script?: string;
}

/** What a script finds around it. */
export interface ScriptScope {
  /** What variables hold that are set outside it, as far as it is written down. */
  readonly variables: ReadonlyMap<string, string>;
  /** The repository's script of that name, as the step's folder has it; without a text where too much was read already. */
  readonly script: (name: string) => { readonly path: string; readonly text: string | null } | undefined;
  /** The command of a package script. */
  readonly packageScript: (name: string) => { readonly path: string; readonly text: string } | undefined;
}

const ALONE: ScriptScope = { variables: new Map(), script: () => undefined, packageScript: () => undefined };
const MAX_DEPTH = 4;
/** Characters of further scripts that are followed from one; where more are started, that is an agent nobody can read. */
const MAX_FOLLOWED = 1_000_000;

const UNREAD: readonly AgentCommand[] = [{ program: 'unread script', args: [], pinned: undefined }];

interface State {
  /** Files that the script writes word by word. */
  readonly written: Map<string, string>;
  /** Scripts that were followed: each once. */
  readonly seen: Set<string>;
  left: number;
}

/** The agents that a script starts, by itself or through scripts of the repository. */
export function agentCommands(
  script: string,
  scope: ScriptScope = ALONE,
  depth = 0,
  state: State = { written: new Map(), seen: new Set(), left: 2 * script.length + MAX_FOLLOWED },
): readonly AgentCommand[] {
  if (depth > MAX_DEPTH) return [];
  state.left -= script.length;
  if (state.left < 0) return UNREAD;
  const answered: AgentCommand[] = runsAnswers(script)
    ? [{ program: 'model answer', args: [], pinned: undefined }]
    : [];
  if (scope === ALONE && !MENTIONS.test(script)) return answered;
  const found = simpleCommands(script, scope.variables, state.written).flatMap((words) => {
    const { rest, pinned } = unwrapped(words);
    const [first = '', ...args] = rest;
    const file = first.slice(first.lastIndexOf('/') + 1);
    const started = startedScript(first, file, args);
    if (started) {
      if (started.code !== undefined)
        return started.language === 'shell'
          ? agentCommands(started.code, scope, depth + 1, state)
          : agentsInCode(started.code);
      const name = started.file ?? '';
      const own = state.written.get(name.replace(/^\.\//, ''));
      const found = own === undefined ? scope.script(name) : { path: undefined, text: own };
      const isNew = !state.seen.has(name);
      if (depth < MAX_DEPTH) state.seen.add(name);
      if (found?.text === null) return UNREAD;
      const inner = !found || !isNew ? [] : inScript(found.text, name, scope, depth, state);
      const from = found?.path;
      if (inner.length > 0) return from === undefined ? inner : inner.map((c) => ({ script: from, ...c }));
      const program = wrapped(name.slice(name.lastIndexOf('/') + 1), started.args);
      if (program !== undefined) return [{ program, args: started.args, pinned }];
    }
    const runs = packageScript(file, args);
    if (runs !== undefined) {
      const found = state.seen.has(`npm run ${runs}`) ? undefined : scope.packageScript(runs);
      state.seen.add(`npm run ${runs}`);
      return found ? agentCommands(found.text, scope, depth + 1, state).map((c) => ({ script: found.path, ...c })) : [];
    }
    if (file === 'gh' && args[0] === 'copilot') return [{ program: 'copilot', args: args.slice(1), pinned }];
    if (file === 'docker' && args[0] === 'agent')
      return [{ program: 'cagent', args: args.slice(1), pinned }].filter(starts);
    if (file === 'curl' && args.some((a) => CLOUD_AGENT.test(a)) && args.some((a) => SENDS.test(a)))
      return [{ program: 'cloud agent', args: [], pinned }];
    const named = first.toLowerCase();
    const program = Object.hasOwn(PACKAGES, named) ? (PACKAGES[named] ?? '') : file.toLowerCase();
    return [{ program, args, pinned }].filter(starts);
  });
  return [...answered, ...found];
}

/** A call of a model without tools is no agent, unless its answer goes to a shell: then it has that. */
function runsAnswers(script: string): boolean {
  const call = MODEL_CALL.exec(script);
  if (!call) return false;
  const after = script.slice(call.index + call[0].length, call.index + 3_000);
  const next = after.search(/\b(curl|wget)\b/);
  return ANSWER_TO_SHELL.test(next < 0 ? after : after.slice(0, next));
}
const MODEL_CALL =
  /\bapi\.(?:anthropic|openai|mistral|deepseek)\.(?:com|ai)\/v\d|\bmodels\.github\.ai\/|\bopenrouter\.ai\/api|\bgenerativelanguage\.googleapis\.com|\bgh\s{1,4}models\s{1,4}run\b|\bllm\s{1,4}(?:prompt\b|-m\b)/;
const ANSWER_TO_SHELL = /\|\s{0,8}(?:sudo\s{1,4})?(?:ba|z)?sh\b(?!\.)|\b(?:eval|(?:ba|z)?sh\s{1,4}-c)\s{1,4}"?\$/;

function starts({ program, args }: AgentCommand): boolean {
  return RUNS.get(program)?.(args) ?? false;
}

function inScript(
  text: string,
  name: string,
  scope: ScriptScope,
  depth: number,
  state: State,
): readonly AgentCommand[] {
  const isShell =
    /\.(ba|z)?sh$/.test(name) || (!/\.\w{1,4}$/.test(name) && !/^#!.{0,80}(python|node|bun|deno)/.test(text));
  return isShell ? agentCommands(text, scope, depth + 1, state) : agentsInCode(text);
}

/** The interfaces by which a vendor's agent is started on the vendor's machines; elsewhere a path that says so. */
const CLOUD_AGENT =
  /^https:\/\/(api\.devin\.ai\/v\d\/sessions|jules\.googleapis\.com\/v\w{1,8}\/sessions|api\.[\w.-]{1,80}\/(v\d\/)?(background-)?agents)\/?$/;
const SENDS = /^(-d|--data(-raw|-binary)?|--json|-XPOST|POST|--request=POST)$/;

interface Started {
  readonly language: 'shell' | 'other';
  readonly code?: string;
  readonly file?: string;
  readonly args: readonly string[];
}

/** The code or the file that an interpreter, or the shell itself, is made to run. */
export function startedScript(first: string, file: string, args: readonly string[]): Started | undefined {
  if (file === 'eval') return { language: 'shell', code: args.join(' '), args: [] };
  if (file === 'su' || file === 'script') {
    const at = args.findIndex((a) => /^-\w{0,6}c$/.test(a));
    return at < 0 ? undefined : { language: 'shell', code: args[at + 1] ?? '', args: [] };
  }
  const shell = /^((ba|da|z|k)?sh|source|\.)$/.test(file);
  if (shell || /^(python[\d.]*|node|bun|deno|tsx|ts-node|pwsh)$/.test(file)) {
    let i = 0;
    for (; i < args.length; i++) {
      const arg = args[i] ?? '';
      if (/^-\w{0,6}[ce]$|^--eval$/.test(arg))
        return { language: shell ? 'shell' : 'other', code: args[i + 1] ?? '', args: [] };
      if (arg === 'run' && /^(bun|deno)$/.test(file)) continue;
      if (!arg.startsWith('-')) break;
    }
    const name = args[i];
    if (name === undefined || (file === 'bun' && !/\.[cm]?[jt]s$/.test(name))) return undefined;
    return { language: shell ? 'shell' : 'other', file: name, args: args.slice(i + 1) };
  }
  return /\.((ba|z)?sh|py|[cm]?[jt]s)$/.test(file) || /^[^/$][^$]{0,200}\//.test(first)
    ? { language: 'shell', file: first, args }
    : undefined;
}

/** The name of the package script that `npm run` and its like start. */
export function packageScript(file: string, args: readonly string[]): string | undefined {
  if (!/^(npm|pnpm|yarn|bun)$/.test(file)) return undefined;
  const said = args.filter((a) => !a.startsWith('-'));
  if (said[0] === 'run' || said[0] === 'run-script') return said[1];
  return file === 'npm' ? undefined : said[0];
}

/** A script that is named after an agent and is given an agent's flags hands them on. */
function wrapped(file: string, args: readonly string[]): string | undefined {
  if (!/\.(sh|bash|py|[cm]?js)$/.test(file) || !args.some((a) => HANDED_ON.test(a))) return undefined;
  return /(?:^|[-_.])(cursor-agent|claude|codex|gemini|qwen|copilot|opencode)(?=[-_.])/i.exec(file)?.[1]?.toLowerCase();
}
const HANDED_ON =
  /^(-p|--print|--prompt(=.*)?|--force|--yolo|--full-auto|exec|--dangerously-[a-z-]{1,60}|--allow-all-tools)$/s;
