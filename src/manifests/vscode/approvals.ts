import type { Entry } from '../../access/decision-list.ts';
import type { Pattern, Sequence } from '../../access/pattern.ts';
import { ANY, EVERYTHING, merge, SEPARATOR, SOME, star, union, uses, whole } from '../../access/pattern.ts';
import { at, entries, text } from '../../document/value.ts';
import { globPath } from '../cursor/glob-path.ts';
import type { Workspace } from './setting.ts';
import { flag, rule, setting } from './setting.ts';

/** Modes, edits, addresses and tools that are approved in advance. Source: the workbench of VS Code 1.139. */
export function approvalRules(workspace: Workspace): Entry[] {
  return [...modes(workspace), ...urls(workspace), ...tools(workspace)];
}

/** A mode for every new session. The old name of the global switch was honoured in a workspace, the new one is not. */
function modes(workspace: Workspace): Entry[] {
  const out: Entry[] = [];
  const bypass = (key: string, value: ReturnType<typeof setting>, wanted: boolean, words: string): void => {
    if (value && wanted) out.push(rule(workspace, 'allow', EVERYTHING, value.span, `${key}: ${words}`, 'mode'));
  };
  const first = setting(workspace, 'chat.permissions.default');
  bypass('chat.permissions.default', first, BYPASS.has(text(first) ?? ''), text(first) ?? '');
  for (const key of ['mode', 'approvals']) {
    const value = at(setting(workspace, 'chat.defaultConfiguration'), key);
    bypass(`chat.defaultConfiguration.${key}`, value, BYPASS.has(text(value) ?? ''), text(value) ?? '');
  }
  const old = setting(workspace, 'chat.tools.autoApprove');
  bypass('chat.tools.autoApprove', old, flag(old) === true, 'true');
  return out;
}
const BYPASS = new Set(['autoApprove', 'autopilot', 'allowAll', 'assisted']);

/** The last glob that matches a path decides. Now a setting of the application alone, before of the workspace too. */
export function editRules(workspace: Workspace): Entry[] {
  const found = entries(setting(workspace, 'chat.tools.edits.autoApprove')).flatMap((e): Entry[] => {
    const approve = flag(e.value);
    if (approve === undefined) return [];
    return [rule(workspace, approve ? 'allow' : 'ask', globPath(['edit', 'write'], e.key), e.keySpan, e.key)];
  });
  return found.reverse();
}

/** `*`, hosts with `*.`, addresses with a path; a request and its answer are approved apart. */
function urls(workspace: Workspace): Entry[] {
  return entries(setting(workspace, 'chat.tools.urls.autoApprove')).flatMap((e): Entry[] => {
    const both = flag(e.value);
    const request = both ?? flag(at(e.value, 'approveRequest'));
    const answer = both ?? flag(at(e.value, 'approveResponse'));
    const found = address(e.key);
    const make = (approve: boolean | undefined, verb: string): Entry[] => {
      if (approve === undefined) return [];
      const pattern: Pattern = union(uses(verb, ...found));
      return [rule(workspace, approve ? 'allow' : 'ask', pattern, e.keySpan, e.key)];
    };
    return [...make(request, 'fetch'), ...make(answer, 'take the answer of')];
  });
}

/** Hosts of an address pattern. Clear text and single paths are uses of their own. */
export function address(pattern: string): Sequence[] {
  const parts = /^(?:([a-z][a-z0-9+.*-]*):\/\/)?([^/]*)(\/.*)?$/i.exec(pattern.trim());
  const scheme = (parts?.[1] ?? 'https').toLowerCase();
  const host = (parts?.[2] ?? '').toLowerCase();
  const path = (parts?.[3] ?? '').replace(/^\/\**$/, '');
  if (/^\*+$/.test(host) && path === '') return [[ANY]];
  const hosts: Sequence[] = host.startsWith('*.')
    ? [star(host.slice(2)), [SOME, ...star(host.slice(1))]]
    : [star(host)];
  const clear = scheme === 'https' || scheme === '*' ? [] : [`${scheme}://`];
  return hosts.map((h) => merge([...clear, ...h, ...(path === '' ? [] : star(path))]));
}

/** `false` makes a tool ask for ever. */
function tools(workspace: Workspace): Entry[] {
  return entries(setting(workspace, 'chat.tools.eligibleForAutoApproval')).flatMap((e): Entry[] => {
    if (flag(e.value) !== false) return [];
    const own: Pattern = { sequences: [[e.key + SEPARATOR]] };
    const held = /terminal/i.test(e.key)
      ? union(own, whole('run'))
      : /^(web\/)?fetch/i.test(e.key)
        ? union(own, whole('fetch'))
        : own;
    return [rule(workspace, 'ask', held, e.keySpan, `eligibleForAutoApproval: ${e.key}`)];
  });
}
