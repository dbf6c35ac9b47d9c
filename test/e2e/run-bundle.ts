import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { type RunnerLog, readRunnerLog } from '../contract/runner-commands.ts';

export interface BundleRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly log: RunnerLog;
  readonly outputs: ReadonlyMap<string, string>;
  readonly summary: string;
}

/** The committed bundle, unless another build of it is named. */
const BUNDLE = process.env.ACTION_BUNDLE ?? fileURLToPath(new URL('../../dist/action.js', import.meta.url));

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Runs the Action as the runner does: a process of its own with the runner's files and variables, and no others. */
export async function runBundle(of: {
  readonly apiUrl: string;
  readonly event: string;
  readonly payload: unknown;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
}): Promise<BundleRun> {
  const folder = mkdtempSync(join(tmpdir(), 'action-e2e-'));
  folders.push(folder);
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const inputs = { 'github-token': 'test', ...of.inputs };
  const env = {
    PATH: process.env.PATH,
    GITHUB_ACTIONS: 'true',
    GITHUB_API_URL: of.apiUrl,
    GITHUB_SERVER_URL: 'https://github.example',
    GITHUB_EVENT_NAME: of.event,
    GITHUB_EVENT_PATH: file('event.json', JSON.stringify(of.payload)),
    GITHUB_REPOSITORY: 'octo/app',
    GITHUB_SHA: 'e'.repeat(40),
    GITHUB_RUN_ID: '42',
    GITHUB_WORKFLOW: 'gate',
    GITHUB_JOB: 'review',
    GITHUB_OUTPUT: file('output', ''),
    GITHUB_STEP_SUMMARY: file('summary', ''),
    RUNNER_TEMP: folder,
    ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
    ...of.env,
  };
  const child = spawn(process.execPath, [BUNDLE], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const [stdout, stderr, code] = await Promise.all([
    textOf(child.stdout),
    textOf(child.stderr),
    new Promise<number | null>((resolve) => child.on('close', resolve)),
  ]);
  return {
    code,
    stdout,
    stderr,
    // The runner reads commands from both.
    log: readRunnerLog(`${stdout}\n${stderr}`),
    outputs: readOutputs(readFileSync(env.GITHUB_OUTPUT, 'utf8')),
    summary: readFileSync(env.GITHUB_STEP_SUMMARY, 'utf8'),
  };
}

async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(Buffer.from(part as Uint8Array));
  return Buffer.concat(parts).toString('utf8');
}

/** The `NAME<<DELIMITER` form, which is all that may be written. */
function readOutputs(text: string): Map<string, string> {
  const outputs = new Map<string, string>();
  const lines = text.split('\n');
  for (let i = 0; i < lines.length; i += 1) {
    const opened = /^([\w-]+)<<(ghadelimiter_[0-9a-f-]{36})$/.exec(lines[i] ?? '');
    if (!opened) {
      if (lines[i] !== '') throw new Error(`An output is not in the form of a here document: ${lines[i]}`);
      continue;
    }
    const end = lines.indexOf(opened[2] ?? '', i + 1);
    outputs.set(opened[1] ?? '', lines.slice(i + 1, end).join('\n'));
    i = end;
  }
  return outputs;
}
