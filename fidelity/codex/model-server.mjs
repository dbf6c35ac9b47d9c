// A model on 127.0.0.1 that asks for one tool call after the other and hears what became of each. It speaks as much of
// the Responses API as the client listens to.
import { createServer } from 'node:http';
import { createServer as createListener } from 'node:net';

/**
 * @param {object[]} calls  items of type `function_call` without `call_id`, one a turn
 * @param {{before(step: number): void, after(step: number, said: string): void}} hooks
 * @returns {Promise<{port: number, door: number, knocks(): number, offered: Set<string>, close(): void}>}
 *   `door`: another port on which nobody answers but which counts who comes; `offered`: names of all tools
 */
export async function modelServer(calls, { before, after }) {
  const offered = new Set();
  let knocks = 0;
  let step = -1;

  function turn(body) {
    for (const tool of body.tools ?? []) {
      offered.add(tool.name ?? tool.type);
      for (const inner of tool.tools ?? []) offered.add(`${tool.name} ${inner.name}`);
    }
    const last = body.input?.findLast?.((item) => item.type === 'function_call_output');
    if (step >= 0 && last?.call_id === idOf(step)) after(step, textOf(last.output));
    step += 1;
    if (step >= calls.length) {
      return { type: 'message', role: 'assistant', id: 'end', content: [{ type: 'output_text', text: 'done' }] };
    }
    before(step);
    return { type: 'function_call', call_id: idOf(step), ...calls[step] };
  }

  const server = createServer((request, response) => {
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      if (!request.url.endsWith('/responses')) return response.writeHead(404).end('{}');
      const item = turn(JSON.parse(Buffer.concat(chunks).toString()));
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      const send = (type, rest) => response.write(`event: ${type}\ndata: ${JSON.stringify({ type, ...rest })}\n\n`);
      send('response.created', { response: { id: `r${step}` } });
      send('response.output_item.done', { item });
      send('response.completed', { response: { id: `r${step}`, usage: USAGE } });
      response.end();
    });
  });
  const door = createListener((socket) => {
    knocks += 1;
    socket.on('error', () => {});
    socket.end('come in\n');
  });
  for (const one of [server, door]) await new Promise((done) => one.listen(0, '127.0.0.1', done));
  return {
    port: server.address().port,
    door: door.address().port,
    knocks: () => knocks,
    offered,
    close() {
      server.close();
      server.closeAllConnections();
      door.close();
    },
  };
}

const USAGE = {
  ...{ input_tokens: 1, input_tokens_details: null },
  ...{ output_tokens: 1, output_tokens_details: null, total_tokens: 2 },
};

export function idOf(step) {
  return `call_${step}`;
}

function textOf(output) {
  if (typeof output === 'string') return output;
  return (Array.isArray(output) ? output.map((part) => part.text ?? '').join('') : JSON.stringify(output)) ?? '';
}
