import type { ChangeSet, Side, TreeEntry } from '../change/change-set.ts';
import type { Links } from './links.ts';

/** Files that a workflow may start. */
export const PROGRAM = /\.((ba|z)?sh|py|[cm]?[jt]s)$|(^|\/)(bin|scripts)\/[^/.]{1,100}$/i;
const STARTED = new RegExp(`${PROGRAM.source}|(^|\\/)package\\.json$`, 'i');
/** Words without which no program starts an agent. */
const STARTS =
  /claude|codex|gemini|qwen|copilot|cursor-agent|opencode|aider|\b(goose|crush|amp|droid|auggie|kiro-cli|cline|kilo|openhands|cagent)\b/i;
/** More are not looked into: each is a file of the change, which the search for tokens reads too. */
const MOST = 500;

/** A workflow of the trees where a program of the change may start an agent: with it all workflows are read. */
export async function startersOf(change: ChangeSet, links: readonly Links[]): Promise<readonly string[]> {
  const workflow = links.flatMap((side) => side.paths).find((p) => /^\.github\/workflows\/[^/]+\.ya?ml$/i.test(p));
  if (workflow === undefined) return [];
  const programs = change.files.filter((f) => STARTED.test(f.path) && !/(^|\/)node_modules\//.test(f.path));
  if (programs.length > MOST) return [workflow];
  for (const side of ['base', 'head'] as const)
    if (
      await anyStarts(
        change,
        side,
        programs.flatMap((f) => f[side] ?? []),
      )
    )
      return [workflow];
  return [];
}

async function anyStarts(change: ChangeSet, side: Side, entries: readonly TreeEntry[]): Promise<boolean> {
  const files = entries.filter((e) => e.kind === 'file' || e.kind === 'executable');
  if (files.length === 0) return false;
  const contents = await change.read(side, files);
  return files.some((e) => {
    const content = contents.get(e.id);
    // What can't be read may start one.
    return content?.kind !== 'bytes' || STARTS.test(Buffer.from(content.bytes).toString('latin1'));
  });
}
