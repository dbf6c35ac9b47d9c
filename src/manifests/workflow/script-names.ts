import type { Value } from '../../document/value.ts';
import { at, entries, items, text } from '../../document/value.ts';
import { packageScript, startedScript } from './agent-command.ts';
import { ownFolder } from './composite.ts';
import { candidates, workingFolder } from './script-scope.ts';
import { simpleCommands } from './shell.ts';
import { unwrapped } from './unwrapped.ts';

const MAX_STEPS = 2_000;

/**
 * The scripts of the repository that a workflow or an action starts, as paths that may exist: an agent can stand in
 * them. A job that gets no secret and no identity has nothing to pay a model with, so of such files nothing is named.
 */
export function scriptsOf(document: Value, content: string, ownFolderPath: string): readonly string[] {
  const jobs = entries(at(document, 'jobs')).map((e) => e.value);
  const composite = at(document, 'runs');
  if (jobs.length > 0 && !/\bsecrets\b|id-token|write-all|self-hosted|copilot-requests/.test(content)) return [];
  const out = new Set<string>();
  let left = MAX_STEPS;
  for (const holder of [...jobs, ...(composite ? [composite] : [])])
    for (const step of items(at(holder, 'steps'))) {
      const script = text(at(step, 'run'));
      if (script === undefined || left-- <= 0) continue;
      for (const path of started(ownFolder(script, ownFolderPath), workingFolder(step, [document, holder])))
        out.add(path);
    }
  return [...out];
}

/** The scripts that the commands of a package manifest or of another script start. */
export function started(script: string, folder: string, depth = 0): readonly string[] {
  return simpleCommands(script).flatMap((words): readonly string[] => {
    const [first = '', ...args] = unwrapped(words).rest;
    const file = first.slice(first.lastIndexOf('/') + 1);
    const found = startedScript(first, file, args);
    if (found?.code !== undefined) return depth < 2 ? started(found.code, folder, depth + 1) : [];
    if (found?.file !== undefined) return candidates(found.file, folder);
    return packageScript(file, args) === undefined ? [] : candidates('package.json', folder).slice(0, 1);
  });
}
