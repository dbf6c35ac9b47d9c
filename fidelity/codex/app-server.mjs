// One session of the client's app-server: a thread in a folder, one turn in it. Whatever it asks, the answer is no.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/**
 * @param {string} program  the client
 * @param {{cwd: string, env: Record<string, string>, timeout: number}} options  timeout in milliseconds
 * @param {(method: string, params: object) => void} asked  hears each question to a person
 * @returns {Promise<{started: object | undefined, error: string | undefined, warnings: string[]}>}
 *   `started`: what the client says of the thread: approval policy, sandbox
 */
export function runTurn(program, { cwd, env, timeout }, asked) {
  // Started elsewhere, so that a project's broken configuration is told as the answer to a request.
  const child = spawn(program, ['app-server'], { cwd: env.HOME, env, stdio: ['pipe', 'pipe', 'pipe'] });
  const result = { started: undefined, error: undefined, warnings: [] };
  child.stdin.on('error', () => {});
  const send = (message) => child.stdin.write(`${JSON.stringify(message)}\n`);
  const said = [];
  child.stderr.on('data', (chunk) => said.push(chunk));
  return new Promise((resolve) => {
    const finish = (error) => {
      result.error ??= error;
      clearTimeout(timer);
      child.kill('SIGKILL');
      resolve(result);
    };
    const timer = setTimeout(() => finish('the client did not come to an end'), timeout);
    child.on('error', (error) => finish(error.message));
    child.on('close', () => finish(`the client ended: ${Buffer.concat(said).toString().slice(0, 300)}`));
    createInterface({ input: child.stdout }).on('line', (line) => {
      const { id, method, params, result: answer, error } = JSON.parse(line);
      if (method !== undefined && id !== undefined) {
        asked(method, params);
        send({ id, result: ANSWERS[method] ?? {} });
      } else if (method === 'configWarning' || method === 'warning') {
        result.warnings.push(`${params.summary ?? ''}${params.message ?? ''}`);
      } else if (method === 'turn/completed') finish();
      else if (error !== undefined) finish(error.message);
      else if (id === 'hello') {
        send({ method: 'initialized' });
        send({ id: 'thread', method: 'thread/start', params: { cwd } });
      } else if (id === 'thread') {
        result.started = answer;
        const input = [{ type: 'text', text: 'go' }];
        send({ id: 'turn', method: 'turn/start', params: { threadId: answer.thread.id, input } });
      }
    });
    const clientInfo = { name: 'fidelity', version: '1' };
    send({ id: 'hello', method: 'initialize', params: { clientInfo, capabilities: { experimentalApi: true } } });
  });
}

const ANSWERS = {
  'item/commandExecution/requestApproval': { decision: 'decline' },
  'item/fileChange/requestApproval': { decision: 'decline' },
  'mcpServer/elicitation/request': { action: 'decline' },
  'item/tool/requestUserInput': { answers: {} },
};
