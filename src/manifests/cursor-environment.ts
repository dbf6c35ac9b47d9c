import type { AccessBuilder } from '../access/builder.ts';
import type { Value } from '../document/value.ts';
import { at, entries, items, text } from '../document/value.ts';
import { hookProgram } from './claude/hooks.ts';
import { CURSOR_JSONC, cursorAgent } from './cursor/client.ts';
import { readJsonFile } from './json-file.ts';
import type { ManifestFormat, SourceFile } from './manifest-format.ts';
import { placeIn } from './reading.ts';

/**
 * The machine of Cursor's cloud agents: its commands run on every start with no one asked.
 * Source: cursor.com/docs/cloud-agent/setup.
 */
export const format: ManifestFormat = {
  id: 'cursor-environment',
  title: 'Cursor cloud agent environment',
  clients: ['Cursor'],
  files: ['**/.cursor/environment.json'],
  reads: 'install, start, terminals, build, snapshot, user, ports, repositoryDependencies, agentCanUpdateSnapshot',
  read(files, to) {
    for (const file of files) {
      const { name } = cursorAgent('Cursor', file.path);
      const value = readJsonFile(file, name, CURSOR_JSONC, to);
      if (!value) continue;
      commands(file, value, name, to);
      trusts(file, value, name, to);
    }
  },
};

function commands(file: SourceFile, value: Value, agent: string, to: AccessBuilder): void {
  const launch = (command: Value | undefined, when: string): void => {
    const line = text(command);
    if (!command || !line) return;
    to.fact({
      kind: 'launch',
      starts: 'hook',
      agent,
      subject: `${when} ${line}`,
      when,
      place: placeIn(file, command.span),
      program: hookProgram(line),
      text: line,
    });
  };
  launch(at(value, 'install'), 'cloud agent install');
  launch(at(value, 'start'), 'cloud agent start');
  // Two terminals are alike: which of them runs a command changes nothing.
  for (const terminal of items(at(value, 'terminals'))) launch(at(terminal, 'command'), 'cloud agent start');
}

function trusts(file: SourceFile, value: Value, agent: string, to: AccessBuilder): void {
  const trust = (what: string, found: Value, words: string, pinned = true): void =>
    to.fact({
      kind: 'trust',
      agent,
      of: 'setting',
      what,
      subject: what,
      level: 1,
      pinned,
      text: words,
      place: placeIn(file, found.span),
    });
  const build = at(value, 'build');
  const dockerfile = text(at(build, 'dockerfile'));
  if (build && dockerfile) {
    to.fact({
      kind: 'launch',
      starts: 'hook',
      agent,
      subject: `cloud agent image ${dockerfile}`,
      when: 'cloud agent image',
      place: placeIn(file, build.span),
      program: {
        name: `file:.cursor/${dockerfile.replace(/^\.\//, '')}`,
        version: { pin: 'local', text: '' },
        args: [text(at(build, 'context')) ?? '.'],
        env: [],
      },
      text: dockerfile,
    });
  }
  const snapshot = at(value, 'snapshot');
  if (snapshot && text(snapshot)) trust(`snapshot ${text(snapshot)}`, snapshot, `snapshot: ${text(snapshot)}`);
  const persists = at(value, 'agentCanUpdateSnapshot');
  if (persists?.kind === 'boolean' && persists.value)
    trust(
      'agentCanUpdateSnapshot',
      persists,
      'agentCanUpdateSnapshot: true, so what an agent installs stays for later ones',
    );
  const user = at(value, 'user');
  if (user && /^(root|0)$/.test(text(user) ?? '')) trust('user root', user, 'user: root');
  for (const port of items(at(value, 'ports'))) {
    const number = at(port, 'port') ?? port;
    const shown = number.kind === 'number' ? number.raw : text(number);
    if (shown) trust(`port ${shown}`, number, `port ${shown} is open`);
  }
  for (const repository of items(at(value, 'repositoryDependencies'))) {
    const named =
      text(repository) ??
      entries(repository)
        .map((e) => text(e.value) ?? '')
        .join(' ');
    if (named) trust(`repository ${named.toLowerCase()}`, repository, `the repository ${named} is in reach`);
  }
}
