import type { Span, Value } from '../../document/value.ts';
import { at, text } from '../../document/value.ts';
import { pinOf } from '../command-line.ts';
import type { AgentStep } from './agent-step.ts';

/** The input by which an action is told which version of its client to install; without it the newest. */
const INPUTS: readonly (readonly [RegExp, string])[] = [
  [/^openai\/codex-action$/, 'codex-version'],
  [/^(google-github-actions\/run-gemini-cli|google-gemini\/gemini-cli-action)$/, 'gemini_cli_version'],
  [/^qwenlm\/qwen-code-action$/, 'version'],
];
/** A version or a channel of a package; anything else is a revision of its source. */
export const RELEASE =
  /^[v^~]?\d+(\.[\dx*]+){0,2}([-+][\w.+-]+)?$|^(latest|preview|nightly|stable|beta|alpha|next)$|\$\{\{/i;
/** An agent's package, or its installer, as a script names it; the version is what is exact or is not. */
const INSTALL =
  /\b(?:npm|pnpm|yarn|bun|pip3?|pipx|uv tool|uv pip)\s(?:[^\n;&|]{0,80}\s)?(?:i|install|add)\s(?:[^\n;&|]{0,100}\s)?["']?((?:@anthropic-ai\/claude-code|@openai\/codex|@google\/gemini-cli|@qwen-code\/qwen-code|@github\/copilot|@sourcegraph\/amp|@augmentcode\/auggie|@continuedev\/cli|opencode-ai|aider-chat)(?:(?:@|==)[\w.^~*-]{1,60})?)(?=["'\s]|$)/g;
const INSTALLER =
  /\bcurl\s[^\n|]{0,200}(claude\.ai\/install\.sh|cursor\.com\/install|opencode\.ai\/install|app\.factory\.ai\/cli|aider\.chat\/install\.sh)[^\n|]{0,100}\|\s{0,4}(?:ba)?sh\b([^\n]{0,100})/g;

/** Clients of a job's agents whose version is not fixed: another program may run tomorrow, without a change. */
export function movingClients(
  agents: readonly AgentStep[],
  steps: readonly Value[],
): readonly { readonly words: string; readonly span: Span }[] {
  const out: { words: string; span: Span }[] = [];
  for (const agent of agents) {
    const input = INPUTS.find(([action]) => agent.isAction && action.test(agent.runs))?.[1];
    if (input === undefined) continue;
    const said = at(agent.step, 'with', input);
    const version = text(said)?.trim() ?? '';
    // Another revision of its source is told as one.
    if (version !== '' && !RELEASE.test(version)) continue;
    if (!isExact(version)) out.push({ words: `${input}: ${version || 'none'}`, span: said?.span ?? agent.span });
  }
  for (const step of agents.length > 0 ? steps : []) {
    const run = at(step, 'run');
    const script = text(run) ?? '';
    for (const m of run ? script.matchAll(INSTALL) : []) {
      const version = /^.[^@=]*(?:@|==)(.*)$/.exec(m[1] ?? '')?.[1] ?? '';
      if (run && !isExact(version)) out.push({ words: m[1] ?? '', span: run.span });
    }
    for (const m of run ? script.matchAll(INSTALLER) : [])
      if (run && !/\d+\.\d+\.\d+/.test(m[2] ?? '')) out.push({ words: m[1] ?? '', span: run.span });
  }
  return out;
}

function isExact(version: string): boolean {
  return version !== '' && pinOf(version).pin === 'exact';
}
