import type { Power } from '../access/powers.ts';
import { TELLING } from '../access/powers.ts';
import type { AccessChange, Finding, Place, Review } from '../finding.ts';
import type { Untrusted } from '../untrusted.ts';
import { distrust } from '../untrusted.ts';
import { bare, codeBlock, mermaidLabel, plain, raw } from './escape.ts';
import { openFindings } from './words.ts';

/**
 * A small Mermaid picture, agents → tools → resources: what is new in red and thick, what goes in green and dotted. Null
 * where it would have more than twelve nodes, or nothing that is worth a warning is new. The colours have a contrast of
 * three to one and more on GitHub's light and its dark page.
 */
export function picture(review: Review): string | null {
  const spots = (findings: readonly Finding[]): Set<string> =>
    new Set(findings.flatMap((f) => [f.place, ...f.also].map(spot)));
  const open = openFindings(review);
  const wanted = spots(open.filter((f) => f.severity !== 'note'));
  if (wanted.size === 0) return null;
  // Who starts it belongs to the picture even where that alone is no more than a note.
  const starts = spots(open);
  const isDrawn = ({ kind, place }: AccessChange): boolean =>
    wanted.has(spot(place)) || (kind === 'trigger' && starts.has(spot(place)));
  const added = once(review.access.added.filter(isDrawn));
  const removed = review.access.verdict === 'mixed' ? once(review.access.removed) : [];
  if (added.length === 0) return null;
  for (const gone of removed.length > 0 ? [removed, []] : [[]]) {
    const drawn = draw(added, gone);
    if (drawn.nodes.size >= 2 && drawn.nodes.size <= NODES_MAX) return text(drawn);
  }
  return null;
}

const NODES_MAX = 12;
/** GitHub's own spacing makes a poster of twelve nodes. */
const COMPACT = '%%{init: {"flowchart": {"nodeSpacing": 14, "rankSpacing": 36, "padding": 8}}}%%';
const LEGEND = 'Thick and red is new; dotted and green is taken away.';
const NEW = '#e5534b';
const GONE = '#2da44e';

type Shape = 'agent' | 'tool' | 'resource';
interface Node {
  readonly id: string;
  readonly shape: Shape;
  readonly label: string;
}
interface Edge {
  readonly from: string;
  readonly to: string;
  readonly isNew: boolean;
}
interface Drawing {
  readonly nodes: ReadonlyMap<string, Node>;
  readonly edges: readonly Edge[];
}

function draw(added: readonly AccessChange[], removed: readonly AccessChange[]): Drawing {
  const nodes = new Map<string, Node>();
  const edges = new Map<string, Edge>();
  const put = (shape: Shape, words: Untrusted<string>): Node => {
    const label = mermaidLabel(words);
    const key = `${shape} ${label}`;
    const node = nodes.get(key) ?? { id: `n${nodes.size}`, shape, label };
    nodes.set(key, node);
    return node;
  };
  for (const [changes, isNew] of [[added, true] as const, [removed, false] as const]) {
    for (const change of changes) {
      const way = wayOf(change).map(([shape, words]) => put(shape, words));
      for (const [i, to] of way.slice(1).entries()) {
        const from = way[i];
        if (!from) continue;
        const key = `${from.id} ${to.id}`;
        // What one change brings and another takes is there after it.
        if (!edges.has(key)) edges.set(key, { from: from.id, to: to.id, isNew });
      }
    }
  }
  return { nodes, edges: [...edges.values()] };
}

function text({ nodes, edges }: Drawing): string {
  const colour = (isNew: boolean, stroke: string): string[] => {
    const at = edges.flatMap((e, i) => (e.isNew === isNew ? [i] : []));
    return at.length === 0 ? [] : [`  linkStyle ${at.join(',')} stroke:${stroke},stroke-width:2px`];
  };
  const lines = [
    COMPACT,
    'flowchart LR',
    '  accTitle: Access that this change brings',
    ...[...nodes.values()].map(({ id, shape, label }) => `  ${id}${SHAPES[shape][0]}"${label}"${SHAPES[shape][1]}`),
    ...edges.map(({ from, to, isNew }) => `  ${from} ${isNew ? '==>' : '-.->'} ${to}`),
    ...colour(true, NEW),
    ...colour(false, GONE),
  ];
  const drawn = codeBlock('mermaid', distrust(lines.join('\n')));
  return edges.every((e) => e.isNew) ? drawn : `${drawn}\n\n${LEGEND}`;
}

const SHAPES: Readonly<Record<Shape, readonly [string, string]>> = {
  agent: ['([', '])'],
  tool: ['[', ']'],
  resource: ['[(', ')]'],
};

/** Who, by what, to what. */
function wayOf(change: AccessChange): readonly (readonly [Shape, Untrusted<string>])[] {
  const { kind, agent, summary, witness } = change;
  const quotes = summary.flatMap((p) => (typeof p === 'string' ? [] : [p.quote]));
  const [first, second] = quotes;
  const whole = distrust(plain(summary).replaceAll('`', ''));
  const who = ['agent', agent] as const;
  switch (kind) {
    case 'uses': {
      const power = witness && TELLING.get(`run\0${raw(witness.use)}`)?.power;
      const isGrant = summary.length === 1 && first !== undefined;
      const tool = isGrant ? first : (witness?.use ?? whole);
      return [who, ['tool', tool], ...(power ? [['resource', distrust(RESOURCES[power])] as const] : [])];
    }
    case 'delegation':
      return whole === first || first === undefined
        ? [who, ['tool', whole]]
        : bare(first, { max: 400 })
            .split(' → ')
            .map((name, i) => ['agent', i === 0 ? agent : distrust(name)] as const);
    case 'launch':
      return first && second ? [who, ['tool', first], ['resource', second]] : [who, ['tool', whole]];
    case 'permission':
      return [who, ['tool', distrust(ownStart(change))], ['resource', distrust(levelOf(change))]];
    case 'trigger':
      return [['agent', distrust(ownWho(change))], ['tool', first ?? whole], who];
    case 'connection':
    case 'credential':
      return [who, ['resource', first ?? whole]];
    default:
      return [who, ['tool', whole]];
  }
}

const RESOURCES: Readonly<Record<Power, string>> = {
  shell: 'any code on this machine',
  egress: 'any host',
  'remote-write': 'things beyond this machine',
  'host-read': 'files outside of the repository',
  'control-write': 'the guards of agents',
  'file-change': 'files of this machine',
  build: 'code that the build runs',
};

/** `GITHUB_TOKEN token`: the words before the first quote. */
function ownStart({ summary }: AccessChange): string {
  const [start] = summary;
  return typeof start === 'string' ? start : 'token';
}

/** `contents write` of a permission, without the words that say so. */
function levelOf({ summary }: AccessChange): string {
  return plain(summary.slice(1, -3)).replaceAll('`', '').trim();
}

/** `anyone` of `started by anyone through …`. */
function ownWho({ summary }: AccessChange): string {
  const words = summary.filter((p) => typeof p === 'string').join('');
  return /^started by (.*?) through /.exec(words)?.[1] ?? 'somebody';
}

/** What several clients read in one statement is drawn once. */
function once(changes: readonly AccessChange[]): AccessChange[] {
  const seen = new Set<string>();
  return changes.filter((c) => {
    const key = `${spot(c.place)} ${c.kind} ${plain(c.summary)}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function spot(place: Place): string {
  return `${raw(place.path)}\0${place.side} ${place.startLine} ${place.startColumn}`;
}
