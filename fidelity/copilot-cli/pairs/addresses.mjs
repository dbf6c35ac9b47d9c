// Addresses: flags, and the key `deniedUrls` of settings.
import { allow, fetch, run } from './calls.mjs';

const ASKED = [
  fetch('https://x.example/', 'x.example'),
  fetch('https://x.example/a', 'x.example/a'),
  fetch('https://x.example/a/', 'x.example/a'),
  fetch('https://x.example/a/b', 'x.example/a/b'),
  fetch('https://x.example/a?q=1', 'x.example/a'),
  fetch('https://x.example/A', 'x.example/A'),
  fetch('http://x.example/', 'http://x.example'),
  fetch('https://s.x.example/a', 's.x.example/a'),
  fetch('https://t.s.x.example/', 't.s.x.example'),
  fetch('https://x.example:8443/', 'x.example:8443'),
  fetch('https://x.example:443/a', 'x.example/a'),
  fetch('https://X.example/a', 'x.example/a'),
  fetch('https://u@x.example/', 'x.example'),
  fetch('https://y.example/', 'y.example'),
  fetch('https://x.example.evil.example/', 'x.example.evil.example'),
  fetch('https://notx.example/', 'notx.example'),
];
const RULES =
  'x.example|https://x.example|*.x.example|https://x.example/a|http://x.example|x.example:8443|https://x.example:443|*|https://*|*x.example|x.*|*.*.example|*.x.*|X.example|https://x.example/a/|x.example/*|https://x.example/a/*|https://x.example/a/b|https://x.example/**|https://*.x.example/a|https://x.example/A|https://x.example/a?q=1|x.example?b|https://u@x.example|x.example.|HTTPS://x.example'.split(
    '|',
  );
const SHELL = [
  run('zz https://x.example/', { uses: ['zz https://x.example/'] }),
  run('curl https://x.example', { uses: ['curl https://x.example', 'fetch\0x.example'] }),
  run('curl https://y.example', { uses: ['curl https://y.example', 'fetch\0y.example'] }),
  run('wget http://x.example', { uses: ['wget http://x.example', 'fetch\0http://x.example'] }),
];
const settings = (...deniedUrls) => ({ '.copilot/settings.json': JSON.stringify({ deniedUrls }) });

export const addresses = [
  ...RULES.map((rule) => ({ group: 'addresses: allow', flags: ['--allow-url', rule], online: true, calls: ASKED })),
  ...['url', 'url(x.example)', 'url(*.x.example)', 'url(https://x.example/a)', 'web_fetch', 'fetch'].map((rule) => ({
    group: 'addresses: allow',
    flags: allow(rule),
    online: true,
    calls: ASKED,
  })),
  ...['x.example', '*.x.example', 'https://x.example/a', 'http://x.example', '*', 'x.*', 'x.example/*'].map((rule) => ({
    group: 'addresses: deniedUrls',
    title: `deniedUrls: ["${rule}"] --allow-all-urls`,
    flags: ['--allow-all-urls'],
    home: settings(rule),
    online: true,
    calls: ASKED,
  })),
  {
    group: 'addresses: deniedUrls',
    title: 'deniedUrls: ["x.example"] --allow-all',
    flags: ['--allow-all'],
    home: settings('x.example'),
    online: true,
    calls: [...ASKED, ...SHELL],
  },
  {
    group: 'addresses: shell',
    flags: [...allow('shell'), '--allow-url', 'x.example', '--deny-url', 'y.example'],
    online: true,
    calls: SHELL,
  },
  { group: 'addresses: shell', flags: allow('shell'), online: true, calls: SHELL },
];
