import { Minimatch } from 'minimatch';
import type { Finding, Place } from '../finding.ts';
import { formatsOf } from '../manifests/match.ts';
import type { Judged } from '../rules/judge.ts';
import { reveal } from '../untrusted.ts';
import type { Scope } from './policy.ts';

/** Whether a finding lies inside, with all its places and all its agents: one that lies half outside does not. */
export function inScope({ finding, subjects }: Judged, scope: Scope): boolean {
  if (scope.rules && !scope.rules.includes(finding.rule)) return false;
  const { agents } = scope;
  if (agents && !agentsOf({ finding, subjects }).every((name) => agents.some((g) => nameMatches(g, name))))
    return false;
  return placesOf(finding).every((place) => placeInScope(place, scope));
}

export function placeInScope({ path }: Place, { paths, formats }: Scope): boolean {
  const name = reveal(path);
  if (paths && !paths.some((g) => pathMatches(g, name))) return false;
  return !formats || formatsOf(name).some((f) => formats.includes(f.id));
}

export function placesOf(finding: Finding): readonly Place[] {
  return [finding.place, ...finding.also];
}

/**
 * All agents that a finding is about: one that stands for several places has several. A server that two clients read in
 * one and the same statement is that of the one which the finding names.
 */
export function agentsOf({ finding, subjects }: Judged): readonly string[] {
  const names = subjects.flatMap((s): string[] => {
    if (s.kind === 'token') return [];
    if (s.kind === 'uses' || s.kind === 'delegation') return [s.agent.name];
    return samePlace(s.fact.place, finding.place) ? [] : [s.fact.agent];
  });
  return [...new Set([reveal(finding.agent), ...names])];
}

export function samePlace(a: Place, b: Place): boolean {
  const same = reveal(a.path) === reveal(b.path) && a.side === b.side;
  return same && a.startLine === b.startLine && a.startColumn === b.startColumn;
}

export function pathMatches(glob: string, path: string): boolean {
  let compiled = globs.get(glob);
  if (!compiled) {
    compiled = new Minimatch(glob, { dot: true, nonegate: true, nocomment: true });
    globs.set(glob, compiled);
  }
  return compiled.match(path);
}
const globs = new Map<string, Minimatch>();

/** `*` is any text, or any without the sign that `not` names. Greedy from the left, so linear for one star after another. */
export function nameMatches(glob: string, name: string, not = ''): boolean {
  const parts = glob.split('*');
  const last = parts.length - 1;
  if (last === 0) return glob === name;
  let at = (parts[0] ?? '').length;
  if (!name.startsWith(parts[0] ?? '')) return false;
  for (let i = 1; i <= last; i++) {
    const part = parts[i] ?? '';
    const found = i === last ? name.length - part.length : name.indexOf(part, at);
    if (found < at || !name.startsWith(part, found)) return false;
    if (not !== '' && name.slice(at, found).includes(not)) return false;
    at = found + part.length;
  }
  return true;
}
