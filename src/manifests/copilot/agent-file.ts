import type { Member } from '../../access/access.ts';
import type { AccessBuilder } from '../../access/builder.ts';
import { uses, whole } from '../../access/pattern.ts';
import { VSCODE } from '../../document/front-matter-dialects.ts';
import type { Value } from '../../document/value.ts';
import { at, entries, items, strings, text } from '../../document/value.ts';
import { readFrontMatter } from '../claude/front-matter-file.ts';
import type { SourceFile } from '../manifest-format.ts';
import { readServer } from '../mcp/server.ts';
import { inScope, placeIn, scopeOf } from '../reading.ts';
import { readHooks } from './hooks.ts';
import { readLimits } from './limits.ts';

/** A custom agent of Copilot, or a chat mode of older VS Code. */
export function readAgentFile(file: SourceFile, to: AccessBuilder): void {
  const stem = (file.path.split('/').at(-1) ?? file.path).replace(/(\.(agent|chatmode))?\.md$/i, '');
  const read = readFrontMatter(file, VSCODE, `Copilot agent ${stem}`, to);
  if (!read?.present) return;
  const { front } = read;
  const inGithub = /(^|\/)\.github\//i.test(file.path);
  const scope = inGithub ? scopeOf(file.path, '.github') : file.path.split('/').slice(0, -1).join('/');
  const name = text(at(front, 'name')) ?? stem;
  const agent = inScope(`Copilot agent ${name}`, scope);
  const id = `copilot agent ${scope} ${name.toLowerCase()}`;
  const member = { team: `copilot ${scope}`, as: name, says: 'tools' } as const;
  readLimits(front, { id, name: agent, isPrompt: false, member }, file, to);
  readCallees(front, { id, name: agent, member: { ...member, says: 'callees' } }, file, to);
  for (const server of entries(at(front, 'mcp-servers')))
    readServer(server, { name: agent, dialect: 'copilot', honoursDisabled: false, filtersTools: true }, file, to);
  readHooks(at(front, 'hooks'), file, agent, to);
  readLock(front, agent, file, to);
  for (const handoff of items(at(front, 'handoffs'))) {
    const send = at(handoff, 'send');
    const next = text(at(handoff, 'agent'));
    if (send?.kind !== 'boolean' || !send.value || !next) continue;
    to.fact({
      kind: 'trust',
      agent,
      of: 'setting',
      what: `${id} hands over to ${next}`,
      subject: `handoff ${next}`,
      level: 1,
      pinned: true,
      text: `it hands over to ${next} with no one asked`,
      place: placeIn(file, send.span),
    });
  }
}

/**
 * Only a person starts it, no model: `disable-model-invocation: true`, or `infer: false` as it was called before.
 * Source: docs.github.com custom-agents-configuration.
 */
function readLock(front: Value, agent: string, file: SourceFile, to: AccessBuilder): void {
  const locked = at(front, 'disable-model-invocation');
  const inferred = at(front, 'infer');
  const by = locked?.kind === 'boolean' && locked.value ? locked : undefined;
  const lock = by ?? (!locked && inferred?.kind === 'boolean' && !inferred.value ? inferred : undefined);
  if (!lock) return;
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
    text: by ? 'disable-model-invocation: true' : 'infer: false',
    place: placeIn(file, lock.span),
  });
}

/** Which agents it may call, should it have the tool for that: those that it lists, without a list any. */
function readCallees(
  front: Value,
  of: { readonly id: string; readonly name: string; readonly member: Member },
  file: SourceFile,
  to: AccessBuilder,
): void {
  const listed = at(front, 'agents');
  const names = listed?.kind === 'string' ? [listed] : strings(listed);
  const all = !listed || listed.kind === 'null' || names.some((n) => n.value === '*');
  const place = placeIn(file, (listed ?? at(front, 'name') ?? front).span);
  to.agent({
    id: `reach calls of ${of.id}`,
    name: of.name,
    role: 'limit',
    member: of.member,
    list: {
      entries: all
        ? [{ effect: 'inherit', uses: whole('call'), place, text: 'any other agent', origin: 'tools' }]
        : names.map((n) => ({
            effect: 'inherit',
            uses: uses('call', [n.value]),
            place: placeIn(file, n.span),
            text: `the agent ${n.value}`,
            origin: 'tools',
          })),
      default: 'deny',
    },
  });
}
