import { parseJson, STRICT_JSON } from '../../document/json.ts';
import type { Value } from '../../document/value.ts';
import { at, entries, items, text } from '../../document/value.ts';
import type { ScriptScope } from './agent-command.ts';
import type { Documents } from './composite.ts';

/** What stands around a step: its workflow and job, and the files of the repository that were read with them. */
export interface Around {
  readonly documents: Documents;
  /** Outermost first; `env` of each is the step's too. */
  readonly holders: readonly Value[];
}

export const NOWHERE: Around = { documents: new Map(), holders: [] };

/** Characters of scripts that are followed for all workflows of one revision. */
const MAX_IN_ALL = 20_000_000;
const followed = new WeakMap<Documents, number>();

/** What a step's script finds: literal variables of `env`, and the repository's scripts where they were read. */
export function scopeOf(step: Value, { documents, holders }: Around): ScriptScope {
  const variables = environment(step, holders);
  const folder = workingFolder(step, holders);
  return {
    variables,
    script(name) {
      for (const path of candidates(name, folder)) {
        const found = documents.get(path)?.value;
        const content = text(found);
        if (content === undefined) continue;
        const left = (followed.get(documents) ?? MAX_IN_ALL) - content.length;
        followed.set(documents, left);
        return { path, text: left < 0 ? null : content };
      }
      return undefined;
    },
    packageScript(name) {
      const path = join(folder, 'package.json');
      const content = text(documents.get(path)?.value);
      const parsed = content === undefined ? undefined : parseJson(content, STRICT_JSON);
      const command = parsed?.ok ? text(at(parsed.value, 'scripts', name)) : undefined;
      return command === undefined ? undefined : { path, text: command };
    },
  };
}

/** The script with what `env` and the matrix say put in for their expressions, once for each row of the matrix. */
export function written(script: string, step: Value, { holders }: Around): readonly string[] {
  if (!/\$\{\{\s{0,20}(env|matrix)\./.test(script)) return [script];
  const env = environment(step, holders);
  let left = MAX_PUT;
  const within = (value: string | undefined, whole: string): string => {
    left -= value?.length ?? 0;
    return value === undefined || left < 0 ? whole : value;
  };
  const put = script.replace(EXPRESSION('env'), (whole, name: string) => within(env.get(name), whole));
  const matrix = at(holders.at(-1), 'strategy', 'matrix');
  if (!matrix || !/\$\{\{\s{0,20}matrix\./.test(put)) return [put];
  const rows = Math.min(MAX_ROWS, Math.max(1, ...entries(matrix).map((e) => items(e.value).length)));
  return Array.from({ length: rows }, (_, row) =>
    put.replace(EXPRESSION('matrix'), (whole, path: string) => within(cell(matrix, path, row), whole)),
  );
}

const MAX_ROWS = 20;
/** Characters that are put in for expressions, over all rows. */
const MAX_PUT = 100_000;
const EXPRESSION = (context: string): RegExp =>
  new RegExp(`\\$\\{\\{\\s{0,20}${context}\\.([\\w.-]{1,200})\\s{0,20}\\}\\}`, 'g');

function cell(matrix: Value, path: string, row: number): string | undefined {
  const [name = '', ...rest] = path.split('.');
  const list = items(at(matrix, name));
  const included = items(at(matrix, 'include')).map((i) => text(at(i, name, ...rest)));
  const own = list[Math.min(row, list.length - 1)];
  return (
    text(own && rest.length > 0 ? at(own, ...rest) : own) ?? included[row] ?? included.find((v) => v !== undefined)
  );
}

export function environment(step: Value, holders: readonly Value[]): ReadonlyMap<string, string> {
  const out = new Map<string, string>();
  for (const holder of [...holders, step])
    for (const e of entries(at(holder, 'env'))) {
      const said = text(e.value);
      if (said !== undefined) out.set(e.key, said);
    }
  return out;
}

export function workingFolder(step: Value, holders: readonly Value[]): string {
  const said =
    text(at(step, 'working-directory')) ??
    [...holders].reverse().flatMap((h) => text(at(h, 'defaults', 'run', 'working-directory')) ?? [])[0] ??
    '';
  return plain(said) ?? '';
}

/** The paths of the repository that a name in a script can mean. */
export function candidates(name: string, folder: string): readonly string[] {
  const own = plain(name);
  if (own === undefined || own === '') return [];
  return [...new Set([join(folder, own), own])];
}

/** A path below the repository, without the ways of writing its root; undefined where it is computed or lies elsewhere. */
function plain(path: string): string | undefined {
  const inner = path
    .trim()
    .replace(/^(\$\{\{\s{0,20}github\.workspace\s{0,20}\}\}|\$\{?GITHUB_WORKSPACE\}?|\$\(\)|\$\{?PWD\}?)\//, '');
  if (inner.length > 300 || /[$*?{}`\n]|^[/~]|:\/\//.test(inner)) return undefined;
  const out: string[] = [];
  for (const part of inner.split('/')) {
    if (part === '..') {
      if (out.pop() === undefined) return undefined;
    } else if (part !== '' && part !== '.') out.push(part);
  }
  return out.join('/');
}

function join(folder: string, path: string): string {
  return folder === '' ? path : `${folder}/${path}`;
}
