import { appendFile, readFile } from 'node:fs/promises';
import { file, UsageError } from '../cli/options.ts';
import type { Review } from '../finding.ts';
import type { Recorder } from './recorder.ts';

/** Appends a review's record to a file, which is made where there is none. Rejects with a UsageError where it can't be. */
export async function appendRecord(
  path: string,
  recorder: Recorder,
  review: Review,
  options: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const line = recorder.line(review, { options }, await textOf(path));
  if (line === undefined)
    throw new UsageError(`${path}: its last record is broken, so none can follow it; \`verify ${path}\` tells more`);
  await file(appendFile(path, line), path);
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    return file(Promise.reject(error), path);
  }
}
