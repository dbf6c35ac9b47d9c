import { randomBytes } from 'node:crypto';

/** An annotation of the run, or of a line where it has a path. */
export interface CommandAnnotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly title: string;
  readonly message: string;
  readonly path?: string;
  readonly startLine?: number;
  readonly endLine?: number;
}

/**
 * One workflow command, without a line end, escaped as `@actions/core` does
 * (https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts) and stripped of what could end the line
 * or be read as a command in it. The text is taken for hostile; the message keeps its line feeds, encoded.
 */
export function annotationCommand(annotation: CommandAnnotation): string {
  const properties = [
    property('title', inert(annotation.title)),
    property('file', inert(annotation.path ?? '')),
    property('line', lineNumber(annotation.startLine)),
    property('endLine', lineNumber(annotation.endLine)),
  ];
  const written = properties.filter((text) => text !== '').join(',');
  const message = escapeData(inertText(annotation.message).slice(0, MAX_MESSAGE));
  return `::${annotation.level}${written ? ` ${written}` : ''}::${message}`;
}

/**
 * Log text during which the runner obeys no commands. The token must not be guessable by who wrote the text:
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#stopping-and-starting-workflow-commands
 */
export function withoutCommands(text: string, token: string = randomBytes(16).toString('hex')): string {
  return `::stop-commands::${token}\n${text.endsWith('\n') ? text : `${text}\n`}::${token}::\n`;
}

/** The runner cuts messages at 4,096 characters. */
const MAX_MESSAGE = 4000;

function property(name: string, value: string): string {
  return value === '' ? '' : `${name}=${escapeProperty(value)}`;
}

function lineNumber(line: number | undefined): string {
  return line !== undefined && Number.isSafeInteger(line) && line > 0 ? String(line) : '';
}

/** Controls, bidirectional and invisible characters; line ends too. */
const INVISIBLE =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\udb40[\udc00-\udfff]/g;

function inert(text: string): string {
  // The old command form counts anywhere in a line.
  return text.replace(INVISIBLE, '').replaceAll('##[', '## [');
}

function inertText(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map(inert)
    .join('\n');
}

function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
