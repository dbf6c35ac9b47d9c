import type { AccessBuilder } from '../access/builder.ts';
import { VSCODE } from '../document/front-matter-dialects.ts';
import { at } from '../document/value.ts';
import { readFrontMatter } from './claude/front-matter-file.ts';
import { readLimits } from './copilot/limits.ts';
import type { ManifestFormat, SourceFile } from './manifest-format.ts';
import { inScope, scopeOf } from './reading.ts';

/**
 * Prompt files. Their `tools` take the place of those of the agent that runs them. A person starts them, so a new one
 * brings nothing; one with fewer limits than before does. Source: VS Code 1.139 and its documentation.
 */
export const format: ManifestFormat = {
  id: 'copilot-prompt',
  title: 'Copilot prompt files',
  clients: ['VS Code', 'Copilot CLI'],
  files: ['**/*.prompt.md'],
  reads: 'tools; agent or mode, where there are none',
  read(files, to) {
    for (const file of files) readPrompt(file, to);
  },
};

function readPrompt(file: SourceFile, to: AccessBuilder): void {
  const stem = (file.path.split('/').at(-1) ?? file.path).replace(/\.prompt\.md$/i, '');
  const scope = scopeOf(file.path, '.github');
  const name = inScope(`Copilot prompt ${stem}`, scope);
  const read = readFrontMatter(file, VSCODE, name, to);
  if (!read?.present) return;
  const named = at(read.front, 'agent') ?? at(read.front, 'mode');
  // Any agent but the one that has every tool may have few: a list of the prompt's own takes their place.
  const ofAgent = named?.kind === 'string' && !/^(agent)?$/i.test(named.value.trim()) ? { ofAgent: named } : {};
  const id = `copilot prompt ${file.path.toLowerCase()}`;
  readLimits(read.front, { id, name, isPrompt: true, ...ofAgent }, file, to);
}
