import { Minimatch } from 'minimatch';
import type { AccessBuilder } from '../access/builder.ts';
import { decodeText } from '../document/decode.ts';
import type { Span } from '../document/value.ts';
import type { ManifestFormat, SourceFile } from './manifest-format.ts';
import { placeIn } from './reading.ts';

const PROGRAM = 'the program of a hook';

/** Files that a coding agent's client reads from a repository, and that no reader evaluates. */
const FILES: readonly { readonly client: string; readonly globs: readonly string[]; readonly what: string }[] = [
  { client: 'Claude Code', globs: ['**/.claude/workflows/**'], what: 'a script that starts agents which may edit' },
  // The settings that name them need not change with them: what guards calls may be emptied here.
  {
    client: 'Claude Code',
    globs: ['**/.claude/hooks/**/*.{sh,bash,zsh,js,mjs,cjs,ts,py,rb,pl,php,ps1,cmd,bat}'],
    what: PROGRAM,
  },
  {
    client: 'Cursor',
    globs: ['**/.cursor/hooks/**/*.{sh,bash,zsh,js,mjs,cjs,ts,py,rb,pl,php,ps1,cmd,bat}'],
    what: PROGRAM,
  },
  {
    client: 'Gemini CLI',
    globs: ['**/.gemini/hooks/**/*.{sh,bash,zsh,js,mjs,cjs,ts,py,rb,pl,php,ps1,cmd,bat}'],
    what: PROGRAM,
  },
  {
    client: 'Codex',
    globs: ['**/.codex/hooks/**/*.{sh,bash,zsh,js,mjs,cjs,ts,py,rb,pl,php,ps1,cmd,bat}'],
    what: PROGRAM,
  },
  {
    client: 'Copilot CLI',
    globs: ['**/.github/hooks/**/*.{sh,bash,zsh,js,mjs,cjs,ts,py,rb,pl,php,ps1,cmd,bat}'],
    what: PROGRAM,
  },
  { client: 'Claude Code', globs: ['**/.claude/launch.json'], what: 'commands that a preview starts' },
  {
    client: 'Claude Code',
    globs: ['**/.worktreeinclude'],
    what: 'ignored files that each new work tree gets a copy of',
  },
  {
    client: 'Cline',
    globs: ['**/.clinerules/hooks/!(*.md|*.example)', '**/.cline/hooks/**'],
    what: 'hooks, which are programs',
  },
  { client: 'Cline', globs: ['**/.cline/plugins/**', '**/.cline/agents/**'], what: 'plugins and agents' },
  { client: 'Continue', globs: ['**/.continue/agents/*.md'], what: 'an agent' },
  { client: 'Cursor', globs: ['**/.cursor-plugin/*.json'], what: 'a plugin, with its hooks, servers and agents' },
  { client: 'Cursor', globs: ['**/.cursor/approval-policies/*.md'], what: 'a policy by which changes are approved' },
  { client: 'Codex', globs: ['**/.codex-plugin/*.json'], what: 'a plugin, with its servers and skills' },
  { client: 'Copilot CLI', globs: ['**/.plugin/*.json', '**/.github/plugin/*.json'], what: 'a plugin' },
  { client: 'Factory', globs: ['**/.factory/hooks/**'], what: 'hooks, which are programs' },
  { client: 'Windsurf', globs: ['**/.windsurf/hooks.json'], what: 'hooks, which are programs' },
  { client: 'OpenHands', globs: ['**/.openhands/*.sh'], what: 'a script that runs when a session starts' },
  {
    client: 'Agentforce',
    globs: ['**/*.genAiPlannerBundle', '**/aiAuthoringBundles/**/*.agent'],
    what: 'a planner or script of an agent',
  },
  { client: 'goose', globs: ['**/.goose/*.{yaml,yml,json}'], what: 'settings' },
];

/** Where the hooks of a client are declared whose programs lie in its own folder: what guards is known there. */
const HOOK = /^(.*\/)?\.(claude|cursor|gemini|codex|github)\/hooks\//i;
const MANIFESTS: Readonly<Record<string, readonly string[]>> = {
  claude: ['settings.json', 'settings.local.json'],
  cursor: ['hooks.json'],
  gemini: ['settings.json'],
  codex: ['hooks.json', 'config.toml'],
  github: ['hooks/hooks.json'],
};

/**
 * What is known to be an agent's and is not evaluated: said when it changes, so that silence never means that it was
 * looked at. Sources: the clients' own documentation.
 */
export const format: ManifestFormat = {
  id: 'not-evaluated',
  title: 'Known, not evaluated',
  clients: [...new Set(FILES.map((f) => f.client))],
  files: FILES.flatMap((f) => f.globs),
  remarksOnly: true,
  reads:
    'nothing: a note says that the file changed; but a hook’s program that is deleted or emptied is a guard that is gone, and lines of one that run what they fetch or an agent with its approvals off, or that approve calls, are commands that start by themselves',
  context(path) {
    const [, root = '', client = ''] = HOOK.exec(path) ?? [];
    return (MANIFESTS[client.toLowerCase()] ?? []).map((name) => `${root}.${client}/${name}`);
  },
  read(files, to) {
    for (const file of files) {
      const known = FILES.find((f) =>
        f.globs.some((g) => new Minimatch(g, { nocase: true, dot: true }).match(file.path)),
      );
      if (!known) continue;
      to.fact({
        kind: 'remark',
        about: 'not evaluated',
        agent: known.client,
        subject: file.path,
        place: placeIn(file),
        text: `${known.what} (${known.client})`,
        digest: file.id,
      });
      if (known.what === PROGRAM) for (const line of graveLines(file)) start(line, file, known.client, to);
    }
  },
};

interface Line {
  readonly text: string;
  readonly span: Span;
}

/** Lines of a hook's program that are as telling as a hook's own command: they run what they fetch, or an agent unasked, or approve calls. */
function graveLines(file: SourceFile): readonly Line[] {
  const decoded = file.bytes ? decodeText(file.bytes, { bom: true, utf16: false }) : undefined;
  if (!decoded?.ok) return [];
  const out = new Map<string, Line>();
  for (const [i, line] of decoded.text.split(/\r?\n/).entries()) {
    const text = line.trim().slice(0, MOST_CHARACTERS);
    if (text.startsWith('#') || text.startsWith('//') || out.has(text)) continue;
    const runs = (FETCHES.test(text) && GIVES.test(text)) || (BYPASS.test(text) && AGENT.test(text));
    if (!runs && !APPROVES.test(text)) continue;
    const at = i + 1;
    out.set(text, { text, span: { startLine: at, startColumn: 1, endLine: at, endColumn: line.length + 1 } });
    if (out.size === MOST_LINES) break;
  }
  return [...out.values()];
}

const MOST_CHARACTERS = 2_000;
const MOST_LINES = 50;
const FETCHES = /\b(curl|wget|iwr|irm|Invoke-WebRequest|Invoke-RestMethod)\b/i;
const GIVES =
  /\|\s?(sudo )?(\/\w+){0,4}\/?((ba|z|da|k)?sh|python3?|node|perl|ruby|iex|Invoke-Expression)\b|\b(ba|z|da)?sh (-c|<\()|\beval\b/i;
/** What a hook answers to let a call through: Claude Code’s `PreToolUse` and `PermissionRequest`. */
const APPROVES = /\b(permissionDecision|behavior)\W{1,12}allow\b/;
const BYPASS =
  /--(dangerously-(skip-permissions|bypass-approvals-and-sandbox|allow-all)|yolo|trust-all-tools|allow-all-tools|skip-permissions-unsafe|yes-always)\b/;
const AGENT = /\b(claude|codex|gemini|qwen|q|copilot|cursor-agent|opencode|amp|droid|aider|kiro-cli|crush|cline)\b/;

function start({ text, span }: Line, file: SourceFile, agent: string, to: AccessBuilder): void {
  to.fact({
    kind: 'launch',
    starts: 'hook',
    agent,
    subject: `line of a hook’s program ${text}`,
    when: PROGRAM,
    place: placeIn(file, span),
    program: { name: `shell:${text}`, version: { pin: 'local', text: '' }, args: [], env: [] },
    text,
  });
}
