import type { AccessBuilder } from '../../access/builder.ts';
import type { Span, Value } from '../../document/value.ts';
import { at, entries, items, strings, text } from '../../document/value.ts';
import { hookProgram } from '../claude/hooks.ts';
import type { SourceFile } from '../manifest-format.ts';
import { pinOf } from '../mcp/package-run.ts';
import { connection } from '../mcp/remote.ts';
import { placeIn } from '../reading.ts';
import { trusting } from '../trust-fact.ts';
import type { Part } from './permission.ts';

/** What a configuration trusts ahead of time: plugins, instructions from elsewhere, endpoints, programs of its own. */
export function readTrust({ file, value }: Part, agent: string, to: AccessBuilder): void {
  const trust = trusting(file, agent, to);
  for (const plugin of pluginsOf(at(value, 'plugin'))) {
    const named = /^(@?[^@]+)@(.+)$/.exec(plugin.value);
    const local = /^(file:|\.{0,2}\/)/.test(plugin.value);
    const pinned = local || (named !== null && pinOf(named[2] ?? '').pin === 'exact');
    trust('plugin', named?.[1] ?? plugin.value, plugin.value, plugin.span, { pinned });
  }
  for (const source of strings(at(value, 'instructions'))) {
    if (isUrl(source.value))
      trust('setting', `instructions ${source.value}`, `instructions: ${source.value}`, source.span);
  }
  for (const source of strings(at(value, 'skills', 'urls')))
    trust('setting', `skills ${source.value}`, `skills.urls: ${source.value}`, source.span);
  const share = at(value, 'share');
  if (share && (text(share) === 'auto' || isTrue(at(value, 'autoshare'))))
    trust('setting', 'share auto', 'share: auto', share.span);
  if (share && text(share) === 'disabled') {
    to.fact({
      kind: 'guard',
      guards: 'mode',
      agent,
      subject: 'share',
      what: 'sharing sessions',
      by: 'share',
      matcher: null,
      failsClosed: true,
      text: 'share: disabled',
      place: placeIn(file, share.span),
    });
  }
  const host = at(value, 'server', 'hostname');
  if (host && text(host) && !/^(localhost|127\.|\[?::1)/.test(text(host) ?? ''))
    trust('setting', `server ${text(host)}`, `server.hostname: ${text(host)}`, host.span);
  for (const provider of entries(at(value, 'provider'))) {
    const url = at(provider.value, 'options', 'baseURL') ?? at(provider.value, 'api');
    const words = text(url);
    if (!url || words === undefined) continue;
    to.fact({
      ...connection(words),
      kind: 'connection',
      purpose: 'endpoint',
      agent,
      subject: `provider ${provider.key}`,
      place: placeIn(file, url.span),
    });
  }
  readPrograms(value, file, agent, to);
}

/** Programs that start by themselves: language servers, formatters, hooks, and commands within prompts. */
function readPrograms(value: Value, file: SourceFile, agent: string, to: AccessBuilder): void {
  const start = (command: Value | undefined, when: string): void => {
    const line = commandLine(command);
    if (!command || line === '') return;
    launch(line, 'helper', when, command.span, file, agent, to);
  };
  for (const kind of ['lsp', 'formatter'] as const) {
    for (const e of entries(at(value, kind)))
      if (!isTrue(at(e.value, 'disabled')))
        start(at(e.value, 'command'), kind === 'lsp' ? 'language server' : 'formatter');
  }
  for (const files of entries(at(value, 'experimental', 'hook', 'file_edited')))
    for (const hook of items(files.value)) start(at(hook, 'command'), `hook on edits of ${files.key}`);
  for (const hook of items(at(value, 'experimental', 'hook', 'session_completed')))
    start(at(hook, 'command'), 'hook at the end');
  for (const e of entries(at(value, 'command'))) {
    const template = at(e.value, 'template');
    if (template) inlineCommands(text(template) ?? '', `command ${e.key}`, () => template.span, file, agent, to);
  }
}

const MOST_COMMANDS = 50;

/** `` !`command` `` in a prompt runs when the prompt is used. */
export function inlineCommands(
  prompt: string,
  called: string,
  spanOf: (line: number) => Span,
  file: SourceFile,
  agent: string,
  to: AccessBuilder,
): void {
  let found = 0;
  prompt.split(/\r\n|\r|\n/).forEach((line, i) => {
    for (const match of line.matchAll(/!`([^`]{1,2000})`/g)) {
      if (found++ >= MOST_COMMANDS) return;
      launch((match[1] ?? '').trim(), 'prompt', `text of ${called}`, spanOf(i), file, agent, to);
    }
  });
}

export function launch(
  line: string,
  starts: 'helper' | 'prompt',
  when: string,
  span: Span | undefined,
  file: SourceFile,
  agent: string,
  to: AccessBuilder,
): void {
  to.fact({
    kind: 'launch',
    starts,
    agent,
    subject: `${when} ${line}`,
    when,
    place: placeIn(file, span),
    program: hookProgram(line),
    text: line,
  });
}

function commandLine(value: Value | undefined): string {
  return value?.kind === 'list'
    ? items(value)
        .map((v) => text(v) ?? '')
        .join(' ')
    : (text(value) ?? '');
}

/** A plugin is a name, or a name with its options. */
function pluginsOf(value: Value | undefined) {
  return items(value).flatMap((item) => {
    const name = item.kind === 'list' ? items(item)[0] : item;
    return name?.kind === 'string' ? [name] : [];
  });
}

function isUrl(words: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(words);
}

function isTrue(value: Value | undefined): boolean {
  return value?.kind === 'boolean' && value.value;
}
