import { describe, expect, it } from 'vitest';
import { agentCommands } from '../../src/manifests/workflow/agent-command.ts';
import { argumentWords, simpleCommands } from '../../src/manifests/workflow/shell.ts';

describe('simple commands', () => {
  it.each([
    ['a b; c && d | e', [['a', 'b'], ['c'], ['d'], ['e']]],
    ['a "b c" \'d e\'f', [['a', 'b c', 'd ef']]],
    [
      'x="$(a b)" c',
      [
        ['a', 'b'],
        ['x=$()', 'c'],
      ],
    ],
    ['a \\\n  b # c\nd', [['a', 'b'], ['d']]],
    ['cat <<EOF\na b\nEOF\nc', [['cat'], ['c']]],
    ['a ${{ x || y }} b', [['a', '${{ x || y }}', 'b']]],
    ['a "b', [['a', 'b']]],
  ])('%j', (script, commands) => {
    expect(simpleCommands(script)).toEqual(commands);
  });

  it('ends on hostile scripts', () => {
    for (const part of ['$(', '`', '"', "'", '<<A\n', '${{', '\\', '("'])
      expect(simpleCommands(part.repeat(50_000)).length).toBeLessThan(200_000);
  });
});

describe('argument words', () => {
  it('keep operators and take off quotes', () => {
    expect(argumentWords('--x "Bash(a:*),B" c|d \'e f\'')).toEqual(['--x', 'Bash(a:*),B', 'c|d', 'e f']);
  });
});

describe('agent commands', () => {
  it.each([
    ['claude -p hello', 'claude'],
    ['sudo -u me claude -p hello', 'claude'],
    ['A=1 timeout -k 5 60 npx --yes @openai/codex@1.2.3 exec x', 'codex'],
    ['bash -c "gemini --yolo -p x"', 'gemini'],
    ['if ! out="$(copilot -p x --allow-all-tools)"; then exit 1; fi', 'copilot'],
    ['cat a | xargs -I {} opencode run {}', 'opencode'],
    ['gh copilot -p x', 'copilot'],
  ])('%s', (script, program) => {
    expect(agentCommands(script).map((c) => c.program)).toEqual([program]);
  });

  it.each([
    'npm i -g @openai/codex',
    'claude --version',
    'echo claude -p x',
    'codex login',
    '# claude -p x',
    'goose up',
  ])('none: %s', (script) => {
    expect(agentCommands(script)).toEqual([]);
  });

  it('knows a version that is fixed from one that moves', () => {
    expect(agentCommands('npx -y @google/gemini-cli@0.40.1 -p x')[0]?.pinned).toBe(true);
    expect(agentCommands('npx -y @google/gemini-cli@latest -p x')[0]?.pinned).toBe(false);
    expect(agentCommands('npx -y @google/gemini-cli -p x')[0]?.pinned).toBe(false);
  });
});
