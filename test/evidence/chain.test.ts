import { describe, expect, it } from 'vitest';
import { readLines, tipOf } from '../../src/evidence/chain.ts';
import { sealedLine } from '../../src/evidence/record.ts';
import { recorder } from '../../src/evidence/recorder.ts';
import { review } from '../../src/review.ts';
import { changeOf } from '../support/review-of.ts';

const SETTINGS = '.claude/settings.json';
const allow = (...rules: string[]): string => JSON.stringify({ permissions: { allow: rules } });

/** A file of records of the changes from nothing to each of the rules. */
async function fileOf(...rules: readonly string[]): Promise<string> {
  let text = '';
  for (const rule of rules) {
    const notes = recorder(new Date('2026-11-21T12:00:00.000Z'));
    const change = changeOf({ [SETTINGS]: '{}' }, { [SETTINGS]: allow(rule) });
    const result = await review(change, { policy: null, ...notes.options });
    text += notes.line(result, {}, text) ?? 'broken';
  }
  return text;
}

describe('a record', () => {
  it('holds what was decided, and by what', async () => {
    const [line] = readLines(await fileOf('Bash(git push *)'));
    expect(line).toMatchObject({
      ok: true,
      record: {
        schemaVersion: 1,
        tool: { name: 'agent-access-review', version: expect.any(String) },
        time: '2026-11-21T12:00:00.000Z',
        change: { base: 'base', head: 'head' },
        policies: [{ source: 'built-in', digest: null }],
        inputs: [
          { side: 'base', path: SETTINGS, sha256: '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a' },
          { side: 'head', path: SETTINGS, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
        ],
        decision: 'block',
        verdict: 'widens',
        counts: { block: 1, warn: 0, note: 0 },
        findings: [{ rule: 'remote-write', severity: 'block', state: 'open' }],
        previous: null,
        digest: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    });
  });

  it('is the same bytes for the same review and clock', async () => {
    expect(await fileOf('Bash(git push *)', 'Bash')).toBe(await fileOf('Bash(git push *)', 'Bash'));
  });

  it('shows no token, in paths and names neither', async () => {
    const token = ['ghp', '_', 'A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8'].join('');
    const notes = recorder();
    const head = {
      [`${token}/.mcp.json`]: JSON.stringify({ mcpServers: { [token]: { command: 'x', args: [token] } } }),
    };
    const line = notes.line(await review(changeOf({}, head), { policy: null, ...notes.options })) ?? '';
    expect(line).toContain('"decision":"');
    expect(line).not.toContain(token);
  });
});

describe('a file of records', () => {
  const problems = (text: string): (string | null)[] => readLines(text).map((l) => (l.ok ? null : l.problem));

  it('is a chain', async () => {
    const text = await fileOf('Bash(git push *)', 'Bash', 'WebFetch');
    const lines = readLines(text).map((l) => (l.ok ? [l.record.previous, l.record.digest] : []));
    expect(lines.map(([previous]) => previous)).toEqual([null, lines[0]?.[1], lines[1]?.[1]]);
    expect(tipOf(text)).toBe(lines[2]?.[1]);
    expect(tipOf('')).toBeNull();
  });

  it.each<[string, (lines: string[]) => string, (RegExp | null)[]]>([
    [
      'edited',
      (l) => joined(l.map((x, i) => (i === 1 ? x.replace('"block"', '"pass"') : x))),
      [null, /digest does not fit/, null],
    ],
    ['with a line taken out', (l) => joined([l[0], l[2]]), [null, /does not follow/]],
    ['without its first line', (l) => joined([l[1], l[2]]), [/does not follow/, null]],
    ['reordered', (l) => joined([l[1], l[0], l[2]]), [/does not follow/, /does not follow/, /does not follow/]],
    ['with a line twice', (l) => joined([l[0], l[0], l[1]]), [null, /does not follow/, null]],
    ['torn at its end', (l) => joined(l).slice(0, -20), [null, null, /not written to its end/]],
    ['torn by the line end alone', (l) => joined(l).slice(0, -1), [null, null, /not written to its end/]],
    ['with another program’s line', (l) => joined([...l, '{"a":1}']), [null, null, null, /no record of this tool/]],
    ['with a line that is no JSON', (l) => joined([...l, 'x']), [null, null, null, /no JSON/]],
    [
      'with a key twice, of which the last counts',
      (l) => joined([l[0]?.replace('{', '{"decision":"pass",')]),
      [/changed/],
    ],
    ['with blanks', (l) => joined([l[0]?.replace('{', '{ ')]), [/changed/]],
    ['with a key more', (l) => joined([l[0]?.replace('{', '{"__proto__":{"a":1},')]), [/digest does not fit/]],
  ])('%s is found', async (_what, edit, expected) => {
    const text = edit((await fileOf('Bash(git push *)', 'Bash', 'WebFetch')).trimEnd().split('\n'));
    const found = problems(text);
    expect(found).toHaveLength(expected.length);
    expected.forEach((e, i) => {
      if (e === null) expect(found[i]).toBeNull();
      else expect(found[i]).toMatch(e);
    });
  });

  it('with a broken end takes no further record', async () => {
    expect(tipOf((await fileOf('Bash')).slice(0, -5))).toBeUndefined();
  });

  it.each<[string, object]>([
    ['a base that is no text', { change: { base: 5, head: 'x' } }],
    ['policies that are no maps', { policies: ['x'] }],
    ['findings that are none', { findings: [null] }],
    ['approvals by nobody', { approved: { commit: 'x', by: 'alice', findings: [] } }],
    ['approvals without a time', { approved: { commit: 'x', by: [{ login: 'alice', as: 'people' }], findings: [] } }],
  ])('takes no record with %s, whatever its digest says', async (_what, more) => {
    const [line] = readLines(await fileOf('Bash'));
    if (!line?.ok) throw new Error('no record');
    const { digest: _d, previous: _p, ...rest } = line.record;
    expect(problems(sealedLine({ ...rest, ...more } as typeof rest, null))).toEqual(['it is no record of this tool']);
  });

  it('ends its reading of hostile lines', () => {
    expect(problems(`${'['.repeat(200_000)}\n`)[0]).toMatch(/no JSON|no record/);
    expect(
      problems(
        `{"schemaVersion":1,"time":"","decision":"","verdict":"","digest":"","tool":{},"change":{},"options":{"a":${'['.repeat(100)}${']'.repeat(100)}},"counts":{},"policies":[],"inputs":[],"findings":[],"remarks":[],"previous":null}\n`,
      )[0],
    ).toMatch(/no record/);
  });
});

function joined(lines: readonly (string | undefined)[]): string {
  return lines.map((l) => `${l ?? ''}\n`).join('');
}
