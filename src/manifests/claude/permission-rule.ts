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
  if (FOLDED.has(tool.toLowerCase()) && !knownTool(tool)) return undefined; // `bash` is no tool
  if (specifier === undefined) return wholeTool(tool);
  switch (tool) {
    case 'Bash':
      return bash(specifier, granting);
    case 'Read':
    case 'Edit':
      if (specifier === '*') return wholeTool(tool);
      return specifier.trim() === ''
        ? undefined
        : pathPattern(tool === 'Read' ? ['read'] : ['edit', 'write'], specifier, granting);
    case 'WebFetch':
      return webFetch(specifier);
    case 'Agent':
    case 'Task':
      return uses('call', star(specifier));
    case 'Skill':
      return wordPrefix('skill', specifier);
    case 'Write':
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
  if (specifier !== undefined && specifier !== '*') return undefined;
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

/** `mcp__srv` is all tools of the server, `mcp__srv__tool` one. Names are normalised by the client. */
function mcpTool(tool: string): Pattern | undefined {
  const parts = tool.slice('mcp__'.length).split('__');
  const server = parts[0];
  if (!server) return undefined;
  const name = parts.slice(1).join('__');
  if (parts.length === 1) return { sequences: [[`mcp__${normalName(server)}__`, SOME, SEPARATOR]] };
  if (name === '') return undefined;
  return { sequences: [[`mcp__${normalName(server)}__${normalName(name)}${SEPARATOR}`]] };
}

export function normalName(name: string): string {
  return name.replace(/[^A-Za-z0-9_-]/g, '_');
}

/** Bash rules, observed: `:*` and a trailing ` *` stop at a word boundary, a bare `*` does not, inner stars span blanks. */
function bash(specifier: string, granting: boolean): Pattern | undefined {
  const raw = specifier;
  if (/^\s*\*{1,2}$/.test(raw)) return whole('run');
  if (/^(run_in_background|dangerouslyDisableSandbox):/.test(raw))
    return granting ? undefined : uses(`run with ${raw}`, []);
  if (raw.startsWith('command:')) return undefined;
  if (raw.trim() === '' || raw === ':*' || /\s:\*$/.test(raw)) return undefined;
  const text = raw.trim();
  if (text.endsWith(':*')) return wordPrefix('run', `${text.slice(0, -2)} *`);
  return wordPrefix('run', text);
}

/** `p *`: p alone or p and arguments; `p*`: anything that starts with p; else the text with its inner stars. */
function wordPrefix(verb: string, text: string): Pattern {
  if (text.endsWith(' *')) {
    const prefix = star(text.slice(0, -2).trimEnd());
    const more: Sequence = [...prefix, ' ', SOME];
    return uses(verb, prefix, more);
  }
  return uses(verb, star(text));
}

/** `domain:` patterns: exact, `*.x` sub-domains without the apex, `*x` any ending, `x.*` one more label. */
function webFetch(specifier: string): Pattern | undefined {
  if (specifier === '*') return whole('fetch');
  if (!specifier.startsWith('domain:')) return undefined;
  const host = specifier.slice('domain:'.length).toLowerCase().replace(/\.$/, '');
  if (host === '' || /\s/.test(host)) return undefined;
  if (host === '*') return whole('fetch');
  if (host.startsWith('*.')) return uses('fetch', [SOME, ...star(host.slice(1))]);
  if (host.endsWith('.*')) return uses('fetch', [...star(host.slice(0, -1)), { min: 1, max: 'many', not: '.' }]);
  return uses('fetch', star(host));
}
