import { SEPARATOR, SOME } from '../../access/pattern.ts';
import type { MapEntry, Value } from '../../document/value.ts';
import { at, entries, strings, text } from '../../document/value.ts';
import { named, type Tool } from '../deployed/agent.ts';
import { holdsLiteral, type Owner, runsServer } from '../deployed/facts.ts';
import { toolByName } from '../deployed/tool-power.ts';
import { namesCredential } from '../mcp/references.ts';
import { reshaped } from '../mcp/reshape.ts';

/** Tools of an agent: functions and classes by their names, agents as tools, and the tools of MCP servers. */
export function readAdkTools(tools: readonly Value[], owner: Owner): Tool[] {
  return tools.flatMap((tool): Tool[] => {
    const name = text(tool) ?? text(at(tool, 'name'));
    if (name === undefined) return [];
    const args = at(tool, 'args');
    const server = serverOf(name, args);
    if (server) return serverTools(server, args, tool, owner);
    for (const arg of entries(args))
      if (namesCredential(arg.key)) holdsLiteral(owner, `${name} ${arg.key}`, arg.value, 'other');
    const uses = toolByName(name);
    return [{ effect: confirms(args) ? 'ask' : 'allow', uses, text: name, span: tool.span }];
  });
}

const PARAMETERS = [
  'stdio_server_params',
  'stdio_connection_params',
  'sse_server_params',
  'sse_connection_params',
  'streamable_http_connection_params',
  'connection_params',
];

function serverOf(name: string, args: Value | undefined): MapEntry | undefined {
  for (const key of PARAMETERS) {
    const found = at(args, key);
    if (!found) continue;
    const value = at(found, 'server_params') ?? found;
    return { key: name, keySpan: found.span, value, shadowed: false };
  }
  return undefined;
}

/** Without `tool_filter` the agent has whatever the server offers. */
function serverTools(server: MapEntry, args: Value | undefined, tool: Value, owner: Owner): Tool[] {
  const holder = runsServer(owner, reshaped(server), 'copilot') ?? server.key;
  const of = `mcp__${holder}__`;
  const filter = strings(at(args, 'tool_filter'));
  const effect = confirms(args) ? 'ask' : 'allow';
  if (filter.length === 0)
    return [
      {
        effect,
        uses: { sequences: [[of, SOME, SEPARATOR]] },
        text: holder,
        span: tool.span,
        wide: true,
      },
    ];
  return filter.map((f) => ({ effect, uses: named(of + f.value), text: f.value, span: f.span }));
}

function confirms(args: Value | undefined): boolean {
  const asked = at(args, 'require_confirmation');
  return asked !== undefined && !(asked.kind === 'boolean' && !asked.value) && asked.kind !== 'null';
}
