import type { AccessBuilder } from '../access/builder.ts';
import { decodeText } from '../document/decode.ts';
import { at, items, text } from '../document/value.ts';
import { parseYaml } from '../document/yaml.ts';
import { hookProgram } from './claude/hooks.ts';
import type { ManifestFormat, SourceFile } from './manifest-format.ts';
import { inScope, placeIn, scopeOf, unreadable } from './reading.ts';

/**
 * Repository configuration of the GitHub Copilot app. A script with a trigger runs by itself, with a token of every
 * signed-in account in its environment. Source: docs.github.com github-copilot-app-reference/repository-configuration.
 */
export const format: ManifestFormat = {
  id: 'copilot-app',
  title: 'GitHub Copilot app configuration',
  clients: ['Copilot app'],
  files: ['**/.github/github-app.yml', '**/.github/copilot-desktop.yml'],
  reads: 'scripts with a trigger, automation.remote_control, automation.auto_issue_session',
  read(files, to) {
    for (const file of files) readApp(file, to);
  },
};

function readApp(file: SourceFile, to: AccessBuilder): void {
  const agent = inScope('Copilot app', scopeOf(file.path, '.github'));
  const decoded = file.bytes ? decodeText(file.bytes, { bom: true, utf16: false }) : undefined;
  const parsed = decoded?.ok ? parseYaml(decoded.text, { duplicates: 'last' }) : decoded;
  if (!parsed || !('documents' in parsed)) {
    unreadable(file, agent, parsed?.problems ?? [], 'unknown', to);
    return;
  }
  const value = parsed.documents[0];
  if (!value) return;
  to.document(file.path, value);
  for (const script of items(at(value, 'scripts'))) {
    const command = at(script, 'command');
    const line = text(command);
    if (!command || !line) continue;
    const triggers = at(script, 'triggers') ?? at(script, 'trigger');
    for (const trigger of triggers?.kind === 'list' ? triggers.items : triggers ? [triggers] : []) {
      const when = `script at ${text(trigger) ?? 'a trigger'}`;
      to.fact({
        kind: 'launch',
        starts: 'hook',
        agent,
        subject: `${when} ${line}`,
        when,
        place: placeIn(file, command.span),
        program: hookProgram(line),
        text: line,
      });
    }
  }
  // On unless the file says no (documented): then issues start sessions by themselves.
  const issues = at(value, 'automation', 'auto_issue_session');
  const off = issues?.kind === 'boolean' && !issues.value;
  to.fact({
    kind: 'isolation',
    agent,
    subject: 'auto_issue_session',
    dimension: 'starting sessions from issues',
    level: off ? 0 : 1,
    defaultLevel: 1,
    label: off ? 'off' : 'on',
    stated: issues !== undefined,
    place: placeIn(file, issues?.span),
  });
  const remote = at(value, 'automation', 'remote_control');
  if (remote?.kind === 'boolean' && remote.value)
    to.fact({
      kind: 'trust',
      agent,
      of: 'setting',
      what: 'remote_control',
      subject: 'remote_control',
      level: 1,
      pinned: true,
      text: 'automation.remote_control: true',
      place: placeIn(file, remote.span),
    });
}
