import type { Effect, Entry } from '../../access/decision-list.ts';
import { uses, whole } from '../../access/pattern.ts';
import type { StringValue, Value } from '../../document/value.ts';
import { at, text } from '../../document/value.ts';
import { placeIn } from '../reading.ts';
import type { Target } from './session.ts';
import { IN_WORKSPACE, toolPattern } from './tool-rule.ts';
import { names } from './values.ts';

const EDITS: Readonly<Record<string, string>> = { write_file: 'write', replace: 'edit', web_fetch: 'fetch' };

/**
 * `tools.confirmationRequired`. A rule that asks leaves the asking to the tool, and that asks nobody where edits are
 * let through, nor on a trusted server (observed, 0.61.0): there the entry grants.
 */
export function confirmed(settings: Value, trusted: readonly Entry[], target: Target): Entry[] {
  const { client, file } = target;
  const edits = text(at(settings, ...client.modeKey)) === client.editMode;
  const found = names(at(settings, 'tools', 'confirmationRequired'));
  const all = found.some((name) => name.value === '*' || name.value === 'mcp_*');
  // Whole names first: they hold in every look-up.
  const ofServer = (name: StringValue): boolean => /^mcp_.+_\*$/.test(name.value);
  const sorted = [...found.filter((name) => !ofServer(name)), ...found.filter(ofServer)];
  return sorted.flatMap((name) => {
    const tool = name.value === 'ShellTool' ? 'run_shell_command' : name.value;
    const pattern = toolPattern(tool);
    if (!pattern) return [];
    const make = (effect: Effect, of: Entry['uses']): Entry => ({
      effect,
      uses: of,
      place: placeIn(file, name.span),
      text: `tools.confirmationRequired: ${name.value}`,
      origin: 'rule',
    });
    const unasked = Object.entries(EDITS)
      .filter(([edit]) => edits && (tool === '*' || tool === edit))
      .map(([, verb]) => make('allow', verb === 'fetch' ? whole(verb) : uses(verb, IN_WORKSPACE)));
    return [
      ...unasked,
      ...onTrusted(tool, trusted, make),
      ...(all ? [] : askedAgain(tool, settings, make)),
      make('ask', pattern),
    ];
  });
}

function onTrusted(
  tool: string,
  trusted: readonly Entry[],
  make: (effect: Effect, of: Entry['uses']) => Entry,
): Entry[] {
  if (tool === '*' || tool === 'mcp_*') return trusted.map((entry) => make('allow', entry.uses));
  const server = /^mcp_([^_*]+)_(.+)$/.exec(tool)?.[1];
  const pattern = toolPattern(tool);
  const isTrusted = trusted.some((e) => e.uses.sequences.some((s) => String(s[0]).startsWith(`mcp__${server}__`)));
  return server !== undefined && pattern && isTrusted ? [make('allow', pattern)] : [];
}

/**
 * A server's tool that is to be asked about looks the rules up once more, and there only `*`, `mcp_*` and whole names
 * are seen: an entry `mcp_<server>_*` does not hold beside them (observed, 0.61.0).
 */
function askedAgain(tool: string, settings: Value, make: (effect: Effect, of: Entry['uses']) => Entry): Entry[] {
  const start = /^(mcp_.+_)\*$/.exec(tool)?.[1];
  const pattern = toolPattern(tool);
  if (start === undefined || !pattern) return [];
  const others = ['allowed', 'core'].flatMap((key) => names(at(settings, 'tools', key)).map((name) => name.value));
  return others.flatMap((other) => {
    if (other === '*' || other === 'mcp_*') return [make('allow', pattern)];
    const own = other.startsWith(start) && !other.includes('*') ? toolPattern(other) : undefined;
    return own ? [make('allow', own)] : [];
  });
}
