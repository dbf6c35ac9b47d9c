import type { Span, StringValue, Value } from '../document/value.ts';
import { at, entries, entry, items, strings, text } from '../document/value.ts';
import type { Formula } from './a2a/requirements.ts';
import { formulaOf, inWords } from './a2a/requirements.ts';
import { schemesOf } from './a2a/schemes.ts';
import { pathOf } from './deployed/agent.ts';
import { heldTo, type Owner, trusts } from './deployed/facts.ts';
import { claims, documentsOf, type Signature } from './deployed/shared-file.ts';
import type { ManifestFormat, SourceFile } from './manifest-format.ts';
import { connection } from './mcp/remote.ts';
import { placeIn } from './reading.ts';

/** Agent cards: what an agent offers to others, and who may call it. Source: a2aproject/A2A, 0.2.6, 0.3.0 and 1.0. */
export const format: ManifestFormat = {
  id: 'a2a-card',
  title: 'A2A agent cards',
  clients: ['A2A'],
  files: ['**/.well-known/agent.json', '**/.well-known/agent-card.json', '**/*agent*card*.json'],
  reads:
    'by content (name, version, skills, and an address or interfaces). Exact: security and securityRequirements of the card and of its skills as formulas over schemes and scopes, with the flows, identity providers and places of keys that the schemes name; addresses of the agent, who of the changed files’ agents talks to one, scopes that no skill needs. Also pushNotifications, whether there is an extended card, and whether signatures are there. Upper bound: a card says what is asked for; whether the server asks is not seen. Not evaluated: extensions, input and output modes, what the extended card offers',
  renames: true,
  claims: (file) => claims(file, SIGNATURE),
  beside: (file) => [pathOf(file.path).replace(/\.well-known\/$/, '')],
  read(files, to) {
    for (const file of files) {
      for (const card of documentsOf(file, 'A2A', to)) {
        if (!SIGNATURE.is(card) && !(OWN_PATH.test(file.path) && isAddressed(card))) continue;
        readCard(card, { agent: `A2A agent ${text(at(card, 'name')) ?? ''}`, file, to });
      }
    }
  },
};

const SIGNATURE: Signature = {
  marks: [['"skills"', '"name"']],
  is: (card) =>
    isAddressed(card) &&
    text(at(card, 'version')) !== undefined &&
    at(card, 'skills')?.kind === 'list' &&
    items(at(card, 'skills')).every((s) => (at(s, 'id') ?? at(s, 'name')) !== undefined),
};

/** Where a caller looks for a card, it takes one that lacks what it does not need. */
const OWN_PATH = /(^|\/)\.well-known\/agent(-card)?\.json$/i;

function isAddressed(card: Value): boolean {
  return (
    text(at(card, 'name')) !== undefined && (text(at(card, 'url')) !== undefined || interfacesOf(card) !== undefined)
  );
}

function interfacesOf(card: Value): Value | undefined {
  const found = at(card, 'supportedInterfaces') ?? at(card, 'supported_interfaces');
  return found?.kind === 'list' ? found : undefined;
}

function readCard(card: Value, of: Owner): void {
  const what = whatOf(of.file);
  const schemes = schemesOf(card);
  // A card may serve both generations at once: each of them reads its own keys.
  const newer = interfacesOf(card) !== undefined;
  const older = text(at(card, 'url')) !== undefined;
  for (const generation of [...(older ? (['0'] as const) : []), ...(newer ? (['1'] as const) : [])]) {
    const keys = generation === '1' ? ['securityRequirements', 'security_requirements'] : ['security'];
    const stated = (value: Value) => keys.map((k) => entry(value, k)).find((e) => e !== undefined);
    const own = stated(card);
    const whole = formulaOf(own?.value, generation, schemes);
    put(of, what, 'the agent', whole, own?.keySpan ?? entry(card, 'name')?.keySpan ?? card.span);
    for (const skill of items(at(card, 'skills'))) {
      const id = text(at(skill, 'id')) ?? text(at(skill, 'name')) ?? '';
      const asked = stated(skill);
      const formula = formulaOf(asked?.value, generation, schemes);
      const span = asked?.keySpan ?? at(skill, 'id')?.span ?? skill.span;
      put(of, `${what} skill ${id}`, `skill ${id}`, formula, span);
      // Whether a skill's own list adds to the card's or takes its place is not said: an empty one may open the skill.
      if (asked && isOpen(formula) && !isOpen(whole))
        put(of, `${what} open ${id}`, `without the card’s security, skill ${id}`, formula, span);
    }
  }
  readEndpoints(card, what, of);
  readUnneeded(card, of);
  readRest(card, of);
}

/** Where each skill says which scopes it needs, whatever else the card asks for is more than its skills need. */
function readUnneeded(card: Value, of: Owner): void {
  const skills = items(at(card, 'skills'));
  const asked = (value: Value): readonly StringValue[] =>
    ['security', 'securityRequirements', 'security_requirements'].flatMap((k) => scopesOf(at(value, k)));
  const needed = new Set(skills.flatMap(asked).map((s) => s.value));
  if (skills.some((s) => asked(s).length === 0)) return;
  for (const scope of asked(card)) {
    if (needed.has(scope.value)) continue;
    needed.add(scope.value);
    of.to.fact({
      kind: 'remark',
      about: 'unneeded scope',
      agent: of.agent,
      subject: `${whatOf(of.file)} scope ${scope.value}`,
      place: placeIn(of.file, scope.span),
      text: scope.value,
      digest: of.file.path,
    });
  }
}

/** Scopes of a list of requirements, of either generation. */
function scopesOf(list: Value | undefined): readonly StringValue[] {
  return items(list).flatMap((one) => {
    const schemes = at(one, 'schemes');
    return entries(schemes?.kind === 'map' ? schemes : one).flatMap((e) =>
      strings(e.value.kind === 'list' ? e.value : at(e.value, 'list')),
    );
  });
}

function isOpen(formula: Formula): boolean {
  return formula.some((all) => all.length === 0);
}

/** The two names of a card in one folder are one card. */
function whatOf(file: SourceFile): string {
  const path = file.path.toLowerCase();
  return `card ${path.replace(/(^|\/)\.well-known\/agent(-card)?\.json$/, '$1.well-known')}`;
}

function put(of: Owner, what: string, part: string, alternatives: Formula, span: Span): void {
  of.to.fact({
    kind: 'exposure',
    agent: of.agent,
    subject: whatOf(of.file),
    what,
    part,
    alternatives,
    text: inWords(alternatives),
    place: placeIn(of.file, span),
  });
}

function readEndpoints(card: Value, what: string, of: Owner): void {
  const listed = [...items(at(card, 'additionalInterfaces')), ...items(at(card, 'additional_interfaces'))];
  for (const url of [at(card, 'url'), ...[...items(interfacesOf(card)), ...listed].map((i) => at(i, 'url'))]) {
    const address = text(url);
    if (!url || address === undefined || address === '') continue;
    of.to.fact({
      kind: 'connection',
      agent: of.agent,
      subject: `${what} address`,
      purpose: 'published',
      ...connection(address),
      path: '',
      place: placeIn(of.file, url.span),
    });
  }
}

function readRest(card: Value, of: Owner): void {
  const push = at(card, 'capabilities', 'pushNotifications') ?? at(card, 'capabilities', 'push_notifications');
  if (push?.kind === 'boolean' && push.value)
    trusts(of, 'push notifications', 'addresses that its callers name (pushNotifications)', push.span);
  const further =
    at(card, 'supportsAuthenticatedExtendedCard') ??
    at(card, 'supports_authenticated_extended_card') ??
    at(card, 'capabilities', 'extendedAgentCard') ??
    at(card, 'capabilities', 'extended_agent_card');
  if (further?.kind === 'boolean' && further.value)
    trusts(of, 'extended card', 'callers with a card of more, which is not in the file (extended card)', further.span);
  const signed = items(at(card, 'signatures'))[0];
  const name = entry(card, 'name')?.keySpan ?? card.span;
  heldTo(of, 'signature of the card', signed ? 0 : 1, 1, signed ? 'there' : 'gone', signed?.span, name);
}
