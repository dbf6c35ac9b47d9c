// A model on 127.0.0.1 that asks for one tool call after the other and hears what became of each.
import { createServer } from 'node:http';

/**
 * @param {{name: string, input: object}[]} calls  tool calls, one a turn
 * @param {{before(step: number): void, after(step: number, text: string): void}} hooks
 *   called once a step: before the call is asked for, and with the text of its result
 * @returns {Promise<{port: number, hosts: string[], offered(): number, close(): void}>}
 *   `hosts`: what the client tried to reach through this address as its proxy; every one of them was refused.
 *   `offered`: how many tools the client offered at most
 */
export async function modelServer(calls, { before, after }) {
  const hosts = [];
  const heard = new Set();
  let asked = -1;
  let most = 0;

  function turn(body) {
    if (JSON.stringify(body.messages[0] ?? '').includes(SUB_AGENT)) return { type: 'text', text: 'done' };
    most = Math.max(most, body.tools?.length ?? 0);
    if (!body.tools?.length) return { type: 'text', text: 'done' };
    const last = lastResult(body.messages);
    if (last && !heard.has(last.step)) {
      heard.add(last.step);
      after(last.step, last.text);
    }
    const step = last ? last.step + 1 : 0;
    const call = calls[step];
    if (!call) return { type: 'text', text: 'done' };
    if (step > asked) before(step);
    asked = Math.max(asked, step);
    return { type: 'tool_use', id: stepId(step), name: call.name, input: call.input };
  }

  const server = createServer(async (request, response) => {
    const text = await bodyOf(request);
    const isMessage = request.url.startsWith('/v1/messages') && !request.url.includes('count_tokens');
    if (request.url.startsWith('http')) hosts.push(new URL(request.url).hostname);
    if (!isMessage) return json(response, { input_tokens: 1, data: [] });
    const body = JSON.parse(text);
    const block = turn(body);
    const message = { id: `msg_${Date.now()}`, type: 'message', role: 'assistant', model: body.model };
    if (body.stream) return stream(response, message, block);
    return json(response, { ...message, content: [block], stop_reason: stopReason(block), usage: USAGE });
  });
  server.on('connect', (request, socket) => {
    hosts.push(request.url.replace(/:\d+$/, ''));
    socket.on('error', () => {});
    socket.end('HTTP/1.1 502 no network here\r\n\r\n');
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: server.address().port,
    hosts,
    offered: () => most,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** A conversation that starts with these words is a sub-agent's: it has nothing to do. */
export const SUB_AGENT = 'task of a sub-agent';

/** The id of a step's tool call. */
export function stepId(step) {
  return `toolu_${step}`;
}

const USAGE = { input_tokens: 1, output_tokens: 1 };

/** The newest tool result of the conversation: which step it answers, and its words. */
function lastResult(messages) {
  for (const message of [...messages].reverse()) {
    if (message.role !== 'user' || !Array.isArray(message.content)) continue;
    const result = message.content.findLast((b) => b.type === 'tool_result');
    if (result) return { step: Number(result.tool_use_id.replace('toolu_', '')), text: words(result.content) };
  }
  return undefined;
}

function words(content) {
  if (typeof content === 'string') return content;
  return (content ?? []).map((part) => part.text ?? `[${part.type}]`).join('\n');
}

async function bodyOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

function json(response, value) {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(value));
}

function stopReason(block) {
  return block.type === 'tool_use' ? 'tool_use' : 'end_turn';
}

/** One message with one block, in the events of the Messages API. */
function stream(response, message, block) {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  const send = (type, data) => response.write(`event: ${type}\ndata: ${JSON.stringify({ type, ...data })}\n\n`);
  const isCall = block.type === 'tool_use';
  send('message_start', { message: { ...message, content: [], stop_reason: null, stop_sequence: null, usage: USAGE } });
  send('content_block_start', { index: 0, content_block: isCall ? { ...block, input: {} } : { ...block, text: '' } });
  const delta = isCall
    ? { type: 'input_json_delta', partial_json: JSON.stringify(block.input) }
    : { type: 'text_delta', text: block.text };
  send('content_block_delta', { index: 0, delta });
  send('content_block_stop', { index: 0 });
  send('message_delta', { delta: { stop_reason: stopReason(block), stop_sequence: null }, usage: USAGE });
  send('message_stop', {});
  response.end();
}
