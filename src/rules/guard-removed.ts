import { say } from '../untrusted.ts';
import { classify } from './classify.ts';
import type { Rule } from './rule.ts';
import { who } from './who.ts';

export const rule: Rule = {
  id: 'guard-removed',
  title: 'A guard is gone',
  severity: 'block',
  why: 'A deny, an ask, a lock or a blocking hook holds even against what people allow for themselves. Without it the agent may do what someone once decided it must not, or must ask for.',
  remediation: 'Keep the guard, or say in the pull request why it is no longer needed and what takes its place.',
  standards: ['ASI03', 'T0081', 'CWE693', 'M0029', 'CM3'],
  examples: [
    {
      path: '.claude/settings.json',
      base: '{"permissions": {"deny": ["Read(./.env)", "Bash(rm *)"]}}',
      bad: '{"permissions": {"deny": ["Bash(rm *)"]}}',
      good: '{"permissions": {"deny": ["Bash(rm *)", "Read(./.env)"]}}',
    },
    {
      path: '.claude/settings.json',
      base: '{"hooks": {"PreToolUse": [{"matcher": "Bash", "hooks": [{"type": "command", "command": "./guard.sh"}]}]}}',
      bad: '{"hooks": {}}',
      good: '{"hooks": {"PreToolUse": [{"matcher": "", "hooks": [{"type": "command", "command": "./guard.sh"}]}]}}',
    },
  ],
  judge(subject, context) {
    if (subject.kind === 'uses' && classify(subject).kind === 'guard') {
      const { entry, cause } = subject.news;
      // The level of the sandbox tells of it, by a fact of its own.
      // So does the mode of what it does with protected files.
      if (['what the sandbox holds back', 'protected files'].includes(entry.text)) return undefined;
      if (cause === 'default')
        return {
          severity: 'block',
          identity: 'default',
          title: say`${who(subject.agent.name)} no longer refuses what no rule allows`,
        };
      if (cause === 'entry') {
        return {
          severity: 'block',
          identity: entry.text,
          title: say`${who(subject.agent.name)}: ${entry.text} is asked about, where it was denied before`,
        };
      }
      const verb = entry.effect === 'deny' ? 'denied' : 'asked about';
      return {
        // With the whole configuration gone, what it allowed is gone too: a person sees that.
        severity:
          entry.text === CUT_OFF ? 'note' : subject.agentIsGone || REFUSED_ONLY.test(entry.text) ? 'warn' : 'block',
        identity: entry.text,
        title: say`${who(subject.agent.name)}: ${entry.text} is no longer ${[verb]}`,
      };
    }
    if (subject.kind !== 'lost guard' || subject.fact.kind !== 'guard') return undefined;
    const { fact } = subject;
    // Of an identity: told with its rights.
    if (fact.subject.startsWith('identity ')) return undefined;
    if (fact.guards === 'record') return undefined;
    if (fact.guards === 'discovery') {
      return {
        severity: 'warn',
        identity: fact.what,
        title: say`${who(fact.agent)}: ${fact.what} is no longer refused`,
      };
    }
    const replaced = context.added.some(
      (d) =>
        d.kind === 'fact' &&
        d.fact.kind === 'launch' &&
        d.fact.when.startsWith(fact.what) &&
        d.fact.agent === fact.agent,
    );
    const what = subject.now ? 'guards less than before' : replaced ? 'was replaced by another command' : 'is gone';
    return {
      // A skill that may start by itself still has only the tools that it has.
      severity: replaced || fact.by.startsWith('disable-model-invocation') ? 'warn' : 'block',
      identity: `${fact.what} ${fact.by}`,
      title:
        fact.guards === 'mode'
          ? say`${who(fact.agent)}: the lock on ${fact.what} is gone`
          : say`${who(fact.agent)}: what guards ${fact.what} (${fact.text}) ${[what]}`,
    };
  },
};

/** What Codex refused without asking is now asked about: a person decides. */
const REFUSED_ONLY = /\(approval_policy(\.granular| = "never")\)$/;
/** Gemini CLI refuses other commands only while some are allowed: it goes with the allow rule, and then asks. */
const CUT_OFF = 'other commands than those of tools.allowed';
