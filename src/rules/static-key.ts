import { say } from '../untrusted.ts';
import { identityOf, isJudged } from './identity/gains.ts';
import type { Rule } from './rule.ts';
import { who } from './who.ts';

const FLOW = (sign: string): string =>
  `on: push\npermissions:\n  contents: read\n  id-token: write\njobs:\n  notes:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: aws-actions/configure-aws-credentials@0123456789abcdef0123456789abcdef01234567\n        with:\n          aws-region: eu-west-1\n          ${sign}\n      - uses: openai/codex-action@0123456789abcdef0123456789abcdef01234567\n        with:\n          prompt: Write the notes\n`;

export const rule: Rule = {
  id: 'static-key',
  title: 'A standing key where a workload identity would do',
  severity: 'warn',
  why: 'A key of an account works from anywhere and until someone takes it back. A workload identity gives a token for one run, to one job, and there is nothing that could leak.',
  remediation:
    'Let the workload sign in with its own identity (OIDC, a service account of the cluster) and delete the key.',
  standards: ['NHI7', 'NHI2', 'CWE522', 'IA5'],
  examples: [
    {
      path: '.github/workflows/notes.yml',
      base: FLOW('role-to-assume: arn:aws:iam::123456789012:role/notes'),
      bad: FLOW('aws-access-key-id: ${{ secrets.AWS_KEY_ID }}'),
      good: FLOW('role-to-assume: arn:aws:iam::123456789012:role/notes'),
    },
  ],
  judge(subject, context) {
    if (subject.kind === 'fact' && subject.fact.kind === 'credential') {
      const { fact } = subject;
      if (fact.held !== 'standing-reference' || !/^(AWS|Google Cloud|Azure) sign-in$/.test(fact.name)) return undefined;
      const identities = [...context.base.facts, ...context.head.facts].some(
        (f) =>
          f.agent === fact.agent &&
          ((f.kind === 'credential' && f.held === 'workload-identity') ||
            (f.kind === 'permission' && f.scope === 'id-token')),
      );
      if (!identities) return undefined;
      return {
        severity: 'warn',
        identity: fact.name,
        title: say`${who(fact.agent)} signs in to ${fact.text}, though it has a workload identity`,
      };
    }
    const d = identityOf(subject, context);
    if (!d || !isJudged(d, context) || !/^a standing access key\b/.test(d.news.entry.text)) return undefined;
    return { severity: 'warn', identity: d.news.entry.text, title: say`${who(d.agent.name)} has ${d.news.entry.text}` };
  },
};
