import { createHash } from 'node:crypto';
import { NAME, VERSION } from '../../version.ts';
import { type Markup, markup, verbatim } from './markup.ts';
import { SCRIPT } from './script.ts';
import { STYLE } from './style.ts';
import { PRINT_STYLE } from './style-print.ts';
import { RECORD_STYLE } from './style-record.ts';
import { TABLE_STYLE } from './style-table.ts';

/** One file that loads nothing: style and script stand in it, and its own policy lets only these two act. */
export function page(title: string, body: Markup): string {
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${{ html: POLICY }}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title}</title>
${verbatim('style', SHEET)}
</head>
<body>
${body}
<footer class="foot">${NAME} ${VERSION}. This page loads nothing and sends nothing.</footer>
${verbatim('script', SCRIPT)}
</body>
</html>
`.html;
}

const SHEET = [STYLE, TABLE_STYLE, RECORD_STYLE, PRINT_STYLE].join('');

// A policy in the page can't say frame-ancestors or sandbox (W3C CSP 3, section 3.3); scripts make no markup at all,
// so trusted types are refused altogether.
const POLICY = [
  "default-src 'none'",
  `style-src '${hashOf(SHEET)}'`,
  `script-src '${hashOf(SCRIPT)}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`;
}
