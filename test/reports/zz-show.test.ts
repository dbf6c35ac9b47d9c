import { writeFileSync } from 'node:fs';
import { it } from 'vitest';
import * as f from './fixtures.ts';
import { renderText } from '../../src/reports/text.ts';
it('shows', () => {
  for (const [n, r] of Object.entries({ blocked: f.blocked, warned: f.warned, passed: f.passed, narrowed: f.narrowed, accepted: f.accepted, unreadable: f.unreadable, hostile: f.hostile() })) {
    writeFileSync(`/tmp/reports/${n}.txt`, renderText(r, { color: false }));
    writeFileSync(`/tmp/reports/${n}.ansi`, renderText(r, { color: true }));
  }
});
