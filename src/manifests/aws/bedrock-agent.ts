import type { Effect } from '../../access/decision-list.ts';
import { uses } from '../../access/pattern.ts';
import type { MapEntry, Value } from '../../document/value.ts';
import { at, items, text } from '../../document/value.ts';
import { named, type Tool } from '../deployed/agent.ts';
import { heldTo, type Owner, trusts } from '../deployed/facts.ts';
import { freestFirst, putInOrder } from '../deployed/ordered.ts';
import { digest } from '../reading.ts';
import { words } from './words.ts';

/** A Bedrock agent as CloudFormation declares it. Source: the CloudFormation reference of AWS::Bedrock::Agent. */
export function readBedrockAgent(resource: MapEntry, from: Owner): void {
  const own = at(resource.value, 'Properties');
  const of = { ...from, agent: `Bedrock agent ${resource.key}` };
  const groups = items(at(own, 'ActionGroups')).filter((g) => !isOff(g, 'ActionGroupState'));
  const tools = [
    ...groups.flatMap(groupTools),
    ...items(at(own, 'KnowledgeBases'))
      .filter((k) => !isOff(k, 'KnowledgeBaseState'))
      .map((k) => use(`knowledge base ${words(at(k, 'KnowledgeBaseId'))}`, k)),
    ...items(at(own, 'AgentCollaborators')).map((c): Tool => {
      const callee = words(at(c, 'AgentDescriptor', 'AliasArn'));
      return { effect: 'allow', uses: uses('call', [callee]), text: `collaborator ${callee}`, span: c.span };
    }),
  ];
  putInOrder(
    { client: 'Bedrock', name: resource.key, file: from.file, span: resource.keySpan },
    freestFirst(tools),
    from.to,
  );
  for (const group of groups) {
    const lambda = at(group, 'ActionGroupExecutor', 'Lambda');
    if (lambda)
      trusts(of, `executor ${words(lambda)}`, `the function ${words(lambda)} to carry out its actions`, lambda.span);
  }
  readRole(at(own, 'AgentResourceRoleArn'), of);
  const guardrail = at(own, 'GuardrailConfiguration');
  heldTo(of, 'content guardrail', guardrail ? 0 : 1, 1, guardrail ? 'on' : 'off', guardrail?.span, resource.keySpan);
}

/** The role as which an agent acts: another role is other access. */
export function readRole(role: Value | undefined, of: Owner): void {
  const name = words(role);
  if (!role || name === '') return;
  // A reference means what its own template says.
  const same = name.startsWith('arn:') ? `role ${name}` : `role ${name} of ${of.file.path}`;
  trusts(of, `role ${name}`, `the role ${name}, as which it acts`, role.span, true, same);
}

/** Functions ask where they say so, or where the call goes back to the application; by default they do not. */
function groupTools(group: Value): Tool[] {
  const name = words(at(group, 'ActionGroupName'));
  const signature = at(group, 'ParentActionGroupSignature');
  if (signature) return text(signature) === 'AMAZON.UserInput' ? [] : [use(words(signature), signature)];
  const returned = words(at(group, 'ActionGroupExecutor', 'CustomControl')) === 'RETURN_CONTROL';
  const functions = items(at(group, 'FunctionSchema', 'Functions')).map((f): Tool => {
    const asks = at(f, 'RequireConfirmation');
    const effect: Effect = returned || text(asks)?.toUpperCase() === 'ENABLED' ? 'ask' : 'allow';
    const called = `${name}.${words(at(f, 'Name'))}`;
    return { effect, uses: named(called), text: called, span: (asks ?? at(f, 'Name') ?? f).span };
  });
  const schema = at(group, 'ApiSchema');
  if (!schema) return functions;
  // Operations are in another document, or in a text of their own: another text counts as other operations.
  const of = digest(words(schema));
  const label = `operations of ${name} (ApiSchema)`;
  const all: Tool = {
    effect: returned ? 'ask' : 'allow',
    uses: uses('use', [`${name} api ${of}`]),
    text: label,
    span: schema.span,
  };
  return [...functions, all];
}

function use(what: string, value: Value): Tool {
  return { effect: 'allow', uses: uses('use', [what]), text: what, span: value.span };
}

function isOff(value: Value, key: string): boolean {
  return text(at(value, key))?.toUpperCase() === 'DISABLED';
}
