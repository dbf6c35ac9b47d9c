import type { Finding, Place, Review } from '../finding.ts';
import { ruleProblem } from '../policy/grants.ts';
import { OWN_RULES } from '../policy/own-finding.ts';
import { distrust } from '../untrusted.ts';
import { bare, codeBlock, markdown, raw, yamlString } from './escape.ts';
import { UNACCEPTABLE } from './rule-text.ts';

/**
 * How a person says in the policy that what a finding is about is meant: the entry to copy. The placeholder of the day
 * has passed, so that an entry that nobody filled in accepts nothing.
 */
export function intended(finding: Finding, review: Review): string[] {
  if (OWN_RULES.includes(finding.rule))
    return ['What the policy states is changed in the policy, on the default branch.'];
  if (UNACCEPTABLE.has(finding.rule)) return ['No exception accepts this: it has to be repaired.'];
  const entry = registration(finding, review);
  return [
    markdown([
      'A maintainer adds this to `.github/agent-access.yml` on the default branch (an entry in this change has no effect):',
    ]),
    codeBlock('yaml', distrust(exception(finding).join('\n'))),
    ...(entry
      ? [
          'Or, where this is what the agent is for, its entry in the register:',
          codeBlock('yaml', distrust(entry.join('\n'))),
        ]
      : []),
  ];
}

/** The policy's exception of one finding. */
export function exception(finding: Finding): string[] {
  return [
    'version: 1',
    'exceptions:',
    `  - fingerprint: ${finding.fingerprint} # ${finding.rule}, ${bare(finding.agent, { max: 80 })}`,
    ...SIGNED,
    '    reason: "why it is needed, and what limits it"',
    `    expires: ${PASSED} # to be set: the last day on which it holds`,
  ];
}

const PASSED = '2000-01-01';
const SIGNED = ['    owner: "@your-org/your-team"'];

/** The policy's registration of an agent for one grant; null where the finding is about something else. */
export function registration(finding: Finding, review: Review): string[] | null {
  const grant = grantOf(finding, review);
  const path = raw(finding.place.path);
  const name = raw(finding.agent);
  // `*` in a name, and much in a path, would say more than this finding.
  if (grant === null || name.includes('*') || name.length > 500 || !/^[\w./ -]{1,200}$/.test(path)) return null;
  return [
    'version: 1',
    'agents:',
    `  - name: ${yamlString(finding.agent)}`,
    `    path: ${yamlString(finding.place.path)}`,
    ...SIGNED,
    '    purpose: "what the agent is for"',
    `    expires: ${PASSED} # to be set: the last day on which it holds`,
    `    grants: [${yamlString(distrust(grant))}]`,
  ];
}

/** The one rule that a finding of new standing uses is about, where the policy can say it. */
function grantOf(finding: Finding, review: Review): string | null {
  if (finding.also.length > 0 || finding.place.side === 'base') return null;
  const here = review.access.added.filter((a) => samePlace(a.place, finding.place));
  const [only, ...more] = here;
  const [grant, ...rest] = only?.summary ?? [];
  if (!only || more.length > 0 || only.kind !== 'uses' || typeof grant !== 'object' || rest.length > 0) return null;
  const text = raw(grant.quote);
  const isPlain = text.length <= 300 && !/[\r\n]/.test(text) && ruleProblem(text) === undefined;
  return isPlain && meansTheSame(text, raw(finding.agent)) ? text : null;
}

/**
 * Whether the policy reads the text as the agent's client does. `run: *` is a name to every client and all commands to the
 * policy; a bare `Bash` is Claude Code's whole shell, and to a client that the policy has no words for some tool's name.
 */
function meansTheSame(text: string, agent: string): boolean {
  if (/^[a-z][a-z -]{0,40}:(?= )/.test(text)) return false;
  return /^(Claude Code|Gemini|Qwen|Copilot|Cursor|Workflow )/.test(agent) || /^(mcp__|\w+\()/.test(text);
}

function samePlace(a: Place, b: Place): boolean {
  return a.path === b.path && a.side === b.side && a.startLine === b.startLine && a.startColumn === b.startColumn;
}
