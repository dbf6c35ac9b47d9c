import { isBlob } from '../change/git-ids.ts';
import { ActionError } from './action-error.ts';
import type { GithubApi } from './api.ts';
import { field, listAt, objectIdAt, textAt } from './json.ts';

export { POLICY_PATH } from '../policy/policy.ts';

/** The commit at the tip of a branch. Asked as `heads/…`, since a tag of the same name must not stand for it. */
export async function branchTip(
  client: GithubApi,
  repo: { readonly owner: string; readonly repo: string },
  branch: string,
): Promise<string> {
  const { data } = await client.request('GET /repos/{owner}/{repo}/git/ref/{ref}', { ...repo, ref: `heads/${branch}` });
  const id = objectIdAt(data, 'object', 'sha');
  if (!id) throw new ActionError('GitHub names no commit for the default branch: run the job again.');
  return id;
}

/**
 * The policy file at a trusted commit, or null where that commit has none. Everything else rejects (ApiFailure or
 * ActionError): a policy that can't be read must not be taken for one that does not exist, and the tree says for
 * certain which it is, where a 404 of `contents/` does not.
 */
export async function readPolicy(
  client: GithubApi,
  repo: { readonly owner: string; readonly repo: string },
  trusted: { readonly commit: string; readonly label: string },
  path: string,
): Promise<{ readonly source: string; readonly text: string } | null> {
  const names = policyNames(path);
  let tree = trusted.commit;
  for (const [depth, name] of names.entries()) {
    const found = await lookUp(client, repo, tree, name);
    if (found === null) return null;
    const wanted = depth === names.length - 1 ? ['100644', '100755'] : ['040000'];
    if (!wanted.includes(found.mode)) {
      throw new ActionError('The policy is not a plain file: it can be no symbolic link or folder.');
    }
    tree = found.id;
  }
  return { source: `${path} at ${trusted.label}`, text: await readText(client, repo, tree) };
}

/** The path's parts. Throws an ActionError where it is none inside the repository. */
export function policyNames(path: string): string[] {
  const names = path.split('/');
  if (names.length > 16 || names.some((name) => name === '' || name === '.' || name === '..')) {
    throw new ActionError('The input "policy" must be a path inside the repository, such as .github/agent-access.yml.');
  }
  return names;
}

/** Throws an ActionError where the bytes are too many or no text. */
export function decodePolicy(bytes: Uint8Array): string {
  if (bytes.length > MAX_POLICY_BYTES) throw new ActionError('The policy is longer than 1 MiB: make it shorter.');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ActionError('The policy is not UTF-8 text: save it as UTF-8.');
  }
}

async function lookUp(
  client: GithubApi,
  repo: { readonly owner: string; readonly repo: string },
  tree: string,
  name: string,
): Promise<{ readonly id: string; readonly mode: string } | null> {
  const { data } = await client.request('GET /repos/{owner}/{repo}/git/trees/{tree_sha}', { ...repo, tree_sha: tree });
  const entries = listAt(data, 'tree');
  const found = entries?.find((candidate) => textAt(candidate, 'path') === name);
  const id = objectIdAt(found, 'sha');
  if (id) return { id, mode: textAt(found, 'mode') ?? '' };
  if (!entries || found !== undefined || field(data, 'truncated') !== false) {
    throw new ActionError('GitHub did not list the folder of the policy completely: run the job again.');
  }
  return null;
}

const MAX_POLICY_BYTES = 1024 * 1024;

async function readText(
  client: GithubApi,
  repo: { readonly owner: string; readonly repo: string },
  id: string,
): Promise<string> {
  const { data } = await client.request('GET /repos/{owner}/{repo}/git/blobs/{file_sha}', { ...repo, file_sha: id });
  const content = textAt(data, 'content');
  if (content === undefined || textAt(data, 'encoding') !== 'base64') {
    throw new ActionError('GitHub gave the policy without its content: run the job again.');
  }
  const bytes = Buffer.from(content, 'base64');
  if (!isBlob(id, bytes)) throw new ActionError('GitHub gave only a part of the policy: run the job again.');
  return decodePolicy(bytes);
}
