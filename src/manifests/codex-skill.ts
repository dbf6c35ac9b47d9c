import { decodeText } from '../document/decode.ts';
import type { Problem } from '../document/value.ts';
import { at } from '../document/value.ts';
import { parseYaml } from '../document/yaml.ts';
import type { ManifestFormat } from './manifest-format.ts';
import { placeIn, unreadable } from './reading.ts';

/** A skill's `agents/openai.yaml`: whether the model may start it by itself. Source: developers.openai.com/codex/skills. */
export const format: ManifestFormat = {
  id: 'codex-skill',
  title: 'Codex skill settings',
  clients: ['Codex'],
  files: ['**/.agents/skills/*/agents/openai.yaml', '**/.codex/skills/*/agents/openai.yaml'],
  reads: 'policy.allow_implicit_invocation',
  read(files, to) {
    for (const file of files) {
      const name = file.path.split('/').at(-3) ?? file.path;
      const agent = `Codex skill ${name}`;
      const fail = (problems: readonly Problem[]): void =>
        unreadable(file, agent, problems, file.bytes ? 'dropped' : 'unknown', to);
      if (!file.bytes) {
        fail([]);
        continue;
      }
      const decoded = decodeText(file.bytes, { bom: true, utf16: false });
      const parsed = decoded.ok
        ? parseYaml(decoded.text, { duplicates: 'error', merge: true, firstDocumentOnly: true })
        : decoded;
      if (!parsed.ok) {
        fail(parsed.problems);
        continue;
      }
      const root = 'documents' in parsed ? parsed.documents[0] : undefined;
      if (root) to.document(file.path, root);
      const implicit = at(root, 'policy', 'allow_implicit_invocation');
      if (implicit?.kind !== 'boolean' || implicit.value) continue;
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
        text: 'allow_implicit_invocation: false',
        place: placeIn(file, implicit.span),
      });
    }
  },
};
