import type { Fact } from '../access/fact.ts';
import type { Launch } from '../access/kinds/launch.ts';
import type { Subject } from '../rules/rule.ts';

/** What an exception calls a piece of access that is no set of uses; empty for what can't be named but by fingerprint. */
export function wordsOf(subject: Subject): readonly string[] {
  if (subject.kind === 'token' || subject.kind === 'uses') return [];
  if (subject.kind === 'delegation') return [subject.entry.text];
  return factWords(subject.fact);
}

function factWords(fact: Fact): readonly string[] {
  switch (fact.kind) {
    case 'launch':
      return fact.starts === 'server' ? [programWords(fact), fact.text] : [fact.text];
    case 'connection':
      return [`${fact.host}${fact.path}`, fact.text];
    case 'permission':
      return [`${fact.scope}: ${fact.level}`];
    case 'trigger':
      return [`${fact.event} by ${fact.who === 'named' ? fact.name : fact.who}`];
    case 'isolation':
      return [`${fact.dimension}: ${fact.label}`];
    case 'hidden':
    case 'opaque':
    case 'exposure':
      return [];
    default:
      return [fact.text];
  }
}

/** `npm:@acme/db-mcp@1.4.2`, with the arguments and variables that decide what runs. */
export function programWords({ program }: Launch): string {
  const { name, version, args, env } = program;
  const of = version.pin === 'local' ? name : `${name}@${version.text || version.pin}`;
  return [of, ...args, ...env].join(' ');
}
