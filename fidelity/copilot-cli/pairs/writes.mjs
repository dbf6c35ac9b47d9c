// Which files a rule lets be written.
import { allow, deny, known, write } from './calls.mjs';

const FILES = ['a.txt', '.env', 'sub/.env', 'sub/a.txt', 'sub/deep/a.txt', 'sub/x.env', '.github/x.txt', 'suba/x'].map(
  (p) => write(`{project}/${p}`),
);
const OUTSIDE = write('{outside}/a.txt', {
  known:
    'a file outside the project is asked for whatever tools are allowed (--add-dir, --allow-all-paths); a limit of its own',
});
const UNREAD = 'braces and character classes stand for themselves in the model: only the same text covers them';

export const writes = [
  ...'write|write(.env)|write(a.txt)|write(sub/.env)|write(./a.txt)|write(*.txt)|write(sub)|write(sub/)|write(sub/**)|write(sub/*)|write(su*)|write(su*/a.txt)|write(sub/*/a.txt)|write(sub/**/a.txt)|write(**/sub/**)|write(**/a.txt)|write(*)|write(**)|write(a.tx?)|write(A.TXT)|write(/a.txt)|edit|create|read|Write(a.txt)'
    .split('|')
    .map((rule) => ({ group: 'files: allow', flags: allow(rule), calls: [...FILES, OUTSIDE] })),
  ...['write([a].txt)', 'write({a,b}.txt)'].map((rule) => ({
    group: 'files: allow',
    flags: allow(rule),
    calls: known(UNREAD, FILES.slice(0, 2)),
  })),
  ...['write(.env)', 'write', 'write(*.txt)', 'write(sub/**)', 'write(sub/.env)'].map((rule) => ({
    group: 'files: deny',
    flags: ['--allow-all-tools', ...deny(rule)],
    calls: FILES,
  })),
  { group: 'files: deny', flags: [...allow('write'), ...deny('write(.env)')], calls: FILES },
  { group: 'files: deny', flags: [...allow('write(sub/**)'), ...deny('write(*.env)')], calls: FILES },
];
