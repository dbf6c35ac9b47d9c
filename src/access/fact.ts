import type { Place } from '../finding.ts';
import type { Connection } from './kinds/connection.ts';
import type { Credential } from './kinds/credential.ts';
import type { Exposure } from './kinds/exposure.ts';
import type { Guard } from './kinds/guard.ts';
import type { Hidden } from './kinds/hidden.ts';
import type { Isolation } from './kinds/isolation.ts';
import type { Launch } from './kinds/launch.ts';
import type { Opaque } from './kinds/opaque.ts';
import type { Permission } from './kinds/permission.ts';
import type { Remark } from './kinds/remark.ts';
import type { Trigger } from './kinds/trigger.ts';
import type { Trust } from './kinds/trust.ts';

/** What all facts share. What is not a set of uses is a fact, ordered by its own kind (`kinds/`). */
export interface FactBase {
  /** The agent (as people call it) that has it. */
  readonly agent: string;
  readonly place: Place;
  /** What the fact is about, the same for all facts of one server, hook or setting: findings are grouped by it. */
  readonly subject: string;
  /** For an MCP server: the name under which the file declares it and rules name its tools. */
  readonly called?: string;
}

export type Fact =
  | Launch
  | Connection
  | Credential
  | Exposure
  | Guard
  | Hidden
  | Isolation
  | Opaque
  | Permission
  | Remark
  | Trigger
  | Trust;

/** How one kind is ordered: narrow to wide. `covers(a, b)`: whoever has `a` gains nothing by `b`. */
export interface FactOrder<F extends Fact> {
  covers(a: F, b: F): boolean;
  /** The key under which facts are comparable at all; facts with other keys never cover each other. */
  key(fact: F): string;
}
