import type { AccessBuilder } from '../access/builder.ts';
import type { Value } from '../document/value.ts';
import { at, items, text } from '../document/value.ts';
import type { Deployed } from './deployed/agent.ts';
import { nameOf, putAgent } from './deployed/agent.ts';
import { said } from './deployed/facts.ts';
import { claims, documentsOf, type Signature } from './deployed/shared-file.ts';
import { readN8nNode } from './lowcode/n8n-node.ts';
import type { ManifestFormat, SourceFile } from './manifest-format.ts';

/** Exported workflows of n8n with an agent in them. Source: docs.n8n.io, n8n-io/n8n packages/@n8n/nodes-langchain. */
export const format: ManifestFormat = {
  id: 'n8n-workflow',
  title: 'n8n workflows with an agent',
  clients: ['n8n'],
  files: ['**/*.json'],
  reads:
    'by content alone (`nodes` with `type` and `typeVersion`, `connections`, a node of n8n-nodes-langchain). Exact: commands, code, requests and their hosts, tools of apps with their operation, MCP servers with their tools, other workflows, bound credentials, triggers without authentication. Upper bound: every node that is not disabled counts as the agent’s. Not evaluated: expressions, who may edit the workflow',
  renames: true,
  claims: (file) => claims(file, SIGNATURE),
  read(files, to) {
    for (const file of files) {
      for (const document of documentsOf(file, 'n8n', to)) {
        const all = document.kind === 'list' ? items(document) : [document];
        for (const workflow of all) if (at(workflow, 'nodes')?.kind === 'list') readWorkflow(workflow, file, to);
      }
    }
  },
};

const SIGNATURE: Signature = {
  marks: [['"nodes"', '"typeVersion"', 'langchain']],
  is: (document) => (document.kind === 'list' ? items(document) : [document]).some(isWorkflow),
};

function isWorkflow(value: Value): boolean {
  const types = items(at(value, 'nodes')).flatMap((n) => (at(n, 'typeVersion') ? (text(at(n, 'type')) ?? []) : []));
  return at(value, 'connections') !== undefined && types.some((t) => /n8n-nodes-langchain\./.test(t));
}

function readWorkflow(value: Value, file: SourceFile, to: AccessBuilder): void {
  const name = said(value, 'name');
  const called = name?.words ?? (file.path.split('/').at(-1) ?? '').replace(/\.json$/i, '');
  const agent: Deployed = { client: 'n8n', what: 'workflow', name: called, file, span: (name ?? value).span };
  const owner = { agent: nameOf(agent), file, to };
  const nodes = items(at(value, 'nodes')).filter((n) => !isTrue(at(n, 'disabled')));
  putAgent(
    agent,
    nodes.flatMap((node) => readN8nNode(node, owner)),
    to,
  );
}

function isTrue(value: Value | undefined): boolean {
  return value?.kind === 'boolean' && value.value;
}
