import type { Value } from '../document/value.ts';
import { at, text } from '../document/value.ts';
import type { CustomRule } from './policy.ts';

/** An entry of `custom-rules` of a policy that is known to keep to the schema. */
export function customRule(value: Value): CustomRule {
  const severity = text(at(value, 'severity'));
  const remediation = text(at(value, 'remediation'));
  const reason = text(at(value, 'reason'));
  const when = at(value, 'when');
  return {
    id: text(at(value, 'id')) ?? '',
    when: text(when) ?? '',
    severity: severity === 'warn' || severity === 'note' ? severity : 'block',
    message: text(at(value, 'message')) ?? '',
    ...(remediation === undefined ? {} : { remediation }),
    ...(reason === undefined ? {} : { reason }),
    span: (when ?? value).span,
  };
}
