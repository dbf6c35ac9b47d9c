import type { AccessBuilder } from '../access/builder.ts';
import { decodeText } from '../document/decode.ts';
import { CLAUDE_AGENT } from '../document/front-matter-dialects.ts';
import { parseToml } from '../document/toml.ts';
import type { Span } from '../document/value.ts';
import { at, text } from '../document/value.ts';
import { readFrontMatter } from './claude/front-matter-file.ts';
import { hookProgram } from './claude/hooks.ts';
import { braced } from './gemini/braced.ts';
import type { ManifestFormat, SourceFile } from './manifest-format.ts';
import { inScope, placeIn, scopeOf, unreadable } from './reading.ts';

/**
 * Commands of Gemini CLI and Qwen Code: `!{…}` in the prompt runs in the shell when the command is used.
 * Sources: docs/cli/custom-commands.md; docs/users/features/commands.md of QwenLM/qwen-code, whose commands are Markdown,
 * or TOML as before.
 */
export const format: ManifestFormat = {
  id: 'gemini-command',
  title: 'Gemini CLI commands',
  clients: ['Gemini CLI', 'Qwen Code'],
  // google-github-actions/run-gemini-cli copies `.github/commands` into place before it starts the client.
  files: ['**/.gemini/commands/**/*.toml', '**/.qwen/commands/**/*.{toml,md}', '**/.github/commands/*.toml'],
  reads: 'shell commands in the prompt: !{…}',
  read(files, to) {
    for (const file of files) readCommand(file, to);
  },
};

function readCommand(file: SourceFile, to: AccessBuilder): void {
  const qwen = /(^|\/)\.qwen\//i.test(file.path);
  const [client, folder] = qwen
    ? ['Qwen Code', '.qwen']
    : ['Gemini CLI', /(^|\/)\.github\//i.test(file.path) ? '.github' : '.gemini'];
  const name = file.path.replace(/^.*\/commands\//is, '').replace(/\.(toml|md)$/i, '');
  const agent = inScope(`${client} command ${name}`, scopeOf(file.path, folder));
  const put = (command: string, span: Span | undefined): void =>
    to.fact({
      kind: 'launch',
      starts: 'prompt',
      agent,
      subject: `command in ${agent}`,
      // Which command of the client holds it is no matter: a person starts each of them.
      when: `text of a ${client} command`,
      place: placeIn(file, span),
      program: hookProgram(command),
      text: command,
    });
  if (/\.md$/i.test(file.path)) {
    const read = readFrontMatter(file, CLAUDE_AGENT, agent, to);
    read?.body.split(/\r\n|\r|\n/).forEach((line, i) => {
      for (const command of braced(line, '!{')) put(command, lineOf(read.bodyStartLine + i));
    });
    return;
  }
  const decoded = file.bytes ? decodeText(file.bytes, { bom: true, utf16: false }) : undefined;
  const parsed = decoded?.ok ? parseToml(decoded.text) : decoded;
  if (!parsed?.ok || !('value' in parsed)) {
    unreadable(file, agent, parsed?.problems ?? [], file.bytes ? 'dropped' : 'unknown', to);
    return;
  }
  to.document(file.path, parsed.value);
  const prompt = at(parsed.value, 'prompt');
  for (const command of braced(text(prompt) ?? '', '!{')) put(command, prompt?.span);
}

function lineOf(line: number): Span {
  return { startLine: line, startColumn: 1, endLine: line, endColumn: 1 };
}
