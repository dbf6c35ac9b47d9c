import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  annotationText,
  codeBlock,
  codeSpan,
  html,
  inert,
  json,
  markdown,
  pathUri,
  plain,
  safeLine,
  sarifText,
  shorten,
  terminal,
  visible,
} from '../../src/reports/escape.ts';
import { distrust, say } from '../../src/untrusted.ts';
import { HOSTILE } from './fixtures.ts';
import { activeMarkdown, commands, HIDDEN } from './inspect.ts';

const span = (text: string) => codeSpan(distrust(text));

describe('visible', () => {
  it('spells out what cannot be seen', () => {
    expect(visible('a\u202Eb\u200Bc\u001b[1m\u{E0041}\uFE0F\u00a0d')).toBe(
      'a\\u{202E}b\\u{200B}c\\u{1B}[1m\\u{E0041}\\u{FE0F}\\u{A0}d',
    );
    expect(visible('a\r\nb\nc\rd')).toBe('a⏎b⏎c⏎d');
  });

  it('leaves other scripts and emoji as they are', () => {
    expect(visible('naïve 日本語 🙂')).toBe('naïve 日本語 🙂');
  });
});

describe('plain and terminal', () => {
  it('marks quotes by backticks, as many as it takes', () => {
    expect(plain(say`run ${'a'} or ${'b`c'}`)).toBe('run `a` or ``b`c``');
  });

  it('lets colours replace the marks', () => {
    expect(terminal(say`run ${'a'}`, (quote) => `<${quote}>`)).toBe('run <a>');
    expect(terminal(['use `b`'], (quote) => `<${quote}>`)).toBe('use <b>');
  });
});

describe('code spans', () => {
  it('have a fence longer than any run of backticks inside', () => {
    expect(span('a')).toBe('`a`');
    expect(span('a`b``c')).toBe('```a`b``c```');
    expect(span('`a')).toBe('`` `a ``');
    expect(span(' a ')).toBe('`  a  `');
  });

  it('escape bars in tables, where a backslash before one is ambiguous', () => {
    expect(codeSpan(distrust('a|b\\|c\\\\|d'), { table: true })).toBe(
      '`a\\|b\\u{5C}\\|c\\u{5C}\\u{5C}\\|d`'.replaceAll('\\u{5C}', '\\u{5C}'),
    );
    expect(codeSpan(distrust('a\\|b'))).toBe('`a\\|b`');
  });

  it('never touch each other', () => {
    expect(markdown([{ quote: distrust('a`b') }, { quote: distrust('<img>') }])).toBe('``a`b`` `<img>`');
    expect(markdown(['`x`', { quote: distrust('y') }])).toBe('`x` `y`');
  });
});

describe('code blocks', () => {
  it('cannot be closed from within', () => {
    expect(codeBlock('diff', distrust('a\n````\nb\tc\u202E'))).toBe('`````diff\na\n````\nb\tc\\u{202E}\n`````');
  });
});

describe('markdown', () => {
  it('makes our own words text, but for paired backticks', () => {
    expect(markdown(['a *b* _c_ <d> [e](f) | $g$ &amp;'])).toBe(
      'a \\*b\\* \\_c\\_ &#60;d\\> \\[e\\](f) \\| \\$g\\$ &#38;amp;',
    );
    expect(markdown(['write `a|b`, not `c'])).toBe("write 'a\\|b', not 'c");
    expect(markdown(['write `a_b`.'])).toBe('write `a_b`.');
  });

  it('breaks what GitHub links by itself', () => {
    const text = markdown([
      '@acme/x, #12, GH-3, o/r#4, https://x.example, www.x.example, 0123456789abcdef0123456789abcdef01234567',
    ]);
    for (const link of [/@\w/, /#\d/, /GH-\d/, /:\/\//, /www\./, /[0-9a-f]{7,}/]) {
      expect(text).not.toMatch(link);
    }
  });

  it('keeps every quote within code, whatever it is', () => {
    const word = fc.string({
      unit: fc.constantFrom('`', '``', 'a', ' ', '|', '\\', '<', '\n', '@', '['),
      maxLength: 12,
    });
    fc.assert(
      fc.property(word, word, fc.boolean(), (a, b, touch) => {
        const prose = touch ? say`x ${a}${b} y` : say`x ${a} and ${b} y`;
        expect(activeMarkdown(markdown(prose))).toBe(
          touch && a + b !== '' ? 'x C C y' : touch ? 'x C C y' : 'x C and C y',
        );
      }),
    );
  });
});

describe('html', () => {
  it('escapes all marks', () => {
    expect(html(say`<b> & ${'<img src="x">'}`)).toBe('&#60;b&#62; &#38; <code>&#60;img src=&#34;x&#34;&#62;</code>');
  });
});

describe('lines of a log', () => {
  it('are never workflow commands', () => {
    expect(safeLine('  ::error::x')).toBe('  : :error::x');
    expect(safeLine('a ##[add-mask]the')).toBe('a # #[add-mask]the');
    expect(safeLine('#\u200B#[group]x')).toBe('# #[group]x');
    expect(safeLine('\u0000::error::x')).toBe(': :error::x');
    expect(safeLine('a\r\n::stop-commands::b')).toBe('a ⏎ ::stop-commands::b');
    expect(safeLine('path::name and a # b')).toBe('path::name and a # b');
  });

  it('keep our colours where we finish them', () => {
    expect(inert('\u001b[1mx\u001b[22m')).toBe('\u001b[1mx\u001b[22m');
  });

  it('hold for any text', () => {
    const part = fc.constantFrom(
      ':',
      '::',
      '#',
      '##',
      '[',
      ' ',
      '\t',
      '\n',
      '\r',
      '\u200B',
      '\u0085',
      '\u2028',
      'error',
      '\u001b[1m',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const line = safeLine(parts.join(''));
        expect(commands(line)).toEqual([]);
        expect(line).not.toMatch(HIDDEN);
        expect(line).not.toContain('\n');
        expect(commands(annotationText(say`${parts.join('')}`))).toEqual([]);
      }),
    );
  });
});

describe('json', () => {
  it('gives every value back and shows nothing hidden', () => {
    const text = json(Object.values(HOSTILE));
    expect(JSON.parse(text)).toEqual(Object.values(HOSTILE));
    expect(text).not.toMatch(HIDDEN);
    expect(commands(text)).toEqual([]);
  });
});

describe('shorten', () => {
  it('keeps both ends and says how much is missing', () => {
    expect(shorten('abcdefghij'.repeat(3), 10)).toBe('abcdefg…(20 more)…hij');
    expect(shorten('short', 10)).toBe('short');
  });

  it('cuts no character in two', () => {
    expect(shorten('🙂'.repeat(20), 9)).not.toMatch(/\p{Cs}/u);
  });
});

describe('other formats', () => {
  it('break links of SARIF messages', () => {
    expect(sarifText(say`${'[x](http://evil)'}`)).toBe('`[x] (http://evil)`');
  });

  it('encode paths as relative references', () => {
    expect(pathUri(distrust('a b/%2e/ü:x\n?#'))).toBe('a%20b/%252e/%C3%BC%3Ax%0A%3F%23');
    expect(pathUri(distrust('x\uD800'))).toBe('x%EF%BF%BD');
  });
});
