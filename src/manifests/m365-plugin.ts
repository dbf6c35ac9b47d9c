import type { Effect } from '../access/decision-list.ts';
import { merge, SEPARATOR, SOME, star } from '../access/pattern.ts';
import type { Value } from '../document/value.ts';
import { at, items, strings, text } from '../document/value.ts';
import type { Tool } from './deployed/agent.ts';
import { named } from './deployed/agent.ts';
import type { Owner } from './deployed/facts.ts';
import { holds, talksTo } from './deployed/facts.ts';
import { freestFirst, putInOrder } from './deployed/ordered.ts';
import { claims, documentsOf, type Signature } from './deployed/shared-file.ts';
import type { ManifestFormat } from './manifest-format.ts';
import { connection } from './mcp/remote.ts';

/** API plugins, the actions of declarative agents. Source: Microsoft’s API plugin manifest schema, 2.1 to 2.4. */
export const format: ManifestFormat = {
  id: 'm365-plugin',
  title: 'API plugins of Microsoft 365 Copilot',
  clients: ['M365 Copilot'],
  files: ['**/*.json'],
  reads:
    'by content (schema_version v2.x with runtimes or functions). Exact: which functions a runtime runs (none named: all), and `confirmation` of each (`None`: no one is asked; without it the host decides); runtimes with their addresses and kind of sign-in. Not: the OpenAPI document with its `x-openai-isConsequential`, what a function answers, plugins of the first generation',
  renames: true,
  claims: (file) => claims(file, SIGNATURE),
  read(files, to) {
    for (const file of files) {
      for (const value of documentsOf(file, 'M365 Copilot', to)) {
        if (!SIGNATURE.is(value)) continue;
        const said = at(value, 'namespace') ?? at(value, 'name_for_human');
        const name = text(said) ?? '';
        const agent = { client: 'M365 Copilot', what: 'plugin', name, file, span: (said ?? value).span };
        putInOrder(agent, toolsOf(value), to, true);
        for (const runtime of items(at(value, 'runtimes')))
          readRuntime(runtime, { agent: `M365 Copilot plugin ${name}`, file, to });
      }
    }
  },
};

const SIGNATURE: Signature = {
  marks: [['"schema_version"', '"v2']],
  is: (value) =>
    /^v2(\.|$)/.test(text(at(value, 'schema_version')) ?? '') &&
    (at(value, 'runtimes') ?? at(value, 'functions'))?.kind === 'list',
};

function toolsOf(value: Value): Tool[] {
  const runtimes = items(at(value, 'runtimes'));
  const lists = runtimes.map((r) => at(r, 'run_for_functions'));
  const patterns = lists.flatMap((list) => strings(list));
  const all = runtimes.length === 0 || lists.some((l) => l === undefined) || patterns.some((p) => p.value === '*');
  const names = new Set(patterns.map((p) => p.value));
  const functions = items(at(value, 'functions')).flatMap((f): Tool[] => {
    const name = at(f, 'name');
    const said = text(name);
    if (!name || said === undefined || !(all || names.has(said) || [...names].some((n) => n.includes('*')))) return [];
    const kind = at(f, 'capabilities', 'confirmation', 'type');
    return [{ effect: confirmed(kind), uses: named(said), text: said, span: (kind ?? name).span }];
  });
  const known = new Set(functions.map((f) => f.text));
  const others = patterns
    .filter((p) => !known.has(p.value) && p.value !== '*')
    .map(
      (p): Tool => ({
        effect: 'inherit',
        uses: { sequences: [merge([...star(p.value), SEPARATOR])] },
        text: p.value,
        span: p.span,
      }),
    );
  return [...freestFirst(functions), ...others, ...runtimes.flatMap(discovered)];
}

/** `None` shows no card; any other kind does. Without a kind the host decides, by the method of the call. */
function confirmed(kind: Value | undefined): Effect {
  const said = text(kind)?.toLowerCase();
  if (said === undefined) return 'inherit';
  return said === 'none' ? 'allow' : 'ask';
}

/** A server whose tools are asked for when it runs brings whatever it has then. */
function discovered(runtime: Value): Tool[] {
  const dynamic = at(runtime, 'spec', 'enable_dynamic_discovery');
  if (dynamic?.kind !== 'boolean' || !dynamic.value) return [];
  const { host } = connection(text(at(runtime, 'spec', 'url')) ?? 'server');
  const all = { sequences: [[`mcp__${host}__`, SOME, SEPARATOR]] };
  return [{ effect: 'inherit', uses: all, text: 'enable_dynamic_discovery', span: dynamic.span, wide: true }];
}

function readRuntime(runtime: Value, of: Owner): void {
  const url = at(runtime, 'spec', 'url');
  if (/^(https?|wss?):/i.test(text(url) ?? '')) talksTo(of, url);
  const kind = text(at(runtime, 'auth', 'type'));
  const reference = at(runtime, 'auth', 'reference_id');
  if (kind === undefined || kind.toLowerCase() === 'none') return;
  const held = kind.toLowerCase().startsWith('oauth') ? 'short-lived' : 'standing-reference';
  holds(of, kind, text(reference) ?? kind, (reference ?? runtime).span, held);
}
