import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openFolderChange } from '../src/change/folders.ts';
import type { Review } from '../src/finding.ts';
import { review } from '../src/review.ts';
import { reveal } from '../src/untrusted.ts';
import { plainText } from './support/review-of.ts';

/**
 * One folder a case: `<format>/<expectation>-<what>/{base,head}` and what a review of it says. The folder's name starts
 * with the decision. `UPDATE_EXPECTED=1` rewrites expected.json; read the difference before committing it.
 */
const root = new URL('manifests/', import.meta.url).pathname;

for (const format of readdirSync(root).sort()) {
  describe(format, () => {
    for (const name of readdirSync(join(root, format)).sort()) {
      it(name, async () => {
        const folder = join(root, format, name);
        const result = summary(await reviewOf(join(folder, 'base'), join(folder, 'head')));
        const file = join(folder, 'expected.json');
        if (process.env.UPDATE_EXPECTED === '1') writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`);
        expect(existsSync(file), 'expected.json is missing').toBe(true);
        expect(result).toEqual(JSON.parse(readFileSync(file, 'utf8')));
        expect(result.decision).toBe(name.slice(0, name.indexOf('-')));
      });
      it(`${name}: nothing new between equal sides`, async () => {
        const folder = join(root, format, name);
        for (const side of ['base', 'head']) {
          const same = await reviewOf(join(folder, side), join(folder, side));
          expect(same.access.verdict).toBe('same');
          expect(same.findings).toEqual([]);
        }
      });
    }
  });
}

async function reviewOf(baseDir: string, headDir: string): Promise<Review> {
  const change = await openFolderChange({ baseDir, headDir });
  try {
    return await review(change);
  } finally {
    await change.close();
  }
}

function summary(result: Review) {
  return {
    decision: result.decision,
    verdict: result.access.verdict,
    findings: result.findings.map((f) => ({
      rule: f.rule,
      severity: f.severity,
      agent: reveal(f.agent),
      title: plainText(f.title),
      at: `${reveal(f.place.path)}:${f.place.startLine}${f.place.side === 'base' ? ' (base)' : ''}`,
      ...(f.witness
        ? {
            witness: `${reveal(f.witness.use)}: ${f.witness.before} -> ${f.witness.after}${f.witness.proven ? '' : ' (not proven)'}`,
          }
        : {}),
    })),
  };
}
