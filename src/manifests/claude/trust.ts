import type { AccessBuilder } from '../../access/builder.ts';
import type { Trust } from '../../access/kinds/trust.ts';
import type { MapEntry, Span, Value } from '../../document/value.ts';
import { at, entries, strings, text } from '../../document/value.ts';
import type { SourceFile } from '../manifest-format.ts';
import { connection } from '../mcp/remote.ts';
import { digest, placeIn } from '../reading.ts';
import type { PutTrust } from '../trust-fact.ts';
import { trusting } from '../trust-fact.ts';
import { readLocks } from './locks.ts';
import { isTrue, type Settings, winner } from './session.ts';

/** One file's trust and locks. */
export function readTrust(one: Settings, agent: string, to: AccessBuilder): void {
  readTrusts([one], agent, to);
  readLocks([one], agent, to);
}

/** What settings trust ahead of time. Of single values the highest ranked file's counts. */
export function readTrusts(settings: readonly Settings[], agent: string, to: AccessBuilder): void {
  const trust: Put = (of, what, words, file, span, more) => trusting(file, agent, to)(of, what, words, span, more);
  const all = winner(settings, 'enableAllProjectMcpServers');
  if (all && isTrue(all.value))
    trust('all servers', 'project', 'enableAllProjectMcpServers: true', all.file, all.value.span);
  for (const { file, value } of settings) {
    for (const name of strings(at(value, 'enabledMcpjsonServers')))
      trust('server', name.value, `enabledMcpjsonServers: ${name.value}`, file, name.span);
  }
  for (const { file, entry } of merged(settings, 'enabledPlugins'))
    if (isTrue(entry.value)) trust('plugin', entry.key, entry.key, file, entry.keySpan);
  for (const key of ['extraKnownMarketplaces', 'additionalMarketplaces'])
    for (const { file, entry } of merged(settings, key)) marketplace(entry, file, trust);
  for (const { file, entry } of merged(settings, 'env')) variable(entry, file, agent, trust, to);
  const main = winner(settings, 'agent');
  const name = text(main?.value);
  if (main && name) trust('agent', name, `agent: ${name}`, main.file, main.value.span, { level: 0 });
  for (const [path, wide] of SWITCHES) {
    const found = winner(settings, ...path.split('.'));
    if (!found || (found.value.kind === 'boolean' ? String(found.value.value) : text(found.value)) !== wide) continue;
    trust('setting', path, `${path}: ${wide}`, found.file, found.value.span);
  }
}

type Put = (
  of: Trust['of'],
  what: string,
  words: string,
  file: SourceFile,
  span: Span,
  more?: Parameters<PutTrust>[4],
) => void;

/** Switches that widen by themselves, with the value that does. */
const SWITCHES: readonly (readonly [string, string])[] = [
  ['skipWebFetchPreflight', 'true'],
  ['autoUploadSessions', 'true'],
  ['worktree.bgIsolation', 'none'],
];

/** Entries of a map that all files share key by key, each from the highest ranked file that has it. */
function merged(settings: readonly Settings[], ...path: string[]): { file: SourceFile; entry: MapEntry }[] {
  const out = new Map<string, { file: SourceFile; entry: MapEntry }>();
  for (const { file, value } of settings)
    for (const entry of entries(at(value, ...path))) if (!out.has(entry.key)) out.set(entry.key, { file, entry });
  return [...out.values()];
}

function marketplace(entry: MapEntry, file: SourceFile, trust: Put): void {
  const source = at(entry.value, 'source') ?? entry.value;
  const named = ['repo', 'url', 'path', 'package'].map((k) => text(at(source, k))).find((t) => t !== undefined);
  const local = ['file', 'directory'].includes(text(at(source, 'source')) ?? '');
  const pinned = local || /^[0-9a-f]{40}$/.test(text(at(source, 'sha')) ?? '');
  // Everything else that the source says (a ref, a folder, plugins named in place) decides what is fetched too.
  const more = entries(source)
    .filter((e) => !['source', 'repo', 'url', 'package', 'sha'].includes(e.key))
    .map((e) => `${e.key} ${plain(e.value)}`)
    .sort()
    .join(' ');
  const where = named ?? entry.key;
  const what = more === '' || local ? where : `${where} ${digest(more)}`;
  trust('marketplace', what, `${entry.key}: ${where}`, file, entry.keySpan, {
    pinned,
    level: isTrue(at(entry.value, 'autoUpdate')) ? 2 : 1,
  });
}

/** A value as one text, keys in order. */
function plain(value: Value): string {
  if (value.kind === 'list') return `[${value.items.map(plain).join(' ')}]`;
  if (value.kind === 'map')
    return `{${entries(value)
      .map((e) => `${e.key} ${plain(e.value)}`)
      .sort()
      .join(' ')}}`;
  return value.kind === 'number' ? value.raw : value.kind === 'null' ? 'null' : String(value.value);
}

function variable(entry: MapEntry, file: SourceFile, agent: string, trust: Put, to: AccessBuilder): void {
  const { key, value } = entry;
  // Numbers and switches reach the environment as text.
  const set = plain(value);
  if (ENDPOINT.test(key)) {
    to.fact({
      ...connection(set),
      kind: 'connection',
      purpose: 'endpoint',
      agent,
      subject: key,
      place: placeIn(file, value.span),
      text: `${key}=${set}`,
    });
  } else if (LOADER.test(key)) trust('environment', `${key} ${digest(set)}`, key, file, entry.keySpan);
}

/** Where the client sends prompts, code and the person's credential. */
export const ENDPOINT =
  /^(ANTHROPIC(_BEDROCK|_VERTEX|_FOUNDRY)?_BASE_URL|ANTHROPIC_API_URL|OPENAI_(BASE_URL|API_BASE)|HTTPS?_PROXY|ALL_PROXY|OTEL_EXPORTER_OTLP(_\w+)?_ENDPOINT)$/i;
/** Variables that make every program started by the agent load something, or trust someone, else. */
export const LOADER = new RegExp(
  `^(${[
    'BASH_ENV|BASH_FUNC_.*|ENV|PROMPT_COMMAND|PS4|ZDOTDIR|SHELL|PATH|IFS|HOME|XDG_CONFIG_\\w+',
    'SHELLOPTS|BASHOPTS|LD_\\w+|DYLD_\\w+|GCONV_PATH|OPENSSL_CONF|VIMINIT|CLASSPATH',
    'NODE_(OPTIONS|PATH|EXTRA_CA_CERTS|TLS_REJECT_UNAUTHORIZED)|BUN_OPTIONS|npm_config_\\w+|NPM_CONFIG_\\w+|YARN_\\w+',
    'PYTHON(PATH|STARTUP|HOME|BREAKPOINT|USERBASE|INSPECT)|PIP_\\w+|UV_(\\w*INDEX\\w*|CONFIG_FILE|FIND_LINKS)',
    'PERL5\\w+|PERLLIB|RUBY(OPT|LIB)|BUNDLE_GEMFILE|JAVA_TOOL_OPTIONS|_JAVA_OPTIONS|JDK_JAVA_OPTIONS|MAVEN_OPTS|GRADLE_OPTS',
    'GOFLAGS|GOPROXY|RUSTC(_\\w+)?|RUSTFLAGS|CARGO_\\w+|CC|CXX|MAKEFLAGS|CMAKE_TOOLCHAIN_FILE|COREPACK_NPM_REGISTRY|DOTNET_STARTUP_HOOKS|CORECLR_\\w+',
    'GIT_\\w+|EDITOR|VISUAL|PAGER|MANPAGER|GH_PAGER|LESSOPEN|LESSCLOSE|BROWSER',
    'SSL_CERT_(FILE|DIR)|REQUESTS_CA_BUNDLE|CURL_HOME|CURL_CA_BUNDLE|NO_PROXY',
    'DOCKER_(HOST|CONFIG|CONTEXT)|KUBECONFIG|AWS_(PROFILE|CONFIG_FILE|SHARED_CREDENTIALS_FILE|ENDPOINT_URL\\w*)|GOOGLE_APPLICATION_CREDENTIALS|CLOUDSDK_CONFIG|SSH_(AUTH_SOCK|ASKPASS)|GH_HOST',
    'CLAUDE_CODE_(SKIP_\\w+|SHELL|SHELL_PREFIX|GIT_BASH_PATH)|CLAUDE_ENV_FILE|CLAUDE_CONFIG_DIR|ANTHROPIC_CUSTOM_HEADERS',
  ].join('|')})$`,
);
