// Who is asked, by approval policy and sandbox.
import { config, connect, escalated, known, shell, write } from './calls.mjs';

const group = 'approval and sandbox';
const CALLS = [
  shell('zz'),
  shell('zzz b c'),
  escalated('zz'),
  write('./made'),
  write('./deep/made'),
  write('{outside}/made'),
  connect,
];
const OLD = '0.169.0 does not start with "untrusted" any more; earlier versions ask, and the model with them';
const NO_MORE = 'without a sandbox there is nothing to leave, and "never" refuses the very word';

const MODES = [
  '',
  'sandbox_mode = "read-only"\n',
  'sandbox_mode = "workspace-write"\n',
  'sandbox_mode = "danger-full-access"\n',
];
const POLICIES = [
  '',
  'approval_policy = "on-request"\n',
  'approval_policy = "on-failure"\n',
  'approval_policy = "never"\n',
];
const granular = (ask) =>
  `approval_policy = { granular = { sandbox_approval = ${ask}, rules = true, mcp_elicitations = true } }\n`;

export const approvals = [
  ...POLICIES.flatMap((policy) =>
    MODES.map((mode) =>
      config(
        group,
        policy + mode,
        CALLS.map((call) =>
          /never/.test(policy) && /danger/.test(mode) && call.escalate ? known(NO_MORE, call) : call,
        ),
      ),
    ),
  ),
  ...MODES.slice(0, 2).flatMap((mode) => [
    config(group, granular(true) + mode, CALLS),
    config(group, granular(false) + mode, CALLS),
  ]),
  config(
    group,
    'approval_policy = "untrusted"\n',
    CALLS.map((call) => known(OLD, call)),
  ),
];
