import type { AccessBuilder } from '../access/builder.ts';
import { EVERYTHING } from '../access/pattern.ts';
import type { Value } from '../document/value.ts';
import { at, strings, text } from '../document/value.ts';
import { readHelper } from './claude/hooks.ts';
import { LOADER } from './claude/trust.ts';
import type { ManifestFormat, SourceFile } from './manifest-format.ts';
import { readDocument } from './mcp/read-document.ts';
import { connection } from './mcp/remote.ts';
import { digest, inScope, placeIn } from './reading.ts';

/** Settings of aider in a repository. Source: aider.chat/docs/config/options.html. */
export const format: ManifestFormat = {
  id: 'aider-config',
  title: 'aider settings',
  clients: ['Aider'],
  files: ['**/.aider.conf.yml', '**/.aider.conf.yaml'],
  reads: 'yes-always, test, lint and notification commands, model endpoints, set-env',
  read(files, to) {
    for (const file of files) {
      const scope = file.path.split('/').slice(0, -1).join('/');
      const agent = inScope('Aider', scope);
      const value = readDocument(file, agent, 'yaml', to);
      if (value) readConfig(value, `aider ${scope}`, agent, file, to);
    }
  },
};

function readConfig(value: Value, id: string, agent: string, file: SourceFile, to: AccessBuilder): void {
  const yes = at(value, 'yes-always');
  if (yes?.kind === 'boolean' && yes.value) {
    const place = placeIn(file, yes.span);
    to.agent({
      id,
      name: agent,
      role: 'session',
      list: {
        entries: [{ effect: 'allow', uses: EVERYTHING, place, text: 'yes-always: true', origin: 'mode' }],
        default: 'inherit',
      },
    });
  }
  const testing = at(value, 'auto-test');
  if (testing?.kind === 'boolean' && testing.value) readHelper(at(value, 'test-cmd'), 'tests', file, agent, to);
  const linting = at(value, 'auto-lint');
  const linters = at(value, 'lint-cmd');
  if (!(linting?.kind === 'boolean' && !linting.value))
    for (const linter of linters?.kind === 'string' ? [linters] : strings(linters))
      readHelper({ ...linter, value: linter.value.replace(/^\w+:\s*/, '') }, 'linter', file, agent, to);
  readHelper(at(value, 'notifications-command'), 'notification', file, agent, to);
  const base = at(value, 'openai-api-base');
  const url = text(base);
  if (base && url)
    to.fact({
      ...connection(url),
      kind: 'connection',
      purpose: 'endpoint',
      agent,
      subject: 'openai-api-base',
      place: placeIn(file, base.span),
      text: `openai-api-base: ${url}`,
    });
  for (const set of strings(at(value, 'set-env'))) {
    const name = set.value.split('=')[0] ?? '';
    if (!LOADER.test(name)) continue;
    const what = `${name} ${digest(set.value)}`;
    const place = placeIn(file, set.span);
    to.fact({
      kind: 'trust',
      agent,
      of: 'environment',
      what,
      subject: `environment ${what}`,
      level: 1,
      pinned: true,
      text: name,
      place,
    });
  }
}
