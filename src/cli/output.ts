import { writeFile } from 'node:fs/promises';
import { file, type Options } from './options.ts';

/** The report to the file that was asked for, else to standard output. */
export function put(report: string, options: Options): Promise<void> {
  const path = options.value('--output');
  return path === undefined ? print(report) : file(writeFile(path, report), path);
}

/** Whether a terminal gets colours, and how wide it is. */
export function terminalOf(options: Options): { readonly color: boolean; readonly width: number } {
  const asked = options.has('--color') ? true : options.has('--no-color') ? false : undefined;
  const color = options.value('--output') === undefined && process.stdout.isTTY === true && !process.env.NO_COLOR;
  return { color: asked ?? color, width: Math.min(process.stdout.columns ?? 100, 110) };
}

/** Waits until the text is written: a pipe may be slower than the process. Whoever closes the pipe has read enough. */
export function print(text: string): Promise<void> {
  return new Promise((done, fail) => {
    const settle = (error?: Error | null): void =>
      error && !('code' in error && error.code === 'EPIPE') ? fail(error) : done();
    // The stream tells of it twice: to the callback and as an event.
    process.stdout.once('error', settle);
    process.stdout.write(text, settle);
  });
}
