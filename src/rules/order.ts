import type { Finding, Severity } from '../finding.ts';
import { reveal } from '../untrusted.ts';

const SEVERITIES: readonly Severity[] = ['block', 'warn', 'note'];

/** Among findings of one severity, what gives away most comes first. */
const GRAVEST = [
  'embedded-token',
  'approval-bypass',
  'unscoped-shell',
  'shell-launched-server',
  'remote-write',
  'open-egress',
  'host-wide-filesystem',
  'guard-removed',
  'sandbox-off',
  'hook-runs-command',
];
function weight(finding: Finding): number {
  const i = GRAVEST.indexOf(finding.rule);
  return i < 0 ? GRAVEST.length : i;
}

/** Worst first, then by path, line, rule and fingerprint: the order of reports. */
export function order(a: Finding, b: Finding): number {
  return byPlace(a, b) || compare(a.fingerprint, b.fingerprint);
}

/** As `order`, but equal findings keep the order in which they were found. */
export function byPlace(a: Finding, b: Finding): number {
  return (
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    weight(a) - weight(b) ||
    compare(reveal(a.place.path), reveal(b.place.path)) ||
    a.place.startLine - b.place.startLine ||
    compare(a.rule, b.rule)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
