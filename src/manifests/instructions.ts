import type { AccessBuilder } from '../access/builder.ts';
import { hiddenRuns, spelled } from '../document/hidden-characters.ts';
import type { ManifestFormat, SourceFile } from './manifest-format.ts';
import { digest, placeIn } from './reading.ts';

const FOLDERS =
  '.agent .agents .amazonq .augment .claude .cline .clinerules .codex .continue .cursor .factory .gemini .junie .kilo .kilocode .kiro .opencode .qwen .roo .trae .warp .windsurf'.split(
    ' ',
  );

/**
 * Texts that agents follow. What they say is for people to judge; that people can see it is checked here: characters
 * that no one sees have carried instructions past reviewers (the "Rules File Backdoor", March 2025).
 */
export const format: ManifestFormat = {
  id: 'instructions',
  title: 'Instructions for agents',
  clients: ['Claude Code', 'Codex', 'Copilot', 'Cursor', 'Gemini CLI', 'other coding agents'],
  files: [
    ...'AGENT AGENTS AGENTS.override CLAUDE CLAUDE.local CRUSH GEMINI QWEN WARP'.split(' ').map((n) => `**/${n}.md`),
    ...FOLDERS.flatMap((folder) => [`**/${folder}/**/*.md`, `**/${folder}/**/*.mdc`]),
    ...'.clinerules .cursorrules .goosehints .rules .windsurfrules .augment-guidelines'
      .split(' ')
      .map((n) => `**/${n}`),
    ...['.gemini/commands/**/*.toml', '.qwen/commands/**/*.toml', '.clinerules/**/*.txt'].map((g) => `**/${g}`),
    ...[
      'copilot-instructions.md',
      'instructions/**/*.md',
      'prompts/**/*.md',
      'agents/**/*.md',
      'chatmodes/**/*.md',
    ].map((g) => `**/.github/${g}`),
    ...['skills/**/*.md', 'workflows/**/*.md'].map((g) => `**/.github/${g}`),
    ...['agent', 'chatmode', 'prompt', 'instructions'].map((kind) => `**/*.${kind}.md`),
    ...['**/agents/**/*.md', '**/commands/**/*.md', '**/skills/**/SKILL.md'],
  ],
  remarksOnly: true,
  reads: 'whether they hold characters that people don’t see; what they say is not judged',
  read(files, to) {
    for (const file of files) readText(file, to);
  },
};

/** Single stray characters above this number are more than copying leaves behind. */
const MANY = 8;

function readText(file: SourceFile, to: AccessBuilder): void {
  const agent = readerOf(file.path);
  if (!file.bytes) {
    if (OTHERS.test(file.path)) return; // told by its own reader
    const text = `${file.trouble ?? 'its content could not be had'}, so nobody can see what it tells agents`;
    to.fact({
      kind: 'remark',
      about: 'not evaluated',
      agent,
      subject: file.path,
      place: placeIn(file),
      text,
      digest: file.id,
    });
    return;
  }
  const runs = hiddenRuns(
    new TextDecoder(isWide(file.bytes) ? 'utf-16le' : 'utf-8', { ignoreBOM: true }).decode(file.bytes),
  );
  const first = runs.find((r) => r.message) ?? runs[0];
  if (!first) return;
  to.fact({
    kind: 'hidden',
    agent,
    subject: `hidden characters in ${file.path}`,
    place: placeIn(file, first.span),
    runs: [...new Set(runs.map((r) => `${r.what} ${digest(r.text)}`))].sort(),
    amounts: runs.some((r) => r.message) || runs.length >= MANY ? 'message' : 'stray',
    what: [...new Set(runs.map((r) => r.what))].sort(),
    spells: spelled(runs),
  });
}

const OTHERS = /(^|\/)(agents?|commands|skills|prompts|chatmodes|workflows|modes?)\//i;

function isWide(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xfe;
}

const READERS: readonly (readonly [RegExp, string])[] = [
  [/(^|\/)(\.claude\/|claude(\.local)?\.md$)/i, 'Claude Code'],
  [/(^|\/)\.cursor(\/|rules$)/i, 'Cursor'],
  [/(^|\/)\.github\/|\.(agent|chatmode|prompt|instructions)\.md$/i, 'Copilot'],
  [/(^|\/)(\.gemini\/|gemini\.md$)/i, 'Gemini CLI'],
  [/(^|\/)(\.qwen\/|qwen\.md$)/i, 'Qwen Code'],
  [/(^|\/)\.codex\//i, 'Codex'],
  [/(^|\/)\.opencode\//i, 'opencode'],
  [/(^|\/)\.roo\//i, 'Roo Code'],
  [/(^|\/)\.kilo(code)?\//i, 'Kilo'],
  [/(^|\/)\.kiro\//i, 'Kiro'],
];

/** Who reads a text, as far as its name tells; shared files have many readers. */
function readerOf(path: string): string {
  return READERS.find(([test]) => test.test(path))?.[1] ?? 'Coding agents';
}
