import type { AccessBuilder } from '../../access/builder.ts';
import type { Entry } from '../../access/decision-list.ts';
import { byEffect } from '../../access/decision-list.ts';
import { union, uses, whole } from '../../access/pattern.ts';
import type { Value } from '../../document/value.ts';
import { at, entries, items, text } from '../../document/value.ts';
import { hosts } from '../agentic/network.ts';
import { make } from '../agentic/part.ts';
import { permissionRule } from '../claude/permission-rule.ts';
import type { SourceFile } from '../manifest-format.ts';

/**
 * What holds the agent of a compiled workflow: the firewall's hosts and the flags of its command line, as the compiler
 * writes them. Source: locks of compilers 0.50 to 0.86.
 */
export function readCompiledLimits(job: Value, name: string, file: SourceFile, to: AccessBuilder): void {
  const out: Entry[] = [];
  for (const step of items(at(job, 'steps'))) {
    const run = at(step, 'run');
    const script = text(run);
    if (!run || script === undefined || !/\bawf\b/.test(script)) continue;
    // A new compiler knows more registries: its list is one statement, but for hosts that no compiler writes.
    for (const host of hostsOf(script))
      out.push(
        make('allow', hosts(host), file, run.span, PLAIN.test(host) ? 'firewall: its list' : `firewall: ${host}`),
      );
    out.push(...toolsOf(script, file, run.span));
  }
  const free = make(
    'allow',
    union(uses('read', ['./']), whole('Glob')),
    file,
    job.span,
    'what needs no approval',
    'mode',
  );
  to.agent({
    id: `workflow ${file.path} ${name} compiled`,
    name,
    role: 'session',
    defaults: { entries: [free], default: 'deny' },
    list: { entries: byEffect([...out, free]), default: 'deny' },
  });
}

/** A domain by its name, and none that is there to drop files at. */
const PLAIN =
  /^(?!.*(pastebin|transfer\.sh|file\.io|ngrok|webhook\.site|requestbin|pipedream))(\*\.)?[a-z\d-]+(\.[a-z\d-]+)*\.[a-z]{2,}$|^(localhost|host\.docker\.internal)$/;
const MAX_HOSTS = 2_000;

function hostsOf(script: string): readonly string[] {
  const listed = [
    ...script.matchAll(/allowDomains\\?"\s?:\s?\[([^\]]{0,100000})\]/g),
    ...script.matchAll(/--allow-domains[ =]'?([^'\s]{1,100000})/g),
  ];
  const names = listed.flatMap((m) => (m[1] ?? '').split(/[\\",\s]+/)).filter((h) => h !== '' && !h.startsWith('$'));
  return [...new Set(names)].slice(0, MAX_HOSTS);
}

/** Copilot's switch for all tools is as wide as the sandbox; Claude Code's list is its own rules. */
function toolsOf(script: string, file: SourceFile, span: Value['span']): Entry[] {
  if (/--(allow-all-tools|yolo|dangerously-[a-z-]{1,60})\b/.test(script))
    return [make('allow', whole('run'), file, span, 'every command in its sandbox')];
  const found = /--allowed-tools[ =]\\?'?\\?'{0,2}([^'\\]{1,50000})/.exec(script)?.[1] ?? '';
  return splitRules(found).flatMap((rule) => {
    const pattern = /^[A-Z]/.test(rule) ? permissionRule(rule, 'allow') : undefined;
    return pattern ? [make('allow', pattern, file, span, rule)] : [];
  });
}

function splitRules(list: string): readonly string[] {
  const out: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i <= list.length; i++) {
    const c = list[i];
    if (c === '(') depth++;
    else if (c === ')') depth = Math.max(0, depth - 1);
    else if (c === undefined || (c === ',' && depth === 0)) {
      out.push(list.slice(start, i).trim());
      start = i + 1;
    }
  }
  return out.filter((r) => r !== '').slice(0, MAX_HOSTS);
}

/** Roles that the compiled gate lets in; undefined where it asks for none. */
export function requiredRoles(
  workflow: Value,
): { readonly roles: readonly string[]; readonly span: Value['span'] } | undefined {
  for (const job of entries(at(workflow, 'jobs')))
    for (const step of items(at(job.value, 'steps'))) {
      const said = at(step, 'env', 'GH_AW_REQUIRED_ROLES');
      const roles = text(said);
      if (said && roles !== undefined)
        return {
          roles: roles
            .split(',')
            .map((r) => r.trim())
            .filter((r) => r !== ''),
          span: said.span,
        };
    }
  return undefined;
}
