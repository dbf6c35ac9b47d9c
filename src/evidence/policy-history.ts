import { resolve } from 'node:path';
import type { ChangeSet } from '../change/change-set.ts';
import { runGit } from '../change/git-process.ts';
import { POLICY_PATH } from '../policy/policy.ts';

/** Texts that the policy file had: at the change's base, then wherever any branch changed it, the newest first. */
export async function* policyTexts(change: ChangeSet, repo: string): AsyncGenerator<string> {
  const at = resolve(repo);
  const log = await runGit(at, ['log', '--all', NO_GPG, `--max-count=${MOST}`, '--format=%H', '--', POLICY_PATH]);
  const commits = log.stdout
    .toString('latin1')
    .split('\n')
    .filter((id) => /^[0-9a-f]{40,64}$/.test(id));
  for (const commit of [change.base, ...commits]) {
    const { code, stdout, cut } = await runGit(at, ['cat-file', 'blob', `${commit}:${POLICY_PATH}`], MAX_BYTES);
    if (code === 0 && !cut) yield stdout.toString('utf8');
  }
}

/** A repository’s `log.showSignature` would have git start the program that its `gpg.program` names. */
const NO_GPG = '--no-show-signature';
const MOST = 200;
const MAX_BYTES = 1024 * 1024;
