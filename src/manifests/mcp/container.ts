import type { Program, Version } from '../../access/kinds/launch.ts';
import type { Sequence } from '../../access/pattern.ts';
import { pinOf } from './package-run.ts';

/** What `docker run` starts, and how far it is held. */
export interface Container extends Omit<Program, 'env'> {
  /** Variables that reach the inside; undefined: the value is the engine's own variable of that name. */
  readonly passed: ReadonlyMap<string, string | undefined>;
  /** What the container may do because no flag holds it back, as arguments of the verb `use`. */
  readonly unheld: readonly Sequence[];
}

/**
 * The words behind `docker run`. Flags are read as Docker's own parser does (`-v=/:/x`, `-v/:/x`, `-itv /:/x`,
 * `--volume=/:/x` are one mount); flags that are not known to be harmless stay part of what runs, spelt in full.
 * Source: docs.docker.com/reference/cli/docker/container/run.
 */
export function container(args: readonly string[]): Container {
  const flags: [string, string | undefined][] = [];
  let i = 0;
  for (; i < args.length; i++) {
    const arg = args[i] ?? '';
    if (arg === '--') {
      i++;
      break;
    }
    if (!arg.startsWith('-') || arg === '-') break;
    if (arg.startsWith('--')) {
      const cut = arg.indexOf('=');
      const name = cut < 0 ? arg.slice(2) : arg.slice(2, cut);
      flags.push([name, cut >= 0 ? arg.slice(cut + 1) : BOOLEANS.has(name) ? undefined : args[++i]]);
    } else i = shortFlags(args, i, flags);
  }
  const image = args[i] ?? '';
  const powers: string[] = [];
  const held = new Set<string>();
  const writable: string[] = [];
  const passed = new Map<string, string | undefined>();
  for (const [flag, value] of flags) {
    const name = flag === 'net' ? 'network' : flag;
    if (name === 'env') {
      const cut = (value ?? '').indexOf('=');
      if (cut < 0) passed.set(value ?? '', undefined);
      else passed.set((value ?? '').slice(0, cut), (value ?? '').slice(cut + 1));
    } else if (HARMLESS.has(name) || (BOOLEANS.has(name) && value === 'false')) continue;
    else if (name === 'read-only') held.add('own files');
    else if (name === 'network' && value === 'none') held.add('network');
    else if (name === 'security-opt' && /^no-new-privileges([:=]true)?$/.test(value ?? '')) held.add('new privileges');
    else if (name === 'user' && /^[1-9]\d*(:|$)/.test(value ?? '')) held.add('root inside');
    else if (name === 'cap-drop')
      for (const cap of (value ?? '').toUpperCase().split(',')) held.add(cap.replace(/^CAP_/, ''));
    else if (name === 'volume' || name === 'mount') {
      const { text, readOnly } = mount(name, value ?? '');
      powers.push(`--${name} ${text}`);
      if (!readOnly) writable.push(text);
    } else powers.push(value === undefined || BOOLEANS.has(name) ? `--${name}` : `--${name} ${value}`);
  }
  return {
    ...imageOf(image),
    args: [...powers.sort(), ...args.slice(i + 1)],
    passed,
    unheld: [
      ...HOLDS.filter((h) => !held.has(h)).map((h): Sequence => [`container: ${h}`]),
      ...CAPABILITIES.filter((c) => !held.has('ALL') && !held.has(c)).map((c): Sequence => [`container: ${c}`]),
      ...writable.map((w): Sequence => [`container: writes ${w}`]),
    ],
  };
}

/** `-it`, `-e X`, `-eX`, `-e=X`, `-itv X`: plain letters until one takes the rest or the next word. */
function shortFlags(args: readonly string[], at: number, flags: [string, string | undefined][]): number {
  const letters = (args[at] ?? '').slice(1);
  for (let k = 0; k < letters.length; k++) {
    const letter = letters[k] ?? '';
    const name = SHORT.get(letter) ?? letter;
    if (BOOLEANS.has(name) && letters[k + 1] !== '=') {
      flags.push([name, undefined]);
      continue;
    }
    const rest = letters.slice(k + 1).replace(/^=/, '');
    flags.push([name, rest === '' ? args[at + 1] : rest]);
    return rest === '' ? at + 1 : at;
  }
  return at;
}

function mount(flag: string, value: string): { text: string; readOnly: boolean } {
  if (flag === 'volume') {
    const options = /:((?:ro|rw|z|Z|cached|delegated|consistent)(?:,\w+)*)$/.exec(value);
    const given = options?.[1]?.split(',') ?? [];
    return { text: options ? value.slice(0, options.index) : value, readOnly: given.includes('ro') };
  }
  const parts = value.split(',');
  const isReadOnly = (p: string): boolean => /^(ro|readonly)(=(true|1))?$/.test(p);
  return { text: parts.filter((p) => !isReadOnly(p)).join(','), readOnly: parts.some(isReadOnly) };
}

function imageOf(image: string): { name: string; version: Version } {
  const digest = /^(.*)@(sha256:[0-9a-f]{64})$/.exec(image);
  const tagged = /^(.*):([^/:]+)$/.exec(image);
  const name = digest?.[1]?.replace(/:[^/:]+$/, '') ?? tagged?.[1] ?? image;
  const version: Version = digest
    ? { pin: 'digest', text: digest[2] ?? '' }
    : tagged
      ? pinOf(tagged[2] ?? '', 'image')
      : { pin: 'latest', text: '' };
  return { name: `image:${name}`, version };
}

const set = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));
const SHORT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    a: 'attach',
    c: 'cpu-shares',
    d: 'detach',
    e: 'env',
    h: 'hostname',
    i: 'interactive',
    l: 'label',
    m: 'memory',
    p: 'publish',
    P: 'publish-all',
    q: 'quiet',
    t: 'tty',
    u: 'user',
    v: 'volume',
    w: 'workdir',
  }),
);
const BOOLEANS = set(
  `detach init interactive tty rm quiet privileged read-only publish-all no-healthcheck oom-kill-disable sig-proxy
  disable-content-trust use-api-socket replace`,
);
/** Flags that give the container nothing of the machine. */
const HARMLESS = set(
  `name init interactive tty rm detach quiet pull platform label label-file memory memory-swap memory-reservation
  memory-swappiness cpus cpu-shares cpu-period cpu-quota cpuset-cpus cpuset-mems restart hostname log-driver log-opt
  stop-signal stop-timeout shm-size ulimit workdir sig-proxy attach cidfile health-cmd health-interval health-retries
  health-timeout health-start-period no-healthcheck mac-address network-alias pids-limit tmpfs expose detach-keys
  domainname replace`,
);
/** What every container may do unless a flag takes it away. */
const HOLDS = ['network', 'own files', 'new privileges', 'root inside'];
const CAPABILITIES = [
  ...set(
    `AUDIT_WRITE CHOWN DAC_OVERRIDE FOWNER FSETID KILL MKNOD NET_BIND_SERVICE NET_RAW SETFCAP SETGID SETPCAP SETUID
    SYS_CHROOT`,
  ),
];
