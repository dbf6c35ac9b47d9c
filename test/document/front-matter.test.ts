import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FrontMatter, parseFrontMatter } from '../../src/document/front-matter.ts';
import {
  CLAUDE_AGENT,
  CLAUDE_SKILL,
  COPILOT_CLI,
  type FrontMatterDialect,
  GEMINI,
  VSCODE,
} from '../../src/document/front-matter-dialects.ts';
import { MAX_CHARACTERS, MAX_LENIENT_KEYS } from '../../src/document/limits.ts';
import { at, entry, items } from '../../src/document/value.ts';
import { codes, place, plain, quoted } from './plain.ts';

const DIALECTS = { CLAUDE_AGENT, CLAUDE_SKILL, COPILOT_CLI, VSCODE, GEMINI };

const value = (read: FrontMatter) => (read.ok ? read.value : undefined);
const keys = (text: string, dialect: FrontMatterDialect = CLAUDE_AGENT) =>
  plain(value(parseFrontMatter(text, dialect)));

describe('fences', () => {
  it.each([
    ['a plain one', '---\nname: x\n---\nBody\n', 4],
    ['CRLF', '---\r\nname: x\r\n---\r\nBody\n', 4],
    ['blanks after the dashes', '--- \t\nname: x\n---  \nBody\n', 4],
    ['a byte order mark', '\uFEFF---\nname: x\n---\nBody\n', 4],
    ['blank lines inside', '---\n\nname: x\n\n---\nBody\n', 6],
  ])('are found: %s', (_, text, bodyStartLine) => {
    const read = parseFrontMatter(text, CLAUDE_AGENT);
    expect(read).toMatchObject({ ok: true, present: true, body: 'Body\n', bodyStartLine, problems: [] });
    expect(keys(text)).toEqual({ name: 'x' });
  });

  it.each([
    ['nothing', ''],
    ['no fence', 'name: x\n'],
    ['a leading newline', '\n---\nname: x\n---\n'],
    ['a leading blank', ' ---\nname: x\n---\n'],
    ['four dashes', '----\nname: x\n----\n'],
    ['text after the dashes', '--- name: x\n---\n'],
    ['TOML', '+++\nname = "x"\n+++\n'],
    ['no closing fence', '---\nname: x\n'],
    ['a closing fence of four dashes', '---\nname: x\n----\n'],
    ['an indented closing fence', '---\nname: x\n ---\n'],
    ['a fence alone', '---'],
  ])('are not there: %s', (_, text) => {
    const read = parseFrontMatter(text, CLAUDE_AGENT);
    expect(read).toMatchObject({ ok: true, present: false, value: { kind: 'null' }, body: text, bodyStartLine: 1 });
    expect(read.problems).toEqual([]);
  });

  it('close at the first closing line, at the end of the file too', () => {
    expect(parseFrontMatter('---\na: 1\n---\nb: 2\n---\n', CLAUDE_AGENT)).toMatchObject({ body: 'b: 2\n---\n' });
    expect(parseFrontMatter('---\na: 1\n---', CLAUDE_AGENT)).toMatchObject({
      present: true,
      body: '',
      bodyStartLine: 3,
    });
  });

  it.each(['---\n---\n', '---\r\n---\r\n', '---\n\n---\n', '---\n# only this\n---\n'])(
    'hold an empty map: %j',
    (text) => {
      expect(parseFrontMatter(text, COPILOT_CLI)).toMatchObject({
        ok: true,
        present: true,
        value: { kind: 'map', entries: [] },
      });
    },
  );

  it('hold null', () => {
    expect(parseFrontMatter('---\nnull\n---\n', CLAUDE_AGENT)).toMatchObject({
      present: true,
      value: { kind: 'null' },
    });
  });

  it('are where each client looks for them', () => {
    const present = (text: string) =>
      Object.entries(DIALECTS).flatMap(([name, dialect]) => (parseFrontMatter(text, dialect).present ? [name] : []));
    expect(present('\uFEFF---\na: 1\n---\n')).toEqual(['CLAUDE_AGENT', 'CLAUDE_SKILL', 'COPILOT_CLI', 'VSCODE']);
    expect(present('--- \na: 1\n---\n')).toEqual(['CLAUDE_AGENT', 'CLAUDE_SKILL', 'COPILOT_CLI', 'VSCODE']);
    expect(present('---\na: 1\n---foo\n')).toEqual(['VSCODE', 'GEMINI']);
    expect(present('---\na: 1\n')).toEqual(['VSCODE']);
    expect(keys('---\na: 1\nb: 2', VSCODE)).toEqual({ a: 1, b: 2 });
    expect(keys('---\na: 1\n---foo\n', GEMINI)).toEqual({ a: 1 });
  });
});

describe('YAML', () => {
  it('is real: anchors, merge keys, JSON', () => {
    const text = '---\nbase: &b {x: 1}\nmore: {<<: *b, y: 2}\nname: &n a\nalso: *n\n---\n';
    expect(keys(text)).toEqual({ base: { x: 1 }, more: { x: 1, y: 2 }, name: 'a', also: 'a' });
    expect(keys('---\n{"name": "x", "tools": ["Bash"]}\n---\n')).toEqual({ name: 'x', tools: ['Bash'] });
  });

  it('has the last of equal keys, the first, or none', () => {
    const text = '---\ntools: Read\ntools: Bash\n---\n';
    expect(keys(text, CLAUDE_AGENT)).toEqual({ tools: 'Bash' });
    expect(codes(parseFrontMatter(text, CLAUDE_AGENT))).toEqual(['duplicate-key']);
    expect(keys(text, VSCODE)).toEqual({ tools: 'Read' });
    expect(parseFrontMatter(text, COPILOT_CLI)).toMatchObject({
      ok: false,
      present: true,
      problems: [{ code: 'duplicate-key' }],
    });
  });

  it('knows no special keys', () => {
    const read = parseFrontMatter('---\n__proto__: {x: 1}\n---\n', CLAUDE_AGENT);
    expect(plain(at(value(read), '__proto__', 'x'))).toBe(1);
    const lenient = parseFrontMatter('---\n__proto__: a: b\nconstructor: *\n---\n', CLAUDE_AGENT);
    expect(plain(at(value(lenient), '__proto__'))).toBe('a: b');
  });

  it.each(['\n', '\r\n'])('has places in the whole file, line ends %j', (eol) => {
    const text = `\uFEFF${['---', 'name: x', 'hooks:', '  - run: "y z"', '---', 'Body'].join(eol)}`;
    const root = value(parseFrontMatter(text, CLAUDE_AGENT));
    expect(place(entry(root, 'name')?.keySpan)).toBe('2:1-2:5');
    expect(place(at(root, 'name')?.span)).toBe('2:7-2:8');
    expect(place(at(root, 'hooks')?.span)).toBe('4:3-4:15');
    expect(place(entry(items(at(root, 'hooks'))[0], 'run')?.keySpan)).toBe('4:5-4:8');
  });
});

describe('what is no valid YAML', () => {
  const cases: [string, unknown][] = [
    ['description: use when: asked', { description: 'use when: asked' }],
    ['tools: *', { tools: '*' }],
    ['tools: *\nname: x', { tools: '*', name: 'x' }],
    ['argument-hint: [a] [b]', { 'argument-hint': '[a] [b]' }],
    ['tools: `Bash`\nmodel: @x\nuser: %y', { tools: '`Bash`', model: '@x', user: '%y' }],
    ['d: a: b\ntools:\n  - Bash\n  - Read', { d: 'a: b', tools: ['Bash', 'Read'] }],
    ['d: a: b\ntools: [Read, Bash]', { d: 'a: b', tools: ['Read', 'Bash'] }],
    ['d: a: b\nhooks:\n  Stop:\n    - run: x', { d: 'a: b', hooks: { Stop: [{ run: 'x' }] } }],
    ['d: a: b\ntools:\n- *\n- "Bash"\n- \'Read\'', { d: 'a: b', tools: ['*', 'Bash', 'Read'] }],
    ['d: a: b\ntools:\n  - Bash(a: b): c\n  - x: y: z', { d: 'a: b', tools: ['Bash(a: b): c', 'x: y: z'] }],
    ['d: a: b\nq: "it is"\nr: \'s\'', { d: 'a: b', q: 'it is', r: 's' }],
    ['d: a: b\n"tools": *\n\'model\': *', { d: 'a: b', tools: '*', model: '*' }],
    ['d: a: b\n"to\\u006fls": Bash', { d: 'a: b', tools: 'Bash' }],
    ['d: "a" b', { d: '"a" b' }],
    ['d: "a "b" c"', { d: '"a "b" c"' }],
    ['d: first: x\n  second: y', { d: 'first: x second: y' }],
    ['tools: Read\ntools: *', { tools: '*' }],
    ['d: a: b\nn: 1\nt: true\ne:', { d: 'a: b', n: 1, t: true, e: null }],
    ['d: a: b\nx: &a [1]\ny: *a', { d: 'a: b', x: [1], y: '*a' }],
    ['d: |\n  text: here\ntools: *', { d: 'text: here\n', tools: '*' }],
    ['# note\nd: a: b # not cut', { d: 'a: b # not cut' }],
    ['<<<<<<< HEAD\ntools: Read\n=======\ntools: Bash\n>>>>>>> x', { tools: 'Bash' }],
    ['d: a: b\n--- x\ntools: Bash', { d: 'a: b --- x', tools: 'Bash' }],
    ['d: a: b\ntools: [\n  Read,\n]\nelse', { d: 'a: b', tools: ['Read'] }],
    ['d: a: b\nstray\n  - x\ne: 1', { d: 'a: b', e: 1 }],
    ['- a\n- b', {}],
    ['just words', {}],
    ['d: "open\ntools: Bash', { d: '"open', tools: 'Bash' }],
  ];

  it.each(cases)('is read line by line: %j', (header, expected) => {
    for (const eol of ['\n', '\r\n']) {
      const read = parseFrontMatter(`---\n${header}\n---\nBody`.replaceAll('\n', eol), CLAUDE_AGENT);
      expect(plain(value(read))).toEqual(expected);
      expect(codes(read)[0]).toBe('lenient');
      expect(codes(read).filter((code) => code === 'lenient')).toHaveLength(1);
      expect(read.body).toBe('Body');
    }
  });

  it.each(cases)('is refused by a strict client: %j', (header) => {
    const read = parseFrontMatter(`---\n${header}\n---\nBody`, COPILOT_CLI);
    expect(read).toMatchObject({ ok: false, present: true, body: 'Body' });
    expect(read.problems).toHaveLength(1);
  });

  it('has the first of equal keys where the client takes that', () => {
    expect(keys('---\ntools: Read\ntools: *\n---\n', VSCODE)).toEqual({ tools: 'Read' });
  });

  it('has exact places', () => {
    const text = '---\r\nd: a: b\r\ntools :   *  \r\nlist:\r\n  - "x"\r\n  - *\r\nmap:\r\n  k: v\r\n---\r\n';
    const root = value(parseFrontMatter(text, CLAUDE_AGENT));
    expect(place(at(root, 'd')?.span)).toBe('2:4-2:8');
    expect(place(entry(root, 'tools')?.keySpan)).toBe('3:1-3:6');
    expect(place(at(root, 'tools')?.span)).toBe('3:11-3:12');
    expect(items(at(root, 'list')).map((item) => quoted(text, item.span))).toEqual(['"x"', '*']);
    expect(items(at(root, 'list')).map((item) => place(item.span))).toEqual(['5:5-5:8', '6:5-6:6']);
    expect(place(at(root, 'map', 'k')?.span)).toBe('8:6-8:7');
  });

  it.each([
    ['description: "open\ntools: Bash', true],
    ["tools: Bash\ndescription: 'open", true],
    ["description: 'it''s", true],
    ['description: "open \\"', true],
    ['description: "a" b\ntools: Bash', false],
    ['description: it"s: x\ntools: Bash', false],
    ['description: "a\n  b": c\ntools: Bash', false],
  ])('an open quote empties a skill, and only that: %j', (header, empties) => {
    const text = `---\n${header}\n---\nBody`;
    const skill = parseFrontMatter(text, CLAUDE_SKILL);
    expect(skill).toMatchObject({ ok: true, present: true, body: 'Body', problems: [{ code: 'lenient' }] });
    expect(plain(value(skill))).toEqual(empties ? {} : keys(text, CLAUDE_AGENT));
    expect(keys(text, CLAUDE_AGENT)).toHaveProperty('description');
  });
});

describe('hostile front matter', () => {
  it.each([
    ['brackets', `a: ${'['.repeat(100_000)}`, 'too-deep'],
    ['aliases', `a: &a [x]\n${Array.from({ length: 300 }, (_, i) => `k${i}: *a`).join('\n')}`, 'too-many-nodes'],
    ['keys', `d: a: b\n${Array.from({ length: MAX_LENIENT_KEYS }, (_, i) => `k${i}: *`).join('\n')}`, 'too-many-nodes'],
    ['characters', 'x'.repeat(MAX_CHARACTERS), 'too-large'],
  ])('%s', (_, header, code) => {
    const read = parseFrontMatter(`---\n${header}\n---\n`, CLAUDE_AGENT);
    expect(read.ok).toBe(false);
    expect(codes(read)).toEqual([code]);
  });

  it('expands no aliases line by line', () => {
    const bomb = ['d: a: b', 'a: {x: &0 [l,l], y: &1 [*0,*0], z: &2 [*1,*1]}'];
    expect(keys(`---\n${bomb.join('\n')}\n---\n`)).toEqual({ d: 'a: b', a: bomb[1]?.slice(3) });
  });

  it('finishes with long lines', () => {
    for (const piece of ['a: b ', '"', ':', '- ', '---', ' ', '\\', '&x ', '\uFEFF']) {
      const text = `---\nkey: "x" ${piece.repeat(200_000)}\n---\n`;
      for (const dialect of Object.values(DIALECTS)) expect(parseFrontMatter(text, dialect).present).toBe(true);
    }
  });

  it('never throws, and loses nothing of the body', () => {
    const pieces = fc.constantFrom(
      ...['---', '---\n', '\n', '\r\n', 'a: ', 'b: ', '- ', '"', "'", '[', '*', ': ', '  ', '#', '\uFEFF', '|', '&x '],
    );
    const noise = fc.array(pieces, { maxLength: 20 }).map((all) => `---\n${all.join('')}`);
    fc.assert(
      fc.property(
        fc.oneof(noise, fc.string({ unit: 'binary' })),
        fc.constantFrom(...Object.values(DIALECTS)),
        (text, dialect) => {
          const read = parseFrontMatter(text, dialect);
          expect(text.endsWith(read.body)).toBe(true);
          if (read.ok) expect(['map', 'null']).toContain(read.value.kind);
          if (!read.present) expect(read.body).toBe(text);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
