import { say } from '../untrusted.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'known-token',
  title: 'A token that was in the repository before',
  severity: 'note',
  why: 'A token that was committed once stays in the history, and in every clone and fork of it, also when its line is moved or deleted. Only whoever issued it can end it.',
  remediation: 'Revoke it where it was issued, then use workload identity, OAuth or a reference in its place.',
  standards: ['NHI2', 'CWE798', 'IA5'],
  examples: [],
  judge(subject) {
    if (subject.kind !== 'token' || subject.token.state === 'new') return undefined;
    const { token } = subject;
    return {
      severity: 'note',
      identity: `${token.state} ${token.fingerprint}`,
      title:
        token.state === 'removed'
          ? say`${[token.kind]} is taken out of ${token.path}; it stays in the history and must be revoked`
          : say`${[token.kind]} in ${token.path} was in the repository before; it must be revoked`,
      remediation: [`Revoke it: ${token.revoke} Instead: ${token.replacement}`],
    };
  },
};
