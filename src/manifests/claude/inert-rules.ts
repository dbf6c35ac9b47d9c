import type { AccessBuilder } from '../../access/builder.ts';
import { at, items, text } from '../../document/value.ts';
import { placeIn } from '../reading.ts';
import { permissionRule } from './permission-rule.ts';
import type { Settings } from './session.ts';

/** Above this number nobody reads on. */
const MOST = 50;

/**
 * Deny and ask rules that the client takes and never enforces: `Write(.env)`, `Glob(secrets/**)`, `WebFetch(evil.com)`
 * (2.1.329 observed). They guard nothing, and read as if they did.
 */
export function readInertRules({ file, value }: Settings, agent: string, to: AccessBuilder): void {
  let left = MOST;
  for (const effect of ['deny', 'ask'] as const) {
    for (const rule of items(at(value, 'permissions', effect))) {
      const words = text(rule);
      if (!words || left <= 0 || permissionRule(words, effect)) continue;
      left -= 1;
      to.fact({
        kind: 'remark',
        about: 'inert',
        agent,
        subject: `inert ${words}`,
        place: placeIn(file, rule.span),
        text: `${effect}: ${words}`,
        digest: '',
      });
    }
  }
}
