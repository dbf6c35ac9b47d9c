import { addedLines } from '../change/added-lines.ts';
import type { Reference } from '../finding.ts';
import { OWN_RULES } from '../policy/own-finding.ts';
import type { Example, Rule } from '../rules/rule.ts';
import { distrust } from '../untrusted.ts';
import { columns, pad, wrap } from './ansi.ts';
import { bare, terminal } from './escape.ts';
import type { Page } from './text-page.ts';
import { severityPaint } from './text-page.ts';

/** One rule for a terminal: what it finds, why, what to write instead, an example, standards, and how to accept it. */
export function ruleLines(page: Page, rule: Rule, standards: readonly Reference[]): string[] {
  const { paint, width } = page;
  const told = (lead: string, text: string): string[] => [
    '',
    paint.bold(lead),
    ...wrap(words(page, text), width, '  '),
  ];
  return [
    `${paint.bold(rule.title)} ${paint.dim(`· ${rule.id}`)}`,
    ...told('Why it matters', rule.why),
    ...told('What to write instead', rule.remediation),
    ...rule.examples.flatMap((example, i) => exampleLines(page, example, i, rule.examples.length)),
    ...told('How grave it is', gravity(rule)),
    ...intendedLines(page, rule),
    ...(standards.length === 0 ? [] : ['', paint.bold('Standards'), ...standards.map((s) => standardLine(s))]),
  ];
}

/** All rules, a line each. */
export function ruleList(page: Page, rules: readonly Rule[]): string[] {
  const id = rules.reduce((most, r) => Math.max(most, columns(r.id)), 0);
  return rules.flatMap((r) =>
    wrap(r.title, page.width, `${pad(severityPaint(page.paint, r.severity)(r.severity), 5)}  ${pad(r.id, id)}  `),
  );
}

/** The texts of an example as a person would lay them out. */
export function laidOut({ path }: Example, text: string): string {
  if (!path.endsWith('.json')) return text.trimEnd();
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text.trimEnd();
  }
}

function words(page: Page, text: string): string {
  return terminal([text], page.color ? page.paint.cyan : undefined);
}

function gravity(rule: Rule): string {
  const own = `By default ${rule.severity}; one case of a rule may be milder, and so is what stands in a folder of tests, examples or templates.`;
  if (OWN_RULES.includes(rule.id)) return `By default ${rule.severity}. The policy itself states it.`;
  return `${own} A policy may set it: \`rules: { ${rule.id}: ${rule.severity === 'block' ? 'warn' : 'block'} }\`.`;
}

/** What base has, what is found (`+` is what the change brings), and its repair (`+` is what repairs it). */
function exampleLines(page: Page, example: Example, i: number, count: number): string[] {
  const { base, bad, good } = example;
  const [found, repaired] = [laidOut(example, bad), laidOut(example, good)];
  const before = base === null ? null : laidOut(example, base);
  const number = count > 1 ? ` ${i + 1}` : '';
  return [
    '',
    page.paint.bold(`Example${number}: ${example.path}`),
    '  found',
    ...marked(page, before, found, page.paint.red),
    '  repaired',
    ...marked(page, found, repaired, page.paint.green),
  ];
}

function marked(page: Page, before: string | null, now: string, paint: (text: string) => string): string[] {
  // A comma more at the end of an entry is no news.
  const plain = (text: string): string => text.replace(/,$/gm, '');
  const added = new Set(before === null ? [] : addedLines(plain(before), plain(now)).map((l) => l.line));
  return now.split('\n').map((line, i) => {
    const text = bare(distrust(line.replaceAll('\t', '  ')), { max: Math.max(page.width, 400) });
    return added.has(i + 1) ? paint(`    + ${text}`) : `      ${text}`;
  });
}

function intendedLines(page: Page, rule: Rule): string[] {
  const { paint, width } = page;
  const lead = ['', paint.bold('Intended?')];
  if (OWN_RULES.includes(rule.id))
    return [...lead, '  What the policy states is changed in the policy, on the default branch.'];
  if (UNACCEPTABLE.has(rule.id)) return [...lead, '  No exception accepts this: it has to be repaired.'];
  const says =
    'A maintainer adds this to `.github/agent-access.yml` on the default branch; an entry in the change itself has no effect. The fingerprint stands in the report.';
  return [
    ...lead,
    ...wrap(words(page, says), width, '  '),
    '    version: 1',
    '    exceptions:',
    '      - fingerprint: "aar1:…"',
    '        owner: "@your-org/your-team"',
    '        reason: why this privilege is needed, and what limits it',
    '        expires: 2027-03-31',
  ];
}

/** Rules of which no finding can be excepted. */
export const UNACCEPTABLE: ReadonlySet<string> = new Set(['gate-changed', 'hidden-text', 'embedded-token']);

function standardLine({ list, id, title }: Reference): string {
  return `  ${id.startsWith(list) ? '' : `${list}: `}${id} ${title}`;
}
