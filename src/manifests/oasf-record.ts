import type { Value } from '../document/value.ts';
import { at, entries, items, strings, text } from '../document/value.ts';
import { type Deployed, nameOf, putAgent } from './deployed/agent.ts';
import { type Owner, runsServer, said, talksTo, trusts } from './deployed/facts.ts';
import { claims, documentsOf, type Signature } from './deployed/shared-file.ts';
import type { ManifestFormat, SourceFile } from './manifest-format.ts';

/** Records of the AGNTCY agent directory. Source: agntcy/oasf schema, record and its modules. */
export const format: ManifestFormat = {
  id: 'oasf-record',
  title: 'AGNTCY directory records',
  clients: ['AGNTCY'],
  files: ['**/*.json'],
  reads:
    'by content alone (`schema_version`, `authors`, `skills`, and locators or modules): commands and addresses that modules tell others to use, locators and whether they are pinned. Descriptive: what is behind them is not seen. Not: skills, domains, signatures',
  renames: true,
  claims: (file) => claims(file, SIGNATURE),
  read(files, to) {
    for (const file of files) {
      for (const value of documentsOf(file, 'AGNTCY', to)) if (at(value, 'schema_version')) readRecord(value, file, to);
    }
  },
};

const SIGNATURE: Signature = {
  marks: [['"schema_version"', '"authors"', '"skills"']],
  is: (document) =>
    text(at(document, 'schema_version')) !== undefined &&
    text(at(document, 'name')) !== undefined &&
    at(document, 'authors')?.kind === 'list' &&
    at(document, 'skills')?.kind === 'list' &&
    PARTS.some((key) => at(document, key)?.kind === 'list'),
};
const PARTS = ['locators', 'modules', 'extensions'];

function readRecord(value: Value, file: SourceFile, to: Owner['to']): void {
  const name = said(value, 'name');
  const record: Deployed = {
    client: 'AGNTCY',
    what: 'record',
    name: name?.words ?? '',
    file,
    span: (name ?? value).span,
  };
  const owner: Owner = { agent: nameOf(record), file, to };
  putAgent(record, [], to);
  for (const locator of items(at(value, 'locators'))) {
    for (const url of [at(locator, 'url'), ...strings(at(locator, 'urls'))]) {
      const words = text(url);
      if (!url || words === undefined) continue;
      const pinned = text(at(locator, 'digest')) !== undefined || words.includes('@sha256:');
      trusts(owner, `locator ${words}`, words, url.span, pinned);
    }
  }
  for (const part of ['modules', 'extensions'])
    for (const module of items(at(value, part))) readModule(at(module, 'data'), owner);
}

/** Whatever in a module's data starts a program or is talked to. */
function readModule(data: Value | undefined, owner: Owner): void {
  const open: Value[] = data ? [data] : [];
  const seen = new Set<Value>();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    if (text(at(next, 'command')) !== undefined) {
      const key = text(at(next, 'name')) ?? 'server';
      runsServer(owner, { key, keySpan: next.span, value: next, shadowed: false });
    } else if (/^(https?|wss?):\/\//.test(text(at(next, 'url')) ?? '')) talksTo(owner, at(next, 'url'));
    for (const e of entries(next)) open.push(e.value);
    for (const item of items(next)) open.push(item);
  }
}
