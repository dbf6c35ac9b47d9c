import type { AccessBuilder } from '../access/builder.ts';
import type { Entry } from '../access/decision-list.ts';
import { decodeText } from '../document/decode.ts';
import type { Hosts } from './codex/rule-check.ts';
import { refusedCall } from './codex/rule-check.ts';
import type { Placed } from './codex/rule-entries.ts';
import { MOST_SPELLINGS, ruleEntries, spellings } from './codex/rule-entries.ts';
import type { Code } from './codex/starlark.ts';
import { readCalls } from './codex/starlark.ts';
import type { ManifestFormat, SourceFile } from './manifest-format.ts';
import { digest, inScope, placeIn, scopeOf, unreadable } from './reading.ts';

/**
 * Codex's command rules. `prefix_rule` decides over commands that start with its words; without a decision it allows,
 * outside the sandbox and with no one asked. The strictest of all matching rules wins. The files are Starlark: what is
 * no plain call with literal arguments is not computed here, and counts as unknown.
 * Sources: developers.openai.com/codex/rules, openai/codex `codex-rs/execpolicy`, 0.169.0 observed.
 */
export const format: ManifestFormat = {
  id: 'codex-rules',
  title: 'Codex command rules',
  clients: ['Codex'],
  files: ['**/.codex/rules/*.rules'],
  group: (path) => scopeOf(path, '.codex'),
  companions: (path, tree) => {
    const folder = path.slice(0, path.lastIndexOf('/') + 1).toLowerCase();
    return tree.filter((p) => p.toLowerCase().startsWith(folder) && /\/[^/]+\.rules$/i.test(p));
  },
  reads: 'prefix_rule, host_executable and network_rule with literal arguments; other code counts as unknown',
  read(files, to) {
    const first = files[0];
    if (!first) return;
    const scope = scopeOf(first.path, '.codex');
    const agent = inScope('Codex', scope);
    const rules: Placed[] = [];
    const code: string[] = [];
    const hosts: Hosts = new Map();
    let dropped = false;
    for (const file of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
      const read = readFile(file, hosts, agent, to);
      if (read) {
        rules.push(...read.rules);
        code.push(...read.code);
      } else dropped = true;
    }
    // One file that does not parse, and all rules are dropped (observed).
    const entries = dropped ? [] : ruleEntries(rules, hosts);
    const id = `codex rules ${scope}`;
    const put = (own: string, list: readonly Entry[]): void =>
      to.agent({ id: own, name: agent, role: 'session', list: { entries: list, default: 'inherit' } });
    if (code.length === 0) return put(id, entries);
    // Code may as well fail and drop all rules: what is granted beside it is compared under the same code alone.
    const guards = entries.filter((e) => e.effect !== 'allow');
    put(id, guards);
    put(
      `${id} computed ${digest(code.join(';'))}`,
      entries.filter((e) => e.effect === 'allow'),
    );
  },
};

/** The rules and the code of a file, or undefined where the client refuses it. */
function readFile(
  file: SourceFile,
  hosts: Hosts,
  agent: string,
  to: AccessBuilder,
): { readonly rules: readonly Placed[]; readonly code: readonly string[] } | undefined {
  const decoded = file.bytes ? decodeText(file.bytes, { bom: false, utf16: false }) : undefined;
  if (!decoded?.ok) {
    unreadable(file, agent, decoded?.problems ?? [], file.bytes ? 'dropped' : 'unknown', to);
    return undefined;
  }
  const { calls, code } = readCalls(decoded.text);
  const wrong = refusedCall(calls, hosts);
  if (wrong) {
    const problem = { code: 'syntax' as const, message: 'A rule is not valid.', span: wrong.span };
    unreadable(file, agent, [problem], 'dropped', to);
    return undefined;
  }
  for (const part of code) unknown(file, agent, part, 'rules are computed by code, which is not run here', to);
  for (const call of calls) {
    const text = JSON.stringify([...call.arguments]);
    if (spellings(call) > MOST_SPELLINGS)
      unknown(file, agent, { text, span: call.span }, 'a rule has too many choices to be written out', to);
  }
  return { rules: calls.map((call) => ({ call, file })), code: code.map((part) => part.text) };
}

function unknown(file: SourceFile, agent: string, part: Code, reason: string, to: AccessBuilder): void {
  to.fact({
    kind: 'opaque',
    agent,
    subject: file.path,
    place: placeIn(file, part.span),
    reason,
    digest: digest(part.text),
    effect: 'unknown',
  });
}
