import type { Effect, Entry } from '../../access/decision-list.ts';
import type { Pattern } from '../../access/pattern.ts';
import { SEPARATOR, SOME, union } from '../../access/pattern.ts';
import type { Value } from '../../document/value.ts';
import { at, entries } from '../../document/value.ts';
import { placeIn } from '../reading.ts';
import type { Target } from './session.ts';
import { mcpPattern } from './tool-rule.ts';
import { names, truthy } from './values.ts';

const OTHERS = 'servers that mcp.allowed leaves out';

/** `mcp.allowed` limits which servers connect, and lets all their tools run unasked (observed). */
export function allowedServers(settings: Value, { file }: Target): Entry[] {
  const out: Entry[] = [];
  const value = at(settings, 'mcp', 'allowed');
  const anyServer: Pattern = { sequences: [['mcp__', SOME, SEPARATOR]] };
  for (const name of names(value)) {
    const pattern = name.value.includes('*') ? undefined : mcpPattern(name.value, '*');
    if (pattern)
      out.push({
        effect: 'allow',
        uses: pattern,
        place: placeIn(file, name.span),
        text: `mcp.allowed: ${name.value}`,
        origin: 'rule',
      });
  }
  const add = (effect: Effect, of: Value, words: string): void =>
    void out.push({ effect, uses: anyServer, place: placeIn(file, of.span), text: words, origin: 'rule' });
  const headless = at(settings, 'mcp', 'autoAllowInHeadless');
  if (headless && truthy(headless)) add('allow', headless, 'mcp.autoAllowInHeadless');
  if (value && names(value).length > 0) add('deny', value, OTHERS);
  return out;
}

/** Servers of these settings that `mcp.allowed` does not name: they are not connected (observed, 0.61.0). */
export function notConnected(settings: Value, { file }: Target): Entry[] {
  const allowed = at(settings, 'mcp', 'allowed');
  const named = new Set(names(allowed).map((name) => name.value));
  if (!allowed || named.size === 0) return [];
  const place = placeIn(file, allowed.span);
  const left = entries(at(settings, 'mcpServers')).filter((server) => !named.has(server.key));
  const pattern = union(...left.flatMap((server) => mcpPattern(server.key, '*') ?? []));
  return left.length === 0 ? [] : [{ effect: 'deny', uses: pattern, place, text: OTHERS, origin: 'rule' }];
}
