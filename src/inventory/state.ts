import { type FileHandle, open } from 'node:fs/promises';
import type { RepositoryInventory } from './inventory.ts';
import { nameOf } from './places.ts';

/** A file of finished repositories, a line each, so that a run that was stopped goes on where it was. */
export interface State {
  /** Finished before, by lower-case name; the last line of a repository counts. */
  readonly finished: ReadonlyMap<string, RepositoryInventory>;
  /** On the disk when it resolves. Calls may overlap. */
  append(repository: RepositoryInventory): Promise<void>;
  close(): Promise<void>;
}

/** A file that is no state, or of a version that this one does not know: it is left as it is. */
export class StateError extends Error {
  override readonly name = 'StateError';
}

/** Opens or creates the file. What a stopped run wrote only half of its last line is cut off. Rejects with a StateError or the system's error. */
export async function openState(path: string): Promise<State> {
  const file = await open(path, 'a+');
  try {
    const text = await file.readFile('utf8');
    const whole = text.slice(0, text.lastIndexOf('\n') + 1);
    const finished = parseState(whole, path);
    if (text !== '' && whole === '' && !`${HEAD}\n`.startsWith(text)) throw notState(path);
    if (whole.length < text.length) await file.truncate(Buffer.byteLength(whole));
    if (whole === '') await write(file, HEAD);
    let last: Promise<void> = Promise.resolve();
    const append = (repository: RepositoryInventory): Promise<void> => {
      last = last.then(() => write(file, JSON.stringify({ repository })));
      return last;
    };
    return { finished, append, close: () => last.then(() => file.close()) };
  } catch (error) {
    await file.close();
    throw error;
  }
}

/** The repositories of a state's text, by lower-case name. Throws a StateError. */
export function parseState(text: string, path: string): Map<string, RepositoryInventory> {
  const finished = new Map<string, RepositoryInventory>();
  const lines = text.split('\n');
  // A last line without its end was written by half.
  lines.pop();
  if (lines.length > 0 && lines[0] !== HEAD) throw notState(path);
  for (const line of lines.slice(1)) {
    const repository = repositoryIn(line);
    if (!repository) throw new StateError(`${path} has a line that is not understood: give another file, or delete it`);
    finished.set(nameOf(repository).toLowerCase(), repository);
  }
  return finished;
}

/** Whether a text starts as a state does. */
export function isState(text: string): boolean {
  return text.startsWith(`${HEAD}\n`);
}

const HEAD = '{"state":"agent-access-review inventory","version":1}';

async function write(file: FileHandle, line: string): Promise<void> {
  await file.appendFile(`${line}\n`);
  await file.sync();
}

/** Only this program writes such lines, so a look at the outline will do. */
function repositoryIn(line: string): RepositoryInventory | null {
  try {
    const { repository } = JSON.parse(line) as { repository?: Partial<RepositoryInventory> };
    const fits =
      typeof repository?.repository === 'string' &&
      Array.isArray(repository.agents) &&
      Array.isArray(repository.remarks);
    return fits ? (repository as RepositoryInventory) : null;
  } catch {
    return null;
  }
}

function notState(path: string): StateError {
  return new StateError(`${path} is no state file of an inventory: give another file`);
}
