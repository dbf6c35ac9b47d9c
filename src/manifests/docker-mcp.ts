import type { AccessBuilder } from '../access/builder.ts';
import { decodeText } from '../document/decode.ts';
import type { MapEntry, Span, Value } from '../document/value.ts';
import { at, entries, items, text } from '../document/value.ts';
import { parseYaml } from '../document/yaml.ts';
import { words } from './command-line.ts';
import type { ManifestFormat, SourceFile } from './manifest-format.ts';
import { readServer } from './mcp/server.ts';
import { placeIn } from './reading.ts';

/**
 * Docker's MCP gateway in a Compose file: its image and flags are read as a server is. What its servers may do stands in
 * catalogs; those are known, not evaluated, and said when they change.
 * Source: github.com/docker/mcp-gateway, docs.
 */
export const format: ManifestFormat = {
  id: 'docker-mcp',
  title: 'Docker MCP gateway',
  clients: ['Docker MCP gateway'],
  files: ['**/*compose*.yaml', '**/*compose*.yml', '**/*catalog*.yaml', '**/*catalog*.yml'],
  remarksOnly: true,
  reads:
    'by content: of a service with the image `docker/mcp-gateway` its flags (servers, network, signatures); of the rest, and of a `registry` of servers, a note says that the file changed',
  claims: (file) => whatIn(file) !== undefined,
  read(files, to) {
    for (const file of files) {
      readGateways(file, to);
      to.fact({
        kind: 'remark',
        about: 'not evaluated',
        agent: 'Docker MCP gateway',
        subject: file.path,
        place: placeIn(file),
        text: `${whatIn(file) ?? 'servers of the gateway'} (Docker MCP gateway)`,
        digest: file.id,
      });
    }
  },
};

const CLIENT = { name: 'Docker MCP gateway', dialect: 'copilot', honoursDisabled: false, filtersTools: false } as const;

/** A file that can't be read as YAML keeps its note: Compose does not start anything of it. */
function readGateways(file: SourceFile, to: AccessBuilder): void {
  const decoded = file.bytes ? decodeText(file.bytes, { bom: true, utf16: false }) : undefined;
  if (!decoded?.ok) return;
  const parsed = parseYaml(decoded.text, { duplicates: 'last', merge: true, firstDocumentOnly: true });
  if (!parsed.ok) return;
  for (const service of entries(at(parsed.documents[0], 'services'))) {
    const image = text(at(service.value, 'image'));
    if (image && GATEWAY.test(image)) readServer(asRun(service, image), CLIENT, file, to);
  }
}

/** The service as `docker run image flags…`. */
function asRun(service: MapEntry, image: string): MapEntry {
  const { span } = service.value;
  const command = at(service.value, 'command');
  const line = text(command);
  const flags = line === undefined ? items(command).map((f) => text(f) ?? '') : (words(line) ?? [line]);
  const args = ['run', image, ...flags].map((word) => said(word, span));
  const all: [string, Value][] = [
    ['command', said('docker', span)],
    ['args', { kind: 'list', items: args, span }],
  ];
  return {
    ...service,
    value: {
      kind: 'map',
      entries: all.map(([key, value]) => ({ key, keySpan: span, value, shadowed: false })),
      span,
    },
  };
}

function said(value: string, span: Span): Value {
  return { kind: 'string', value, span };
}

const GATEWAY = /(^|\/)docker\/mcp-gateway(?![\w-])/;

function whatIn(file: SourceFile): string | undefined {
  const decoded = file.bytes ? decodeText(file.bytes, { bom: true, utf16: false }) : undefined;
  if (!decoded?.ok) return undefined;
  const { text } = decoded;
  if (/(^|[\s"'/])docker\/mcp-gateway(?![\w-])/.test(text))
    return 'a gateway, with the servers and secrets that it offers';
  const isCatalog = /^registry:/m.test(text) && /^ {2,8}(image|remote|type): /m.test(text) && /\bmcp\b/i.test(text);
  return isCatalog ? 'a catalog of servers' : undefined;
}
