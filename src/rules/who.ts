import type { Prose } from '../untrusted.ts';
import { say } from '../untrusted.ts';

/**
 * An agent's name in a sentence: the client's name is our own word, what the change calls its agent is quoted.
 * `Claude Code agent reviewer` → Claude Code agent `reviewer`.
 */
export function who(name: string): Prose {
  const parts =
    /^((?:Claude Code(?: \(managed settings\))?|Copilot(?: CLI| app)?|Cursor(?: CLI)?|VS Code|opencode|Kilo|Roo Code|Kiro|Amazon Q|Crush|Amp|Augment|Junie|Trae|Factory|Warp|Zed|Continue)(?: (?:agent|mode|skill|command|prompt)(?= ))?|MCP server|Workflow)(?: (.*))?$/s.exec(
      name,
    );
  if (!parts) return say`${name}`;
  const scoped = /^in (.*)$/s.exec(parts[2] ?? '');
  if (scoped) return say`${[parts[1] ?? '']} in ${scoped[1] ?? ''}`;
  return parts[2] === undefined ? [parts[1] ?? ''] : say`${[parts[1] ?? '']} ${parts[2]}`;
}
