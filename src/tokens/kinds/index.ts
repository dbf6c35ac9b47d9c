import type { TokenKind } from '../token.ts';
import { agentToolKinds } from './agent-tools.ts';
import { aiKinds } from './ai.ts';
import { businessKinds } from './business.ts';
import { cloudKinds } from './cloud.ts';
import { databaseKinds } from './database.ts';
import { genericKinds } from './generic.ts';
import { hostingKinds } from './hosting.ts';
import { keyKinds } from './keys.ts';
import { messagingKinds } from './messaging.ts';
import { namedKinds } from './named.ts';
import { observabilityKinds } from './observability.ts';
import { packageKinds } from './packages.ts';
import { vcsKinds } from './vcs.ts';

/** The table. Where two kinds fit the same text equally well, the earlier row wins. */
export const tokenKinds: readonly TokenKind[] = [
  ...vcsKinds,
  ...packageKinds,
  ...cloudKinds,
  ...hostingKinds,
  ...aiKinds,
  ...agentToolKinds,
  ...messagingKinds,
  ...businessKinds,
  ...observabilityKinds,
  ...databaseKinds,
  ...keyKinds,
  ...namedKinds,
  ...genericKinds,
];

export { namedKinds };

export function kindById(id: string): TokenKind {
  const kind = tokenKinds.find((row) => row.id === id);
  if (!kind) throw new Error(`no token kind ${id}`);
  return kind;
}
