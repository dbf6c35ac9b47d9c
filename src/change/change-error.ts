/** A change that can't be opened. The message is one line for people and says what to do; it holds no control characters. */
export class ChangeError extends Error {
  override readonly name = 'ChangeError';

  constructor(message: string) {
    super(printable(message));
  }
}

/** Messages quote arguments and git's own words; neither may break out of the line they are printed on. */
function printable(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, '?').slice(0, 600);
}
