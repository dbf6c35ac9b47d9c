// The settings as a text: what the client takes, what it skips and what makes it drop the whole file.
import { run, runs, write } from './calls.mjs';

const PROJECT = '.claude/settings.json';
const LOCAL = '.claude/settings.local.json';
const ZZ = '{"permissions":{"allow":["Bash(zz *)"]}}';
const text = (content, calls = runs('zz a'), group = 'documents: text') => ({
  group,
  files: { [PROJECT]: content },
  calls,
});
const both = (project, local, calls) => ({
  group: 'documents: two files',
  files: { [PROJECT]: project, [LOCAL]: local },
  calls,
});
const utf16 = (content, big) => {
  const bytes = Buffer.from(`\ufeff${content}`, 'utf16le');
  return big ? bytes.swap16() : bytes;
};
export const documents = [
  text(ZZ),
  text(`// note\n${ZZ}`),
  text(`/* note */${ZZ}`),
  text(`${ZZ}\n// note`),
  text('{"permissions":{"allow":["Bash(zz *)",]}}'),
  text('{"permissions":{"allow":["Bash(zz *)"],}}'),
  text("{'permissions':{'allow':['Bash(zz *)']}}"),
  text('{permissions:{allow:["Bash(zz *)"]}}'),
  text(`${ZZ}}`),
  text(`${ZZ}${ZZ}`),
  text(ZZ.slice(0, -1)),
  text(''),
  text(' \n'),
  text('{}'),
  text('[]'),
  text('null'),
  text('"x"'),
  text(`\n \t\r\n${ZZ}\r\n`),
  text(`\ufeff${ZZ}`),
  text(`\ufeff\ufeff${ZZ}`),
  text(`\u00a0${ZZ}`),
  text(`\f${ZZ}`),
  { ...text(utf16(ZZ, false)), note: 'UTF-16, little end first, with a BOM' },
  { ...text(utf16(ZZ, true)), note: 'UTF-16, big end first, with a BOM' },
  { ...text(Buffer.from(ZZ, 'utf16le')), note: 'UTF-16 without a BOM' },
  { ...text(Buffer.from(ZZ.replace('}}', '},"language":"\xff"}'), 'latin1')), note: 'a byte that is no UTF-8' },
  text(ZZ.replace('}}', '},"language":"a\tb"}')),
  text(ZZ.replace('}}', '},"language":"a\u0000b"}')),
  text(ZZ.replace('}}', '},"language":"\\x41"}')),
  text(ZZ.replace('}}', '},"language":"\\ud800"}')),
  text(ZZ.replace('}}', '},"cleanupPeriodDays":030}')),
  text(ZZ.replace('}}', '},"cleanupPeriodDays":+30}')),
  text(ZZ.replace('}}', '},"cleanupPeriodDays":NaN}')),
  text(ZZ.replace('}}', '},"cleanupPeriodDays":3e1}')),
  text('{"permissions":{"\\u0061llow":["Bash(\\u007a\\u007a *)"]}}'),
  text('{"Permissions":{"allow":["Bash(zz *)"]}}'),
  text('{"permissions":{"Allow":["Bash(zz *)"]}}'),
  text('{"permissions":{"allow ":["Bash(zz *)"]}}'),
  text('{"__proto__":{"permissions":{"allow":["Bash(zz *)"]}}}'),
  text('{"permissions":{"__proto__":{"allow":["Bash(zz *)"]}}}'),
  text('{"permissions":{"allow":["Bash(zz *)"]},"permissions":{"allow":["Bash(yy *)"]}}', runs('zz a', 'yy a')),
  text('{"permissions":{"allow":["Bash(zz *)"],"allow":["Bash(yy *)"]}}', runs('zz a', 'yy a')),
  text(
    '{"permissions":{"deny":["Bash(zz b)"],"allow":["Bash(zz *)"]},"permissions":{"allow":["Bash(zz *)"]}}',
    runs('zz a', 'zz b'),
  ),
  text('{"nope":1,"permissions":{"nope":[],"allow":["Bash(zz *)"]}}'),

  ...[
    ['Bash(zz *)', 1],
    ['Bash(zz *)', ''],
    ['Bash(zz *)', 'Bash(yy'],
    ['Bash(zz *)', null],
    ['Bash(zz *)', {}],
    ['Bash(zz *)', 'nope nope'],
    ['Bash(zz *)', []],
  ].map((allow) =>
    text(
      JSON.stringify({ permissions: { allow, deny: ['Bash(zz b)'] } }),
      runs('zz a', 'zz b', 'yy a'),
      'documents: elements',
    ),
  ),
  ...[1, '', 'Bash(yy', null, {}].map((bad) =>
    text(
      JSON.stringify({ permissions: { allow: ['Bash(zz *)'], deny: [bad, 'Bash(zz b)'] } }),
      runs('zz a', 'zz b'),
      'documents: elements',
    ),
  ),

  both(ZZ, '{"permissions":{"allow":["Bash(yy *)"]}}', runs('zz a', 'yy a')),
  both(ZZ, '{"permissions":{"deny":["Bash(zz b)"]}}', runs('zz a', 'zz b')),
  both('{"permissions":{"deny":["Bash(zz b)"]}}', ZZ, runs('zz a', 'zz b')),
  both('{"permissions":{"ask":["Bash(zz b)"]}}', ZZ, runs('zz a', 'zz b')),
  both(ZZ, '{"permissions":{"allow":[]}}', runs('zz a')),
  both(ZZ, '{"permissions":{"deny":"x"}}', runs('zz a')),
  both('{"permissions":{"deny":["Bash(zz b)"],"allow":"x"}}', ZZ, runs('zz a', 'zz b')),
  both('// dropped\n{"permissions":{"deny":["Bash(zz b)"]}}', ZZ, runs('zz a', 'zz b')),
  both('{"permissions":{"defaultMode":"acceptEdits"}}', '{"permissions":{"defaultMode":"default"}}', [
    write('./a.txt'),
  ]),
  both('{"permissions":{"defaultMode":"default"}}', '{"permissions":{"defaultMode":"acceptEdits"}}', [
    write('./a.txt'),
  ]),
  both('{"permissions":{"defaultMode":"acceptEdits"}}', '{"permissions":{}}', [write('./a.txt'), run('zz a')]),
  both('{"permissions":{"defaultMode":"acceptEdits"}}', '{"permissions":{"defaultMode":"nope"}}', [write('./a.txt')]),
  both('{"permissions":{"defaultMode":"acceptEdits"}}', '{"permissions":{"defaultMode":"auto"}}', [write('./a.txt')]),
  both('{"permissions":{"defaultMode":"dontAsk"}}', ZZ, runs('zz a', 'yy a')),
  { group: 'documents: two files', files: { [LOCAL]: ZZ }, calls: runs('zz a') },
  { group: 'documents: two files', files: { 'd/.claude/settings.json': ZZ }, calls: runs('zz a') },
];
