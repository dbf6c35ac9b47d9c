import type { Duplicates } from './duplicates.ts';

/** How a client finds and reads the YAML at the head of a Markdown file. */
export interface FrontMatterDialect {
  readonly duplicates: Duplicates;
  /** `lines`: what YAML refuses is read line by line. */
  readonly onInvalid: 'lines' | 'reject';
  /** Whether a byte order mark may stand before the first fence. */
  readonly bom: boolean;
  /** Among `lines`: a quote that is never closed empties the whole map, or only its own line is odd. */
  readonly unterminatedQuote: 'empty' | 'lines';
  /** Whether `<<` merges. */
  readonly merge: boolean;
  /** Whether blanks may follow the dashes of the first fence. */
  readonly blanksAfterFence: boolean;
  /** `line`: the closing fence is a line of three dashes; `prefix`: a line that starts with them. */
  readonly closing: 'line' | 'prefix';
  /** Without a closing fence there is no front matter, or all the rest is. */
  readonly unclosed: 'absent' | 'header';
}

/** Claude Code's agents, as observed. */
export const CLAUDE_AGENT: FrontMatterDialect = {
  duplicates: 'last',
  onInvalid: 'lines',
  bom: true,
  unterminatedQuote: 'lines',
  merge: true,
  blanksAfterFence: true,
  closing: 'line',
  unclosed: 'absent',
};

/** Claude Code's skills and commands: an unclosed quote leaves the body loaded and its metadata empty (observed). */
export const CLAUDE_SKILL: FrontMatterDialect = { ...CLAUDE_AGENT, unterminatedQuote: 'empty' };

/** Copilot CLI's agents: real YAML, anything else is refused (observed). */
export const COPILOT_CLI: FrontMatterDialect = { ...CLAUDE_AGENT, duplicates: 'error', onInvalid: 'reject' };

/** VS Code's agents, prompts and skills: an own small parser, the first of equal keys wins (its source). */
export const VSCODE: FrontMatterDialect = { ...CLAUDE_AGENT, duplicates: 'first', merge: false, unclosed: 'header' };

/** Gemini CLI's agents: `^---\r?\n … \r?\n---` (observed). */
export const GEMINI: FrontMatterDialect = {
  ...COPILOT_CLI,
  bom: false,
  blanksAfterFence: false,
  closing: 'prefix',
};
