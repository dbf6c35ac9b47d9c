// Which servers start, which of their tools are offered, and which of them run with no one asked.
import { allow, call, deny, servers } from './calls.mjs';

const TOOLS = [call('srv', 'one'), call('srv', 'two')];
const entry = (more) => servers({ srv: { names: ['one', 'two'], ...more } });
const file = (content, title, more = {}) => ({
  group: 'servers: file',
  title,
  files: { '.mcp.json': content },
  flags: ['--allow-all-tools'],
  calls: TOOLS,
  ...more,
});
const flat = JSON.stringify(JSON.parse(entry({ tools: ['*'] })).mcpServers);
const whole = entry({ tools: ['*'] });

const pairs = [
  ...'srv|srv(one)|srv(*)|srv(o*)|srv(ONE)|SRV|srv-one|srv(srv-one)|mcp(srv)|mcp__srv__one'.split('|').map((rule) => ({
    group: 'servers: rules',
    flags: allow(rule),
    files: { '.mcp.json': whole },
    calls: TOOLS,
  })),
  ...['srv', 'srv(one)', 'srv(*)', 'SRV'].map((rule) => ({
    group: 'servers: rules',
    flags: ['--allow-all-tools', ...deny(rule)],
    files: { '.mcp.json': whole },
    calls: TOOLS,
  })),
  {
    group: 'servers: rules',
    flags: [...allow('srv(one)'), ...deny('srv')],
    files: { '.mcp.json': whole },
    calls: TOOLS,
  },
  ...[['*'], ['one'], ['one', 'two'], [], ['o*'], ['ONE'], ['srv-one'], ['three'], ['*', 'one']].map((tools) =>
    file(entry({ tools }), `tools: ${JSON.stringify(tools)}`),
  ),
  file(entry({}), 'no tools'),
  file(entry({ tools: 'one' }), 'tools: "one"'),
  file(entry({ tools: null }), 'tools: null'),
  file(entry({ tools: ['*'], disabled: true }), 'disabled: true'),
  file(entry({ tools: ['*'], enabled: false }), 'enabled: false'),
  file(flat, 'a flat map of servers'),
  file(`// note\n${whole}`, 'with a comment'),
  file(whole.replace(/}$/, ',}'), 'with a trailing comma'),
  file(`\ufeff${whole}`, 'with a byte order mark'),
  file(whole.replace('"mcpServers"', '"mcpServers":{},"mcpServers"'), 'the key twice'),
  file(whole.replace('mcpServers', 'servers'), 'under the key servers'),
  file('', 'empty'),
  ...[
    [whole, 'in .github/mcp.json'],
    [`// note\n${whole}`, 'in .github/mcp.json, with a comment'],
    [flat, 'in .github/mcp.json, a flat map'],
    [entry({ tools: ['one'] }), 'in .github/mcp.json, tools: ["one"]'],
    [entry({ tools: [] }), 'in .github/mcp.json, tools: []'],
    [entry({ tools: ['o*'] }), 'in .github/mcp.json, tools: ["o*"]'],
    [entry({ tools: ['*'], disabled: true }), 'in .github/mcp.json, disabled: true'],
  ].map(([content, title]) => file(content, title, { files: { '.github/mcp.json': content } })),
  file(whole, 'in .vscode/mcp.json', { files: { '.vscode/mcp.json': whole } }),
];

export { pairs as servers };
