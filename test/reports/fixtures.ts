import type { Finding, Place, Review } from '../../src/finding.ts';
import { distrust, say } from '../../src/untrusted.ts';

/** Where the docs of the running version stand. */
export const DOCS = 'https://github.com/acme/agent-access-review/blob/v1/docs';

/** Sample reviews for the tests of all reports. */
const BASE = '1f2e3d4c5b6a79880716253443526170a1b2c3d4';
const HEAD = '9a8b7c6d5e4f30211203f4e5d6c7b8a990817263';

export function place(path: string, startLine: number, more: Partial<Place> = {}): Place {
  return { path: distrust(path), side: 'head', startLine, startColumn: 7, endLine: startLine, endColumn: 22, ...more };
}

export function review(more: Partial<Review> = {}): Review {
  const findings = more.findings ?? [];
  const count = (severity: Finding['severity']) => findings.filter((f) => f.severity === severity).length;
  return {
    schemaVersion: 1,
    docs: DOCS,
    decision: 'pass',
    range: { base: distrust(BASE), head: distrust(HEAD) },
    counts: { changedFiles: 7, manifests: 2, block: count('block'), warn: count('warn'), note: count('note') },
    policy: { source: 'built-in', digest: null },
    access: { verdict: 'same', added: [], removed: [], moved: [] },
    remarks: [],
    ...more,
    findings,
  };
}

export const shellFinding: Finding = {
  rule: 'unscoped-standing-tool',
  severity: 'block',
  agent: distrust('Claude Code'),
  title: say`${'Claude Code'} may run any package from the npm registry without anyone being asked`,
  why: say`${'npx'} downloads and runs whatever package it is told to, so this grant amounts to a shell. Text that the agent reads (an issue, a web page) can choose the package, and with it the code that runs on the machine.`,
  remediation: [
    'Name the commands that the agent needs. For example `Bash(npx prettier --check .)` allows one command; all others ask.',
  ],
  suggestion: { replacement: '      "Bash(npx prettier --check .)",\n' },
  place: place('.claude/settings.json', 6),
  also: [],
  witness: { use: distrust('npx some-package'), before: 'asked', after: 'standing', proven: true },
  references: [
    { list: 'OWASP ASI 2026', id: 'ASI02', title: 'Tool misuse and exploitation' },
    { list: 'NIST SP 800-53', id: 'AC-6', title: 'Least privilege', url: 'https://csrc.nist.gov/' },
  ],
  fingerprint: 'aar1:0f4c1d5be7a24a3c9c1b6f0d2e8a7b95',
};

export const denyFinding: Finding = {
  rule: 'guard-removed',
  severity: 'block',
  agent: distrust('Claude Code'),
  title: say`${'Claude Code'} is no longer kept from reading ${'.env'}`,
  why: [
    'A deny entry is the only rule that no other setting can override. Without it, a person’s own settings or one ' +
      'click decide whether the credentials in this file reach the model.',
  ],
  remediation: say`Put ${'Read(./.env)'} back into the list of denied uses.`,
  place: place('.claude/settings.json', 11, { side: 'base' }),
  also: [],
  witness: { use: distrust('read ./.env'), before: 'denied', after: 'inherited', proven: true },
  references: [{ list: 'OWASP ASI 2026', id: 'ASI03', title: 'Identity and privilege abuse' }],
  fingerprint: 'aar1:7d90b1c2a3f4e5d60718293a4b5c6d7e',
};

export const launchFinding: Finding = {
  rule: 'unpinned-launch',
  severity: 'warn',
  agent: distrust('MCP server acme-db'),
  title: say`${'MCP server acme-db'} starts the newest ${'@acme/db-mcp'} at every session`,
  why: [
    'The package’s owner, or whoever takes over the account, decides which code runs next time, ' +
      'with the access of the person who opens the project.',
  ],
  remediation: say`Pin the version that was reviewed: ${'npx -y @acme/db-mcp@2.4.1'}.`,
  place: place('.mcp.json', 4, { endLine: 5 }),
  also: [place('.cursor/mcp.json', 4), place('.vscode/mcp.json', 6)],
  witness: { use: distrust('npx -y @acme/db-mcp@latest'), before: 'absent', after: 'standing', proven: true },
  references: [{ list: 'OWASP ASI 2026', id: 'ASI04', title: 'Agentic supply chain vulnerabilities' }],
  fingerprint: 'aar1:c3b2a1908f7e6d5c4b3a29181706f5e4',
};

const added = [shellFinding, launchFinding].map((f) => ({
  kind: 'use',
  agent: f.agent,
  summary: f.title,
  place: f.place,
  ...(f.witness && { witness: f.witness }),
}));

const removed = [
  {
    kind: 'use',
    agent: distrust('Claude Code'),
    summary: say`${'Claude Code'} has to ask before it runs ${'curl'}`,
    place: place('.claude/settings.json', 8, { side: 'base' }),
    witness: { use: distrust('curl example.com'), before: 'standing', after: 'asked', proven: true },
  },
] as const;

export const blocked = review({
  decision: 'block',
  findings: [shellFinding, denyFinding, launchFinding],
  access: { verdict: 'widens', added, removed: [], moved: [] },
});

export const warned = review({
  decision: 'warn',
  findings: [launchFinding],
  access: { verdict: 'mixed', added: added.slice(1), removed, moved: [] },
  policy: { source: '.github/agent-access.yml at base', digest: '5'.repeat(64) },
});

export const passed = review();

export const narrowed = review({ access: { verdict: 'narrows', added: [], removed, moved: [] } });

export const accepted = review({
  findings: [
    { ...shellFinding, accepted: { owner: '@acme/platform', reason: 'Migration until June', expires: '2027-06-30' } },
  ],
});

export const unreadable = review({
  decision: 'block',
  remarks: [say`${'.claude/settings.json'} can't be read: it is larger than 4 MiB`, ['2 files are Git LFS pointers.']],
});

/** 10,000 findings, severities in order, each different. */
export function many(count = 10_000): Review {
  const findings = Array.from({ length: count }, (_, i): Finding => {
    const severity = i < count / 2 ? 'block' : i < (count * 9) / 10 ? 'warn' : 'note';
    const fingerprint = `aar1:${i.toString(16).padStart(32, '0')}`;
    return { ...shellFinding, severity, fingerprint, place: place(`packages/p${i}/.claude/settings.json`, i + 1) };
  });
  return review({ decision: 'block', findings });
}

/** Words that try to break out of every output. */
export const HOSTILE = {
  newline: 'a\n::error file=x::pwned',
  command: '::error::pwned',
  oldCommand: 'x ##[add-mask]the',
  carriage: 'a\r\n::stop-commands::x\r',
  backticks: '``` `x` ```` ',
  fence: '\n```\n# Approved\n~~~\n',
  bar: 'a | b \\| c ||',
  mention: '@org/team and @user',
  issue: '#12 GH-34 org/repo#56',
  commit: 'deadbeefdeadbeefdeadbeefdeadbeefdeadbeef',
  bidi: 'safe\u202Eexe.gnp\u2066x\u2069',
  zeroWidth: 'no\u200Bthing\u200D\uFEFF\u2060',
  tags: 'hi\u{E0041}\u{E0042}\u{FE01}',
  image: '<img src=x onerror=alert(1)>',
  comment: '--> <!-- hidden -->',
  link: '](http://evil) [x](http://evil) ![y](http://evil) http://evil',
  element: '</summary></details><details open><script>x</script>',
  ansi: '\u001b[2J\u001b]8;;http://evil\u0007click\u001b]8;;\u0007\u009b31m',
  long: `start ${'y'.repeat(5000)} end`,
  surrogate: 'x\uD800y',
  percent: '%0A::error::pwned%25',
} as const;

/** Every hostile word at every place of a review that a change can fill. */
export function hostile(): Review {
  const findings = Object.values(HOSTILE).map((word, i): Finding => {
    const severity = i % 3 === 0 ? 'block' : i % 3 === 1 ? 'warn' : 'note';
    return {
      ...shellFinding,
      severity,
      agent: distrust(word),
      title: say`${word} may run ${word}`,
      why: say`Because ${word}.`,
      remediation: say`Take ${word} out.`,
      suggestion: { replacement: `  ${word}\n` },
      place: place(`dir/${word}`, i + 1),
      also: [place(word, 3)],
      witness: { use: distrust(word), before: 'asked', after: 'standing', proven: i % 2 === 0 },
      fingerprint: `aar1:${i.toString(16).padStart(32, '0')}`,
      ...(i % 7 === 6 && { accepted: { owner: word, reason: word, expires: '2027-01-01' } }),
    };
  });
  const order = { block: 0, warn: 1, note: 2 };
  findings.sort((a, b) => order[a.severity] - order[b.severity]);
  const changes = Object.values(HOSTILE).map((word) => ({
    kind: 'use',
    agent: distrust(word),
    summary: say`${word} may no longer run ${word}`,
    place: place(word, 1),
  }));
  return review({
    decision: 'block',
    findings,
    range: { base: distrust(HOSTILE.element), head: distrust(HOSTILE.fence) },
    policy: { source: HOSTILE.image, digest: null },
    access: { verdict: 'mixed', added: changes, removed: changes, moved: changes },
    remarks: Object.values(HOSTILE).map((word) => say`${word} can't be read`),
  });
}
