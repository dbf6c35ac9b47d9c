/** One answer of `git cat-file --batch`. `bytes` is null where the content was not to be kept. */
export type Frame =
  | {
      readonly kind: 'object';
      readonly id: string;
      readonly type: string;
      readonly size: number;
      readonly bytes: Uint8Array | null;
    }
  | { readonly kind: 'absent'; readonly ambiguous: boolean };

/**
 * Takes the output of `git cat-file --batch` in chunks cut anywhere, and gives each answer when it is complete.
 * `keep` is asked once an object; what is not kept passes by without being stored.
 */
export function batchFrames(keep: (size: number) => boolean, emit: (frame: Frame) => void): (chunk: Buffer) => void {
  let header = '';
  let body: Body | null = null;

  return (chunk) => {
    let at = 0;
    while (at < chunk.length) {
      if (body !== null) {
        const taken = body.take(chunk, at);
        at += taken;
        if (!body.done()) continue;
        emit(body.frame);
        body = null;
        continue;
      }
      const end = chunk.indexOf(0x0a, at);
      header += chunk.toString('latin1', at, end < 0 ? chunk.length : end);
      at = end < 0 ? chunk.length : end + 1;
      if (end < 0) continue;
      const found = OBJECT.exec(header);
      if (found) body = bodyOf(found, keep);
      else emit({ kind: 'absent', ambiguous: header.endsWith(' ambiguous') });
      header = '';
    }
  };
}

/** Everything else ("… missing", "… ambiguous", "… submodule") is one line without a body. */
const OBJECT = /^([0-9a-f]{40}|[0-9a-f]{64}) (commit|tree|blob|tag) ([0-9]{1,15})$/;

interface Body {
  readonly frame: Frame;
  readonly take: (chunk: Buffer, at: number) => number;
  readonly done: () => boolean;
}

function bodyOf(found: RegExpExecArray, keep: (size: number) => boolean): Body {
  const size = Number(found[3]);
  const bytes = keep(size) ? new Uint8Array(size) : null;
  let seen = 0;
  return {
    frame: { kind: 'object', id: found[1] ?? '', type: found[2] ?? '', size, bytes },
    // A line feed of git's own follows the content.
    done: () => seen === size + 1,
    take: (chunk, at) => {
      const taken = Math.min(chunk.length - at, size + 1 - seen);
      const content = Math.min(taken, size - seen);
      if (bytes !== null && content > 0) bytes.set(chunk.subarray(at, at + content), seen);
      seen += taken;
      return taken;
    },
  };
}
