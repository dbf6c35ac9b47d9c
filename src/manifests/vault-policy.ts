import type { AccessBuilder } from '../access/builder.ts';
import type { Entry } from '../access/decision-list.ts';
import type { Sequence, Token } from '../access/pattern.ts';
import { uses } from '../access/pattern.ts';
import { at, entries } from '../document/value.ts';
import { textOf, tooMany } from './identity/document.ts';
import type { Block } from './identity/hcl/parse.ts';
import { parseHcl } from './identity/hcl/parse.ts';
import { agentHint } from './identity/hint.ts';
import { entryOf } from './identity/put.ts';
import { listed, REST, texts, WORD, word } from './identity/words.ts';
import type { ManifestFormat, SourceFile } from './manifest-format.ts';
import { unreadable } from './reading.ts';

const MARK = /^[ \t]*path[ \t]+"[^"\n]{0,500}"[ \t]*\{/m;

/**
 * Policies of Vault: the most specific path decides alone, whatever no path allows is denied.
 * Source: developer.hashicorp.com/vault/docs/concepts/policies (priority matching)
 */
export const format: ManifestFormat = {
  id: 'vault-policy',
  title: 'Vault policies',
  clients: ['Vault'],
  files: ['**/*.hcl'],
  renames: true,
  reads:
    'Exact for one policy: path with capabilities, `+` and `*`, by the priority of paths. Upper bound: further keys of a path are compared by their text. Not evaluated: which identities have the policy, Sentinel rules. Judged where an agent is named or policy lists the file, else only compared',
  claims(file) {
    const source = textOf(file) ?? '';
    return MARK.test(source) && source.includes('capabilities');
  },
  read(files, to) {
    for (const file of files) {
      const source = textOf(file);
      if (source === undefined) unreadable(file, 'Vault', [], 'unknown', to);
      else readPolicy(source, file, to);
    }
  },
};

function readPolicy(source: string, file: SourceFile, to: AccessBuilder): void {
  const read = parseHcl(source);
  if (!read.complete) tooMany('values', file, 'Vault', to);
  const paths = new Map<string, Block[]>();
  for (const block of read.blocks) {
    const path = block.labels[0];
    if (block.type === 'path' && path !== undefined) paths.set(path, [...(paths.get(path) ?? []), block]);
  }
  const name = file.path.replace(/^.*\//, '').replace(/\.\w+$/, '');
  to.agent({
    id: `identity vault ${file.path}`,
    name: `Vault policy ${name}`,
    role: 'limit',
    identity: { platform: 'Vault', says: 'grants', agent: agentHint([file.path]) },
    list: {
      default: 'deny',
      entries: [...paths].sort(([a], [b]) => byPriority(a, b)).flatMap(([p, blocks]) => entriesOf(p, blocks, file)),
    },
  });
}

/** What the path allows, and then nothing else for it: paths of lower priority are not asked. */
function entriesOf(path: string, blocks: readonly Block[], file: SourceFile): Entry[] {
  const where = pattern(path);
  const all = (span: Block['body']['span']): Entry =>
    entryOf({
      effect: 'deny',
      uses: uses('vault', [WORD, ' ', ...where, ' ', REST]),
      text: `all else on ${path}`,
      file,
      span,
    });
  const allowed = blocks.map((block): Entry => {
    const capabilities = texts(at(block.body, 'capabilities'));
    const said = entries(block.body)
      .filter((e) => e.key !== 'capabilities')
      .map((e) => `${e.key}=${texts(e.value).join()}`);
    const limits = [...said, ...block.blocks.map((b) => `${b.type} ${b.labels.join()}`)].sort();
    const context: Token[] = limits.flatMap((l) => [REST, `[${word(l)}] `]);
    const sequences = capabilities.map((c): Sequence => [`${word(c)} `, ...where, ' ', ...context, REST]);
    const words = `${listed(capabilities, 8)} on ${path}`;
    return entryOf({ effect: 'allow', uses: uses('vault', ...sequences), text: words, file, span: block.body.span });
  });
  const span = blocks[0]?.body.span;
  const denied = blocks.some((b) => texts(at(b.body, 'capabilities')).includes('deny'));
  return [...(denied ? [] : allowed), ...(span ? [all(span)] : [])];
}

/** `*` at the end is any rest, `+` one segment; elsewhere both are themselves. */
function pattern(path: string): Sequence {
  const rest = path.endsWith('*');
  const body = (rest ? path.slice(0, -1) : path).split('/');
  const parts = body.flatMap((part, i): Token[] => [
    ...(i === 0 ? [] : ['/']),
    part === '+' ? { min: 1, max: 'many', not: `${WORD.not}/` } : word(part),
  ]);
  return rest ? [...parts, WORD] : parts;
}

/** The more specific first: a later wildcard, no star at its end, fewer pluses, longer, later in the alphabet. */
function byPriority(a: string, b: string): number {
  const wild = (p: string): number => {
    const plus = p.split('/').indexOf('+');
    const at = plus < 0 ? -1 : p.split('/').slice(0, plus).join('/').length;
    const star = p.endsWith('*') ? p.length - 1 : -1;
    return at >= 0 && (star < 0 || at < star) ? at : star >= 0 ? star : Number.MAX_SAFE_INTEGER;
  };
  const pluses = (p: string): number => p.split('/').filter((s) => s === '+').length;
  return (
    wild(b) - wild(a) ||
    Number(a.endsWith('*')) - Number(b.endsWith('*')) ||
    pluses(a) - pluses(b) ||
    b.length - a.length ||
    (a < b ? 1 : -1)
  );
}
