import type { AccessBuilder } from '../access/builder.ts';
import { VSCODE_JSONC } from '../document/json.ts';
import type { Value } from '../document/value.ts';
import { at, items, strings, text } from '../document/value.ts';
import { hookProgram } from './claude/hooks.ts';
import { readJsonFile } from './json-file.ts';
import type { ManifestFormat, SourceFile } from './manifest-format.ts';
import { inScope, placeIn, scopeOf } from './reading.ts';

/**
 * Tasks of VS Code that start by themselves when the folder is opened. No agent’s own manifest, and the way by which
 * worms of 2025 and 2026 started what they left beside an agent’s settings; Cursor opens folders as trusted.
 * Source: code.visualstudio.com/docs/editor/tasks (`runOptions.runOn`, `dependsOn`, commands by platform).
 */
export const format: ManifestFormat = {
  id: 'vscode-tasks',
  title: 'VS Code tasks',
  clients: ['VS Code', 'Cursor'],
  files: ['**/.vscode/tasks.json', '**/*.code-workspace'],
  reads:
    'commands of tasks that start when the folder is opened, with those that they depend on; not tasks that a person starts',
  read(files, to) {
    for (const file of files) readTasks(file, to);
  },
};

function readTasks(file: SourceFile, to: AccessBuilder): void {
  const many = file.path.toLowerCase().endsWith('.code-workspace');
  const agent = inScope('VS Code', many ? file.path.split('/').slice(0, -1).join('/') : scopeOf(file.path, '.vscode'));
  const parsed = readJsonFile(file, agent, { ...VSCODE_JSONC, bom: true }, to);
  const tasks = items(at(many ? at(parsed, 'tasks') : parsed, 'tasks'));
  for (const task of startedAlone(tasks)) for (const command of commandsOf(task)) start(command, file, agent, to);
}

/** Tasks that run on opening, and those that they depend on, each once. */
function startedAlone(tasks: readonly Value[]): readonly Value[] {
  const named = new Map<string, Value[]>();
  for (const task of tasks) {
    const name = text(at(task, 'label')) ?? text(at(task, 'taskName'));
    if (name === undefined) continue;
    const same = named.get(name);
    if (same) same.push(task);
    else named.set(name, [task]);
  }
  const found = new Set(tasks.filter((task) => text(at(task, 'runOptions', 'runOn')) === 'folderOpen'));
  // A set that grows while it is walked gives what was added, too.
  for (const task of found) {
    const depends = at(task, 'dependsOn');
    for (const name of [text(depends), ...strings(depends).map((s) => s.value)])
      for (const other of (name !== undefined && named.get(name)) || []) found.add(other);
  }
  return [...found];
}

interface Command {
  readonly words: string;
  readonly of: Value;
}

/** What a task runs on each platform. */
function commandsOf(task: Value): readonly Command[] {
  if (text(at(task, 'type')) === 'npm') {
    const script = at(task, 'script');
    return script ? [{ words: `npm run ${text(script) ?? ''}`, of: script }] : [];
  }
  return [task, at(task, 'windows'), at(task, 'linux'), at(task, 'osx')].flatMap((part) => {
    const own = at(part, 'command');
    const args = at(part, 'args');
    if (!own && !args) return [];
    const command = own ?? at(task, 'command');
    const shell = text(at(part, 'options', 'shell', 'executable'));
    const words = [shell, wordOf(command), ...items(args ?? at(task, 'args')).map(wordOf)];
    return command ? [{ words: words.filter((w) => w !== undefined).join(' '), of: command }] : [];
  });
}

/** A word is a text, or a map of it and how it is put in quotes. */
function wordOf(word: Value | undefined): string | undefined {
  return text(word) ?? text(at(word, 'value'));
}

function start({ words, of }: Command, file: SourceFile, agent: string, to: AccessBuilder): void {
  to.fact({
    kind: 'launch',
    starts: 'hook',
    agent,
    subject: `task ${words}`,
    when: OPENING,
    place: placeIn(file, of.span),
    program: hookProgram(words),
    text: words,
  });
}

const OPENING = 'task on opening the folder';
