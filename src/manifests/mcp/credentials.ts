import type { AccessBuilder } from '../../access/builder.ts';
import type { Credential } from '../../access/kinds/credential.ts';
import type { Span, Value } from '../../document/value.ts';
import { at, entries, items, text } from '../../document/value.ts';
import { fingerprint } from '../../tokens/fingerprint.ts';
import { judgeValue } from '../../tokens/value.ts';
import type { SourceFile } from '../manifest-format.ts';
import { placeIn } from '../reading.ts';
import { heldBy, namesCredential, references } from './references.ts';
import type { ServerClient } from './server.ts';

type Held = Parameters<typeof judgeValue>[0]['place'];

/** The credentials that a server gets through its environment, headers, arguments and URL. */
export function readCredentials(from: {
  readonly server: Value;
  readonly holder: string;
  readonly subject: string;
  readonly client: ServerClient;
  readonly file: SourceFile;
  /** Names of the starting person's own variables that are handed on (`docker run -e NAME`). */
  readonly handed: readonly string[];
  readonly to: AccessBuilder;
}): void {
  const { server, client, file } = from;
  const put = (name: string, held: Credential['held'], reference: string, span: Span): void =>
    from.to.fact({
      kind: 'credential',
      agent: client.name,
      subject: from.subject,
      holder: from.holder,
      name,
      held,
      reference,
      text: held === 'literal' || name === reference ? name : `${name} (from ${reference})`,
      place: placeIn(file, span),
    });
  const judge = (name: string, value: string, span: Span, place: Held): void => {
    const found = references(value, client.dialect);
    if (found.names.length > 0) {
      // A bare hand-over of a variable is a binding whatever its name: which of them are secrets is not ours to guess.
      if (place !== 'argument' || namesCredential(name) || found.names.some(namesCredential)) {
        if (place === 'env' || place === 'header' || found.names.some(namesCredential)) {
          put(name, heldBy(found.names, found.prompted), found.names.join(' '), span);
        }
      }
      return;
    }
    const literal = judgeValue({ key: name, value, place })[0];
    if (literal) put(name, 'literal', fingerprint(value.slice(literal.start, literal.end)), span);
  };
  for (const e of entries(at(server, 'env'))) judge(e.key, text(e.value) ?? '', e.value.span, 'env');
  for (const key of ['auth', 'oauth']) {
    for (const e of entries(at(server, key)))
      if (namesCredential(e.key)) judge(e.key, text(e.value) ?? '', e.value.span, 'env');
  }
  for (const e of entries(at(server, 'headers'))) judge(e.key, text(e.value) ?? '', e.value.span, 'header');
  const args = items(at(server, 'args'));
  args.forEach((arg, i) => {
    const value = text(arg);
    if (value === undefined) return;
    const flag = text(args[i - 1]);
    const inline = /^(--?[\w-]+)=(.*)$/s.exec(value);
    if (inline) judge(inline[1] ?? '', inline[2] ?? '', arg.span, 'argument');
    else judge(flag?.startsWith('-') ? flag : 'argument', value, arg.span, 'argument');
  });
  for (const name of from.handed.filter(namesCredential)) {
    const arg = args.find((a) => text(a)?.endsWith(name));
    put(name, heldBy([name], false), name, (arg ?? server).span);
  }
  const url = at(server, 'url') ?? at(server, 'serverUrl') ?? at(server, 'httpUrl');
  const address = text(url);
  if (url && address !== undefined) judge('url', address, url.span, 'url');
}
