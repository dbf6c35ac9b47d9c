import { decodeText } from '../document/decode.ts';
import { parseToml } from '../document/toml.ts';
import type { Value } from '../document/value.ts';
import { at, text } from '../document/value.ts';
import { hookProgram } from './claude/hooks.ts';
import { heldTo, type Owner, said, talksTo, trusts } from './deployed/facts.ts';
import type { ManifestFormat, SourceFile } from './manifest-format.ts';
import { readOpenHandsServers } from './openhands/servers.ts';
import { placeIn, unreadable } from './reading.ts';

/** Settings of OpenHands. Source: All-Hands-AI/OpenHands config.template.toml, docs.openhands.dev configuration options. */
export const format: ManifestFormat = {
  id: 'openhands-config',
  title: 'OpenHands configuration',
  clients: ['OpenHands'],
  files: ['**/config.toml'],
  reads:
    'by content alone (keys of core, sandbox, security and mcp that only OpenHands has). Exact: runtime, sandbox image, volumes, host network, commands while the runtime is built, confirmation_mode and security_analyzer, MCP servers, the model’s base_url. Not evaluated: agents, condensers, what the environment overrides',
  claims: (file) => claimed(file),
  read(files, to) {
    for (const file of files) {
      const source = sourceOf(file);
      const parsed = source === undefined ? undefined : parseToml(source);
      if (!parsed?.ok) {
        unreadable(file, 'OpenHands', parsed?.problems ?? [], file.bytes ? 'dropped' : 'unknown', to);
        continue;
      }
      to.document(file.path, parsed.value);
      readConfig(parsed.value, { agent: 'OpenHands', file, to });
    }
  },
};

const OWN: readonly (readonly [string, readonly string[]])[] = [
  ['core', ['workspace_base', 'workspace_mount_path', 'runtime', 'default_agent', 'max_iterations']],
  ['sandbox', ['base_container_image', 'runtime_container_image', 'runtime_extra_deps', 'use_host_network', 'volumes']],
  ['security', ['confirmation_mode', 'security_analyzer']],
  ['mcp', ['stdio_servers', 'sse_servers', 'shttp_servers']],
];

function claimed(file: SourceFile): boolean {
  const source = sourceOf(file);
  if (source === undefined || !OWN.some(([, keys]) => keys.some((key) => source.includes(key)))) return false;
  const parsed = parseToml(source);
  if (!parsed.ok) return /^\s{0,9}\[(core|sandbox|security|mcp)\]/m.test(source);
  return OWN.some(([table, keys]) => keys.some((key) => at(parsed.value, table, key) !== undefined));
}

function sourceOf(file: SourceFile): string | undefined {
  const decoded = file.bytes ? decodeText(file.bytes, { bom: true, utf16: false }) : undefined;
  return decoded?.ok ? decoded.text : undefined;
}

function readConfig(value: Value, owner: Owner): void {
  const runtime = said(value, 'core', 'runtime');
  const open = runtime !== undefined && /^(local|cli|process)$/i.test(runtime.words);
  heldTo(owner, 'sandbox', open ? 1 : 0, 0, open ? 'off' : 'on', runtime?.span, value.span);
  const sandbox = at(value, 'sandbox');
  const network = at(sandbox, 'use_host_network');
  if (isTrue(network)) heldTo(owner, 'network of the host', 1, 0, 'shared', network?.span, value.span);
  readVolumes(at(sandbox, 'volumes') ?? at(value, 'core', 'volumes'), owner);
  for (const key of ['base_container_image', 'runtime_container_image']) {
    const image = said(sandbox, key);
    if (image)
      trusts(
        owner,
        `image ${image.words.replace(/[@:][^@:/]*$/, '')}`,
        `the image ${image.words}`,
        image.span,
        image.words.includes('@sha256:'),
      );
  }
  readBuild(said(sandbox, 'runtime_extra_deps'), owner);
  const security = (at(value, 'security') ?? value).span;
  const asked = at(value, 'security', 'confirmation_mode');
  heldTo(
    owner,
    'confirmation of actions',
    isTrue(asked) ? 0 : 1,
    1,
    isTrue(asked) ? 'on' : 'off',
    asked?.span,
    security,
  );
  const analyser = said(value, 'security', 'security_analyzer');
  const looks = analyser !== undefined && analyser.words !== '';
  heldTo(owner, 'check of each action for risks', looks ? 0 : 1, 1, looks ? 'on' : 'off', analyser?.span, security);
  talksTo(owner, at(value, 'llm', 'base_url'), 'endpoint');
  readOpenHandsServers(at(value, 'mcp'), owner);
}

/** `host:container[:mode]`, several with commas or as a list; the working folder itself is what the agent is for. */
function readVolumes(volumes: Value | undefined, owner: Owner): void {
  for (const item of volumes?.kind === 'list' ? volumes.items : volumes ? [volumes] : []) {
    for (const mount of (text(item) ?? '').split(',')) {
      const [host = '', , mode = 'rw'] = mount.trim().split(':');
      if (host === '' || /^\.\/?$/.test(host)) continue;
      heldTo(
        owner,
        `folder ${host} of the host`,
        mode === 'ro' ? 1 : 2,
        0,
        mode === 'ro' ? 'readable' : 'writable',
        item.span,
        item.span,
      );
    }
  }
}

function readBuild(command: ReturnType<typeof said>, { agent, file, to }: Owner): void {
  if (!command || command.words.trim() === '') return;
  to.fact({
    kind: 'launch',
    starts: 'helper',
    agent,
    subject: `build ${command.words}`,
    when: 'build of the runtime',
    program: hookProgram(command.words),
    text: command.words,
    place: placeIn(file, command.span),
  });
}

function isTrue(value: Value | undefined): boolean {
  return value?.kind === 'boolean' && value.value;
}
