import type { AccessBuilder } from '../../access/builder.ts';
import type { Effect, Entry } from '../../access/decision-list.ts';
import type { Pattern } from '../../access/pattern.ts';
import { SOME, union, uses, whole } from '../../access/pattern.ts';
import { at, strings, text } from '../../document/value.ts';
import { WORKING_FOLDER } from '../claude/path-rule.ts';
import type { SourceFile } from '../manifest-format.ts';
import { digest, placeIn } from '../reading.ts';
import type { AgentStep } from './agent-step.ts';
import { flags } from './claude-limits.ts';
import { inlineJson } from './inline-json.ts';
import { everything, readInlineServers, trustSetting } from './limits-parts.ts';

/**
 * Gemini CLI and Qwen Code. Their actions always start them with `--yolo`, so the list of core tools in the inline
 * settings is the only bound; without it any tool runs, a shell too.
 * Sources: google-github-actions/run-gemini-cli and QwenLM/qwen-code-action, action.yml.
 */
export function geminiLimits(agent: AgentStep, name: string, file: SourceFile, to: AccessBuilder): Entry[] {
  const out: Entry[] = [];
  const said = agent.isAction
    ? (at(agent.step, 'with', 'settings') ?? at(agent.step, 'with', 'settings_json'))
    : undefined;
  const json = text(said)?.trim() ?? '';
  const settings = said && json.startsWith('{') ? inlineJson(json, said.span) : undefined;
  if (said && json !== '' && !settings) {
    to.fact({
      kind: 'opaque',
      agent: name,
      subject: `${name} settings`,
      place: placeIn(file, said.span),
      reason: 'the inline settings are no JSON',
      digest: digest(json),
      effect: 'dropped',
    });
  }
  const add = (effect: Effect, tool: string): void => {
    const pattern = coreTool(tool);
    if (said && pattern)
      out.push({ effect, uses: pattern, place: placeIn(file, said.span), text: tool, origin: 'rule' });
  };
  for (const path of [['tools', 'exclude'], ['excludeTools']])
    for (const tool of strings(at(settings, ...path))) add('deny', tool.value);
  const core = at(settings, 'tools', 'core') ?? at(settings, 'coreTools');
  for (const tool of strings(core)) add('allow', tool.value);
  readInlineServers(settings, name, 'claude', file, to);
  const extensions = at(agent.step, 'with', 'extensions');
  if (agent.isAction && extensions && !/^(\[\s*\])?$/.test(text(extensions)?.trim() ?? ''))
    trustSetting(text(extensions) ?? '', name, extensions.span, file, to, 'plugin');
  if (agent.isAction) {
    if (!core) out.push(everything('runs with --yolo and no list of core tools', said?.span ?? agent.span, file));
    return out;
  }
  for (const [flag, values] of flags(agent.args)) {
    if (flag === 'yolo' || flag === 'y' || (flag === 'approvalmode' && values[0] === 'yolo'))
      out.push(everything('--yolo', agent.span, file));
    else if (flag === 'approvalmode' && values[0] === 'auto_edit')
      out.push({
        effect: 'allow',
        uses: EDITS,
        place: placeIn(file, agent.span),
        text: '--approval-mode=auto_edit',
        origin: 'rule',
      });
    else if (flag === 'allowedtools') {
      for (const tool of values
        .join(',')
        .split(',')
        .map((t) => t.trim())) {
        const pattern = coreTool(tool);
        if (pattern)
          out.push({ effect: 'allow', uses: pattern, place: placeIn(file, agent.span), text: tool, origin: 'rule' });
      }
    }
  }
  return out;
}

export const EDITS: Pattern = union(uses('edit', WORKING_FOLDER), uses('write', WORKING_FOLDER));
const TOOLS: Readonly<Record<string, Pattern>> = {
  run_shell_command: whole('run'),
  ShellTool: whole('run'),
  write_file: EDITS,
  WriteFileTool: EDITS,
  replace: EDITS,
  edit: EDITS,
  EditTool: EDITS,
  read_file: uses('read', WORKING_FOLDER),
  ReadFileTool: uses('read', WORKING_FOLDER),
  read_many_files: uses('read', WORKING_FOLDER),
  web_fetch: whole('fetch'),
  WebFetchTool: whole('fetch'),
  google_web_search: whole('search-web'),
};

/** `run_shell_command(git log)` lets through that command with any further arguments. */
function coreTool(words: string): Pattern | undefined {
  const parts = /^([\w-]+)(?:\((.*)\))?$/s.exec(words.trim());
  const tool = parts?.[1];
  if (tool === undefined) return undefined;
  const known = Object.hasOwn(TOOLS, tool) ? TOOLS[tool] : undefined;
  const command = parts?.[2]?.trim();
  if (command === undefined || !(tool === 'run_shell_command' || tool === 'ShellTool')) return known ?? whole(tool);
  return uses('run', [command], [`${command} `, SOME]);
}
