import { EGRESS } from './powers/egress.ts';
import { INTERPRETERS } from './powers/interpreters.ts';
import { BUILD, CONTROL_WRITE, FILE_CHANGE, HOST_READ } from './powers/machine.ts';
import { REMOTE_WRITE } from './powers/remote-write.ts';
import { RUNNERS } from './powers/runners.ts';
import { ESCAPING, STARTERS } from './powers/starters.ts';
import type { TellingUse } from './powers/telling-use.ts';

export type { Power, TellingUse } from './powers/telling-use.ts';

/**
 * Uses that tell what a grant amounts to. A grant that holds one of them has its power, however it is written: this
 * decides whether `Bash(node *)` is a shell, and gives the most telling witness. The commands are canonical (one
 * simple command, single blanks), because clients split compound ones and judge each part. The gravest come first.
 *
 * Sources: GTFOBins (programs that run other programs), the programs' own manuals.
 */
export const TELLING_USES: readonly TellingUse[] = [
  ...INTERPRETERS,
  ...RUNNERS,
  ...STARTERS,
  ...REMOTE_WRITE,
  ...ESCAPING,
  ...EGRESS,
  ...HOST_READ.filter((t) => t.use.startsWith('run\0')),
  ...FILE_CHANGE,
  ...BUILD,
  ...CONTROL_WRITE,
  ...HOST_READ.filter((t) => !t.use.startsWith('run\0')),
];

/** The table by use. */
export const TELLING: ReadonlyMap<string, TellingUse> = new Map(TELLING_USES.map((t) => [t.use, t]));
