import type { Span, Value } from '../../document/value.ts';
import { at, entries, text } from '../../document/value.ts';
import { entriesOf } from '../cedar/entries.ts';
import type { Policy } from '../cedar/parse.ts';
import { parseCedar } from '../cedar/parse.ts';
import type { Owner } from '../deployed/facts.ts';
import { putInOrder } from '../deployed/ordered.ts';
import { unreadable } from '../reading.ts';
import { words } from './words.ts';

/** The Cedar statements of a template, those of one policy engine together. */
export function readPolicies(template: Value, from: Owner): void {
  const engines = new Map<string, { policy: Policy; source: string; span: Span }[]>();
  for (const { value, keySpan } of entries(at(template, 'Resources'))) {
    if (text(at(value, 'Type')) !== 'AWS::BedrockAgentCore::Policy') continue;
    const own = at(value, 'Properties');
    const statement = at(own, 'Definition', 'Cedar', 'Statement');
    const source = text(statement) ?? text(at(statement, 'Fn::Sub'));
    const policies = source === undefined ? undefined : parseCedar(source);
    if (!statement || source === undefined || !policies) {
      const span = (statement ?? { span: keySpan }).span;
      const problem = { code: 'syntax', message: 'A policy of the template does not parse.', span } as const;
      unreadable(from.file, 'AgentCore', [problem], 'unknown', from.to);
      continue;
    }
    const engine = words(at(own, 'PolicyEngineId'));
    const known = engines.get(engine) ?? [];
    engines.set(engine, known);
    for (const policy of policies) known.push({ policy, source, span: statement.span });
  }
  for (const [name, policies] of engines) {
    const span = policies[0]?.span ?? template.span;
    putInOrder({ client: 'AgentCore', what: 'policies', name, file: from.file, span }, entriesOf(policies), from.to);
  }
}
