// A server of the Model Context Protocol over standard input and output. Each call of a tool leaves a line in a file.
//
//   node mcp-server.mjs MARK-FILE TOOL…
import { appendFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

const [mark, ...names] = process.argv.slice(2);
const tools = names.map((name) => ({ name, description: name, inputSchema: { type: 'object', properties: {} } }));

const ANSWERS = {
  initialize: ({ protocolVersion }) => ({
    protocolVersion,
    capabilities: { tools: {} },
    serverInfo: { name: 'fidelity', version: '1.0.0' },
  }),
  'tools/list': () => ({ tools }),
  'tools/call': ({ name }) => {
    appendFileSync(mark, `${name}\n`);
    return { content: [{ type: 'text', text: `${name} was called` }] };
  },
};

createInterface({ input: process.stdin }).on('line', (line) => {
  const { id, method, params } = JSON.parse(line);
  if (id === undefined) return; // a notification
  const result = ANSWERS[method]?.(params ?? {}) ?? {};
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', id, result })}\n`);
});
