import { say } from '../untrusted.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'embedded-token',
  title: 'A token in the repository',
  severity: 'block',
  why: 'Whoever can read the repository, now or in its history, has this token; agents read it too. Removing the line later does not take it back.',
  remediation:
    'Revoke it now. Then let the manifest refer to it (`${VAR}`, `${input:…}`), better still use workload identity or OAuth, so that there is no token to keep.',
  standards: ['NHI2', 'MCP01', 'T0083', 'CWE798', 'IA5'],
  examples: [],
  judge(subject) {
    if (subject.kind !== 'token' || subject.token.state !== 'new') return undefined;
    const { token } = subject;
    const life = {
      permanent: 'valid until it is revoked',
      long: 'valid for a long time',
      short: 'short-lived',
      unknown: 'of unknown lifetime',
    }[token.lifetime];
    return {
      severity: token.certain || token.inManifest ? 'block' : 'warn',
      identity: token.fingerprint,
      title: say`${[token.kind]} stands in ${token.path}, ${[life]}${token.expires ? [` (until ${token.expires})`] : []}`,
      remediation: [`Revoke it now: ${token.revoke} Instead: ${token.replacement}`],
    };
  },
};
