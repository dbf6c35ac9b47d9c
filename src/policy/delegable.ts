import type { Policy } from './policy.ts';

/**
 * Keys that an organisation may leave to its repositories, besides single rules (`rules.<id>`). Of the others there is
 * nothing to leave: what a repository adds to them only tightens.
 */
export const DELEGABLE = [
  'mode',
  'defaults.workflow-token',
  'rules',
  'severities',
  'allow.servers',
  'allow.hosts',
  'allow.actions',
  'allow.marketplaces',
  'allow.models',
  'exceptions',
  'token-fixtures',
  'agents',
  'approval',
] as const;

/** Whether every policy above leaves the key to those below; where there is none above, nothing is left to ask. */
export function delegates(above: readonly Policy[], key: string): boolean {
  return above.every(({ delegated }) => delegated.includes(key));
}

/**
 * Whether every policy above leaves the severity of a rule to those below, by its name or with all rules. The rules that
 * hold the review itself are left by their names alone.
 */
export function delegatesRule(above: readonly Policy[], id: string, by: 'rules' | 'severities' = 'rules'): boolean {
  return above.every(({ delegated }) => {
    if (delegated.includes(`rules.${id}`)) return true;
    return (
      !BY_NAME.has(id) && (delegated.includes('rules') || (by === 'severities' && delegated.includes('severities')))
    );
  });
}
const BY_NAME = new Set(['gate-changed', 'hidden-text', 'embedded-token']);
