import type { AccessBuilder } from '../../access/builder.ts';
import type { Entry } from '../../access/decision-list.ts';
import type { Pattern } from '../../access/pattern.ts';
import { EVERYTHING, SEPARATOR, SOME, union, uses } from '../../access/pattern.ts';
import { CLAUDE_AGENT } from '../../document/front-matter-dialects.ts';
import type { Value } from '../../document/value.ts';
import { at, entry, text } from '../../document/value.ts';
import { readFrontMatter, ruleList } from '../claude/front-matter-file.ts';
import { readHooks } from '../claude/hooks.ts';
import { QWEN_CODE } from '../gemini/client.ts';
import { readGeminiServers, SETTINGS_KEYS } from '../gemini/servers.ts';
import { IN_WORKSPACE, toolPattern } from '../gemini/tool-rule.ts';
import type { SourceFile } from '../manifest-format.ts';
import { inScope, placeIn, scopeOf } from '../reading.ts';

/**
 * A sub-agent of Qwen Code: its tools less the disallowed ones, what its mode approves, and what starts with it.
 * Source: docs/users/features/sub-agents.md of QwenLM/qwen-code.
 */
export function readQwenAgent(file: SourceFile, to: AccessBuilder): void {
  const stem = (file.path.split('/').at(-1) ?? file.path).replace(/\.md$/i, '');
  const read = readFrontMatter(file, CLAUDE_AGENT, `Qwen Code agent ${stem}`, to);
  if (!read?.present || !at(read.front, 'description')) return;
  const { front } = read;
  const name = text(at(front, 'name')) ?? stem;
  const scope = scopeOf(file.path, '.qwen');
  const agent = inScope(`Qwen Code agent ${name}`, scope);
  const id = `qwen agent ${scope} ${name}`;
  const within = `.qwen ${scope}`;
  const denied = ruleList(entry(front, 'disallowedTools')?.value).flatMap((tool) =>
    rule('deny', tool.value, tool, file),
  );
  to.agent({
    id,
    name: agent,
    role: 'limit',
    within,
    list: { entries: [...denied, ...offered(front, file)], default: 'deny' },
  });
  const trusted = readGeminiServers(at(front, 'mcpServers'), SETTINGS_KEYS, { client: QWEN_CODE, file, id, agent, to });
  to.agent({
    id: `${id} approvals`,
    name: agent,
    role: 'approval',
    within,
    list: { entries: [...mode(front, file), ...trusted], default: 'inherit' },
  });
  readHooks(at(front, 'hooks'), file, agent, to, QWEN_CODE.hooks);
}

/**
 * A profile that a forked agent can be started with: its tools, which a profile must name. Whoever starts the fork
 * chooses the profile.
 */
export function readForkProfile(file: SourceFile, to: AccessBuilder): void {
  const stem = (file.path.split('/').at(-1) ?? file.path).replace(/\.md$/i, '');
  const read = readFrontMatter(file, CLAUDE_AGENT, `Qwen Code fork ${stem}`, to);
  if (!read?.present || text(at(read.front, 'name')) !== stem || !at(read.front, 'tools')) return;
  const scope = scopeOf(file.path, '.qwen');
  const tools = ruleList(at(read.front, 'tools')).filter((tool) => tool.value !== '*'); // refused by the client
  to.agent({
    id: `qwen fork ${scope} ${stem}`,
    name: inScope(`Qwen Code fork ${stem}`, scope),
    role: 'limit',
    within: `.qwen ${scope}`,
    list: { entries: tools.flatMap((tool) => rule('inherit', tool.value, tool, file)), default: 'deny' },
  });
}

/** The listed tools; without a list, or with a star in it, all of the session's. */
function offered(front: Value, file: SourceFile): Entry[] {
  const tools = entry(front, 'tools')?.value;
  const named = ruleList(tools);
  if (named.some((t) => t.value !== '*')) return named.flatMap((tool) => rule('inherit', tool.value, tool, file));
  const place = placeIn(file, (tools ?? at(front, 'name') ?? front).span);
  const all = 'every tool, because there is no `tools` key';
  return [{ effect: 'inherit', uses: EVERYTHING, place, text: tools ? 'tools: *' : all, origin: 'tools' }];
}

function rule(effect: 'inherit' | 'deny', tool: string, of: Value, file: SourceFile): Entry[] {
  const server = /^mcp__((?:(?!__).)+)(?:__\*?)?$/s.exec(tool)?.[1];
  const pattern: Pattern | undefined =
    server !== undefined
      ? { sequences: [[`mcp__${server}__`, SOME, SEPARATOR]] }
      : toolPattern(tool === 'edit' ? 'replace' : tool);
  return pattern ? [{ effect, uses: pattern, place: placeIn(file, of.span), text: tool, origin: 'tools' }] : [];
}

/** Claude Code's names of modes, as this client takes them. `approvalMode` wins where both are set. */
const MODES = new Map([
  ['bypassPermissions', 'yolo'],
  ['acceptEdits', 'auto-edit'],
  ['dontAsk', 'auto-edit'],
  ['auto', 'auto-edit'],
]);
/** What a default session gives its agents anyway: edits in the workspace. */
const EDITS: Pattern = union(uses('edit', IN_WORKSPACE), uses('write', IN_WORKSPACE));

/** Without a mode, and with `auto-edit`, edits are approved; with `yolo` everything; the others take edits back. */
function mode(front: Value, file: SourceFile): Entry[] {
  const own = at(front, 'approvalMode');
  const stated = own ?? at(front, 'permissionMode');
  const words = text(stated) ?? '';
  const called = own ? words : (MODES.get(words) ?? words);
  const place = placeIn(file, (stated ?? at(front, 'name') ?? front).span);
  const make = (effect: 'allow' | 'ask' | 'deny', pattern: Pattern, said: string): Entry[] => [
    { effect, uses: pattern, place, text: said, origin: effect === 'allow' ? 'mode' : 'rule' },
  ];
  if (called === 'yolo') return make('allow', EVERYTHING, `approvalMode: ${words}`);
  if (called === 'plan') return make('deny', EDITS, 'approvalMode: plan');
  if (called === 'default' || called === 'bubble') return make('ask', EDITS, `approvalMode: ${words}`);
  return [];
}
