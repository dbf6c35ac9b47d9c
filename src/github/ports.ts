import type { ChangeSet } from '../change/change-set.ts';
import type { Input } from '../evidence/inputs.ts';
import type { Review } from '../finding.ts';
import type { AskApprovals } from '../policy/approval.ts';
import type { About } from '../policy/custom-rules-about.ts';
import type { LineRepairs } from '../repair/line-repair.ts';
import type { PolicyText } from '../review.ts';
import type { CommandAnnotation } from './annotations.ts';
import type { GithubApi } from './api.ts';

/** All that the Action touches outside itself; `action.ts` gives the real ones. */
export interface ActionPorts {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly input: (name: string) => string;
  readonly setOutput: (name: string, value: string | number) => void;
  readonly writeSummary: (markdown: string) => Promise<void>;
  /** To the job's log, as it is: callers write commands or text between stopped commands, nothing else. */
  readonly print: (text: string) => void;
  readonly readText: (path: string) => Promise<string>;
  /** Creates the folders above the file. */
  readonly writeText: (path: string, text: string) => Promise<void>;
  readonly connect: (token: string) => GithubApi;
  readonly review: (
    change: ChangeSet,
    options: {
      policy: PolicyText | null;
      organisation: readonly PolicyText[];
      policyPath?: string;
      approvals?: AskApprovals;
      about?: About;
      now?: Date;
      onInputs?: (inputs: readonly Input[]) => void;
    },
  ) => Promise<Review>;
  readonly render: Renderers;
}

export interface Renderers {
  readonly comment: (review: Review, options: { limit?: number; detailsUrl?: string; repairs?: LineRepairs }) => string;
  readonly summary: (review: Review, options: { limit?: number; repairs?: LineRepairs }) => string;
  readonly annotations: (review: Review) => readonly CommandAnnotation[];
  readonly text: (review: Review, options: { color: boolean; width?: number }) => string;
  readonly json: (review: Review) => string;
  readonly sarif: (review: Review) => string;
}
