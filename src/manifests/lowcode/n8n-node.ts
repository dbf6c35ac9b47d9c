import { SEPARATOR, SOME, uses, whole } from '../../access/pattern.ts';
import type { Value } from '../../document/value.ts';
import { at, entries, strings, text } from '../../document/value.ts';
import { named, type Tool } from '../deployed/agent.ts';
import { holds, type Owner, said, talksTo } from '../deployed/facts.ts';
import { connection } from '../mcp/remote.ts';
import { digest, placeIn } from '../reading.ts';
import { requestTo } from './http.ts';

/** What one node lets a workflow do. Nodes of apps are known by their type and operation. */
export function readN8nNode(node: Value, owner: Owner): Tool[] {
  const type = said(node, 'type');
  if (!type) return [];
  const short = type.words.replace(/^.*\./s, '');
  const parameters = at(node, 'parameters');
  readBindings(node, owner);
  const called = said(node, 'name') ?? type;
  if (/^(executeCommand|ssh)(Tool)?$/i.test(short)) return commandOf(parameters, called, type.span);
  if (/^(code|function|functionItem|toolCode|codeTool)$/i.test(short)) return codeOf(node, parameters, called.words);
  if (/^(httpRequest(Tool)?|toolHttpRequest)$/i.test(short))
    return requestTo(at(parameters, 'url'), called.words, owner);
  if (/^mcpClient(Tool)?$/i.test(short)) return serverOf(parameters, called, owner);
  if (/^(toolWorkflow|executeWorkflow|agentTool)$/i.test(short)) return workflowOf(parameters, called);
  if (/^(webhook|chatTrigger|formTrigger|mcpTrigger)$/i.test(short)) readTrigger(short, node, owner);
  if (PLAIN.test(short)) return [];
  const operation = [text(at(parameters, 'resource')), text(at(parameters, 'operation'))].filter(
    (w) => w !== undefined,
  );
  const name = [short, ...operation].join(' ');
  return [{ effect: 'allow', uses: named(name), text: name, span: type.span }];
}

/** Models, memory, parsers, triggers and nodes that only shape data. */
const PLAIN =
  /^(agent|chain\w*|lm\w*|memory\w*|outputParser\w*|embeddings\w*|textSplitter\w*|document\w*|retriever\w*|informationExtractor|textClassifier|sentimentAnalysis|reranker\w*|toolThink|toolCalculator|\w*Trigger|webhook|respondToWebhook|set|if|switch|merge|noOp|filter|limit|sort|splitOut|splitInBatches|aggregate|summarize|wait|stickyNote|stopAndError|dateTime|itemLists|renameKeys|removeDuplicates|compareDatasets|markdown|html|xml|crypto|convertToFile|extractFromFile|manualTrigger|start|cron)$/i;

/** Credentials that are bound to a node by their id or name. */
function readBindings(node: Value, owner: Owner): void {
  for (const e of entries(at(node, 'credentials'))) {
    const id = text(at(e.value, 'id')) ?? text(at(e.value, 'name')) ?? text(e.value) ?? '';
    // A model’s key is every workflow’s.
    const same = MODEL.test(e.key) || id === '' ? undefined : `credential ${id}`;
    holds(owner, e.key, text(at(e.value, 'name')) ?? id, e.keySpan, 'standing-reference', same);
  }
}

const MODEL =
  /^(openAi|anthropic|azureOpenAi|googlePalm|gemini|mistralCloud|cohere|groq|deepSeek|openRouter|xAi|ollama|huggingFace|aws|lemonade|vercelAiGateway)(Api|Cloud|Account)?$/i;

/** A fixed command is that command; one with an expression, or that the model fills in, is any. */
function commandOf(parameters: Value | undefined, called: { words: string }, span: Value['span']): Tool[] {
  const command = said(parameters, 'command');
  const fixed = command !== undefined && command.words !== '' && !/^=|\{\{|\$fromAI/.test(command.words);
  return [
    {
      effect: 'allow',
      uses: fixed ? uses('run', [command.words.trim()]) : whole('run'),
      text: fixed ? command.words.trim() : called.words,
      span: command?.span ?? span,
    },
  ];
}

/** Code runs in the workflow engine's own sandbox; other code is another use. */
function codeOf(node: Value, parameters: Value | undefined, called: string): Tool[] {
  const code = ['jsCode', 'pythonCode', 'functionCode', 'code']
    .map((k) => said(parameters, k))
    .find((c) => c !== undefined);
  const what = code ? digest(code.words) : '';
  return [
    { effect: 'allow', uses: uses('use', [`code ${what}`]), text: `code of ${called}`, span: code?.span ?? node.span },
  ];
}

function serverOf(parameters: Value | undefined, called: { words: string; span: Value['span'] }, owner: Owner): Tool[] {
  const url = at(parameters, 'endpointUrl') ?? at(parameters, 'sseEndpoint') ?? at(parameters, 'url');
  talksTo(owner, url);
  const of = `mcp__${connection(text(url) ?? '').host}__`;
  const include = text(at(parameters, 'include')) ?? 'all';
  if (include === 'selected') {
    return strings(at(parameters, 'includeTools')).map((t) => ({
      effect: 'allow',
      uses: named(of + t.value),
      text: t.value,
      span: t.span,
    }));
  }
  const excluded = include === 'except' ? strings(at(parameters, 'excludeTools')) : [];
  return [
    ...excluded.map((t): Tool => ({ effect: 'deny', uses: named(of + t.value), text: t.value, span: t.span })),
    {
      effect: 'allow',
      uses: { sequences: [[of, SOME, SEPARATOR]] },
      text: called.words,
      span: called.span,
      wide: true,
    },
  ];
}

function workflowOf(parameters: Value | undefined, called: { words: string; span: Value['span'] }): Tool[] {
  const found = at(parameters, 'workflowId');
  const id = text(found) ?? text(at(found, 'value')) ?? called.words;
  return [{ effect: 'allow', uses: uses('call', [id]), text: called.words, span: called.span }];
}

/** Who may start it over the network; `none` is the default of a webhook. A chat is open only where it is public. */
function readTrigger(short: string, node: Value, owner: Owner): void {
  const parameters = at(node, 'parameters');
  if (/^chatTrigger$/i.test(short) && !isTrue(at(parameters, 'public'))) return;
  const authentication = said(parameters, 'authentication');
  const open = authentication === undefined || authentication.words === 'none';
  const name = text(at(node, 'name')) ?? short;
  owner.to.fact({
    kind: 'exposure',
    agent: owner.agent,
    subject: `${owner.agent} ${name}`,
    what: `${owner.agent} ${name}`,
    part: `trigger ${name}`,
    alternatives: [open ? [] : [authentication.words]],
    text: open ? 'everyone' : authentication.words,
    place: placeIn(owner.file, (authentication ?? node).span),
  });
}

function isTrue(value: Value | undefined): boolean {
  return value?.kind === 'boolean' && value.value;
}
