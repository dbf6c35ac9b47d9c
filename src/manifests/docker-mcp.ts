import { decodeText } from '../document/decode.ts';
import type { ManifestFormat, SourceFile } from './manifest-format.ts';
import { placeIn } from './reading.ts';

/**
 * Docker's MCP gateway in a Compose file, and catalogs of its servers: known, not evaluated, and said when they change.
 * Source: github.com/docker/mcp-gateway, docs.
 */
export const format: ManifestFormat = {
  id: 'docker-mcp',
  title: 'Docker MCP gateway',
  clients: ['Docker MCP gateway'],
  files: ['**/*compose*.yaml', '**/*compose*.yml', '**/*catalog*.yaml', '**/*catalog*.yml'],
  remarksOnly: true,
  reads:
    'nothing: by content (the image `docker/mcp-gateway`; a `registry` of servers), a note says that the file changed',
  claims: (file) => whatIn(file) !== undefined,
  read(files, to) {
    for (const file of files)
      to.fact({
        kind: 'remark',
        about: 'not evaluated',
        agent: 'Docker MCP gateway',
        subject: file.path,
        place: placeIn(file),
        text: `${whatIn(file) ?? 'servers of the gateway'} (Docker MCP gateway)`,
        digest: file.id,
      });
  },
};

function whatIn(file: SourceFile): string | undefined {
  const decoded = file.bytes ? decodeText(file.bytes, { bom: true, utf16: false }) : undefined;
  if (!decoded?.ok) return undefined;
  const { text } = decoded;
  if (/(^|[\s"'/])docker\/mcp-gateway(?![\w-])/.test(text))
    return 'a gateway, with the servers and secrets that it offers';
  const isCatalog = /^registry:/m.test(text) && /^ {2,8}(image|remote|type): /m.test(text) && /\bmcp\b/i.test(text);
  return isCatalog ? 'a catalog of servers' : undefined;
}
