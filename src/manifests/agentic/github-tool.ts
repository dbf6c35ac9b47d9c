import type { AccessBuilder } from '../../access/builder.ts';
import type { Entry } from '../../access/decision-list.ts';
import type { Sequence, Token } from '../../access/pattern.ts';
import { ANY, SEPARATOR, SOME } from '../../access/pattern.ts';
import type { Span } from '../../document/value.ts';
import { at } from '../../document/value.ts';
import type { SourceFile } from '../manifest-format.ts';
import { placeIn } from '../reading.ts';
import { trustSetting } from '../workflow/limits-parts.ts';
import type { Unit } from './part.ts';
import { all, isExpression, isFalse, make, word, words } from './part.ts';

const READS = 'gh-aw read';
const BY = 'written by ';

/**
 * What the agent reads of GitHub: on by default, with five toolsets, this repository and all public ones.
 * Source: gh-aw reference, "GitHub tools".
 */
export function readGithubTool(unit: Unit, to: AccessBuilder): Entry[] {
  const own = unit.parts[0];
  const said = all(unit, 'tools', 'github').filter(({ value }) => !isFalse(value));
  const off = all(unit, 'tools', 'github').length > 0 && said.length === 0;
  if (!own || off || (!unit.isWorkflow && said.length === 0)) return [];
  if (said.length === 0)
    return [
      ...toolEntries(DEFAULTS, [], own.file, own.front.span),
      make('allow', read([BY, ANY]), own.file, own.front.span, 'whoever wrote it'),
      anyRepository(own.file, own.front.span),
    ];
  return said.flatMap(({ file, value }) => {
    const sets = words(at(value, 'toolsets') ?? at(value, 'toolset')).map((w) => w.word);
    const allowed = words(at(value, 'allowed')).filter((w) => w.word !== '*');
    const expanded = sets.length === 0 ? DEFAULTS : sets.flatMap((s) => (s === 'default' ? DEFAULTS : [s]));
    const span = (at(value, 'toolsets') ?? value).span;
    const listed = at(value, 'allowed-repos') ?? at(value, 'repos');
    const repositories = words(listed);
    readRest(unit.name, file, value.span, (key) => at(value, key), to);
    return [
      ...toolEntries(
        expanded,
        allowed.map((w) => w.word),
        file,
        span,
      ),
      make('allow', read([BY, ANY]), file, value.span, 'whoever wrote it'),
      ...words(at(value, 'blocked-users')).map((w) =>
        make('deny', read([BY, w.word.toLowerCase()]), file, w.span, `blocked-users: ${w.word}`),
      ),
      ...(repositories.length === 0 || (repositories[0]?.word === 'all' && repositories.length === 1)
        ? [anyRepository(file, span)]
        : repositories.map((r) => make('allow', read(repository(r.word)), file, r.span, `allowed-repos: ${r.word}`))),
    ];
  });
}

const NOT_IN_ALL = new Set(['dependabot']);
const DEFAULTS = ['context', 'repos', 'issues', 'pull_requests', 'users'];

function toolEntries(sets: readonly string[], allowed: readonly string[], file: SourceFile, span: Span): Entry[] {
  return sets.map((set) => {
    // `all` is all but those that have to be named.
    const family = NOT_IN_ALL.has(set) ? 'named toolset' : 'toolset';
    const before: Sequence = set === 'all' || isExpression(set) ? ['toolset ', SOME, '/'] : [`${family} ${set}/`];
    const tools: readonly Token[] = allowed.length === 0 ? [SOME] : allowed;
    const sequences = tools.map((tool) => [...before, tool]);
    return make('allow', read(...sequences), file, span, `tools.github ${set}`);
  });
}

function anyRepository(file: SourceFile, span: Span): Entry {
  return make('allow', read(['repository ', ANY]), file, span, 'public repositories');
}

function repository(name: string): Sequence {
  const lower = name.trim().toLowerCase();
  if (lower.endsWith('/*')) return [`repository ${lower.slice(0, -1)}`, SOME];
  return isExpression(lower) || lower === 'public' || lower === 'all' ? ['repository ', ANY] : [`repository ${lower}`];
}

function read(...sequences: readonly Sequence[]) {
  return { sequences: sequences.map((s): Sequence => [`${READS}${SEPARATOR}`, ...s]) };
}

/** Settings that open what was closed, whatever the toolsets are. */
function readRest(
  name: string,
  file: SourceFile,
  span: Span,
  get: (key: string) => ReturnType<typeof at>,
  to: AccessBuilder,
): void {
  const integrity = get('min-integrity');
  const level = INTEGRITY.indexOf(word(integrity) ?? 'approved');
  to.fact({
    kind: 'isolation',
    agent: name,
    subject: `${name} min-integrity`,
    dimension: 'the least trust in what it reads (min-integrity)',
    level: level < 0 ? INTEGRITY.length - 1 : level,
    defaultLevel: 1,
    label: INTEGRITY[level] ?? 'unknown',
    stated: integrity !== undefined,
    place: placeIn(file, (integrity ?? { span }).span),
  });
  const trust = (words: string, at: Span): void => trustSetting(words, name, at, file, to);
  const mode = get('mode');
  if (mode && word(mode) === 'remote') trust('tools.github.mode: remote', mode.span);
  const readOnly = get('read-only');
  if (readOnly && isFalse(readOnly)) trust('tools.github.read-only: false', readOnly.span);
  const flows = get('private-to-public-flows');
  for (const flow of words(flows)) trust(`private-to-public-flows: ${flow.word}`, flow.span);
  for (const key of ['trusted-users', 'approval-labels'])
    for (const { word: one, span: at } of words(get(key))) trust(`${key}: ${one}`, at);
}
const INTEGRITY = ['merged', 'approved', 'unapproved', 'none'];
