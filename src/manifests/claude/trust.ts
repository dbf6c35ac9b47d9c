import type { AccessBuilder } from '../../access/builder.ts';
import type { Trust } from '../../access/kinds/trust.ts';
import type { Span } from '../../document/value.ts';
import { at, entries, strings, text } from '../../document/value.ts';
import { connection } from '../mcp/remote.ts';
import { digest, placeIn } from '../reading.ts';
import { isTrue, type Settings } from './session.ts';

/** What settings trust ahead of time, and the locks that they put on. */
export function readTrust({ file, value }: Settings, agent: string, to: AccessBuilder): void {
  const trust = (of: Trust['of'], what: string, words: string, span: Span, more: Partial<Trust> = {}): void =>
    to.fact({
      kind: 'trust',
      agent,
      of,
      what,
      subject: `${of} ${what}`,
      level: 1,
      pinned: true,
      text: words,
      place: placeIn(file, span),
      ...more,
    });
  const lock = (path: string, what: string, guards: 'mode' | 'calls'): void => {
    const found = at(value, ...path.split('.'));
    if (!found || !(isTrue(found) || text(found) === 'disable')) return;
    to.fact({
      kind: 'guard',
      guards,
      agent,
      subject: path,
      what,
      by: path,
      matcher: null,
      failsClosed: true,
      text: path,
      place: placeIn(file, found.span),
    });
  };
  const all = at(value, 'enableAllProjectMcpServers');
  if (all && isTrue(all)) trust('all servers', 'project', 'enableAllProjectMcpServers: true', all.span);
  for (const name of strings(at(value, 'enabledMcpjsonServers')))
    trust('server', name.value, `enabledMcpjsonServers: ${name.value}`, name.span);
  for (const name of strings(at(value, 'disabledMcpjsonServers'))) {
    to.fact({
      kind: 'guard',
      guards: 'discovery',
      agent,
      subject: `server ${name.value}`,
      what: `MCP server ${name.value}`,
      by: 'disabledMcpjsonServers',
      matcher: null,
      failsClosed: true,
      text: name.value,
      place: placeIn(file, name.span),
    });
  }
  for (const plugin of entries(at(value, 'enabledPlugins'))) {
    if (isTrue(plugin.value)) trust('plugin', plugin.key, plugin.key, plugin.keySpan);
  }
  for (const key of ['extraKnownMarketplaces', 'additionalMarketplaces']) {
    for (const market of entries(at(value, key))) {
      const source = at(market.value, 'source') ?? market.value;
      const where =
        ['repo', 'url', 'path', 'package'].map((k) => text(at(source, k))).find((t) => t !== undefined) ?? market.key;
      const local = ['file', 'directory'].includes(text(at(source, 'source')) ?? '');
      const pinned = local || /^[0-9a-f]{40}$/.test(text(at(source, 'sha')) ?? '');
      trust('marketplace', where, `${market.key}: ${where}`, market.keySpan, {
        pinned,
        level: isTrue(at(market.value, 'autoUpdate')) ? 2 : 1,
      });
    }
  }
  for (const variable of entries(at(value, 'env'))) {
    const set = text(variable.value) ?? '';
    if (ENDPOINT.test(variable.key)) {
      to.fact({
        ...connection(set),
        kind: 'connection',
        purpose: 'endpoint',
        agent,
        subject: variable.key,
        place: placeIn(file, variable.value.span),
        text: `${variable.key}=${set}`,
      });
    } else if (LOADER.test(variable.key))
      trust('environment', `${variable.key} ${digest(set)}`, variable.key, variable.keySpan);
  }
  const main = at(value, 'agent');
  if (main && text(main)) trust('agent', text(main) ?? '', `agent: ${text(main)}`, main.span, { level: 0 });
  if (isTrue(at(value, 'skipWebFetchPreflight')))
    trust(
      'setting',
      'skipWebFetchPreflight',
      'skipWebFetchPreflight: true',
      (at(value, 'skipWebFetchPreflight') ?? value).span,
    );
  lock('permissions.disableBypassPermissionsMode', 'the bypassPermissions mode', 'mode');
  lock('permissions.disableAutoMode', 'the auto mode', 'mode');
  lock('permissions.blockReadsOutsideWorkingDirectories', 'reads outside the working folders', 'calls');
  lock('permissions.blockWritesOutsideWorkingDirectories', 'writes outside the working folders', 'calls');
  lock('disableSkillShellExecution', 'shell commands in skills', 'calls');
  lock('disableClaudeAiConnectors', 'connectors of the account', 'calls');
}

/** Where the client sends prompts, code and the person's credential. */
const ENDPOINT =
  /^(ANTHROPIC(_BEDROCK|_VERTEX|_FOUNDRY)?_BASE_URL|ANTHROPIC_API_URL|OPENAI_(BASE_URL|API_BASE)|HTTPS?_PROXY|ALL_PROXY|OTEL_EXPORTER_OTLP(_\w+)?_ENDPOINT)$/i;
/** Variables that make every program started by the agent load something, or trust someone, else. */
const LOADER =
  /^(BASH_ENV|ENV|PROMPT_COMMAND|SHELL|PATH|IFS|LD_PRELOAD|LD_LIBRARY_PATH|LD_AUDIT|DYLD_\w+|NODE_OPTIONS|NODE_PATH|NODE_EXTRA_CA_CERTS|NODE_TLS_REJECT_UNAUTHORIZED|PYTHONPATH|PYTHONSTARTUP|PYTHONHOME|PERL5(OPT|LIB)|RUBY(OPT|LIB)|JAVA_TOOL_OPTIONS|_JAVA_OPTIONS|GIT_\w+|SSL_CERT_(FILE|DIR)|CURL_HOME|npm_config_\w+|NPM_CONFIG_\w+|PIP_(INDEX_URL|EXTRA_INDEX_URL|CONFIG_FILE)|UV_(INDEX_URL|DEFAULT_INDEX)|CLAUDE_CODE_SKIP_\w+|CLAUDE_CONFIG_DIR|EDITOR|PAGER)$/;
