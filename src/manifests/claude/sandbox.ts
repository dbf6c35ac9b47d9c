import type { AccessBuilder } from '../../access/builder.ts';
import type { Effect, Entry } from '../../access/decision-list.ts';
import type { Pattern, Sequence } from '../../access/pattern.ts';
import { ANY, SOME, star, uses, whole } from '../../access/pattern.ts';
import type { StringValue, Value } from '../../document/value.ts';
import { at, entries, items, strings, text } from '../../document/value.ts';
import type { Place } from '../../finding.ts';
import { placeIn } from '../reading.ts';
import type { Settings } from './session.ts';
import { isTrue, winner } from './session.ts';

/**
 * The sandbox of Claude Code's shell. Levels as facts, always stated with the client's default; hosts, paths and
 * commands as uses of the session. Without any file that the client takes there is none. Source: code.claude.com/docs/en/sandboxing, settings of the agent SDK 0.3.329.
 */
export function readSandbox(settings: readonly Settings[], agent: string, place: Place, to: AccessBuilder): Entry[] {
  const enabled = isTrue(winner(settings, 'sandbox', 'enabled')?.value);
  const level = (dimension: string, key: string[], wide: boolean, fallback: boolean): void => {
    const found = winner(settings, 'sandbox', ...key);
    const on = found?.value.kind === 'boolean' ? found.value.value : fallback;
    to.fact({
      kind: 'isolation',
      agent,
      subject: dimension,
      dimension,
      level: on === wide ? 1 : 0,
      defaultLevel: fallback === wide ? 1 : 0,
      label: on ? 'on' : 'off',
      stated: found !== undefined,
      place: found ? placeIn(found.file, found.value.span) : place,
    });
  };
  level('sandbox', ['enabled'], false, false);
  if (!enabled) return withoutSandbox(place);
  level('leaving the sandbox on request', ['allowUnsandboxedCommands'], true, true);
  level('refusing to run without the sandbox', ['failIfUnavailable'], false, false);
  level('all Unix sockets', ['network', 'allowAllUnixSockets'], true, false);
  level('listening on local ports', ['network', 'allowLocalBinding'], true, false);
  level('weaker nested sandbox', ['enableWeakerNestedSandbox'], true, false);
  level('weaker network isolation', ['enableWeakerNetworkIsolation'], true, false);
  level('nested user namespaces', ['allowNestedUserNamespaces'], true, false);
  readMore(settings, agent, to);
  return sandboxEntries(settings);
}

/** What else loosens a sandbox that is on, and what tightens it. */
function readMore(settings: readonly Settings[], agent: string, to: AccessBuilder): void {
  const trust = (what: string, words: string, file: Settings['file'], value: Value): void =>
    to.fact({
      kind: 'trust',
      of: 'setting',
      agent,
      what: `sandbox ${what}`,
      subject: `sandbox ${what}`,
      level: 1,
      pinned: true,
      text: words,
      place: placeIn(file, value.span),
    });
  const guard = (what: string, by: string, file: Settings['file'], value: Value): void =>
    to.fact({
      kind: 'guard',
      guards: 'calls',
      agent,
      subject: `sandbox ${what}`,
      what,
      by,
      matcher: null,
      failsClosed: true,
      text: by,
      place: placeIn(file, value.span),
    });
  for (const port of ['httpProxyPort', 'socksProxyPort']) {
    const found = winner(settings, 'sandbox', 'network', port);
    if (found?.value.kind !== 'number') continue;
    trust(`${port} ${found.value.raw}`, `sandbox ${port}: ${found.value.raw}`, found.file, found.value);
  }
  // The client's default for this one differs between its documents (on) and its types (off): saying no is a guard.
  const auto = winner(settings, 'sandbox', 'autoAllowBashIfSandboxed');
  if (auto?.value.kind === 'boolean' && !auto.value.value)
    guard('shell commands in the sandbox', 'autoAllowBashIfSandboxed: false', auto.file, auto.value);
  for (const { file, value } of settings) {
    for (const ignored of entries(at(value, 'sandbox', 'ignoreViolations')))
      for (const path of strings(ignored.value))
        trust(
          `ignores ${ignored.key} ${path.value}`,
          `sandbox ignoreViolations: ${ignored.key} ${path.value}`,
          file,
          path,
        );
    for (const kind of ['files', 'envVars']) {
      for (const item of items(at(value, 'sandbox', 'credentials', kind))) {
        const name = text(at(item, 'path')) ?? text(at(item, 'name')) ?? text(item);
        if (name !== undefined && text(at(item, 'mode')) !== 'allow')
          guard(`the credential ${name}`, 'sandbox.credentials', file, item);
      }
    }
  }
}

/** Where nothing contains the shell, everything is let through; so switching the sandbox on is never new access. */
export function withoutSandbox(place: Place): Entry[] {
  return SANDBOX_VERBS.map((verb) => ({ effect: 'allow', uses: whole(verb), place, text: NO_SANDBOX, origin: 'mode' }));
}
export const NO_SANDBOX = 'no sandbox';
const SANDBOX_VERBS = [
  'run outside the sandbox',
  'connect',
  'connect socket',
  'write in the sandbox',
  'read in the sandbox',
];

/** The lists of a sandbox: hosts, paths, sockets and commands, all files of one project joined. */
export function sandboxEntries(settings: readonly Settings[]): Entry[] {
  const out: Entry[] = [];
  for (const { file, value } of settings) {
    const put = (key: string[], effect: Effect, pattern: (v: StringValue) => Pattern): void => {
      for (const item of strings(at(value, 'sandbox', ...key))) {
        out.push({
          effect,
          uses: pattern(item),
          place: placeIn(file, item.span),
          text: `sandbox ${key.at(-1)}: ${item.value}`,
          origin: 'rule',
        });
      }
    };
    put(['excludedCommands'], 'allow', (v) => uses('run outside the sandbox', ...command(v.value)));
    put(['network', 'allowedDomains'], 'allow', (v) => uses('connect', ...host(v.value)));
    put(['network', 'deniedDomains'], 'deny', (v) => uses('connect', ...host(v.value)));
    put(['network', 'allowUnixSockets'], 'allow', (v) => uses('connect socket', star(v.value)));
    put(['network', 'allowMachLookup'], 'allow', (v) => uses('connect socket', ['mach ', ...star(v.value)]));
    put(['filesystem', 'allowWrite'], 'allow', (v) => uses('write in the sandbox', ...place(v.value)));
    put(['filesystem', 'denyWrite'], 'deny', (v) => uses('write in the sandbox', ...place(v.value)));
    put(['filesystem', 'denyRead'], 'deny', (v) => uses('read in the sandbox', ...place(v.value)));
    put(['filesystem', 'allowRead'], 'allow', (v) => uses('read in the sandbox', ...place(v.value)));
    const auto: Value | undefined = at(value, 'sandbox', 'autoAllowBashIfSandboxed');
    if (auto && isTrue(auto)) {
      out.push({
        effect: 'allow',
        uses: whole('run'),
        place: placeIn(file, auto.span),
        text: 'autoAllowBashIfSandboxed',
        origin: 'mode',
      });
    }
  }
  return out;
}

function command(text: string): Sequence[] {
  if (text === '*') return [[ANY]];
  const prefix = text.replace(/(:\*| \*)$/, '');
  return prefix === text ? [star(text)] : [star(prefix), [...star(prefix), ' ', SOME]];
}

function host(text: string): Sequence[] {
  const name = text.toLowerCase();
  return name === '*' ? [[ANY]] : name.startsWith('*.') ? [[SOME, name.slice(1)]] : [star(name)];
}

/** Here `/x` is absolute, unlike in permission rules. */
function place(text: string): Sequence[] {
  const path = text.replace(/\/+$/, '') || '/';
  if (path === '/')
    return [
      ['/', ANY],
      ['./', ANY],
      ['~/', ANY],
    ];
  if (path === '~') return [['~/', ANY]];
  const rooted = /^[/~]/.test(path) ? path : `./${path.replace(/^\.\//, '')}`;
  if (rooted === './.') return [['./', ANY]];
  return [star(rooted), [...star(rooted), '/', ANY]];
}
