import { describe, expect, it } from 'vitest';
import { compile, matches } from '../../src/access/automaton.ts';
import { toolPattern } from '../../src/manifests/copilot/tool-names.ts';

function offers(name: string, tool: string): boolean {
  const pattern = toolPattern(name);
  return pattern !== undefined && matches(compile(pattern), `${tool}\0`);
}

describe('names of tools', () => {
  it.each([
    ['*', 'execute/runInTerminal', true],
    ['execute', 'execute/runInTerminal', true],
    ['Bash', 'execute/runInTerminal', true],
    ['runCommands', 'execute/getTerminalOutput', true],
    ['runInTerminal', 'execute/runInTerminal', true],
    ['runInTerminal', 'execute/runTests', false],
    ['read', 'search/codebase', false],
    ['search/readFile', 'read/readFile', true],
    ['edit/editFiles', 'edit/createFile', true],
    ['docs/*', 'mcp__docs__search', true],
    ['docs/search', 'mcp__docs__find', false],
    ['docs', 'mcp__docs__search', false],
    ['Bash(git:*)', 'execute/runInTerminal', false],
    ['ba*', 'execute/runInTerminal', false],
    ['read execute', 'execute/runInTerminal', false],
    ['__proto__', 'execute/runInTerminal', false],
    ['constructor', 'execute/runInTerminal', false],
  ])('%j offers %j: %j', (name, tool, expected) => expect(offers(name, tool)).toBe(expected));

  it('lets `agent` call other agents', () => {
    const pattern = toolPattern('agent');
    expect(pattern && matches(compile(pattern), 'call\0deployer')).toBe(true);
  });
});
