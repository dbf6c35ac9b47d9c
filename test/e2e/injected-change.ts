import type { FakeOptions } from '../contract/fake-github.ts';
import type { Files } from '../contract/object-store.ts';

/** A pull request that says each text wherever its author may: file names, keys, commands, agents, titles, branches. */
export function injectedChange(texts: readonly string[]): FakeOptions {
  const base: Record<string, string> = { 'README.md': '# app\n' };
  const head: Record<string, string> = { 'README.md': '# app\n' };
  const main: Record<string, string> = { 'README.md': '# app\n', '.github/agent-access.yml': policyOf(texts) };
  texts.forEach((text, n) => {
    const add = (side: Record<string, string>, files: Files): void => void Object.assign(side, files);
    add(head, {
      [`${n}/${pathOf(text)}/.claude/settings.json`]: json({ permissions: { allow: ['Bash(*)', `Bash(${text})`] } }),
      [`${n}/.mcp.json`]: json({
        mcpServers: { [text]: { command: text, args: [text, '-y'], env: { [text]: text } } },
      }),
      [`${n}/.claude/settings.json`]: json({
        [text]: text,
        permissions: { defaultMode: text, allow: [text, `mcp__${text}__x`, `WebFetch(domain:${text})`] },
        hooks: { PreToolUse: [{ matcher: text, hooks: [{ type: 'command', command: text }] }] },
      }),
      [`${n}/.claude/agents/a.md`]: `---\nname: ${json(text)}\ndescription: ${json(text)}\ntools: Bash, ${json(text)}\n---\n`,
      [`${n}/.cursor/mcp.json`]: `{"mcpServers": {${json(text)}: not JSON ${text}`,
      [`${n}/.codex/config.toml`]: `approval_policy = "never"\n[mcp_servers.${json(text)}]\ncommand = ${json(text)}\n`,
      [`.github/workflows/w${n}.yml`]: workflowOf(text),
    });
    add(base, { [`r${n}/.claude/settings.json`]: json({ permissions: { deny: [`Bash(${text})`, text] } }) });
    add(head, { [`r${n}/.claude/settings.json`]: json({ permissions: {} }) });
  });
  return { base, head, main };
}

/** A small one, beside whose texts a change can be suggested and which is small enough for a picture. */
export function injectedSmallChange(texts: readonly string[]): FakeOptions {
  const lines = (...allow: string[]): string => `${JSON.stringify({ permissions: { allow } }, null, 2)}\n`;
  const side = (...more: string[]): Files =>
    Object.fromEntries(
      texts.map((text, n) => [
        `s${n}/${pathOf(text)}/.claude/settings.json`,
        lines('Bash(npm test)', `Bash(x ${text})`, ...more),
      ]),
    );
  return { base: side(), head: side('Bash(*)') };
}

/** The same in what the runner knows of a pull request: its payload's words and the variables made of them. */
export function injectedPayload(payload: unknown, texts: readonly string[]): unknown {
  const all = texts.join('\n');
  const { pull_request: pull, ...rest } = payload as { readonly pull_request: Record<string, Record<string, unknown>> };
  return {
    ...rest,
    pull_request: {
      ...pull,
      title: all,
      body: all,
      labels: [{ name: all }],
      milestone: { title: all },
      user: { login: all },
      head: { ...pull.head, ref: all, label: all },
      base: { ...pull.base, ref: all },
    },
    sender: { login: all },
  };
}

export function injectedEnvironment(texts: readonly string[]): Readonly<Record<string, string>> {
  // No variable can hold a NUL, and a process takes no more than some.
  const all = texts.map((text) => text.replaceAll('\0', '').slice(0, 500)).join('\n');
  return { GITHUB_HEAD_REF: all, GITHUB_BASE_REF: all, GITHUB_REF_NAME: all, GITHUB_ACTOR: all, GITHUB_JOB: all };
}

function policyOf(texts: readonly string[]): string {
  const entries = texts.map((text, n) => ({
    uses: [`Bash(never-${n} *)`, `Bash(${n} *)`],
    reason: text.slice(0, 300),
  }));
  return JSON.stringify({ version: 1, never: entries });
}

function workflowOf(text: string): string {
  return `name: ${json(text)}
on:
  issues:
permissions: write-all
jobs:
  a:
    name: ${json(text)}
    runs-on: ubuntu-latest
    steps:
      - name: ${json(text)}
        uses: anthropics/claude-code-action@v1
        with:
          prompt: ${json(`${text} \${{ github.event.issue.title }}`)}
          claude_args: ${json(`--allowedTools "Bash" ${text}`)}
        env: { ${json(text)}: ${json(text)} }
`;
}

/** A path that git takes. */
function pathOf(text: string): string {
  const names = text.slice(0, 2000).replaceAll('\0', '').split('/');
  return names.map((name) => (/^\.{0,2}$/.test(name) ? '_' : name)).join('/');
}

function json(value: unknown): string {
  return JSON.stringify(value);
}
