import type { AccessBuilder } from '../../access/builder.ts';
import type { Effect, Entry } from '../../access/decision-list.ts';
import type { Pattern, Sequence } from '../../access/pattern.ts';
import { ANY, SOME, star, uses, whole } from '../../access/pattern.ts';
import type { StringValue, Value } from '../../document/value.ts';
import { at, strings } from '../../document/value.ts';
import type { Place } from '../../finding.ts';
import { placeIn } from '../reading.ts';
import type { Settings } from './session.ts';
import { isTrue, winner } from './session.ts';

/**
 * The sandbox of Claude Code's shell. Levels as facts, always stated with the client's default; hosts, paths and
 * commands as uses of the session. Source: code.claude.com/docs/en/sandboxing, settings of the agent SDK 0.3.329.
 */
export function readSandbox(settings: readonly Settings[], agent: string, to: AccessBuilder): Entry[] {
  const first = settings[0];
  if (!first) return [];
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
      place: placeIn(found?.file ?? first.file, found?.value.span),
    });
  };
  level('sandbox', ['enabled'], false, false);
  if (!enabled) return withoutSandbox(placeIn(first.file));
  level('leaving the sandbox on request', ['allowUnsandboxedCommands'], true, true);
  level('refusing to run without the sandbox', ['failIfUnavailable'], false, false);
  level('all Unix sockets', ['network', 'allowAllUnixSockets'], true, false);
  level('listening on local ports', ['network', 'allowLocalBinding'], true, false);
  level('weaker nested sandbox', ['enableWeakerNestedSandbox'], true, false);
  level('weaker network isolation', ['enableWeakerNetworkIsolation'], true, false);
  level('nested user namespaces', ['allowNestedUserNamespaces'], true, false);
  return entriesOf(settings);
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

function entriesOf(settings: readonly Settings[]): Entry[] {
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
