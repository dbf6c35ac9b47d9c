import type { AccessBuilder } from '../access/builder.ts';
import { decodeText } from '../document/decode.ts';
import { parseToml } from '../document/toml.ts';
import { at, text } from '../document/value.ts';
import { hookProgram } from './claude/hooks.ts';
import { braced } from './gemini/braced.ts';
import type { ManifestFormat, SourceFile } from './manifest-format.ts';
import { inScope, placeIn, scopeOf, unreadable } from './reading.ts';

/**
 * Commands of Gemini CLI and Qwen Code: `!{…}` in the prompt runs in the shell when the command is used.
 * Source: docs/cli/custom-commands.md.
 */
export const format: ManifestFormat = {
  id: 'gemini-command',
  title: 'Gemini CLI commands',
  clients: ['Gemini CLI', 'Qwen Code'],
  // google-github-actions/run-gemini-cli copies `.github/commands` into place before it starts the client.
  files: ['**/.gemini/commands/**/*.toml', '**/.qwen/commands/**/*.toml', '**/.github/commands/*.toml'],
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
  const name = file.path.replace(/^.*\/commands\//is, '').replace(/\.toml$/i, '');
  const agent = inScope(`${client} command ${name}`, scopeOf(file.path, folder));
  const decoded = file.bytes ? decodeText(file.bytes, { bom: true, utf16: false }) : undefined;
  const parsed = decoded?.ok ? parseToml(decoded.text) : decoded;
  if (!parsed?.ok || !('value' in parsed)) {
    unreadable(file, agent, parsed?.problems ?? [], file.bytes ? 'dropped' : 'unknown', to);
    return;
  }
  to.document(file.path, parsed.value);
  const prompt = at(parsed.value, 'prompt');
  for (const command of braced(text(prompt) ?? '', '!{')) {
    to.fact({
      kind: 'launch',
      starts: 'prompt',
      agent,
      subject: `command in ${agent}`,
      when: `text of ${agent}`,
      place: placeIn(file, prompt?.span),
      program: hookProgram(command),
      text: command,
    });
  }
}
