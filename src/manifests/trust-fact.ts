import type { AccessBuilder } from '../access/builder.ts';
import type { Trust } from '../access/kinds/trust.ts';
import type { Span } from '../document/value.ts';
import type { SourceFile } from './manifest-format.ts';
import { placeIn } from './reading.ts';

/** Puts one trust fact: of what kind, what in normal form, the manifest's words, and where they stand. */
export type PutTrust = (
  of: Trust['of'],
  what: string,
  words: string,
  span: Span | undefined,
  more?: Partial<Pick<Trust, 'pinned' | 'level'>>,
) => void;

/** Says what an agent's file trusts ahead of time. Unless told otherwise it is of level 1, and can't move. */
export function trusting(file: SourceFile, agent: string, to: AccessBuilder): PutTrust {
  return (of, what, words, span, more = {}) =>
    to.fact({
      kind: 'trust',
      agent,
      of,
      what,
      subject: `${of} ${what}`,
      level: 1,
      pinned: true,
      text: words,
      place: placeIn(file, span),
      ...more,
    });
}
