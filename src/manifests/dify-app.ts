import type { AccessBuilder } from '../access/builder.ts';
import { uses } from '../access/pattern.ts';
import type { Value } from '../document/value.ts';
import { at, entries, items, text } from '../document/value.ts';
import type { Deployed, Tool } from './deployed/agent.ts';
import { named, nameOf, putAgent } from './deployed/agent.ts';
import { holds, holdsLiteral, type Owner, said, trusts } from './deployed/facts.ts';
import { claims, documentsOf, type Signature } from './deployed/shared-file.ts';
import { requestTo } from './lowcode/http.ts';
import type { ManifestFormat, SourceFile } from './manifest-format.ts';
import { digest } from './reading.ts';

/** Apps of Dify in its exchange format. Source: langgenius/dify api/services/app_dsl_service.py, docs.dify.ai. */
export const format: ManifestFormat = {
  id: 'dify-app',
  title: 'Dify apps',
  clients: ['Dify'],
  files: ['**/*.yaml', '**/*.yml'],
  reads:
    'by content alone (`kind: app` with `app.mode`). Exact: tools of the agent and of agent nodes that are enabled, credentials bound to tools, secret variables, plugins and whether they are pinned. Upper bound: every node that calls a tool, a host or code counts, whatever leads to it. Not evaluated: prompts, knowledge bases, who may use the published app',
  renames: true,
  claims: (file) => claims(file, SIGNATURE),
  read(files, to) {
    for (const file of files) {
      for (const value of documentsOf(file, 'Dify', to)) if (at(value, 'app')) readApp(value, file, to);
    }
  },
};

const SIGNATURE: Signature = {
  marks: [['app', 'mode', 'kind']],
  telling: /^["']?kind["']?:[ \t]{0,9}["']?app\b/m,
  is: (document) =>
    text(at(document, 'kind')) === 'app' &&
    /^(chat|agent-chat|advanced-chat|workflow|completion)$/.test(text(at(document, 'app', 'mode')) ?? ''),
};

function readApp(value: Value, file: SourceFile, to: AccessBuilder): void {
  const name = said(value, 'app', 'name');
  const app: Deployed = {
    client: 'Dify',
    what: 'app',
    name: name?.words ?? file.path,
    file,
    span: (name ?? value).span,
  };
  const owner: Owner = { agent: nameOf(app), file, to };
  const mode = at(value, 'model_config', 'agent_mode');
  const on = isOff(at(mode, 'enabled')) ? [] : items(at(mode, 'tools'));
  const nodes = items(at(value, 'workflow', 'graph', 'nodes'));
  putAgent(
    app,
    [...on.flatMap((t) => toolOf(t, owner)), ...nodes.flatMap((n) => nodeOf(at(n, 'data') ?? n, owner))],
    to,
  );
  const variables = items(at(value, 'workflow', 'environment_variables'));
  for (const variable of [...variables, ...items(at(value, 'environment_variables'))]) readVariable(variable, owner);
  for (const dependency of items(at(value, 'dependencies'))) readPlugin(dependency, owner);
}

function isOff(value: Value | undefined): boolean {
  return value?.kind === 'boolean' && !value.value;
}

function toolOf(tool: Value, owner: Owner): Tool[] {
  const name = said(tool, 'tool_name') ?? said(tool, 'name');
  if (!name || isOff(at(tool, 'enabled'))) return [];
  const provider = text(at(tool, 'provider_id')) ?? text(at(tool, 'provider_name')) ?? '';
  const credential = said(tool, 'credential_id');
  if (credential) {
    const same = `account ${credential.words}`;
    holds(owner, `account of ${provider}`, credential.words, credential.span, 'standing-reference', same);
  }
  const words = provider === '' ? name.words : `${provider}/${name.words}`;
  return [{ effect: 'allow', uses: named(words), text: words, span: name.span }];
}

function nodeOf(data: Value, owner: Owner): Tool[] {
  const title = text(at(data, 'title')) ?? '';
  switch (text(at(data, 'type'))) {
    case 'tool':
      return toolOf(data, owner);
    case 'http-request':
      return requestTo(at(data, 'url'), title, owner);
    case 'code': {
      const code = said(data, 'code');
      const what = uses('use', [`code ${digest(code?.words ?? '')}`]);
      return [{ effect: 'allow', uses: what, text: `code of ${title}`, span: (code ?? data).span }];
    }
    case 'agent':
      return items(at(data, 'agent_parameters', 'tools', 'value')).flatMap((t) => toolOf(t, owner));
    default:
      return [];
  }
}

function readVariable(variable: Value, owner: Owner): void {
  if (text(at(variable, 'value_type')) !== 'secret') return;
  const name = said(variable, 'name');
  const value = at(variable, 'value');
  if (!name) return;
  if (text(value) && value) holdsLiteral(owner, name.words, value);
  else holds(owner, name.words, name.words, name.span);
}

/** Plugins of the marketplace by name, version and digest; others by their repository. */
function readPlugin(dependency: Value, owner: Owner): void {
  for (const e of entries(at(dependency, 'value'))) {
    const words = text(e.value);
    if (words === undefined || !/unique_identifier|repo$/.test(e.key)) continue;
    trusts(
      owner,
      `plugin ${words.replace(/[:@].*$/s, '')}`,
      `the plugin ${words}`,
      e.value.span,
      /@[0-9a-f]{64}$/.test(words),
    );
  }
}
