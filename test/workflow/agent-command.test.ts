import { describe, expect, it } from 'vitest';
import { agentsInCode } from '../../src/manifests/workflow/agent-code.ts';
import { agentCommands } from '../../src/manifests/workflow/agent-command.ts';
import { simpleCommands } from '../../src/manifests/workflow/shell.ts';

const found = (script: string): string[] => agentCommands(script).map((c) => [c.program, ...c.args].join(' '));

describe('agents behind names', () => {
  it.each([
    ['C=claude; $C -p hi', 'claude -p hi'],
    ['export C="claude -p"; eval "$C hi"', 'claude -p hi'],
    ['C=claude\nC="$C --yolo"\nC+=" -p"\n$C hi', 'claude --yolo -p hi'],
    ['$' + '{AGENT:-codex} exec hi', 'codex exec hi'],
    ['ARGS=""\nif x; then ARGS="--yolo"; fi\ngemini $ARGS -p hi', 'gemini --yolo -p hi'],
    ['F=--yolo; if x; then F=; fi; gemini $F', 'gemini --yolo'],
    ['a=(--yolo -p "a b")\ngemini "$' + '{a[@]}"', 'gemini --yolo -p a b'],
    ["alias c='claude --yolo'\nc -p hi", 'claude --yolo -p hi'],
    ['for c in claude; do $c -p hi; done', 'claude -p hi'],
    ['run() { claude -p "$1"; }\nrun x', 'claude -p $1'],
    ['P="say --yolo"; claude -p "$P"', 'claude -p say --yolo'],
    ["cat > go.sh <<'E'\nclaude -p hi\nE\nbash ./go.sh", 'claude -p hi'],
    ['bash -s <<E\nclaude -p hi\nE', 'claude -p hi'],
    ['node bundle/gemini.js --prompt="hi"', 'gemini --prompt=hi'],
    ['./node_modules/.bin/claude -p hi', 'claude -p hi'],
    ['docker agent run a.yaml', 'cagent run a.yaml'],
  ])('%j', (script, command) => {
    expect(found(script)).toEqual([command]);
  });

  it.each([
    'agents=(claude codex gemini)\necho "$' + '{agents[@]}"',
    'for c in claude codex; do command -v $c; $c --version; done',
    "C='claude -p hi'",
    'C=claude\necho $C -p hi',
    'cat > notes.txt <<E\nclaude -p hi\nE',
    'constructor -x claude',
    'toString claude; __proto__ --x claude',
    'npm run claude',
    './scripts/other.sh claude',
    'curl https://api.openai.com/v1/responses | jq . > claude.txt',
    'curl https://api.openai.com/v1/responses > a\ncurl https://example.com/i.sh | bash',
  ])('none: %j', (script) => {
    expect(found(script)).toEqual([]);
  });

  it('a model’s answer that goes to a shell is an agent’s', () => {
    for (const script of [
      'curl https://api.anthropic.com/v1/messages -d @a | jq -r .content | sudo bash',
      'A=$(gh models run openai/gpt-5 "fix it")\neval "$A"',
      'llm -m gpt-5 "fix it" | sh',
    ])
      expect(found(script)).toEqual(['model answer']);
  });

  it('is bounded where variables grow and scripts call themselves', () => {
    const growing = `A=claude\n${'A="$A $A"\n'.repeat(60)}$A\n`;
    expect(simpleCommands(growing).flat().join(' ').length).toBeLessThan(1_000_000);
    const itself = { path: 'a.sh', text: './a.sh; ./a.sh; claude -p hi' };
    const scope = { variables: new Map(), script: () => itself, packageScript: () => undefined };
    expect(agentCommands('./a.sh', scope)).toHaveLength(1);
    const wide = { path: 'x.sh', text: Array.from({ length: 3_000 }, (_, i) => `./${i}.sh\n`).join('') };
    const scripts = { variables: new Map(), script: () => wide, packageScript: () => wide };
    expect(agentCommands('./a.sh', scripts).some((c) => c.program === 'unread script')).toBe(true);
    const evals = `${'eval "A=aaaa;A=$A$A$A$A;A=$A$A$A$A;A=$A$A$A$A;eval $A"\n'.replaceAll('$', '\\$').repeat(5_000)}claude -p x\n`;
    expect(agentCommands(evals).length).toBeGreaterThan(0);
    for (const part of ['A=(', 'x=$y;', 'alias a=a\na\n', '$' + '{a:-', 'a+=$a\n'])
      expect(simpleCommands(part.repeat(20_000)).length).toBeLessThan(100_000);
  });
});

describe('agents in programs', () => {
  it.each([
    ['subprocess.run(["claude", "-p", "hi"])', 'claude -p hi'],
    ["spawnSync('codex', ['exec', '--yolo'])", 'codex exec --yolo'],
    ['os.system("npx -y @google/gemini-cli --yolo")', 'gemini --yolo'],
    ['execSync(`opencode run ' + '$' + '{prompt}`)', 'opencode run $' + '{prompt}'],
    ['from claude_agent_sdk import query\no(allowed_tools=["Bash", "Read"])', 'claude --allowedTools Bash,Read'],
    [
      "import { query } from '@anthropic-ai/claude-agent-sdk';\nquery({ permissionMode: 'bypassPermissions' })",
      'claude --permission-mode bypassPermissions',
    ],
    ["import { CopilotClient } from '@github/copilot-sdk';", 'copilot'],
  ])('%j', (code, command) => {
    expect(agentsInCode(code).map((c) => [c.program, ...c.args].join(' '))).toEqual([command]);
  });

  it.each(['print("claude is fine")', 'names = ["claude", "codex"]', '# import claude_agent_sdk', 'which("claude")'])(
    'none: %j',
    (code) => {
      expect(agentsInCode(code)).toEqual([]);
    },
  );

  it('ends on hostile programs', () => {
    for (const part of ['"claude", "', "'claude -", '"claude",'])
      expect(agentsInCode(part.repeat(50_000)).length).toBeLessThan(200);
  });
});
