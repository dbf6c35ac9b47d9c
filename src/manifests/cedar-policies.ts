import { decodeText } from '../document/decode.ts';
import { lineIndex } from '../document/lines.ts';
import type { Span } from '../document/value.ts';
import { entriesOf } from './cedar/entries.ts';
import type { Policy } from './cedar/parse.ts';
import { parseCedar } from './cedar/parse.ts';
import { folderOf } from './deployed/agent.ts';
import { putInOrder } from './deployed/ordered.ts';
import type { ManifestFormat } from './manifest-format.ts';
import { belongsTo, unreadable } from './reading.ts';

/** Cedar policies that decide what agents may call. Sources: docs.cedarpolicy.com; Bedrock AgentCore’s policies. */
export const format: ManifestFormat = {
  id: 'cedar-policies',
  title: 'Cedar policies of agents',
  clients: ['AgentCore'],
  files: ['**/*.cedar'],
  reads:
    'folders of policies that speak of `AgentCore::` or `MCP::`; a folder’s files decide together. Exact: permit and forbid, scopes (all, is, in, ==), conditions as a set of which each must hold, limits on whole numbers by their size. Upper bound: conditions else are compared by their text, so a rewritten one counts as new. Not evaluated: hierarchies of entities, schemas, templates’ links, other dialects',
  group: folderOf,
  companions: (path, tree) => tree.filter((p) => /\.cedar$/i.test(p) && folderOf(p) === folderOf(path)),
  renames: true,
  read(files, to) {
    const texts = files.flatMap((file) => {
      if (!file.bytes) {
        unreadable(file, 'AgentCore', [], 'unknown', to);
        return [];
      }
      const decoded = decodeText(file.bytes, { bom: true, utf16: false });
      return decoded.ok ? [{ file, source: decoded.text }] : [];
    });
    if (!texts.some(({ source }) => /\b(AgentCore|MCP)::/.test(source))) return;
    const all: { policy: Policy; source: string; span: Span }[] = [];
    for (const { file, source } of texts) {
      const policies = parseCedar(source);
      const lines = lineIndex(source);
      if (!policies) {
        const span = lines.span(0, 0);
        unreadable(file, 'AgentCore', [{ code: 'syntax', message: 'The policies do not parse.', span }], 'dropped', to);
        continue;
      }
      for (const policy of policies) {
        const span = lines.span(policy.at, policy.end);
        belongsTo(span, file);
        all.push({ policy, source, span });
      }
    }
    const first = all[0];
    const own = texts[0]?.file;
    if (!first || !own) return;
    // Known by its folder, whichever files are in it.
    const file = { ...own, path: `${folderOf(own.path)}*.cedar` };
    const name = folderOf(own.path).replace(/\/$/, '');
    putInOrder({ client: 'AgentCore', what: 'policies', name, file, span: first.span }, entriesOf(all), to, true);
  },
};
