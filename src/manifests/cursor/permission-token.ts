import type { Effect } from '../../access/decision-list.ts';
import type { Pattern, Sequence, Token } from '../../access/pattern.ts';
import { ANY, merge, SEPARATOR, SOME, star, uses, whole } from '../../access/pattern.ts';
import { globPath } from './glob-path.ts';

/**
 * Tokens of Cursor's CLI, `Shell(git)`, `Shell(npm:run *)`, `Read(x)`, `Write(x)`, `WebFetch(host)`, `Mcp(server:tool)`,
 * as patterns over uses; undefined where a token matches nothing. Source: cursor.com/docs/cli/reference/permissions.
 */
export function permissionToken(text: string, effect: Effect): Pattern | undefined {
  const parts = /^\s*(\w+)\s*(?:\(([\s\S]*)\))?\s*$/.exec(text);
  const inner = parts?.[2]?.trim();
  // A tool without a scope is not documented: read as all of it where it grants, as nothing where it guards.
  if (inner === undefined) return effect === 'allow' ? wholeTool(parts?.[1] ?? '') : undefined;
  if (inner === '') return undefined;
  switch (parts?.[1]) {
    case 'Shell':
      return shell(inner);
    case 'Read':
      return globPath(['read'], inner);
    case 'Write':
      return globPath(['edit', 'write'], inner);
    case 'WebFetch':
      return uses('fetch', host(inner));
    case 'Mcp':
      return inner.includes(':')
        ? mcpTool(inner.slice(0, inner.indexOf(':')), inner.slice(inner.indexOf(':') + 1))
        : undefined;
    default:
      return undefined;
  }
}

/** `prefix`, and `prefix` with arguments: `git` is `git status`, not `gitk`. */
export function commandPrefix(text: string): Pattern {
  const words = text.trim().replace(/\s+/g, ' ');
  if (/^\*+$/.test(words)) return whole('run');
  const cut = /^([^\s:]+):(.*)$/s.exec(words);
  if (cut) return withArguments(cut[1] ?? '', cut[2] ?? '');
  const prefix = star(words);
  return uses('run', prefix, [...prefix, ' ', SOME]);
}

/** `server:tool` with globs on either side, as the names of the tools that a client calls. */
export function mcpTool(server: string, tool: string): Pattern {
  const part = (text: string): Sequence =>
    /^\*+$/.test(text.trim())
      ? [SOME]
      : star(
          text
            .trim()
            .replace(/[^A-Za-z0-9_*-]/g, '_')
            .replace(/\*+/g, '*'),
        );
  return { sequences: [merge(['mcp__', ...part(server), '__', ...part(tool), SEPARATOR])] };
}

function wholeTool(tool: string): Pattern | undefined {
  const token = { Shell: 'Shell(*)', Read: 'Read(**)', Write: 'Write(**)', WebFetch: 'WebFetch(*)', Mcp: 'Mcp(*:*)' }[
    tool
  ];
  return token === undefined ? undefined : permissionToken(token, 'allow');
}

/** The first word, with globs within it; behind a colon a glob over the arguments. */
function shell(inner: string): Pattern {
  const cut = /^([^\s:]*):(.*)$/s.exec(inner);
  if (cut) return withArguments(cut[1] ?? '', cut[2] ?? '');
  if (/^\*+$/.test(inner)) return whole('run');
  const prefix = wordStar(inner.replace(/\s+/g, ' '));
  return uses('run', prefix, [...prefix, ' ', SOME]);
}

function withArguments(program: string, args: string): Pattern {
  const first = /^\*+$/.test(program) ? [{ ...SOME, not: ' ' }] : wordStar(program);
  const rest = args.trimStart();
  if (rest === '') return uses('run', first);
  if (/^\*+$/.test(rest)) return uses('run', first, [...first, ' ', SOME]);
  return uses('run', [...first, ' ', ...star(rest.replace(/\*+/g, '*'))]);
}

/** A star within the name of a program does not reach its arguments. */
function wordStar(text: string): Token[] {
  return [...star(text.replace(/\*+/g, '*'), { ...ANY, not: ' ' })];
}

/** `*` any host, `*.x` its sub-domains, else this host. */
function host(text: string): Sequence {
  const name = text.toLowerCase();
  if (/^\*+$/.test(name)) return [ANY];
  return name.startsWith('*.') ? [SOME, ...star(name.slice(1))] : star(name);
}
