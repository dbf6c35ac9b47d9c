import type { AccessBuilder } from '../../access/builder.ts';
import type { Entry } from '../../access/decision-list.ts';
import type { Trust } from '../../access/kinds/trust.ts';
import { EVERYTHING } from '../../access/pattern.ts';
import type { Span, Value } from '../../document/value.ts';
import { at, entries } from '../../document/value.ts';
import type { SourceFile } from '../manifest-format.ts';
import { readServer } from '../mcp/server.ts';
import { digest, placeIn } from '../reading.ts';

/** Something that an agent's step takes in and that is not looked into: a path, a folder, a plugin. */
export function trustSetting(
  words: string,
  name: string,
  span: Span,
  file: SourceFile,
  to: AccessBuilder,
  of: Trust['of'] = 'setting',
): void {
  const short = words.length > 120 ? `${words.slice(0, 100)}… ${digest(words)}` : words;
  to.fact({
    kind: 'trust',
    of,
    agent: name,
    subject: `${name} ${of} ${short}`,
    what: `${name} ${short}`,
    level: 1,
    pinned: true,
    text: short,
    place: placeIn(file, span),
  });
}

export function readInlineServers(
  config: Value | undefined,
  name: string,
  dialect: 'claude' | 'copilot',
  file: SourceFile,
  to: AccessBuilder,
): void {
  for (const server of entries(at(config, 'mcpServers')))
    readServer(server, { name, dialect, honoursDisabled: false, filtersTools: false }, file, to);
}

/** Every tool without anyone asked, as the words of the manifest have it. */
export function everything(words: string, span: Span, file: SourceFile): Entry {
  return { effect: 'allow', uses: EVERYTHING, place: placeIn(file, span), text: words, origin: 'mode' };
}
