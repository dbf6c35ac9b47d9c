/** Why the Action can't do its work, in one sentence for the person who set it up, ending in what to do. */
export class ActionError extends Error {
  override readonly name = 'ActionError';
}
