import type { AccessBuilder } from '../access/builder.ts';
import { EVERYTHING } from '../access/pattern.ts';
import { VSCODE_JSONC } from '../document/json.ts';
import type { Span, StringValue, Value } from '../document/value.ts';
import { at, entries, items, strings, text } from '../document/value.ts';
import { readJsonFile } from './json-file.ts';
import type { ManifestFormat, SourceFile } from './manifest-format.ts';
import { container } from './mcp/container.ts';
import { inScope, placeIn } from './reading.ts';
import { vscodeSession } from './vscode/session.ts';

/**
 * Dev containers: settings of VS Code in them, and, where one hosts an agent, what holds the container. JSONC.
 * Source: containers.dev/implementors/json_reference, code.visualstudio.com/docs/devcontainers.
 */
export const format: ManifestFormat = {
  id: 'devcontainer',
  title: 'Dev containers',
  clients: ['VS Code', 'agents that run in the container'],
  files: ['**/.devcontainer.json', '**/.devcontainer/**/devcontainer.json'],
  reads:
    'settings and servers of VS Code; where an agent is installed: privileges, mounts of the host, a firewall that a command sets up; commands that start an agent with approvals off',
  read(files, to) {
    for (const file of files) readContainer(file, to);
  },
};

function readContainer(file: SourceFile, to: AccessBuilder): void {
  const scope = file.path.split(/(?:^|\/)\.devcontainer/i)[0] ?? '';
  const agent = inScope('Dev container', scope);
  const value = readJsonFile(file, agent, { ...VSCODE_JSONC, bom: true }, to);
  if (!value) return;
  const settings = at(value, 'customizations', 'vscode', 'settings');
  if (settings) {
    const inside = inScope('VS Code', file.path);
    vscodeSession({ file, settings, agent: inside }, `vscode ${file.path.toLowerCase()}`, to);
  }
  const commands = LIFECYCLE.flatMap((key) => commandsOf(at(value, key)));
  for (const command of commands) readApprovals(command, file, agent, to);
  if (!hostsAgent(value, commands)) return;
  for (const [words, span] of powersOf(value)) {
    const dimension = `container option ${words}`;
    const place = placeIn(file, span);
    to.fact({
      kind: 'isolation',
      agent,
      subject: dimension,
      dimension,
      level: 1,
      defaultLevel: 0,
      label: 'on',
      stated: true,
      place,
    });
  }
  for (const command of commands) {
    if (!/firewall|iptables|nftables|\bufw\b/i.test(command.value)) continue;
    to.fact({
      kind: 'guard',
      guards: 'calls',
      agent,
      subject: `firewall ${command.value}`,
      what: 'the network of the container',
      by: command.value.replace(/\s+/g, ' '),
      matcher: null,
      failsClosed: false,
      text: command.value,
      place: placeIn(file, command.span),
    });
  }
}

/** Commands that run by themselves when a container is made, started or opened. */
const LIFECYCLE = [
  'initializeCommand',
  'onCreateCommand',
  'updateContentCommand',
  'postCreateCommand',
  'postStartCommand',
  'postAttachCommand',
];

/** A text, words, or a map of either that run side by side. */
function commandsOf(value: Value | undefined, depth = 0): readonly StringValue[] {
  if (value?.kind === 'string') return [value];
  if (value?.kind === 'list')
    return [
      {
        kind: 'string',
        value: strings(value)
          .map((s) => s.value)
          .join(' '),
        span: value.span,
      },
    ];
  return depth > 0 ? [] : entries(value).flatMap((e) => commandsOf(e.value, depth + 1));
}

/** Switches with which agents ask no one. */
const APPROVALS_OFF =
  /--(dangerously-skip-permissions|dangerously-bypass-approvals-and-sandbox|yolo|full-auto|allow-all(-tools)?|yes-always|dangerously-allow-all)\b|\b(?:bypassPermissions|COPILOT_ALLOW_ALL=(?:true|1))\b/;

function readApprovals(command: StringValue, file: SourceFile, agent: string, to: AccessBuilder): void {
  const found = APPROVALS_OFF.exec(command.value)?.[0];
  if (found === undefined) return;
  const place = placeIn(file, command.span);
  to.agent({
    id: `devcontainer ${file.path.toLowerCase()} ${found}`,
    name: agent,
    role: 'approval',
    list: { entries: [{ effect: 'allow', uses: EVERYTHING, place, text: found, origin: 'mode' }], default: 'inherit' },
  });
}

const AGENT =
  /claude|codex|copilot-cli|gemini-cli|opencode|cursor-agent|aider|goose|anthropic|saoudrizwan|rooveterinaryinc|kilocode|continue\.continue|amp-cli|qwen-code/i;

/** An agent is among the features, the extensions or the commands. */
function hostsAgent(value: Value, commands: readonly StringValue[]): boolean {
  const named = [
    ...entries(at(value, 'features')).map((e) => e.key),
    ...strings(at(value, 'customizations', 'vscode', 'extensions')).map((s) => s.value),
    ...commands.map((c) => c.value.slice(0, 10_000)),
    ...mounts(value).map(([words]) => words),
  ];
  return named.some((words) => AGENT.test(words));
}

/** What lets the container, and the agent in it, act on the host. */
function powersOf(value: Value): readonly (readonly [string, Span])[] {
  const out: (readonly [string, Span])[] = [];
  for (const [key, words] of [
    ['privileged', '--privileged'],
    ['capAdd', '--cap-add'],
    ['securityOpt', '--security-opt'],
  ] as const) {
    const found = at(value, key);
    if (found?.kind === 'boolean' && found.value) out.push([words, found.span]);
    for (const item of strings(found))
      if (!/no-new-privileges/.test(item.value)) out.push([`${words} ${item.value}`, item.span]);
  }
  const args = at(value, 'runArgs');
  if (args?.kind === 'list')
    for (const power of container([...strings(args).map((a) => a.value), 'image']).args)
      if (GRAVE_OPTION.test(power)) out.push([power, args.span]);
  for (const mount of mounts(value)) if (GRAVE_MOUNT.test(mount[0])) out.push(mount);
  return out;
}

const GRAVE_OPTION =
  /^--(privileged|cap-add|device|pid|ipc|uts|userns|cgroupns|security-opt (?!no-new)|(net|network) host|(volume|mount) .*(docker\.sock|\.(ssh|aws|kube|gnupg|config|docker)\b|HOME\}?(:|,|$)|^\/:))/;
/** The host's engine, its home folders of credentials, its root. */
const GRAVE_MOUNT =
  /docker\.sock|(src|source)=[^,]*(\.(ssh|aws|kube|gnupg|azure|docker|config)\b|\{localEnv:(HOME|USERPROFILE)[^}]*\}\/?(,|$))|(src|source)=\/(,|$)/i;

function mounts(value: Value): (readonly [string, Span])[] {
  return items(at(value, 'mounts')).flatMap((mount) => {
    const words =
      text(mount) ??
      ['type', 'source', 'target'].flatMap((k) => (text(at(mount, k)) ? [`${k}=${text(at(mount, k))}`] : [])).join(',');
    return words === '' ? [] : [[words, mount.span] as const];
  });
}
