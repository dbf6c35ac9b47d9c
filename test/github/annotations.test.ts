import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotationCommand, withoutCommands } from '../../src/github/annotations.ts';
import { readRunnerLog } from '../contract/runner-commands.ts';

const PLAIN = { level: 'error', title: 'T', message: 'm', path: 'a/b.json', startLine: 3, endLine: 4 } as const;

describe('annotationCommand', () => {
  it('writes the command that the runner reads', () => {
    expect(annotationCommand(PLAIN)).toBe('::error title=T,file=a/b.json,line=3,endLine=4::m');
  });

  it('leaves out what it is not told', () => {
    expect(annotationCommand({ level: 'notice', title: '', message: 'm' })).toBe('::notice::m');
    expect(annotationCommand({ ...PLAIN, startLine: 0, endLine: Number.NaN })).toBe('::error title=T,file=a/b.json::m');
  });

  it('comes back as it was: separators, percent signs, line feeds', () => {
    const title = 'a:b,c=d%0A%3A::e';
    const message = 'one\ntwo\r\n100%0A ::';
    const [command] = readRunnerLog(annotationCommand({ ...PLAIN, title, message, path: 'a,b:c%.json' })).commands;
    expect(command).toEqual({
      name: 'error',
      properties: { title, file: 'a,b:c%.json', line: '3', endLine: '4' },
      data: 'one\ntwo\n100%0A ::',
    });
  });

  it.each(['::error::x', 'a\n::add-mask::the', 'a\r::stop-commands::t', '##[add-mask]the', 'a\u2028b', '\u202etxt.js'])(
    'keeps %j inert in every place',
    (hostile) => {
      const written = annotationCommand({ level: 'warning', title: hostile, message: hostile, path: hostile });
      expect(written).not.toMatch(/[\u0000-\u001f\u2028\u202e]|##\[/);
      expect(readRunnerLog(written).commands.map((command) => command.name)).toEqual(['warning']);
    },
  );

  it('is one line and one command, whatever the text', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('::error::', '\n', '##[group]', '%0A', ']'));
    const joined = fc.array(text, { maxLength: 6 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(joined, joined, joined, (title, message, path) => {
        const written = annotationCommand({ level: 'error', title, message, path });
        const log = readRunnerLog(written);
        expect(written).not.toMatch(/[\r\n]/);
        expect(log.commands).toHaveLength(1);
        expect(Object.keys(log.commands[0]?.properties ?? {}).every((key) => key === 'title' || key === 'file')).toBe(
          true,
        );
      }),
    );
  });

  it('cuts what the runner would cut, before it escapes', () => {
    const [command] = readRunnerLog(annotationCommand({ ...PLAIN, message: '%'.repeat(10_000) })).commands;
    expect(command?.data).toBe('%'.repeat(4000));
  });
});

describe('withoutCommands', () => {
  it('stops commands for a text, and only for it', () => {
    const log = readRunnerLog(`${withoutCommands('::error::x\n##[add-mask]y\nplain')}::notice::after\n`);
    expect(log.commands).toEqual([{ name: 'notice', properties: {}, data: 'after' }]);
    expect(log.text).toEqual(['::error::x', '##[add-mask]y', 'plain']);
    expect(log.resumed).toBe(true);
  });

  it('takes another token each time, of 128 bits', () => {
    const token = /^::stop-commands::([0-9a-f]{32})\n/;
    const [one, two] = [withoutCommands('x'), withoutCommands('x')].map((text) => token.exec(text)?.[1]);
    expect(one).toBeDefined();
    expect(one).not.toBe(two);
  });
});
