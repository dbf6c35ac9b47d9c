// A model on 127.0.0.1 that asks for one tool call after the other and hears what became of each.
import { createServer } from 'node:http';

/**
 * @param {{name: string, input: object}[]} calls  tool calls, one a turn
 * @param {{before(step: number): void, after(step: number, text: string): void}} hooks
 *   called once a step: before the call is asked for, and with the text of its result
 * @returns {Promise<{port: number, hosts: string[], offered: Set<string>, close(): void}>}
 *   `hosts`: what was asked of this address as a proxy, with the scheme; all of it was refused. `offered`: names of the
 *   tools that the client offered
 */
export async function modelServer(calls, { before, after }) {
  const hosts = [];
  const offered = new Set();
  const heard = new Set();
  let asked = -1;

  function turn({ messages = [], tools = [] }) {
    for (const tool of tools) offered.add(tool.function?.name ?? tool.name);
    const results = messages.filter((m) => m.role === 'tool');
    const last = results.at(-1);
    const step = last ? Number(last.tool_call_id.replace('step_', '')) : -1;
    if (last && !heard.has(step)) {
      heard.add(step);
      after(step, words(last.content));
    }
    const call = tools.length > 0 ? calls[step + 1] : undefined;
    if (!call) return { role: 'assistant', content: 'done' };
    if (step + 1 > asked) before(step + 1);
    asked = Math.max(asked, step + 1);
    const made = { name: call.name, arguments: JSON.stringify(call.input) };
    const tool_calls = [{ index: 0, id: `step_${step + 1}`, type: 'function', function: made }];
    return { role: 'assistant', content: null, tool_calls };
  }

  const server = createServer(async (request, response) => {
    const text = await bodyOf(request);
    if (/^https?:/.test(request.url)) hosts.push(new URL(request.url).origin);
    if (!request.url.startsWith('/v1/chat/completions')) {
      response.writeHead(request.url.startsWith('/v1/') ? 200 : 502, { 'content-type': 'application/json' });
      return response.end('{"data":[]}');
    }
    const body = JSON.parse(text);
    answer(response, body, turn(body));
  });
  server.on('connect', (request, socket) => {
    hosts.push(`https://${request.url.replace(/:443$/, '')}`);
    socket.on('error', () => {});
    socket.end('HTTP/1.1 502 no network here\r\n\r\n');
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: server.address().port,
    hosts,
    offered,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function words(content) {
  return typeof content === 'string' ? content : (content ?? []).map((part) => part.text ?? '').join('\n');
}

async function bodyOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

const USAGE = { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 };

/** One message in the form of the Chat Completions API. */
function answer(response, { stream, model }, message) {
  const base = { id: 'answer', created: 1, model };
  const finish_reason = message.tool_calls ? 'tool_calls' : 'stop';
  if (!stream) {
    response.writeHead(200, { 'content-type': 'application/json' });
    const choices = [{ index: 0, message, finish_reason }];
    return response.end(JSON.stringify({ ...base, object: 'chat.completion', choices, usage: USAGE }));
  }
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  const send = (data) =>
    response.write(`data: ${JSON.stringify({ ...base, object: 'chat.completion.chunk', ...data })}\n\n`);
  send({ choices: [{ index: 0, delta: message, finish_reason: null }] });
  send({ choices: [{ index: 0, delta: {}, finish_reason }], usage: USAGE });
  return response.end('data: [DONE]\n\n');
}
