import type { AccessBuilder } from '../../access/builder.ts';
import type { Entry } from '../../access/decision-list.ts';
import type { Value } from '../../document/value.ts';
import { at, text } from '../../document/value.ts';
import type { SourceFile } from '../manifest-format.ts';
import { placeIn, scopeOf } from '../reading.ts';
import type { FrontMatterFile } from './front-matter-file.ts';
import { ruleList } from './front-matter-file.ts';
import { hookProgram, readHooks } from './hooks.ts';
import { permissionRule } from './permission-rule.ts';
import { freeUses, isTrue } from './session.ts';

/**
 * What skills and commands of Claude Code share: `allowed-tools` approves in advance while they run (it limits
 * nothing), hooks stay for the session, and `!` blocks run when the text is rendered.
 * Source: code.claude.com/docs/en/skills; 2.1.329 observed.
 */
export function readApprovals(
  read: FrontMatterFile,
  file: SourceFile,
  id: string,
  agent: string,
  to: AccessBuilder,
  within: string | undefined = `claude ${scopeOf(file.path, '.claude')}`,
): void {
  const { front } = read;
  const entriesOf = (key: string, effect: 'deny' | 'allow'): Entry[] =>
    ruleList(at(front, key)).flatMap((rule): Entry[] => {
      const pattern = permissionRule(rule.value, effect);
      return pattern
        ? [{ effect, uses: pattern, place: placeIn(file, rule.span), text: rule.value, origin: 'rule' }]
        : [];
    });
  const free = freeUses(placeIn(file));
  to.agent({
    id,
    name: agent,
    role: 'approval',
    ...(within === undefined ? {} : { within }),
    defaults: { entries: [...free], default: 'inherit' },
    list: {
      entries: [...entriesOf('disallowed-tools', 'deny'), ...entriesOf('allowed-tools', 'allow'), ...free],
      default: 'inherit',
    },
  });
  readHooks(at(front, 'hooks'), file, agent, to);
  const locked = at(front, 'disable-model-invocation');
  if (locked && truthy(locked)) {
    to.fact({
      kind: 'guard',
      guards: 'calls',
      agent,
      subject: `${agent} starts by itself`,
      what: 'starting it without a person',
      // Each has a lock of its own.
      by: `disable-model-invocation of ${agent}`,
      matcher: null,
      failsClosed: true,
      text: 'disable-model-invocation: true',
      place: placeIn(file, locked.span),
    });
  }
  inlineCommands(read, file, agent, to);
}

/** Skill switches take YAML 1.1 words too (observed). */
function truthy(value: Value): boolean {
  return isTrue(value) || /^(yes|on|1|true)$/i.test(text(value) ?? (value.kind === 'number' ? value.raw : ''));
}

const MOST_COMMANDS = 2_000;

/** Commands in the text, run when it is rendered: `` !`command` `` and fences that start with ```` ```! ````. */
function inlineCommands(read: FrontMatterFile, file: SourceFile, agent: string, to: AccessBuilder): void {
  const found = new Set<string>();
  const put = (command: string, line: number): void => {
    const text = command.trim();
    if (text === '' || found.has(text) || found.size >= MOST_COMMANDS) return;
    found.add(text);
    to.fact({
      kind: 'launch',
      starts: 'prompt',
      agent,
      subject: `command in ${agent}`,
      when: `text of ${agent}`,
      place: placeIn(file, { startLine: line, startColumn: 1, endLine: line, endColumn: 1 }),
      program: hookProgram(text),
      ...(text.includes('\n') ? { opening: hookProgram(text.slice(0, text.indexOf('\n'))) } : {}),
      text,
    });
  };
  let fence: { readonly start: number; readonly lines: string[] } | undefined;
  const close = (): void => {
    if (fence) put(fence.lines.join('\n'), fence.start);
    fence = undefined;
  };
  read.body.split(/\r\n|\r|\n/).forEach((text, i) => {
    const line = read.bodyStartLine + i;
    if (fence) {
      const end = text.indexOf('```');
      fence.lines.push(end < 0 ? text : text.slice(0, end));
      if (end >= 0) close();
      return;
    }
    const open = text.indexOf('```!');
    if (open >= 0) {
      const rest = text.slice(open + 4);
      const end = rest.indexOf('```');
      fence = { start: rest.trim() === '' ? line + 1 : line, lines: [end < 0 ? rest : rest.slice(0, end)] };
      if (end >= 0) close();
      return;
    }
    for (const match of text.matchAll(/(?:^|\s)!`([^`]+)`/g)) put(match[1] ?? '', line);
  });
  close();
}
