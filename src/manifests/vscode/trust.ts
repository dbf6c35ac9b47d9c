import type { AccessBuilder } from '../../access/builder.ts';
import type { Value } from '../../document/value.ts';
import { at, entries, strings, text } from '../../document/value.ts';
import { localPath, program } from '../command-line.ts';
import { digest, placeIn } from '../reading.ts';
import { trusting } from '../trust-fact.ts';
import { switchedOn } from './containment.ts';
import type { Workspace } from './setting.ts';
import { flag, setting } from './setting.ts';

/** What workspace settings trust ahead of time, and programs that they choose. */
export function readTrust(workspace: Workspace, to: AccessBuilder): void {
  const trust = trusting(workspace.file, workspace.agent, to);
  for (const [key, words] of SWITCHES) {
    const value = setting(workspace, key);
    if (value && switchedOn(workspace, key)) trust('setting', key, words, value.span);
  }
  const discovery = setting(workspace, 'chat.mcp.discovery.enabled');
  const sources = entries(discovery).filter((e) => flag(e.value) === true);
  if (discovery && (flag(discovery) === true || sources.length > 0))
    trust(
      'setting',
      ['chat.mcp.discovery.enabled', ...sources.map((e) => e.key).sort()].join(' '),
      'chat.mcp.discovery.enabled: MCP servers of other applications',
      discovery.span,
    );
  for (const key of LOCATIONS) {
    const value = setting(workspace, key);
    const paths = [
      ...entries(value)
        .filter((e) => flag(e.value) !== false)
        .map((e) => [e.key, e.keySpan] as const),
      ...strings(value).map((s) => [s.value, s.span] as const),
    ];
    for (const [path, span] of paths)
      if (!/^(\.\/)?\.(github|claude|agents)\//.test(path))
        trust('setting', `${key} ${localPath(path)}`, `${key}: ${path}`, span);
  }
  for (const e of entries(setting(workspace, 'chat.mcp.serverSampling'))) {
    if (flag(at(e.value, 'allowedDuringChat')) === true || flag(at(e.value, 'allowedOutsideChat')) === true)
      trust('setting', `sampling ${e.key}`, `the server ${e.key} may use models`, e.keySpan);
  }
  for (const e of entries(workspace.settings)) {
    if (/^terminal\.integrated\.env\.(linux|osx|windows)$/.test(e.key)) {
      for (const v of entries(e.value))
        if (LOADER.test(v.key)) trust('environment', `${v.key} ${digest(text(v.value) ?? '')}`, v.key, v.keySpan);
    } else readProgram(e.key, e.value, workspace, to);
  }
}

const SWITCHES: readonly (readonly [string, string])[] = [
  ['chat.useClaudeHooks', 'chat.useClaudeHooks: hooks of .claude/settings.json run here too'],
  [
    'chat.tools.terminal.ignoreDefaultAutoApproveRules',
    'chat.tools.terminal.ignoreDefaultAutoApproveRules: the client’s own refusals are dropped',
  ],
  ['chat.tools.terminal.enableAutoApprove', 'chat.tools.terminal.enableAutoApprove: true'],
  ['chat.useNestedAgentsMdFiles', 'chat.useNestedAgentsMdFiles: instructions of every folder'],
  [
    'chat.useCustomizationsInParentRepositories',
    'chat.useCustomizationsInParentRepositories: agents and hooks of folders above',
  ],
];
const LOCATIONS = [
  'chat.instructionsFilesLocations',
  'chat.promptFilesLocations',
  'chat.modeFilesLocations',
  'chat.agentFilesLocations',
  'chat.agentSkillsLocations',
  'chat.agentSkillsFilesLocations',
  'chat.hookFilesLocations',
];
const LOADER =
  /^(BASH_ENV|ENV|PROMPT_COMMAND|SHELL|PATH|LD_PRELOAD|LD_LIBRARY_PATH|DYLD_\w+|NODE_OPTIONS|NODE_PATH|NODE_EXTRA_CA_CERTS|NODE_TLS_REJECT_UNAUTHORIZED|PYTHONPATH|PYTHONSTARTUP|PERL5OPT|RUBYOPT|JAVA_TOOL_OPTIONS|GIT_\w+|npm_config_\w+)$/i;

/** Settings that name a program which an extension or a terminal starts. Only a file of the repository is new power. */
const EXECUTABLE =
  /(^git\.path|executablePath|executable|interpreterPath|pythonPath|binaryPath|\.nodePath|commandPath)$/i;
const SHELL = /^(terminal\.integrated\.(automationProfile|profiles)|chat\.tools\.terminal\.terminalProfile)\./;
/** What a package manager puts there is not of the repository. */
const INSTALLED = /(^|\/)(\.?venv|\.?env|node_modules|vendor|target|\.pixi|\.tox)\//;

function readProgram(key: string, value: Value, workspace: Workspace, to: AccessBuilder): void {
  const found: readonly (readonly [Value, readonly string[]])[] = EXECUTABLE.test(key)
    ? strings({ kind: 'list', items: [value, ...(value.kind === 'list' ? value.items : [])], span: value.span }).map(
        (v) => [v, []],
      )
    : SHELL.test(key)
      ? [value, ...entries(value).map((e) => e.value)].flatMap((profile) => {
          const path = at(profile, 'path');
          return path ? [[path, strings(at(profile, 'args')).map((a) => a.value)] as const] : [];
        })
      : [];
  for (const [path, args] of found) {
    const named = text(path);
    if (named === undefined || !ofRepository(named, key, args)) continue;
    const { shell: _, ...ran } = program(localPath(named), args);
    to.fact({
      kind: 'launch',
      starts: 'helper',
      agent: workspace.agent,
      subject: key,
      when: key,
      place: placeIn(workspace.file, path.span),
      program: ran,
      text: [named, ...args].join(' '),
    });
  }
}

function ofRepository(path: string, key: string, args: readonly string[]): boolean {
  if (args.length > 0 && SHELL.test(key)) return true;
  const local = /^(\.{0,2}\/?[\w.@-]+\/|\.\/|\$\{workspaceFolder)/.test(path) && !path.startsWith('/');
  return local && !INSTALLED.test(path);
}
