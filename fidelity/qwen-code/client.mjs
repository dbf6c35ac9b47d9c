import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { accessBuilder } from '../../src/access/builder.ts';
import { decide } from '../../src/access/decision-list.ts';
import { format } from '../../src/manifests/qwen-settings.ts';
import { sessions } from './pairs.mjs';

const VERSION = '0.24.4';
const PACKAGE = '@qwen-code/qwen-code';
const PROJECT = '/fidelity/project';
const WIDTH = ['deny', 'ask', 'inherit', 'allow'];
const OUTCOMES = { deny: 'denied', ask: 'refused', allow: 'ran' };

export const client = {
  id: 'qwen-code',
  name: 'Qwen Code',
  package: PACKAGE,
  version: VERSION,
  how:
    'The client’s own rule parser and matcher are loaded from its package and asked about each call: deny, then ask, ' +
    'then allow. Compound commands are taken apart by the client’s own splitter.',
  sessions,
  install,
  observe,
  model,
};

/** @returns {string} the path of the module that holds the matcher; its name changes with each version */
function install() {
  const folder = join(tmpdir(), 'agent-access-review-fidelity', `qwen-code-${VERSION}`);
  const chunks = join(folder, 'node_modules', PACKAGE, 'chunks');
  if (!existsSync(chunks)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{"private":true}\n');
    const args = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--omit=optional', '--loglevel=error'];
    const npm = spawnSync('npm', [...args, `${PACKAGE}@${VERSION}`], {
      cwd: folder,
      encoding: 'utf8',
      timeout: 300_000,
    });
    if (npm.status !== 0) throw new Error(`npm can't install it: ${(npm.error?.message ?? npm.stderr).trim()}`);
  }
  const found = readdirSync(chunks)
    .map((name) => join(chunks, name))
    .find((file) => file.endsWith('.js') && /^ {2}matchesRule,$/m.test(readFileSync(file, 'utf8').slice(-20_000)));
  if (!found) throw new Error('its package has no module with the rule matcher');
  return found;
}

async function observe(module, session) {
  const qwen = await import(pathToFileURL(module).href);
  const { permissions } = JSON.parse(session.text);
  return session.calls.map((call) => {
    const decisions = commands(call, qwen).map((c) => decision(qwen, permissions, c));
    const narrowest = decisions.sort((a, b) => WIDTH.indexOf(a) - WIDTH.indexOf(b))[0];
    return { outcome: OUTCOMES[narrowest] ?? 'refused', said: narrowest === 'inherit' ? 'no rule matches' : narrowest };
  });
}

function commands(call, qwen) {
  return call.command === undefined
    ? [call]
    : qwen.splitCompoundCommand(call.command).map((command) => ({ ...call, command }));
}

function decision(qwen, permissions, { tool, command, path, domain, specifier }) {
  const context = { projectRoot: PROJECT, cwd: PROJECT };
  const file = path?.replace(/^\.\//, `${PROJECT}/`).replace(/^~/, homedir());
  for (const effect of ['deny', 'ask', 'allow']) {
    const mode = effect === 'allow' ? 'lexical' : 'canonical';
    for (const rule of qwen.parseRules(permissions[effect] ?? []))
      if (qwen.matchesRule(rule, tool, command, file, domain, context, specifier, undefined, undefined, mode))
        return effect;
  }
  return 'inherit';
}

function model({ text }) {
  const builder = accessBuilder();
  format.read([{ path: '.qwen/settings.json', side: 'head', bytes: new TextEncoder().encode(text), id: 'x' }], builder);
  const [agent] = builder.build().agents.values();
  return (call) => {
    const decided = call.uses.map((use) => decide(agent.list, use));
    const narrowest = decided.reduce((a, b) => (WIDTH.indexOf(b.effect) < WIDTH.indexOf(a.effect) ? b : a));
    return { effect: narrowest.effect, because: narrowest.entry?.text ?? 'no rule' };
  };
}
