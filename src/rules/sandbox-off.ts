import { say } from '../untrusted.ts';
import { classify } from './classify.ts';
import type { Rule } from './rule.ts';
import { who } from './who.ts';

export const rule: Rule = {
  id: 'sandbox-off',
  title: 'Weaker containment',
  severity: 'block',
  why: 'The sandbox holds where the model and the rules fail: without it a misled command reaches the whole machine and any host.',
  remediation: 'Keep the sandbox on, and give the one program that needs more its own narrow exception.',
  standards: ['ASI05', 'M0032', 'CWE693', 'SC7'],
  examples: [
    {
      path: '.claude/settings.json',
      base: '{"sandbox": {"enabled": true}}',
      bad: '{"sandbox": {"enabled": false}}',
      good: '{"sandbox": {"enabled": true, "allowUnsandboxedCommands": false}}',
    },
    {
      path: '.claude/settings.json',
      base: '{"sandbox": {"enabled": true}}',
      bad: '{"sandbox": {"enabled": true, "excludedCommands": ["docker *"]}}',
      good: '{"sandbox": {"enabled": true, "excludedCommands": []}}',
    },
  ],
  judge(subject) {
    if (subject.kind === 'fact' && subject.fact.kind === 'isolation') {
      // Of an identity: told with its rights.
      if (subject.fact.subject.startsWith('identity ')) return undefined;
      // A sandbox that was never there is not lost: its absence is the client's default.
      return {
        severity: STILL_HELD.has(subject.fact.label) || MILD.test(subject.fact.dimension) ? 'warn' : 'block',
        identity: subject.fact.dimension,
        title: say`${who(subject.fact.agent)}: ${subject.fact.dimension} is now ${[subject.fact.label]}`,
      };
    }
    if (subject.kind === 'uses' && classify(subject).kind === 'limit') {
      return {
        severity: 'warn',
        identity: subject.news.entry.text,
        title: say`${who(subject.agent.name)}: what limited hooks or servers lets more through (${subject.news.entry.text})`,
      };
    }
    if (subject.kind !== 'uses' || classify(subject).kind !== 'sandbox') return undefined;
    if (TOLD_BY_LEVEL.has(subject.news.entry.text)) {
      // Where the whole sandbox is gone, that is said once, by its own fact; where its file is gone, there is no such fact.
      if (!subject.agentIsGone) return undefined;
      return {
        severity: 'warn',
        identity: 'gone',
        title: say`${who(subject.agent.name)}: the sandbox is gone, with all of its settings`,
      };
    }
    // What every agentic workflow reaches that says nothing of hosts: a new one is told by its agent.
    if (subject.agentIsNew && (NAMED_SET.test(subject.news.entry.text) || OWN_HOST.test(subject.news.entry.text)))
      return undefined;
    return {
      severity: NAMED_SET.test(subject.news.entry.text)
        ? 'note'
        : SMALL.test(subject.news.entry.text) || OWN_HOST.test(subject.news.entry.text)
          ? 'warn'
          : 'block',
      identity: subject.news.entry.text,
      title: say`${who(subject.agent.name)}: the sandbox lets more through (${subject.news.entry.text})`,
    };
  },
};

/** Levels that still contain the commands. */
const STILL_HELD = new Set(['workspace-write', 'few variables', 'all but what is named like a secret']);
/** Lets more in, but holds as before what the agent can do. */
const MILD =
  /^(group of runners|work tree of its own|access past its authentication from Studio|namespaces that may use it|signature of the card|content guardrail|disableTmpWrite in the sandbox|tokens by which it shows itself to others \(aws_jwt\)|root inside its container|token of its service account|starting sessions from issues|.*\(min-integrity\))$/;
/** A set of domains that has a name, such as a language's registries. */
const NAMED_SET = /^(network(: defaults|\.allowed: [a-z][a-z-]*)|firewall: its list)$/;
/** Uses that come with a level, which its own fact tells. */
const TOLD_BY_LEVEL = new Set(['no sandbox', 'workspace-write', 'reads']);
/** One host, or the hosts of one domain, that a deployed agent's sandbox lets through. */
const OWN_HOST = /^allowedDomains: (\*\.)?[\w-]{1,63}(\.[\w-]{1,63}){1,10}$/;
/** One named folder more. */
const SMALL =
  /^(sandbox allowedDomains: (?!\*$|.*(pastebin|transfer\.sh|file\.io|ngrok|webhook\.site|requestbin|pipedream))(?:\*\.)?[\w-]+(\.[\w-]+)*\.[a-z]{2,}|writable_roots: (?![~/.\\]*$)(?!.*[^./~\\]\/\.\.(\/|$)).+|network\.allowed: (?!\*|.*(pastebin|transfer\.sh|file\.io|ngrok|webhook\.site|requestbin|pipedream))(?:https?:\/\/)?(?:\*\.)?[\w-]+(\.[\w-]+)*\.[a-z]{2,}|"([^":*][^"*]*|:workspace_roots|:slash_tmp|:tmpdir)" = "(read|write)")$/;
