import type { Effect } from '../../access/decision-list.ts';
import type { Pattern, Sequence } from '../../access/pattern.ts';
import { ANY, EVERYTHING, SEPARATOR, SOME, star, union, uses, whole } from '../../access/pattern.ts';
import { pathPattern } from './path-rule.ts';

/**
 * Claude Code's permission rules, `Tool` or `Tool(specifier)`, as patterns over uses.
 * Source: code.claude.com/docs/en/permissions, and Claude Code 2.1.329 observed rule by rule.
 *
 * A rule that the client accepts and never matches is dead: `undefined`. A dead allow grants nothing, a dead deny
 * guards nothing.
 */
export function permissionRule(text: string, effect: Effect): Pattern | undefined {
  const parts = /^([^()\s]+)(?:\(([\s\S]*)\))?$/.exec(text);
  const tool = parts?.[1];
  if (!tool) return undefined; // blanks around the name, unbalanced parentheses
  const specifier = parts[2];
  const granting = effect === 'allow';
  if (tool.includes('*'))
    return granting && !tool.startsWith('mcp__') ? undefined : toolGlob(tool, specifier, granting);
  if (tool.startsWith('mcp__')) return specifier === undefined ? mcpTool(tool) : undefined;
  if (/[^\w-]/.test(tool)) return undefined; // a look-alike letter: no tool has such a name
  if (FOLDED.has(tool.toLowerCase()) && !knownTool(tool)) return undefined; // `bash` is no tool
  if (specifier === undefined) return wholeTool(tool);
  switch (tool) {
    case 'Bash':
      return bash(specifier, granting);
    case 'Read':
    case 'Edit':
      if (specifier === '*' && !granting) return wholeTool(tool);
      return pathPattern(pathVerbs(tool, specifier, effect), specifier, granting);
    case 'WebFetch':
      return webFetch(specifier);
    case 'Agent':
    case 'Task':
      return specifier === '*' ? whole('call') : uses('call', [specifier]);
    case 'Skill':
      return skill(specifier);
    case 'Write':
      // In the working folder alone, unlike the bare name (observed).
      if (specifier === '*' && granting) return pathPattern(['write'], specifier, granting);
      return specifier === '*' ? wholeTool(tool) : undefined;
    case 'NotebookEdit':
    case 'MultiEdit':
    case 'Glob':
      // Path specifiers on these are accepted and never consulted (observed).
      return specifier === '*' ? wholeTool(tool) : undefined;
    default:
      // What a specifier of another tool limits is unknown: all of the tool where it grants, nothing where it guards.
      return granting || specifier === '*' ? wholeTool(tool) : undefined;
  }
}

/**
 * Observed: a path rule over Edit holds for Write too, but `Edit(*)` for Edit alone; who may edit a place may read it;
 * a denied read stops edits and writes of the same file.
 */
function pathVerbs(tool: 'Read' | 'Edit', specifier: string, effect: Effect): readonly string[] {
  if (tool === 'Read') return effect === 'deny' ? ['read', 'edit', 'write'] : ['read'];
  if (effect !== 'allow') return ['edit', 'write'];
  return specifier === '*' ? ['edit'] : ['edit', 'write', 'read'];
}

/** The verb of uses for each tool of the client; tools that are not named here are their own verb. */
export const VERBS: Readonly<Record<string, string>> = {
  Bash: 'run',
  Read: 'read',
  Edit: 'edit',
  Write: 'write',
  WebFetch: 'fetch',
  WebSearch: 'search-web',
  Agent: 'call',
  Task: 'call',
  Skill: 'skill',
};
const OTHER_TOOLS = [
  'Glob',
  'Grep',
  'LS',
  'NotebookEdit',
  'NotebookRead',
  'MultiEdit',
  'TodoWrite',
  'BashOutput',
  'KillShell',
  'KillBash',
  'SlashCommand',
  'ExitPlanMode',
  'EnterPlanMode',
  'AskUserQuestion',
  'LSP',
  'Cd',
  'PowerShell',
  'Monitor',
  'ToolSearch',
  'ListMcpResourcesTool',
  'ReadMcpResourceTool',
  'EnterWorktree',
  'ExitWorktree',
  'TaskCreate',
  'TaskUpdate',
  'TaskGet',
  'TaskList',
  'TaskOutput',
  'TaskStop',
  'CronCreate',
  'CronDelete',
  'CronList',
  'SendMessage',
  'TeamCreate',
  'TeamDelete',
];
const KNOWN = [...Object.keys(VERBS), ...OTHER_TOOLS];
const FOLDED = new Map(KNOWN.map((t) => [t.toLowerCase(), t]));

/** The client's own spelling of a tool; undefined where it would not know the name (names are case-sensitive). */
export function knownTool(name: string): string | undefined {
  const known = FOLDED.get(name.toLowerCase());
  return known === name ? name : undefined;
}

function wholeTool(tool: string): Pattern {
  return whole(VERBS[tool] ?? tool);
}

/** Deny and ask take globs in the tool name; allow only after `mcp__<server>__`. */
function toolGlob(tool: string, specifier: string | undefined, granting: boolean): Pattern | undefined {
  if (specifier !== undefined && (granting || specifier !== '*')) return undefined;
  // No tool of a server has an empty name, so `mcp__srv__*` is all of them and nothing else.
  const name = tool.endsWith('__*') ? [...star(tool.slice(0, -1)), SOME] : star(tool, ANY);
  if (granting) return /^mcp__[^*]+?__.*\*/.test(tool) ? { sequences: [[...name, SEPARATOR]] } : undefined;
  if (tool === '*') return EVERYTHING;
  const glob = new RegExp(
    `^${tool
      .split('*')
      .map((p) => p.replace(/[^\w]/g, '\\$&'))
      .join('[^]*')}$`,
  );
  const known = KNOWN.filter((t) => glob.test(t)).map((t) => whole(VERBS[t] ?? t));
  return union(...known, { sequences: [[...name, SEPARATOR]] });
}

/**
 * `mcp__srv` is all tools of the server, `mcp__srv__tool` one. Only the names of servers are normalised by the client,
 * not those in rules: a rule with any other sign matches nothing (observed).
 */
function mcpTool(tool: string): Pattern | undefined {
  if (!/^[\w-]+$/.test(tool)) return undefined;
  const parts = tool.slice('mcp__'.length).split('__');
  if (!parts[0]) return undefined;
  if (parts.length === 1) return { sequences: [[`mcp__${parts[0]}__`, SOME, SEPARATOR]] };
  return parts.slice(1).join('__') === '' ? undefined : { sequences: [[tool + SEPARATOR]] };
}

export function normalName(name: string): string {
  return name.replace(/[^A-Za-z0-9_-]/g, '_');
}

/**
 * Bash rules, observed: `p:*` is p or p and arguments, with every other star literal; a trailing ` *` likewise, unless
 * the text has further stars, then something must follow; a bare `*` spans anything. Blanks at the ends are literal, so
 * such a rule matches nothing.
 */
function bash(specifier: string, granting: boolean): Pattern | undefined {
  if (/^\s*\*{1,2}$/.test(specifier)) return whole('run');
  if (/^(run_in_background|dangerouslyDisableSandbox):/.test(specifier)) {
    return granting ? undefined : uses(`run with ${specifier}`, []);
  }
  // Blanks at the ends are literal in an exact rule, so it matches nothing; beside a star they don't count (observed).
  const text = specifier.includes('*') ? specifier.trim() : specifier;
  if (text.startsWith('command:') || text !== text.trim() || text === '') return undefined;
  if (text.endsWith(':*')) {
    const prefix = text.slice(0, -2);
    return prefix === '' || prefix !== prefix.trim() ? undefined : uses('run', [prefix], [`${prefix} `, SOME]);
  }
  if (!text.endsWith(' *')) return uses('run', star(text));
  const prefix = star(text.slice(0, -2).trimEnd());
  const more: Sequence = [...prefix, ' ', SOME];
  return text.slice(0, -2).includes('*') ? uses('run', more) : uses('run', prefix, more);
}

/** `Skill(name)`: the skill, whatever its arguments; `name:*` and `name *`: all whose names start so (observed). */
function skill(specifier: string): Pattern | undefined {
  const text = specifier.replace(/^\//, '');
  if (text === '*') return whole('skill');
  const prefix = /^(.+?)(?::\*| \*)$/.exec(text)?.[1];
  if (prefix !== undefined) return prefix.includes('*') ? undefined : uses('skill', [prefix, ANY]);
  return text === '' || text.includes('*') ? undefined : uses('skill', [text], [`${text} `, SOME]);
}

/** `domain:` patterns: exact, `*.x` sub-domains without the apex, `x.*` one more label; other stars stay in a label. */
function webFetch(specifier: string): Pattern | undefined {
  if (specifier === '*') return whole('fetch');
  if (!specifier.startsWith('domain:')) return undefined;
  const host = specifier.slice('domain:'.length).toLowerCase().replace(/\.$/, '');
  if (host === '' || /\s/.test(host)) return undefined;
  if (host === '*') return whole('fetch');
  const label = { ...ANY, not: '.' };
  if (host.startsWith('*.')) return uses('fetch', [SOME, ...star(host.slice(1), label)]);
  if (host.endsWith('.*')) return uses('fetch', [...star(host.slice(0, -1), label), { min: 1, max: 'many', not: '.' }]);
  return uses('fetch', star(host, label));
}
