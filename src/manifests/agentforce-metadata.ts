import { decodeText } from '../document/decode.ts';
import { lineIndex } from '../document/lines.ts';
import type { Span } from '../document/value.ts';
import { type Deployed, named, putAgent, type Tool } from './deployed/agent.ts';
import type { ManifestFormat, SourceFile } from './manifest-format.ts';
import { unreadable } from './reading.ts';

/** Metadata of Salesforce's Agentforce. Source: developer.salesforce.com, GenAiFunction and GenAiPlugin. */
export const format: ManifestFormat = {
  id: 'agentforce-metadata',
  title: 'Agentforce functions and plugins',
  clients: ['Agentforce'],
  files: ['**/*.genAiFunction-meta.xml', '**/*.genAiPlugin-meta.xml'],
  reads:
    'Exact: of functions invocationTarget with its type, isConfirmationRequired (absent: not asked); of plugins the functions that they hold. Not evaluated: what an invoked flow or class does, permission sets, bots and whom they run as; planners and Agent Script are said when they change',
  renames: true,
  read(files, to) {
    for (const file of files) {
      const decoded = file.bytes ? decodeText(file.bytes, { bom: true, utf16: false }) : undefined;
      if (!decoded?.ok) {
        unreadable(file, 'Agentforce', decoded?.problems ?? [], 'unknown', to);
        continue;
      }
      const elements = elementsOf(decoded.text);
      const name = (file.path.split('/').at(-1) ?? '').replace(/\.genAi\w+-meta\.xml$/i, '');
      const isPlugin = /genAiPlugin-meta\.xml$/i.test(file.path);
      const what = isPlugin ? 'plugin' : 'function';
      const agent: Deployed = { client: 'Agentforce', what, name, file, span: elements[0]?.span ?? START };
      putAgent(agent, isPlugin ? functionsOf(elements) : targetOf(elements, file), to);
    }
  },
};

const START: Span = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };

interface Element {
  readonly tag: string;
  readonly words: string;
  readonly span: Span;
}

/** Elements that hold a plain text; that is all which these files have of meaning. Comments are blanked. */
function elementsOf(source: string): readonly Element[] {
  const plain = blanked(source);
  const lines = lineIndex(source);
  const out: Element[] = [];
  for (const match of plain.matchAll(/<([A-Za-z]\w{0,60})>([^<]{0,2000})<\//g)) {
    const start = match.index + match[0].length - 2 - (match[2] ?? '').length;
    out.push({
      tag: match[1] ?? '',
      words: (match[2] ?? '').trim(),
      span: lines.span(start, start + (match[2] ?? '').length),
    });
  }
  return out;
}

/** The text with its comments as blanks, so that places stay. */
function blanked(source: string): string {
  let out = '';
  for (let at = 0; ; ) {
    const start = source.indexOf('<!--', at);
    if (start < 0) return out + source.slice(at);
    const end = source.indexOf('-->', start + 4);
    const stop = end < 0 ? source.length : end + 3;
    out += source.slice(at, start) + ' '.repeat(stop - start);
    at = stop;
  }
}

function targetOf(elements: readonly Element[], file: SourceFile): Tool[] {
  const target = elements.find((e) => e.tag === 'invocationTarget');
  const type = elements.find((e) => e.tag === 'invocationTargetType')?.words ?? '';
  const asked = elements.find((e) => e.tag === 'isConfirmationRequired')?.words === 'true';
  const words = target ? `${type}://${target.words}` : file.path;
  return target ? [{ effect: asked ? 'ask' : 'allow', uses: named(words), text: words, span: target.span }] : [];
}

function functionsOf(elements: readonly Element[]): Tool[] {
  return elements
    .filter((e) => e.tag === 'functionName')
    .map((e) => ({ effect: 'allow', uses: named(e.words), text: e.words, span: e.span }));
}
