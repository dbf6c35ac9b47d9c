import type { Permission } from '../access/kinds/permission.ts';
import { say } from '../untrusted.ts';
import type { Rule } from './rule.ts';
import { told } from './told.ts';
import { who } from './who.ts';
import { changesCode, isWorkflowAgent, mayWrite, strangersStart } from './workflow-agents.ts';

const WHY =
  'Whatever text reaches the agent can be followed as an instruction, and every step of its job has the token. A token that may change code, releases or pipelines, or that can be exchanged for cloud access, turns a misled agent into a push.';

export const rule: Rule = {
  id: 'agent-token-write',
  title: 'An agent’s token may write',
  severity: 'block',
  why: WHY,
  remediation:
    'Give the agent’s job `contents: read` and only the scopes that it needs to answer, and let a second job without an agent do the writing with the first one’s checked output.',
  standards: ['ASI03', 'NHI5', 'CWE250', 'AC6'],
  examples: [
    {
      path: '.github/workflows/fix.yml',
      base: 'on: workflow_dispatch\npermissions:\n  contents: read\njobs:\n  fix:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: openai/codex-action@0123456789abcdef0123456789abcdef01234567\n        with:\n          prompt: Fix the lint errors\n',
      bad: 'on: workflow_dispatch\npermissions:\n  contents: write\njobs:\n  fix:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: openai/codex-action@0123456789abcdef0123456789abcdef01234567\n        with:\n          prompt: Fix the lint errors\n',
      good: 'on: workflow_dispatch\npermissions:\n  contents: read\njobs:\n  fix:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: openai/codex-action@0123456789abcdef0123456789abcdef01234567\n        with:\n          prompt: Fix the lint errors\n          sandbox: read-only\n',
    },
  ],
  judge: told((subject, context) => {
    if (subject.kind !== 'fact' || subject.fact.kind !== 'permission') return undefined;
    const { fact } = subject;
    const identity = fact.stated ? `${fact.token} ${fact.text}` : 'default';
    if (fact.level === 'read' && !isWorkflowAgent(fact.agent, context.base)) return undefined; // the agent is new: told once
    if (fact.level === 'read')
      return { severity: 'note', identity, title: say`${who(fact.agent)}: its token may read more (${fact.text})` };
    if (!mayWrite(fact))
      return { severity: 'note', identity, title: say`${who(fact.agent)}: its token may ask a model (${fact.text})` };
    const open = strangersStart(fact.agent, context.head);
    if (!fact.stated)
      return {
        severity: open ? 'block' : 'warn',
        identity,
        title: say`${who(fact.agent)} names no permissions, so its token has the repository’s default, which may write everything`,
      };
    const source = /^Workflow (.*)\.lock\.yml job (?!agent$)/.exec(fact.agent)?.[1];
    // The compiled form of outputs that the source tells of.
    const told =
      source !== undefined &&
      !changesCode(fact) &&
      context.added.some(
        (d) => d.kind === 'uses' && d.agent.name === `Workflow ${source}.md` && d.news.use.startsWith('gh-aw output'),
      );
    if (told) return { severity: 'note', identity, title: say`${who(fact.agent)}: its token may write (${fact.text})` };
    const grave = fact.token !== 'app' && (changesCode(fact) || fact.text === 'permissions: write-all');
    return {
      severity: open || grave ? 'block' : 'warn',
      identity,
      title: open
        ? say`${who(fact.agent)} can be started by strangers, and ${[whose(fact)]} may write (${fact.text})`
        : fact.token === 'minted' && fact.scope === '*'
          ? say`${who(fact.agent)} gets ${fact.text}: nothing here says what that is, so it counts as everything`
          : fact.scope === 'id-token'
            ? say`${who(fact.agent)} may mint identity tokens, which clouds and Apps exchange for access (${fact.text})`
            : say`${who(fact.agent)}: ${[whose(fact)]} may write (${fact.text})`,
    };
  }, WHY),
};

/** The jobs of a compiled workflow beside its agent's act on what that puts out, each with the token of its own. */
function whose({ token, agent }: Permission): string {
  return token === 'job' || /\.lock\.ya?ml job /.test(agent) ? 'its token' : 'a further token that it gets';
}
