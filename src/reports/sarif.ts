import type { Finding, Place, Review, Severity } from '../finding.ts';
import { NAME, VERSION } from '../version.ts';
import { ruleUrl } from './docs.ts';
import { bare, json, pathUri, sarifText } from './escape.ts';
import { acceptedFindings, acceptedSentence, openFindings, witnessSentence } from './words.ts';

/** What a rule says about itself; a `Rule` of the rules' folder is one. */
export interface RuleText {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly why: string;
  readonly remediation: string;
}

/**
 * SARIF 2.1.0 as GitHub code scanning takes it: one run, all region numbers, fingerprints of our own, so that no
 * checkout is needed. Accepted and approved findings are results with `suppressions`; `suppressed: false` leaves them out,
 * for code scanning, which opens alerts for suppressed results all the same (github/codeql-action#1230).
 * Rules that are not given are described by their first finding.
 */
export function renderSarif(
  review: Review,
  rules: readonly RuleText[] = [],
  { suppressed = true }: { readonly suppressed?: boolean } = {},
): string {
  const findings = [...openFindings(review), ...(suppressed ? acceptedFindings(review) : [])].slice(0, RESULTS_MAX);
  const texts = ruleTexts(findings, rules);
  const index = new Map(texts.map((rule, i) => [rule.id, i]));
  return json({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: NAME, semanticVersion: VERSION, rules: texts.map((rule) => ruleObject(rule, review.docs)) },
        },
        automationDetails: { id: `${NAME}/` },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => result(finding, index.get(finding.rule) ?? 0)),
      },
    ],
  });
}

/** GitHub keeps the first 5,000 results of a run. */
const RESULTS_MAX = 5000;
const TEXT_MAX = 1024;
const RELATED_MAX = 20;

const LEVEL: Readonly<Record<Severity, string>> = { block: 'error', warn: 'warning', note: 'note' };
/** GitHub calls 7.0 and above high, 4.0 and above medium, the rest low. */
const SCORE: Readonly<Record<Severity, string>> = { block: '8.0', warn: '5.0', note: '2.0' };

function ruleTexts(findings: readonly Finding[], rules: readonly RuleText[]): readonly RuleText[] {
  const texts = new Map(rules.map((rule) => [rule.id, rule]));
  for (const f of findings) {
    if (texts.has(f.rule)) continue;
    const [why, remediation] = [sarifText(f.why), sarifText(f.remediation)];
    texts.set(f.rule, { id: f.rule, title: f.rule.replaceAll('-', ' '), severity: f.severity, why, remediation });
  }
  return [...texts.values()].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

function ruleObject(rule: RuleText, docs: string | undefined): object {
  const help = `${rule.why}\n\n${rule.remediation}`;
  return {
    id: rule.id,
    name: rule.id,
    shortDescription: { text: rule.title.slice(0, TEXT_MAX) },
    fullDescription: { text: rule.why.slice(0, TEXT_MAX) },
    help: { text: help },
    ...(docs === undefined ? {} : { helpUri: ruleUrl(docs, rule.id) }),
    defaultConfiguration: { level: LEVEL[rule.severity] },
    properties: { tags: ['security', 'ai-agent'], precision: 'high', 'security-severity': SCORE[rule.severity] },
  };
}

function result(finding: Finding, ruleIndex: number): object {
  const { witness, also } = finding;
  const sentences = [
    `${sarifText(finding.title)}.`,
    ...(witness ? [sarifText(witnessSentence(witness))] : []),
    `Fix: ${sarifText(finding.remediation)}`,
  ];
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: LEVEL[finding.severity],
    message: { text: sentences.join(' ') },
    locations: [location(finding.place)],
    ...(also.length > 0 && {
      relatedLocations: also.slice(0, RELATED_MAX).map((p, i) => ({ id: i + 1, ...location(p) })),
    }),
    partialFingerprints: { primaryLocationLineHash: finding.fingerprint },
    // Where one result has the property, each must (§3.27.23): an empty list says that it is not suppressed.
    suppressions:
      finding.accepted || finding.approved
        ? [{ kind: 'external', status: 'accepted', justification: sarifText(acceptedSentence(finding)) }]
        : [],
    properties: { agent: bare(finding.agent), severity: finding.severity },
  };
}

/** A place that head no longer has stands at the top of its file. */
function location(place: Place): { physicalLocation: object } {
  const { startLine, startColumn, endLine, endColumn } = place;
  const region =
    place.side === 'base'
      ? { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 }
      : { startLine, startColumn, endLine, endColumn };
  return { physicalLocation: { artifactLocation: { uri: pathUri(place.path) }, region } };
}
