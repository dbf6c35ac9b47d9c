import type { Launch } from '../access/kinds/launch.ts';
import { identity } from '../access/kinds/launch.ts';
import { say } from '../untrusted.ts';
import { classify, hasPower } from './classify.ts';
import type { Rule } from './rule.ts';
import { who } from './who.ts';

export const rule: Rule = {
  id: 'host-wide-filesystem',
  title: 'The whole machine’s files',
  severity: 'block',
  why: 'A home directory or a whole file system holds keys, tokens, browser profiles and other projects. An agent or server that reaches it has the access of its user, not of this repository.',
  remediation:
    'Name the folders of the project that are needed; mount them read-only where the server runs in a container, and never the container engine’s socket.',
  standards: ['ASI03', 'NHI5', 'MCP02', 'M0032', 'AC6'],
  examples: [
    {
      path: '.mcp.json',
      base: null,
      bad: '{"mcpServers": {"files": {"command": "npx", "args": ["-y", "@modelcontextprotocol/server-filesystem@2026.8.31", "/"]}}}',
      good: '{"mcpServers": {"files": {"command": "npx", "args": ["-y", "@modelcontextprotocol/server-filesystem@2026.8.31", "./docs"]}}}',
    },
    {
      path: '.claude/settings.json',
      base: '{}',
      bad: '{"permissions": {"allow": ["Read(~/**)"]}}',
      good: '{"permissions": {"allow": ["Read(docs/**)"]}}',
    },
  ],
  judge(subject, context) {
    if (subject.kind === 'uses') {
      if (hasPower(subject, 'host-read')) {
        return {
          // A hosted runner holds no person's files, but its processes hold the job's secrets.
          severity: subject.agent.id.startsWith('workflow ') ? 'warn' : 'block',
          identity: 'read',
          title: say`${who(subject.agent.name)} may read far beyond the repository through ${subject.news.entry.text} with no one asked`,
        };
      }
      if (classify(subject).kind === 'reach' && hostWide(subject.news.use)) {
        return {
          severity: 'block',
          identity: 'reach',
          title: say`${who(subject.agent.name)} now reaches ${subject.news.witness.use}`,
        };
      }
      return undefined;
    }
    if (subject.kind !== 'fact' || subject.fact.kind !== 'launch') return undefined;
    const launch = subject.fact;
    const power = containerPower(launch);
    if (power)
      return { severity: 'block', identity: power, title: say`${who(launch.when)} gets the machine through ${power}` };
    const reach = [...context.head.agents.values()].find((a) => a.id === `reach ${identity(launch.program)}`);
    const wide = reach?.list.entries.some((e) =>
      e.uses.sequences.some((s) => /^use\0files in (\/|~\/)$/.test(String(s[0] ?? ''))),
    );
    return wide
      ? {
          severity: 'block',
          identity: 'files',
          title: say`${who(launch.when)} may use files far beyond the repository`,
        }
      : undefined;
  },
};

function hostWide(use: string): boolean {
  return /^use\0files in (\/|~\/?)/.test(use);
}

/** Flags of a container that hand over the machine. */
function containerPower(fact: Launch): string | undefined {
  if (!fact.program.name.startsWith('image:')) return undefined;
  return fact.program.args.find(
    (a) =>
      /\.sock\b|^--privileged|^--use-api-socket|^--(pid|ipc|network|userns) host|^--cap-add|^--device/.test(a) ||
      isMachine(/^(?:-v|--volume) ((?:[A-Za-z]:)?[^:]*):/.exec(a)?.[1]) ||
      isMachine(/^--mount (?:.*,)?(?:src|source)=([^,]*)/.exec(a)?.[1]),
  );
}

/** The file system, a home folder, or a folder that holds the system's own sockets and settings. */
function isMachine(path: string | undefined): boolean {
  if (path === undefined) return false;
  const plain = path
    .replaceAll('\\', '/')
    .replace(/\/(\.?\/)*/g, '/')
    .replace(/(.)\/$/, '$1');
  return /^(\/\.?|~|\$HOME|\$\{(env:)?HOME(:-[^}]*)?\}|\$\{userHome\}|[A-Za-z]:|\/(etc|root|home|Users|proc|sys|dev|run|var|var\/run|var\/lib(\/docker)?))$/.test(
    plain,
  );
}
