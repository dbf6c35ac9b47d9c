import type { AccessBuilder } from '../../access/builder.ts';
import { decodeText } from '../../document/decode.ts';
import type { Value } from '../../document/value.ts';
import type { Signature } from '../deployed/shared-file.ts';
import { claims as claimed, documentsOf as documents } from '../deployed/shared-file.ts';
import type { SourceFile } from '../manifest-format.ts';
import { placeIn } from '../reading.ts';
import { agentHint } from './hint.ts';

/** Whether a file is of the format: marks first, then what it says when parsed. */
export function claims(file: SourceFile, signature: Signature): boolean {
  return claimed(file, signature);
}

/**
 * The documents of a claimed file. One that can't be read is said as such only where it names an agent: broken
 * infrastructure is its own pipeline's business, and a note tells of it.
 */
export function documentsOf(file: SourceFile, agent: string, to: AccessBuilder): readonly Value[] {
  return documents(file, agent, {
    ...to,
    fact(fact) {
      const template = fact.kind === 'remark';
      if (!template && fact.kind !== 'opaque') return to.fact(fact);
      const named = namesAgent(file);
      if (!template && named) return to.fact(fact);
      to.fact({
        // Charts are in every second repository.
        ...(template && !named ? { quiet: true } : {}),
        kind: 'remark',
        about: 'not evaluated',
        agent,
        subject: file.path,
        place: placeIn(file),
        text: template ? 'a template that is not filled in' : 'it can’t be read',
        digest: file.id,
      });
    },
  });
}

export function textOf(file: SourceFile): string | undefined {
  const decoded = file.bytes ? decodeText(file.bytes, { bom: true, utf16: false }) : undefined;
  return decoded?.ok ? decoded.text : undefined;
}

/** Says that a file holds more of something than is compared: what is left out is not known to be the same. */
export function tooMany(what: string, file: SourceFile, agent: string, to: AccessBuilder): void {
  to.fact({
    kind: 'opaque',
    agent,
    subject: `${file.path} ${what}`,
    place: placeIn(file),
    reason: `it has more ${what} than are compared`,
    digest: file.id,
    effect: 'unknown',
  });
}

function namesAgent(file: SourceFile): boolean {
  const decoded = file.bytes ? decodeText(file.bytes, { bom: true, utf16: true }) : undefined;
  const words = decoded?.ok ? decoded.text.slice(0, 200_000).split(/[\s"',]+/) : [];
  return agentHint([file.path, ...words]) !== undefined;
}
