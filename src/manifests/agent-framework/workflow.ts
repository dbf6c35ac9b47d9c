import { uses } from '../../access/pattern.ts';
import type { Value } from '../../document/value.ts';
import { at, entries, text } from '../../document/value.ts';
import { named, type Tool } from '../deployed/agent.ts';
import { guarded, type Owner, talksTo } from '../deployed/facts.ts';
import { connection } from '../mcp/remote.ts';
import { first, kindOf } from './tools.ts';

/**
 * What the actions of a declarative workflow reach, wherever they are nested, and the questions to a person that stand
 * between them. Source: microsoft/agent-framework declarative workflows.
 */
export function readWorkflow(actions: Value | undefined, of: Owner): Tool[] {
  const tools: Tool[] = [];
  const asked = new Map<string, number>();
  for (const action of allActions(actions)) {
    const kind = kindOf(action);
    const tool = toolOf(kind, action);
    if (tool) tools.push(tool);
    if (kind === 'invokemcptool') talksTo(of, at(action, 'serverUrl'));
    if (!QUESTIONS.has(kind)) continue;
    // Counted by their kind: a question has an id that may be renamed, and one less is one less.
    const count = (asked.get(kind) ?? 0) + 1;
    asked.set(kind, count);
    guarded(of, `a person’s answer (${kind} ${count})`, kind, text(at(action, 'id')) ?? kind, action.span);
  }
  return tools;
}

const QUESTIONS = new Set(['question', 'requestexternalinput', 'confirmation']);

function toolOf(kind: string, action: Value): Tool | undefined {
  const approval = at(action, 'requireApproval');
  const effect = approval?.kind === 'boolean' && approval.value ? 'ask' : 'allow';
  const base = { effect, span: (approval ?? at(action, 'kind') ?? action).span } as const;
  switch (kind) {
    case 'invokeazureagent': {
      const name = text(at(action, 'agent', 'name')) ?? text(at(action, 'agent')) ?? '';
      return { ...base, uses: uses('call', [name]), text: `agent ${name}` };
    }
    case 'invokemcptool': {
      const server = text(at(action, 'serverLabel')) ?? connection(text(at(action, 'serverUrl')) ?? '').host;
      const name = text(at(action, 'toolName')) ?? '';
      return { ...base, uses: named(`mcp__${server}__${name}`), text: `${server} ${name}` };
    }
    case 'invokefunctiontool': {
      const name = text(first(action, 'functionName', 'name')) ?? '';
      return { ...base, uses: named(name), text: `function ${name}` };
    }
    case 'httprequestaction': {
      // An address that a formula makes is known by the formula alone.
      const url = text(at(action, 'url')) ?? '';
      const method = (text(at(action, 'method')) ?? 'GET').toUpperCase();
      return { ...base, uses: uses('use', [`${method} ${connection(url).host}`]), text: `${method} ${url}` };
    }
    default:
      return undefined;
  }
}

/** All maps with a kind below a value, in source order. The document’s own limits bound the walk. */
function* allActions(value: Value | undefined): Generator<Value> {
  if (value?.kind === 'list') for (const item of value.items) yield* allActions(item);
  if (value?.kind !== 'map') return;
  if (text(at(value, 'kind')) !== undefined) yield value;
  for (const e of entries(value)) yield* allActions(e.value);
}
