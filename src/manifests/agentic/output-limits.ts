import type { Entry } from '../../access/decision-list.ts';
import type { Sequence } from '../../access/pattern.ts';
import { ANY, merge, SEPARATOR } from '../../access/pattern.ts';
import { glob, OUTPUT } from './outputs.ts';
import type { Found, Unit } from './part.ts';
import { all, first, isTrue, make, word, words } from './part.ts';

/**
 * What holds for all safe outputs: hosts whose addresses are left in, whom a text may call, how large a change may be.
 * `usual` gives what holds where nobody says anything. Source: gh-aw reference, "Safe outputs", global settings.
 */
export function readOutputLimits(unit: Unit, usual: boolean): Entry[] {
  const own = unit.parts[0];
  if (!own || !unit.isWorkflow) return [];
  const out: Entry[] = [];
  const put = (about: string, sequences: readonly Sequence[], found: Found | undefined, text: string): void => {
    if (sequences.length === 0) return;
    const pattern = { sequences: sequences.map((s) => merge([`${OUTPUT} all ${about}${SEPARATOR}`, ...s])) };
    out.push(make('allow', pattern, (found ?? own).file, (found?.value ?? own.front).span, text));
  };
  const say = (key: string): Found | undefined => (usual ? undefined : first(unit, 'safe-outputs', key));
  for (const found of usual ? [] : all(unit, 'safe-outputs', 'allowed-domains'))
    for (const w of words(found.value)) put('links', [glob(w.word)], found, `allowed-domains: ${w.word}`);
  const mentions = say('mentions');
  if (isTrue(mentions?.value)) put('mentions', [[ANY]], mentions, 'mentions: true');
  for (const [key, most] of SIZES) {
    const found = say(key);
    const value = found?.value;
    const size = value?.kind === 'number' ? value.value : value ? Number.POSITIVE_INFINITY : most;
    const sizes = STEPS.filter((s) => s < size).map((s): Sequence => [`over ${s}`]);
    put(key, sizes, found, value ? `${key}: ${word(value) ?? 'unknown'}` : key);
  }
  return out;
}

/** With what holds where nobody says: kilobytes, files. */
const SIZES: readonly (readonly [string, number])[] = [
  ['max-patch-size', 1024],
  ['max-patch-files', 100],
];
const STEPS = Array.from({ length: 24 }, (_, i) => 2 ** i);
