import { describe, expect, it } from 'vitest';
import type { AgentRecord } from '../../../src/inventory/inventory.ts';
import { changedAgents } from '../../../src/reports/html/compare-agents.ts';
import { renderSides } from '../../../src/reports/html/sides.ts';
import { agent, grant, repository, statement } from './sample.ts';
import { sampleReview } from './sample-review.ts';

const allow = (text: string, path = 'a.json') => grant('warn', text, 'shell', ['runs any code'], path);
const compare = (before: readonly AgentRecord[], after: readonly AgentRecord[]) =>
  changedAgents(repository('r', before), repository('r', after));
const text = (html: string): string => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

describe('agents before and after', () => {
  it('tells what is new, what is gone and what stays, by what it says', () => {
    const [changed] = compare(
      [agent(1, 'a', 'c', { standing: [allow('x'), allow('y')] })],
      [agent(1, 'a', 'c', { standing: [allow('y', 'moved.json'), allow('z')] })],
    );
    const part = changed?.parts[0];
    expect(changed?.state).toBe('changed');
    expect(part?.title).toBe('May do unasked');
    expect([part?.gone, part?.added, part?.same].map((items) => items?.map((i) => text(i.said.html)))).toEqual([
      [expect.stringContaining(' x ')],
      [expect.stringContaining(' z ')],
      [expect.stringContaining(' y ')],
    ]);
  });

  it('leaves out agents of which only lines moved', () => {
    expect(
      compare(
        [agent(1, 'a', 'c', { standing: [allow('x')] })],
        [agent(1, 'a', 'c', { standing: [allow('x', 'b.json')] })],
      ),
    ).toEqual([]);
  });

  it('has those that gain most first, and those that are gone last', () => {
    const changed = compare(
      [agent(1, 'gone', 'c', { standing: [allow('x')] }), agent(2, 'little', 'c')],
      [
        agent(2, 'little', 'c', { asked: [allow('x')] }),
        agent(3, 'much', 'c', { unscoped: true, standing: [allow('x')] }),
      ],
    );
    expect(changed.map((c) => [c.name.html, c.state])).toEqual([
      ['much', 'new'],
      ['little', 'changed'],
      ['gone', 'gone'],
    ]);
  });

  it('shows a lost guard as bad, a lost grant as good, and the other way round', () => {
    const html = compare(
      [
        agent(1, 'a', 'c', {
          guards: [allow('guard')],
          standing: [allow('grant')],
          isolation: [statement(['read-only'], 'x')],
        }),
      ],
      [
        agent(1, 'a', 'c', {
          guards: [allow('other guard')],
          standing: [allow('other grant')],
          isolation: [statement(['none'], 'x')],
        }),
      ],
    )
      .map((c) => renderSides(c).html)
      .join('');
    expect(html).toMatch(/w gone good">gone<\/span> <span class="w warn">warn<\/span> <code>grant/);
    expect(html).toMatch(/w new bad">new<\/span> <span class="w warn">warn<\/span> <code>other grant/);
    expect(html).toMatch(/w gone bad">gone<\/span> <code>guard/);
    expect(html).toMatch(/w new good">new<\/span> <code>other guard/);
    expect(html).toMatch(/w gone">gone<\/span> <span class="what">read-only/);
  });

  it('folds what stays, and names agents that are called', () => {
    const { sides } = sampleReview();
    const changed = changedAgents(sides.before, sides.after);
    expect(changed.map((c) => [c.name.html, c.state])).toEqual([
      ['Claude Code', 'changed'],
      ['Cursor', 'new'],
      ['Workflow triage, job triage', 'changed'],
    ]);
    const html = changed[0] ? renderSides(changed[0]).html : '';
    expect(text(html)).toContain('new Claude Code agent reviewer');
    expect(text(html)).toMatch(/\d+ unchanged/);
    expect(html).not.toContain('(removed)');
  });
});
