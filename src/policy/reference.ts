import type { Value } from '../document/value.ts';
import { at, text } from '../document/value.ts';

/** A policy file in a repository, at a branch, a tag or a commit. */
export interface PolicyReference {
  readonly owner: string;
  readonly repo: string;
  readonly path: string;
  readonly ref: string;
}

/** `OWNER/REPO/path@REF`; undefined where the text is no such thing, or names a path that leaves the repository. */
export function parseReference(text: string): PolicyReference | undefined {
  const [, owner, repo, path, ref] = /^([A-Za-z0-9][\w.-]*)\/([\w.-]+)\/([^\s@]+)@(\S+)$/.exec(text) ?? [];
  if (!owner || !repo || !path || !ref || text.length > 1000) return undefined;
  return isInside(repo, path) && isRef(ref) ? { owner, repo, path, ref } : undefined;
}

/** `OWNER/REPO/path@REF`. */
export function referenceText({ owner, repo, path, ref }: PolicyReference): string {
  return `${owner}/${repo}/${path}@${ref}`;
}

/** Of the key `extends`, as a text or as a map. */
export function referenceOf(value: Value | undefined): PolicyReference | undefined {
  const whole = text(value);
  if (whole !== undefined) return parseReference(whole);
  const [owner, repo] = (text(at(value, 'repository')) ?? '').split('/');
  const [path, ref] = [text(at(value, 'path')), text(at(value, 'ref'))];
  if (!owner || !repo || !path || !ref) return undefined;
  return isInside(repo, path) && isRef(ref) ? { owner, repo, path, ref } : undefined;
}

function isInside(repo: string, path: string): boolean {
  const names = path.split('/');
  const odd = names.length > 16 || names.some((name) => name === '' || name === '.' || name === '..');
  return !odd && repo !== '.' && repo !== '..';
}

/** By git's own rules for names, as far as they keep a name from being read as something else. */
function isRef(ref: string): boolean {
  return !/(^[-/.])|\.\.|[\s~^:?*[\\\p{Cc}]|[/.]$/u.test(ref) && ref.length <= 250;
}
