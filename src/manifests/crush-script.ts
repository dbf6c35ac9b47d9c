import { decodeText } from '../document/decode.ts';
import type { ManifestFormat, SourceFile } from './manifest-format.ts';
import { digest, inScope, placeIn, unreadable } from './reading.ts';

/** `crushrc` is a Bash script that Crush runs when it starts: any other text is other code. Source: its load.go. */
export const format: ManifestFormat = {
  id: 'crush-script',
  title: 'Crush start script',
  clients: ['Crush'],
  files: ['**/crushrc', '**/.crushrc'],
  reads: 'the script as a whole: any change of its commands is code that runs',
  read(files, to) {
    for (const file of files) {
      const name = inScope('Crush', file.path.split('/').slice(0, -1).join('/'));
      const lines = linesOf(file);
      if (!lines) {
        unreadable(file, name, [], 'unknown', to);
        continue;
      }
      if (lines.length === 0) continue;
      const script = lines.map((l) => l.text).join('\n');
      to.fact({
        kind: 'launch',
        starts: 'helper',
        agent: name,
        subject: file.path,
        when: 'crushrc',
        program: { name: `shell:${digest(script)}`, version: { pin: 'local', text: '' }, args: [], env: [] },
        // The telling lines: what fetches or declares, else the last.
        text:
          (lines.filter((l) => /\b(curl|wget|eval|mcp add|base64)\b/.test(l.text)).at(-1) ?? lines.at(-1))?.text ?? '',
        place: placeIn(file),
      });
    }
  },
};

/** Lines that do something; comments and blank lines do nothing. */
function linesOf(file: SourceFile): { text: string }[] | undefined {
  if (!file.bytes) return undefined;
  const decoded = decodeText(file.bytes, { bom: true, utf16: false });
  if (!decoded.ok) return undefined;
  return decoded.text.split(/\r?\n/).flatMap((line) => {
    const text = line.trim();
    return text === '' || text.startsWith('#') ? [] : [{ text }];
  });
}
