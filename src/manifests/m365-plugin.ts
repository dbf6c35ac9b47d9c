import type { Effect } from '../access/decision-list.ts';
import { merge, SEPARATOR, SOME, star } from '../access/pattern.ts';
import type { Value } from '../document/value.ts';
import { at, items, strings, text } from '../document/value.ts';
import type { Tool } from './deployed/agent.ts';
import { named, pathOf, resolved } from './deployed/agent.ts';
import type { Owner } from './deployed/facts.ts';
import { holds, holdsScope, talksTo } from './deployed/facts.ts';
import { apiOf } from './deployed/openapi.ts';
import { freestFirst, putInOrder } from './deployed/ordered.ts';
import { claims, documentBeside, documentsOf, type Signature } from './deployed/shared-file.ts';
import type { ManifestFormat, SourceFile } from './manifest-format.ts';
import { connection } from './mcp/remote.ts';

/** API plugins, the actions of declarative agents. Source: Microsoft’s API plugin manifest schema, 2.1 to 2.4. */
export const format: ManifestFormat = {
  id: 'm365-plugin',
  title: 'API plugins of Microsoft 365 Copilot',
  clients: ['M365 Copilot'],
  files: ['**/*.json'],
  reads:
    'by content (schema_version v2.x with runtimes or functions). Exact: which functions a runtime runs (none named: all), and `confirmation` of each (`None`: no one is asked); runtimes with their addresses and kind of sign-in; scopes of the OpenAPI document beside it, those that no function needs, and its `x-openai-isConsequential`. Upper bound: without a confirmation the host decides; scopes are those that the document has, the registration may have fewer. Not evaluated: an OpenAPI document that changes alone, what a function answers, plugins of the first generation',
  renames: true,
  claims: (file) => claims(file, SIGNATURE),
  names: (file) => (claims(file, SIGNATURE) ? specsOf(file) : []),
  read(files, to) {
    for (const file of files.filter((f) => !f.named)) {
      for (const value of documentsOf(file, 'M365 Copilot', to)) {
        if (!SIGNATURE.is(value)) continue;
        const said = at(value, 'namespace') ?? at(value, 'name_for_human');
        const name = text(said) ?? '';
        const agent = { client: 'M365 Copilot', what: 'plugin', name, file, span: (said ?? value).span };
        putInOrder(agent, toolsOf(value, plainOperations(value, file, files)), to, true);
        for (const runtime of items(at(value, 'runtimes')))
          readRuntime(runtime, value, files, { agent: `M365 Copilot plugin ${name}`, file, to });
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

function toolsOf(value: Value, plain: ReadonlySet<string>): Tool[] {
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
    const effect = kind === undefined && plain.has(said) ? 'allow' : confirmed(kind);
    return [{ effect, uses: named(said), text: said, span: (kind ?? name).span }];
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

/** OpenAPI documents of the repository that a plugin's runtimes name. */
function specsOf(file: SourceFile): readonly string[] {
  const document = documentBeside(file);
  return items(at(document, 'runtimes')).flatMap((r) => specOf(r, file) ?? []);
}

function specOf(runtime: Value, { path }: SourceFile): string | undefined {
  const url = text(at(runtime, 'spec', 'url'));
  if (url === undefined || /^[a-z][\w+.-]*:/i.test(url)) return undefined;
  return resolved(pathOf(path), url);
}

function readRuntime(runtime: Value, plugin: Value, files: readonly SourceFile[], of: Owner): void {
  const url = at(runtime, 'spec', 'url');
  if (/^(https?|wss?):/i.test(text(url) ?? '')) talksTo(of, url);
  const kind = text(at(runtime, 'auth', 'type'));
  const reference = at(runtime, 'auth', 'reference_id');
  if (kind === undefined || kind.toLowerCase() === 'none') return;
  const key = kind === 'ApiKeyPluginVault' && text(reference) ? `key ${text(reference)}` : undefined;
  const held = kind.toLowerCase().startsWith('oauth') ? 'short-lived' : 'standing-reference';
  holds(of, kind, text(reference) ?? kind, (reference ?? runtime).span, held, key);
  if (held === 'short-lived') readScopes(runtime, plugin, files, of);
}

/** Operations of the plugin's documents that say of themselves that they are of no consequence. */
function plainOperations(plugin: Value, file: SourceFile, files: readonly SourceFile[]): ReadonlySet<string> {
  const paths = new Set(items(at(plugin, 'runtimes')).map((r) => specOf(r, file)));
  const apis = files.flatMap((f) => {
    const document = f.named && paths.has(f.path) ? documentBeside(f) : undefined;
    return (document && apiOf(document)) ?? [];
  });
  return new Set(apis.flatMap((api) => [...api.plain]));
}

/** The scopes that a sign-in asks for are those of the API's own document; each function is an operation of it. */
function readScopes(runtime: Value, plugin: Value, files: readonly SourceFile[], of: Owner): void {
  const path = specOf(runtime, of.file);
  const file = files.find((f) => f.named && f.path === path);
  const document = file && documentBeside(file);
  const api = document && apiOf(document);
  if (!api) return;
  const listed = strings(at(runtime, 'run_for_functions')).map((s) => s.value);
  const all = listed.length === 0 || listed.includes('*');
  const names = items(at(plugin, 'functions')).flatMap((f) => text(at(f, 'name')) ?? []);
  const needed = api.needed(new Set(all ? names : listed));
  const span = (at(runtime, 'auth', 'reference_id') ?? runtime).span;
  for (const scope of api.offered) holdsScope(of, scope, text(at(runtime, 'auth', 'reference_id')) ?? '', span, needed);
}
