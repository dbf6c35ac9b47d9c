import type { Sequence } from '../../access/pattern.ts';
import { SOME } from '../../access/pattern.ts';
import { list, takeFlags, truthy } from './flags.ts';
import type { Reach, ServerLaunch } from './known-servers.ts';

/** Switches of one server: what each lets it do, or holds it back from. */
interface Switches {
  readonly server: RegExp;
  /** Flags and variables that let it do more. */
  readonly wide?: readonly string[];
  /** Flags with a value, or a list of them, each of which lets it do more. */
  readonly wideOf?: readonly string[];
  /** The same, where what is gained is little beside what the server reaches anyway. */
  readonly mildOf?: readonly string[];
  /** Flags and variables that hold it back. */
  readonly narrow?: readonly string[];
  /** Flags that hold it back unless they say no. */
  readonly held?: readonly string[];
  /** A flag that with this value means read-only. */
  readonly readOnly?: readonly [string, string];
  /** A list of the only tools, servers or toolsets that it offers. */
  readonly only?: readonly string[];
  /** Flags and variables that choose how it looks or reports. */
  readonly plain?: readonly string[];
  readonly plainOf?: readonly string[];
}

/**
 * How far a server reaches whose switches are each on or off. What its words for read-only mean is the same everywhere;
 * its other flags are its own, and stay part of what runs where they are not known.
 */
export function switched(s: ServerLaunch): Reach {
  const own = SERVERS.find(({ server }) => server.test(s.name));
  const {
    wide = [],
    wideOf = [],
    mildOf = [],
    held = [],
    narrow = [],
    only = [],
    plain = [],
    plainOf = [],
  } = own ?? {};
  const [modeFlag = '', mode = ''] = own?.readOnly ?? [];
  const { flags, rest, every } = takeFlags(
    s.args,
    [...READ_ONLY_FLAGS, ...wide, ...held, ...narrow, ...plain],
    [...wideOf, ...mildOf, ...only, ...plainOf, ...(modeFlag === '' ? [] : [modeFlag])],
  );
  const named = [...s.env, ...s.headers, ...s.query].filter(([k]) => READ_ONLY.test(k));
  const readOnly =
    READ_ONLY_FLAGS.some((f) => flags.has(f)) ||
    named.some(([, v]) => truthy(v)) ||
    (mode !== '' && flags.get(modeFlag) === mode);
  const on = (name: string): boolean => flags.has(name) || truthy(s.env.get(name));
  const listed = only.flatMap((name) => [...every(name), ...list(s.env.get(name))]);
  const uses: Sequence[] = [
    ...(readOnly ? [] : [['write']]),
    ['read'],
    ...wide.filter(on).map((name): Sequence => [name]),
    ...wideOf.flatMap((name) => every(name).map((value): Sequence => [`${name} ${value}`])),
    ...mildOf.flatMap((name) => every(name).map((value): Sequence => [`${name} ${value}: read`])),
    ...held
      .filter((name) => s.args.some((arg) => arg.startsWith(`${name}=`) && !truthy(arg.slice(name.length + 1))))
      .map((name): Sequence => [`without ${name}`]),
    ...narrow.filter((name) => !on(name)).map((name): Sequence => [`without ${name}`]),
    ...(only.length === 0 ? [] : listed.length === 0 ? [['offers ', SOME]] : listed.map((one) => [`offers ${one}`])),
  ];
  const consumed = [...named.map(([k]) => k), ...[...wide, ...narrow, ...only].filter((name) => s.env.has(name))];
  return { uses, denied: [], args: rest, path: s.path, consumed };
}

const READ_ONLY_FLAGS = ['--read-only', '--readonly', '--read_only'];
const READ_ONLY = /^([\w-]*[_-])?read[_-]?(only|operations[_-]?only)([_-]mode)?$/i;

/**
 * Sources: READMEs of @playwright/mcp 0.0.83 and chrome-devtools-mcp 1.11.0, awslabs/mcp, crystaldba/postgres-mcp,
 * sooperset/mcp-atlassian, hashicorp/terraform-mcp-server; docker/mcp-gateway docs/mcp-gateway.md.
 */
const SERVERS: readonly Switches[] = [
  {
    server: /^npm:@playwright\/mcp$/,
    wide: ['--allow-unrestricted-file-access', '--no-sandbox', '--extension', '--ignore-https-errors'],
    wideOf: ['--cdp-endpoint', '--init-page', '--init-script', '--secrets', '--host', '--proxy-server'],
    mildOf: ['--caps', '--storage-state', '--user-data-dir', '--allowed-hosts', '--grant-permissions'],
    plain: ['--headless', '--isolated'],
    // `--allowed-origins` is documented as no security boundary.
    plainOf: [
      ...['--browser', '--viewport-size', '--viewport', '--device', '--timeout-action', '--timeout-navigation'],
      ...['--output-dir', '--allowed-origins'],
    ],
  },
  {
    server: /^npm:chrome-devtools-mcp$/,
    wide: ['--auto-connect', '--autoConnect', '--accept-insecure-certs', '--acceptInsecureCerts'],
    wideOf: ['--browser-url', '--browserUrl', '-u', '--ws-endpoint', '--wsEndpoint', '--proxy-server', '--proxyServer'],
    plain: ['--headless', '--isolated', '--slim'],
    plainOf: ['--viewport', '--channel'],
  },
  {
    server: /^pypi:awslabs\./,
    wide: ['--allow-write', '--allow-sensitive-data-access'],
    narrow: ['REQUIRE_MUTATION_CONSENT'],
  },
  { server: /^(pypi|image:ghcr\.io\/sooperset\/):?mcp-atlassian$/, only: ['ENABLED_TOOLS', '--enabled-tools'] },
  { server: /^(pypi:postgres-mcp|image:crystaldba\/postgres-mcp)$/, readOnly: ['--access-mode', 'restricted'] },
  {
    server: /^image:hashicorp\/terraform-mcp-server$/,
    wide: ['ENABLE_TF_OPERATIONS'],
  },
  {
    server: /^image:docker\/mcp-gateway$/,
    wide: ['--enable-all-servers'],
    held: ['--block-secrets', '--verify-signatures'],
    narrow: ['--block-network'],
    only: ['--servers'],
    plain: ['--verbose', '--log-calls', '--long-lived', '--watch', '--dry-run', '--static'],
    plainOf: ['--port', '--transport', '--cpus', '--memory'],
  },
];
