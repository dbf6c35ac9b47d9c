import type { Review } from '../finding.ts';
import { tipOf } from './chain.ts';
import type { Input } from './inputs.ts';
import { type Grounds, recordOf, sealedLine, type Unsealed } from './record.ts';

/** Takes down what one review decides by. */
export interface Recorder {
  /** For the review: a clock that stands, and an ear for what it reads. */
  readonly options: { readonly now: Date; readonly onInputs: (inputs: readonly Input[]) => void };
  record(review: Review, more?: More): Unsealed;
  /** The review's record as the line after a file's text; undefined where that text is broken at its end. */
  line(review: Review, more?: More, before?: string): string | undefined;
}

type More = Pick<Grounds, 'options' | 'repository' | 'pull'>;

export function recorder(now: Date = new Date()): Recorder {
  let inputs: readonly Input[] = [];
  const record = (review: Review, more: More = {}): Unsealed => recordOf({ review, inputs, now, ...more });
  return {
    options: {
      now,
      onInputs: (read) => {
        inputs = read;
      },
    },
    record,
    line(review, more = {}, before = '') {
      const previous = tipOf(before);
      return previous === undefined ? undefined : sealedLine(record(review, more), previous);
    },
  };
}
