// An MCP server over standard input and output: the tools named on its command line, none of which does anything.
import { createInterface } from 'node:readline';

const names = process.argv.slice(2);
const tools = names.map((name) => ({ name, description: name, inputSchema: { type: 'object', properties: {} } }));

createInterface({ input: process.stdin }).on('line', (line) => {
  const message = parsed(line);
  if (message?.id === undefined) return;
  const result = answer(message);
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', id: message.id, result })}\n`);
});

function answer({ method, params }) {
  if (method === 'tools/list') return { tools };
  if (method !== 'initialize') return {};
  const serverInfo = { name: 'fidelity', version: '1.0.0' };
  return { protocolVersion: params.protocolVersion, capabilities: { tools: {} }, serverInfo };
}

function parsed(line) {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
