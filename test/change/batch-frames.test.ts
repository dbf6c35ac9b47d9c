import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batchFrames, type Frame } from '../../src/change/batch-frames.ts';

const ID = 'a'.repeat(40);

function framesOf(chunks: readonly Buffer[], limit = 1000): Frame[] {
  const frames: Frame[] = [];
  const push = batchFrames(
    (size) => size <= limit,
    (frame) => frames.push(frame),
  );
  for (const chunk of chunks) push(chunk);
  return frames;
}

describe('batchFrames', () => {
  it('gives the same answers wherever the output is cut', () => {
    const content = fc.uint8Array({ maxLength: 30 });
    const answer = fc.oneof(
      content.map((bytes) => Buffer.concat([Buffer.from(`${ID} blob ${bytes.length}\n`), bytes, Buffer.from('\n')])),
      fc.constantFrom('é missing\n', 'a b ambiguous\n').map((line) => Buffer.from(line)),
    );
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 6 }), fc.array(fc.nat(200), { maxLength: 8 }), (answers, cuts) => {
        const output = Buffer.concat(answers);
        const at = [...cuts.filter((cut) => cut < output.length).sort((a, b) => a - b), output.length];
        const chunks = at.map((end, index) => output.subarray(at[index - 1] ?? 0, end));
        const frames = framesOf(chunks);
        expect(frames).toHaveLength(answers.length);
        frames.forEach((frame, index) => {
          if (frame.kind === 'absent') expect(answers[index]?.toString()).toMatch(/(missing|ambiguous)\n$/);
          else expect(answers[index]?.subarray(-frame.size - 1, -1)).toEqual(Buffer.from(frame.bytes ?? []));
        });
      }),
    );
  });

  it('lets pass by what is not to be kept', () => {
    const output = Buffer.from(`${ID} blob 5\n12345\n${ID} blob 4\n1234\n`);
    const sizes = framesOf([output], 4).map((frame) => frame.kind === 'object' && [frame.size, frame.bytes?.length]);
    expect(sizes).toEqual([
      [5, undefined],
      [4, 4],
    ]);
  });

  it('is not misled by contents that look like answers', () => {
    const body = `${ID} missing\n${ID} blob 3\n`;
    const frames = framesOf([Buffer.from(`${ID} blob ${body.length}\n${body}\nx missing\n`)]);
    expect(frames.map((frame) => frame.kind)).toEqual(['object', 'absent']);
  });
});
