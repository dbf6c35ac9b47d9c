import type { Entry } from '../../access/decision-list.ts';
import { SOME, star, union, uses, whole } from '../../access/pattern.ts';
import type { Found, Unit } from './part.ts';
import { all, first, isExpression, isFalse, isTrue, make, words } from './part.ts';

/** The words of a new workflow that says nothing of its shell: the default, inside the sandbox. */
export const SHELL_BY_DEFAULT = 'every command (no tools.bash)';

/**
 * Commands that the agent runs. Without `tools.bash` all, as long as the sandbox is on; a list also lets through the
 * safe set; outputs that make commits need git. Codex does not hold to the list.
 * Sources: gh-aw reference "Tools", pkg/workflow (applyDefaultTools and what it is split into); github/gh-aw#49697.
 */
export function readBash(unit: Unit): Entry[] {
  const said = all(unit, 'tools', 'bash');
  const own = unit.parts[0];
  if (!own) return [];
  if (said.length === 0) {
    if (!unit.isWorkflow || sandboxOff(unit)) return git(unit);
    const place = first(unit, 'tools')?.value.span ?? own.front.span;
    return [make('allow', whole('run'), own.file, place, SHELL_BY_DEFAULT)];
  }
  const lists = said.filter(({ value }) => !isFalse(value) && !(value.kind === 'list' && value.items.length === 0));
  const out = lists.flatMap((found) => commands(found));
  if (out.length === 0) return git(unit);
  const codex = engineOf(unit) === 'codex' ? first(unit, 'engine') : undefined;
  if (codex) out.push(make('allow', whole('run'), codex.file, codex.value.span, 'bash (Codex runs any command)'));
  return [...out, ...git(unit)];
}

export function engineOf(unit: Unit): string {
  const engine = all(unit, 'engine')[0]?.value;
  const id = engine?.kind === 'map' ? all(unit, 'engine', 'id')[0]?.value : engine;
  return id?.kind === 'string' ? id.value.trim().toLowerCase() : 'copilot';
}

export function sandboxOff(unit: Unit): boolean {
  const [sandbox, agent] = [first(unit, 'sandbox')?.value, first(unit, 'sandbox', 'agent')?.value];
  return isFalse(sandbox) || isFalse(agent);
}

function commands({ file, value }: Found): Entry[] {
  const shell = (text: string) => make('allow', whole('run'), file, value.span, text);
  if (isTrue(value)) return [shell('bash: true')];
  const safe = make('allow', SAFE, file, value.span, 'the safe commands');
  if (value.kind === 'null') return [safe];
  const listed = words(value).map(({ word, span }): Entry => {
    const command = word.trim();
    if (command === '*' || command === ':*' || isExpression(command))
      return make('allow', whole('run'), file, span, `bash(${word})`);
    const family = /^(.*?)(:\*| \*)$/s.exec(command)?.[1];
    const pattern = family === undefined ? uses('run', star(command)) : uses('run', [family], [`${family} `, SOME]);
    return make('allow', pattern, file, span, `bash(${word})`);
  });
  return [safe, ...listed];
}

/** `false` does not hold where an output makes commits. */
function git(unit: Unit): Entry[] {
  for (const type of ['create-pull-request', 'push-to-pull-request-branch']) {
    const found = first(unit, 'safe-outputs', type);
    if (found && !isFalse(found.value))
      return [make('allow', GIT, found.file, found.value.span, `git commands that ${type} needs`)];
  }
  return [];
}

const family = (name: string) => uses('run', [name], [`${name} `, SOME]);
const SAFE = union(
  ...'echo printf ls pwd cat head tail grep wc sort uniq date yq'.split(' ').map((command) => family(command)),
);
const GIT = union(
  ...'checkout branch switch add rm commit merge'.split(' ').map((command) => family(`git ${command}`)),
  uses('run', ['git status']),
);
