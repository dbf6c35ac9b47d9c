import type { AccessBuilder } from '../access/builder.ts';
import { ANY, star, uses } from '../access/pattern.ts';
import type { Value } from '../document/value.ts';
import { at, entries, items, strings, text } from '../document/value.ts';
import { hookProgram } from './claude/hooks.ts';
import { type Deployed, nameOf, putAgent, type Tool } from './deployed/agent.ts';
import { heldTo, holdsValue, type Owner, said, trusts } from './deployed/facts.ts';
import { claims, documentsOf, type Signature } from './deployed/shared-file.ts';
import type { ManifestFormat, SourceFile } from './manifest-format.ts';
import { placeIn } from './reading.ts';

/** Applications of LangGraph. Source: langchain-ai/langgraph libs/cli/langgraph_cli/schemas.py. */
export const format: ManifestFormat = {
  id: 'langgraph-app',
  title: 'LangGraph applications',
  clients: ['LangGraph'],
  files: ['**/*langgraph*.json'],
  reads:
    'by content (`graphs`, or `dependencies` of a file of this name). Exact: graphs (each is an endpoint), auth.path and disable_studio_auth, http.cors, routes that are switched off, dockerfile_lines, base_image, env, checkpointer serialisation. Upper bound: an origin’s regular expression by its text, any other line of the image counts. Not evaluated: what a graph may do, which is code',
  renames: true,
  claims: (file) => claims(file, SIGNATURE),
  read(files, to) {
    for (const file of files) for (const value of documentsOf(file, 'LangGraph', to)) readApp(value, file, to);
  },
};

const SIGNATURE: Signature = {
  marks: [['graphs'], ['dependencies']],
  is: (document) => at(document, 'graphs')?.kind === 'map' || at(document, 'dependencies')?.kind === 'list',
};

function readApp(value: Value, file: SourceFile, to: AccessBuilder): void {
  if (value.kind !== 'map') return;
  const app: Deployed = { client: 'LangGraph', what: 'app', name: file.path, file, span: value.span };
  const owner: Owner = { agent: nameOf(app), file, to };
  putAgent(
    app,
    [...graphsOf(value), ...originsOf(at(value, 'http', 'cors'), app), ...routesOf(at(value, 'http'), app)],
    to,
  );
  readCallers(at(value, 'auth'), owner, value);
  readBuild(value, owner);
  const env = at(value, 'env');
  for (const e of entries(env)) holdsValue(owner, e.key, e.value);
  const file_ = text(env);
  if (env && file_) trusts(owner, `environment ${file_}`, `every variable of ${file_}`, env.span);
  readStored(at(value, 'checkpointer', 'serde'), owner, value);
}

/** Each graph is an agent that callers of the API may run. */
function graphsOf(value: Value): Tool[] {
  return entries(at(value, 'graphs')).map((graph) => ({
    effect: 'allow',
    uses: uses('use', [`graph ${graph.key}`]),
    text: `graphs.${graph.key}`,
    span: graph.keySpan,
  }));
}

/** Without `auth` nothing of the application's own stands before its API. */
function readCallers(auth: Value | undefined, owner: Owner, app: Value): void {
  const path = said(auth, 'path');
  const studio = at(auth, 'disable_studio_auth');
  const closed = studio?.kind === 'boolean' && studio.value;
  const own = { kind: 'exposure', agent: owner.agent, place: placeIn(owner.file, (auth ?? app).span) } as const;
  const what = `LangGraph app ${owner.file.path.toLowerCase()}`;
  owner.to.fact({
    ...own,
    subject: `${what} callers`,
    what,
    part: 'its API',
    alternatives: [path ? ['custom authentication'] : []],
    text: path ? `who passes ${path.words}` : 'everyone',
  });
  if (!path) return;
  heldTo(
    owner,
    'access past its authentication from Studio',
    closed ? 0 : 1,
    1,
    closed ? 'off' : 'on',
    studio?.span,
    path.span,
  );
}

/** Other sites that may call from a browser. Where nothing is said, the server's own setting decides. */
function originsOf(cors: Value | undefined, app: Deployed): Tool[] {
  const listed = at(cors, 'allow_origins');
  const regex = said(cors, 'allow_origin_regex');
  const origins = strings(listed).map(
    (o): Tool => ({
      effect: 'allow',
      uses: uses('use', ['origin ', ...star(o.value)]),
      text: `allow_origins: ${o.value}`,
      span: o.span,
    }),
  );
  if (regex)
    origins.push({
      effect: 'allow',
      uses: uses('use', [`origins like ${regex.words}`]),
      text: `allow_origin_regex: ${regex.words}`,
      span: regex.span,
    });
  const credentials = at(cors, 'allow_credentials');
  if (
    credentials?.kind === 'boolean' &&
    credentials.value &&
    (regex || strings(listed).some((o) => o.value.includes('*')))
  )
    origins.push({
      effect: 'allow',
      uses: uses('use', ['credentials of visitors of any site']),
      text: 'allow_credentials',
      span: credentials.span,
    });
  if (listed || regex) return origins;
  return [{ effect: 'inherit', uses: uses('use', ['origin ', ANY]), text: 'allow_origins', span: (cors ?? app).span }];
}

/** Routes that are there unless they are switched off. */
function routesOf(http: Value | undefined, app: Deployed): Tool[] {
  const out: Tool[] = ROUTES.flatMap((route): Tool[] => {
    const off = at(http, `disable_${route}`);
    if (off?.kind === 'boolean' && off.value) return [];
    return [
      { effect: 'allow', uses: uses('use', [`routes: ${route}`]), text: `routes of ${route}`, span: (off ?? app).span },
    ];
  });
  const custom = said(http, 'app');
  if (custom)
    out.push({
      effect: 'allow',
      uses: uses('use', [`routes of ${custom.words}`]),
      text: custom.words,
      span: custom.span,
    });
  return out;
}
const ROUTES = ['assistants', 'threads', 'runs', 'store', 'mcp', 'a2a', 'ui', 'meta', 'webhooks'];

/** Lines that run while the image is built, and what it is built on. */
function readBuild(value: Value, owner: Owner): void {
  for (const line of strings(at(value, 'dockerfile_lines'))) {
    const command = /^\s*(?:RUN|CMD|ENTRYPOINT|ADD)\s+([\s\S]*)$/i.exec(line.value)?.[1];
    if (command === undefined) continue;
    owner.to.fact({
      kind: 'launch',
      starts: 'helper',
      agent: owner.agent,
      subject: `build ${command}`,
      when: 'build of the image',
      program: hookProgram(command),
      text: line.value.trim(),
      place: placeIn(owner.file, line.span),
    });
  }
  const image = said(value, 'base_image');
  if (image)
    trusts(
      owner,
      `image ${image.words.replace(/[@:][^@:/]*$/, '')}`,
      `the base image ${image.words}`,
      image.span,
      image.words.includes('@sha256:'),
    );
}

/** Whoever can write to the store runs code, where any type may be read back from it. */
function readStored(serde: Value | undefined, owner: Owner, app: Value): void {
  const pickle = at(serde, 'pickle_fallback');
  const off = pickle?.kind === 'boolean' && !pickle.value;
  heldTo(
    owner,
    'pickles read back from its store',
    off ? 0 : 1,
    1,
    off ? 'off' : 'on',
    pickle?.span,
    (serde ?? app).span,
  );
  for (const key of ['allowed_json_modules', 'allowed_msgpack_modules']) {
    const modules = at(serde, key);
    const all = modules?.kind === 'boolean' && modules.value;
    if (all) heldTo(owner, `types read back from its store (${key})`, 1, 0, 'all', modules.span, app.span);
    for (const module of items(modules)) {
      const name =
        text(module) ??
        items(module)
          .flatMap((part) => text(part) ?? [])
          .join('.');
      if (name !== '') trusts(owner, `type ${key} ${name}`, `values of ${name} from its store`, module.span);
    }
  }
}
