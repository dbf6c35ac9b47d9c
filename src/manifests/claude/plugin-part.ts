import type { AccessBuilder } from '../../access/builder.ts';
import { CLAUDE_SKILL } from '../../document/front-matter-dialects.ts';
import type { SourceFile } from '../manifest-format.ts';
import { inScope } from '../reading.ts';
import { readAgent } from './agent.ts';
import { readApprovals } from './approvals.ts';
import { readFrontMatter } from './front-matter-file.ts';

/**
 * An agent, a command or a skill of a plugin that lies in `root`. `below`: the file's path below the folder that holds
 * such parts; for a skill `<name>/SKILL.md`, and what else a skill keeps is none.
 */
export function readPluginPart(
  file: SourceFile,
  kind: 'agents' | 'commands' | 'skills',
  below: string,
  root: string,
  to: AccessBuilder,
): void {
  if (kind === 'agents') {
    readAgent(file, { scope: root, plugin: true }, new Map(), to);
    return;
  }
  const isSkill = kind === 'skills';
  if (isSkill && !/(^|\/)SKILL\.md$/i.test(file.path)) return;
  const folders = below.split('/');
  const name = isSkill
    ? (folders.at(-2) ?? file.path.split('/').at(-2) ?? '')
    : folders.join(':').replace(/\.md$/i, '');
  const agent = inScope(isSkill ? `Claude Code skill ${name}` : `Claude Code command /${name}`, root);
  const read = readFrontMatter(file, CLAUDE_SKILL, agent, to);
  if (read) readApprovals(read, file, `claude plugin ${kind} ${root} ${name}`, agent, to, NO_SESSION);
}

/** Whoever installs the plugin has settings of their own. */
const NO_SESSION = 'a plugin’s user';
