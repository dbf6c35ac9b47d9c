import type { Sequence } from '../../access/pattern.ts';
import { ANY, SOME } from '../../access/pattern.ts';
import { list, takeFlags, truthy } from './flags.ts';
import { switched } from './switched-server.ts';

/**
 * Servers whose flags, variables or URL choose how far they reach. For these the reach is compared as a set of uses,
 * and what chose it is taken out of the command line, so that another order or spelling of flags is the same server.
 *
 * Sources: the servers' own documents: github-mcp-server docs/{server-configuration,remote-server}.md, README of
 * @modelcontextprotocol/server-filesystem, @supabase/mcp-server-supabase 0.13.0, @stripe/mcp 0.3.3 (dist/cli.js),
 * @azure/mcp (ServerStartOptions.cs), kubernetes-mcp-server 0.0.67, slack-mcp-server 1.3.0.
 */
export interface ServerLaunch {
  /** `npm:@acme/x`, `image:…`, or `https://host` for a remote. */
  readonly name: string;
  readonly args: readonly string[];
  readonly env: ReadonlyMap<string, string>;
  readonly headers: ReadonlyMap<string, string>;
  readonly path: string;
  readonly query: readonly (readonly [string, string])[];
}

export interface Reach {
  /** Uses the server offers, as arguments of the verb `use`. */
  readonly uses: readonly Sequence[];
  /** Uses that the server leaves out, whatever else it offers. */
  readonly denied: readonly Sequence[];
  readonly args: readonly string[];
  readonly path: string;
  /** Names of variables, headers and query parameters that are accounted for. */
  readonly consumed: readonly string[];
}

export function reachOf(server: ServerLaunch): Reach {
  return (SERVERS.find(([is]) => is.test(server.name))?.[1] ?? switched)(server);
}

const SERVERS: readonly (readonly [RegExp, (s: ServerLaunch) => Reach])[] = [
  [/^image:(ghcr\.io\/github\/github-mcp-server)$|^https?:\/\/api\.githubcopilot\.com$/, github],
  [/^(npm:@modelcontextprotocol\/server-filesystem|image:mcp\/filesystem)$/, filesystem],
  [/^(npm:@supabase\/mcp-server-supabase|https:\/\/mcp\.supabase\.com)$/, supabase],
  [/^npm:@stripe\/mcp$/, stripe],
  [/^(npm:@azure\/mcp|image:mcr\.microsoft\.com\/azure-sdk\/azure-mcp)$/, azure],
  [
    /^((npm|pypi):kubernetes-mcp-server|image:(quay\.io\/containers|ghcr\.io\/containers)\/kubernetes-mcp-server)$/,
    kubernetes,
  ],
  [/^npm:slack-mcp-server$/, slack],
];

const GITHUB_DEFAULT = ['context', 'repos', 'issues', 'pull_requests', 'users'];

function github(s: ServerLaunch): Reach {
  const { flags, rest, every } = takeFlags(
    s.args,
    ['--read-only', '--dynamic-toolsets'],
    ['--toolsets', '--tools', '--exclude-tools'],
  );
  const header = (name: string): string | undefined => [...s.headers].find(([k]) => k.toLowerCase() === name)?.[1];
  let path = s.path;
  let toolsets = flags.get('--toolsets') ?? s.env.get('GITHUB_TOOLSETS') ?? header('x-mcp-toolsets');
  const tools = [...every('--tools'), ...list(s.env.get('GITHUB_TOOLS')), ...list(header('x-mcp-tools'))];
  const excluded = [
    ...every('--exclude-tools'),
    ...list(s.env.get('GITHUB_EXCLUDE_TOOLS')),
    ...list(header('x-mcp-exclude-tools')),
  ];
  let readOnly = flags.has('--read-only') || truthy(s.env.get('GITHUB_READ_ONLY')) || truthy(header('x-mcp-readonly'));
  if (/\/readonly$/.test(path)) {
    readOnly = true;
    path = path.replace(/\/readonly$/, '');
  }
  const one = /\/x\/([a-z_]+)$/.exec(path);
  if (one) {
    toolsets = one[1];
    path = path.replace(/\/x\/[a-z_]+$/, '');
  }
  const names = list(toolsets).flatMap((t) => (t === 'default' ? GITHUB_DEFAULT : [t]));
  // Tools are offered besides toolsets; named alone, they are all that is offered.
  const sets = names.length > 0 ? names : tools.length > 0 ? [] : GITHUB_DEFAULT;
  const reached: Sequence[] = [
    ...sets.map((t): Sequence => (t === 'all' ? [SOME] : [t])),
    ...tools.map((t): Sequence => [`tool ${t}`]),
  ];
  return {
    uses: [
      ...reached.flatMap((name): Sequence[] => [...(readOnly ? [] : [[...name, ': write']]), [...name, ': read']]),
      ['every tool but ', SOME],
    ],
    denied: excluded.map((t) => [`every tool but ${t}`]),
    args: rest,
    path,
    consumed: [
      'GITHUB_TOOLSETS',
      'GITHUB_READ_ONLY',
      'GITHUB_TOOLS',
      'GITHUB_EXCLUDE_TOOLS',
      'X-MCP-Toolsets',
      'X-MCP-Readonly',
    ],
  };
}

/** Arguments are the folders the server may use; a folder covers all below it. */
function filesystem(s: ServerLaunch): Reach {
  const folders = s.args.filter((a) => !a.startsWith('-'));
  return {
    uses: folders.flatMap(folder),
    denied: [],
    args: s.args.filter((a) => a.startsWith('-')),
    path: s.path,
    consumed: [],
  };
}

function folder(text: string): Sequence[] {
  const path = plainPath(
    text
      .replace(/\\/g, '/')
      .replace(/^\$\{workspaceFolder\}|^\$\{?PWD\}?|^\$\{?CLAUDE_PROJECT_DIR\}?/, '.')
      .replace(/^\$\{?HOME\}?|^\$\{userHome\}|^\$\{env:HOME\}|^%USERPROFILE%/, '~'),
  );
  if (path === '/' || /^[A-Za-z]:$/.test(path))
    return [
      ['files in /', ANY],
      ['files in ./', ANY],
      ['files in ../', ANY],
      ['files in ~/', ANY],
    ];
  if (path === '') return [['files in ./', ANY]];
  if (/^\.\.(\/\.\.)*$/.test(path))
    return [
      ['files in /', ANY],
      ['files in ./', ANY],
      ['files in ../', ANY],
    ];
  const rooted = /^([/~]|\.\.\/|\$)/.test(path) ? path : `./${path}`;
  return [[`files in ${rooted}`], [`files in ${rooted}/`, ANY]];
}

/** `./src/../..` is `..`: dots taken out, without regard to links. */
function plainPath(text: string): string {
  const rooted = text.startsWith('/');
  const out: string[] = [];
  for (const part of text.split('/')) {
    if (part === '' || part === '.') continue;
    const last = out.at(-1);
    if (part !== '..') out.push(part);
    else if (last === '~') out.splice(0, out.length, '..');
    else if (last !== undefined && last !== '..') out.pop();
    else if (!rooted) out.push(part);
  }
  return rooted ? `/${out.join('/')}` : out.join('/');
}

const SUPABASE_DEFAULT = ['docs', 'account', 'database', 'debugging', 'development', 'functions', 'branching'];

function supabase(s: ServerLaunch): Reach {
  const { flags, rest } = takeFlags(s.args, ['--read-only'], ['--project-ref', '--features']);
  const asked = new Map(s.query);
  const readOnly = flags.has('--read-only') || truthy(asked.get('read_only'));
  const project = flags.get('--project-ref') ?? asked.get('project_ref');
  const features = list(flags.get('--features') ?? asked.get('features'));
  const named = (features.length === 0 ? SUPABASE_DEFAULT : features).filter((f) => !(project && f === 'account'));
  const where: Sequence = project ? [`project ${project}, `] : ['project ', SOME, ', '];
  const uses = named.flatMap((f): Sequence[] => [
    ...(readOnly ? [] : [[...where, `${f}: write`]]),
    [...where, `${f}: read`],
  ]);
  return { uses, denied: [], args: rest, path: s.path, consumed: ['read_only', 'project_ref', 'features'] };
}

/** `--tools` was removed: the server warns and ignores it, so it narrows nothing. */
function stripe(s: ServerLaunch): Reach {
  const { rest } = takeFlags(s.args, [], ['--tools']);
  return { uses: [[SOME]], denied: [], args: rest, path: s.path, consumed: [] };
}

/** `--mode` changes how tools are presented, not what they reach. */
function azure(s: ServerLaunch): Reach {
  const { flags, rest, every } = takeFlags(s.args, ['--read-only'], ['--mode', '--namespace', '--tool']);
  const sets = [...every('--namespace'), ...every('--tool').map((t) => `tool ${t}`)];
  const names: Sequence[] = sets.length === 0 ? [[SOME]] : sets.map((n) => [n]);
  const uses = names.flatMap((n): Sequence[] => [
    ...(flags.has('--read-only') ? [] : [[...n, ': write']]),
    [...n, ': read'],
  ]);
  return { uses, denied: [], args: rest, path: s.path, consumed: [] };
}

function kubernetes(s: ServerLaunch): Reach {
  const { flags, rest } = takeFlags(
    s.args,
    ['--read-only', '--disable-destructive', '--disable-multi-cluster'],
    ['--toolsets'],
  );
  const sets = list(flags.get('--toolsets'));
  const names: Sequence[] = (sets.length === 0 ? ['core', 'config'] : sets).map((n) => [n]);
  const readOnly = flags.has('--read-only');
  const uses = names.flatMap((n): Sequence[] => [
    ...(readOnly || flags.has('--disable-destructive') ? [] : [[...n, ': delete']]),
    ...(readOnly ? [] : [[...n, ': write']]),
    [...n, ': read'],
  ]);
  if (!flags.has('--disable-multi-cluster')) uses.push(['clusters of the other contexts']);
  return { uses, denied: [], args: rest, path: s.path, consumed: [] };
}

/**
 * slack-mcp-server 1.3.0 (README): posting and its like are off until a variable lists channels, all but some (`!C1`), or
 * says `true`. A list of tools is all that is offered; a writing tool in it is on in every channel.
 */
function slack(s: ServerLaunch): Reach {
  const tools = list(s.env.get('SLACK_MCP_ENABLED_TOOLS'));
  const uses: Sequence[] = tools.length === 0 ? [['tool ', SOME]] : tools.map((t) => [`tool ${t}`]);
  const denied: Sequence[] = [];
  for (const [key, verb] of SLACK_SWITCHES) {
    const channels = list(s.env.get(key));
    if (channels.some((c) => /^(true|1|yes)$/i.test(c))) uses.push([`${verb} in `, SOME]);
    else if (channels.some((c) => c.startsWith('!'))) {
      uses.push([`${verb} in `, SOME]);
      denied.push(...channels.map((c): Sequence => [`${verb} in ${c.replace(/^!/, '')}`]));
    } else if (channels.some(truthy)) uses.push(...channels.map((c): Sequence => [`${verb} in ${c}`]));
  }
  const consumed = ['SLACK_MCP_ENABLED_TOOLS', ...SLACK_SWITCHES.map(([key]) => key)];
  return { uses, denied, args: s.args, path: s.path, consumed };
}
const SLACK_SWITCHES = [
  ['SLACK_MCP_ADD_MESSAGE_TOOL', 'post'],
  ['SLACK_MCP_REACTION_TOOL', 'react'],
  ['SLACK_MCP_ATTACHMENT_TOOL', 'fetch attachments'],
  ['SLACK_MCP_MARK_TOOL', 'mark'],
] as const;
