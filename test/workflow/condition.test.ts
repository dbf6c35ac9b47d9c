import { describe, expect, it } from 'vitest';
import { keeps, STRANGERS } from '../../src/manifests/workflow/condition.ts';

const keepsStrangersOut = (condition: string, event = 'issue_comment'): boolean => {
  const { out } = keeps(condition, event);
  return STRANGERS.every((s) => out.includes(s));
};
const MEMBERS = `contains(fromJSON('["OWNER","MEMBER"]'), github.event.comment.author_association)`;

describe('conditions that keep strangers out', () => {
  it.each([
    MEMBERS,
    `\${{ ${MEMBERS} }}`,
    `contains(github.event.comment.body, '@x') && ${MEMBERS}`,
    `(${MEMBERS}) || github.event_name == 'push'`,
    `github.event.comment.author_association == 'OWNER' || github.event.comment.author_association == 'MEMBER'`,
    `github.actor == 'alice'`,
    `contains(fromJSON('["alice"]'), github.event.comment.user.login)`,
    `github.event.label.name == 'ok'`,
    'false',
  ])('%s', (condition) => {
    expect(keepsStrangersOut(condition)).toBe(true);
  });
});

describe('conditions that do not', () => {
  it.each([
    '',
    'always()',
    `contains(github.event.comment.body, '@x')`,
    `${MEMBERS} || contains(github.event.comment.body, '@x')`,
    `${MEMBERS} || github.event_name == 'issue_comment'`,
    `text \${{ ${MEMBERS} }}`,
    `github.event.comment.author_association != 'NONE'`,
    `!contains(fromJSON('["OWNER"]'), github.event.comment.author_association)`,
    `github.repository_owner == 'acme'`,
    `contains('a && ${'x'.repeat(10)}', 'OWNER')`,
    `github.actor != 'dependabot[bot]'`,
    `contains(fromJSON(vars.MEMBERS), github.event.comment.author_association)`,
  ])('%s', (condition) => {
    expect(keepsStrangersOut(condition)).toBe(false);
  });

  it('ends on hostile ones', () => {
    for (const part of ['(', '||', '&&', "'", '!(', 'a||(b&&'])
      expect(keepsStrangersOut(part.repeat(3_000))).toBe(false);
  });
});

describe('logins that a condition names', () => {
  it.each([
    [`github.actor == 'Alice'`, ['alice']],
    [`github.actor == 'alice' || github.actor == 'bob'`, ['alice', 'bob']],
    [`contains(fromJSON('["bob","alice"]'), github.actor)`, ['alice', 'bob']],
    [`github.actor == 'alice' && github.event.issue.number == 3`, ['alice']],
    [`(github.actor == 'alice' || github.actor == 'bob') && github.actor == 'bob'`, ['bob']],
    [`github.actor == 'alice' || ${MEMBERS}`, null],
    ['github.actor == vars.OWNER', null],
    [`github.actor != 'mallory'`, null],
  ])('%s', (condition, names) => {
    expect(keeps(condition, 'issue_comment').names).toEqual(names);
  });
});
