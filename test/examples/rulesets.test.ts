import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkRequest } from '../contract/openapi/check.ts';

const folder = new URL('../../examples/rulesets/', import.meta.url);
/** A ruleset of many repositories is the organisation's. */
const PATHS: Readonly<Record<string, string>> = {
  'organisation.json': '/orgs/octo/rulesets',
  'required-check.json': '/repos/octo/app/rulesets',
};

describe('the example rulesets', () => {
  it.each(readdirSync(folder))("%s is what GitHub's API takes", (name) => {
    const problems = problemsOf(name, (text) => text);
    expect(problems).toEqual([]);
  });

  it.each<[string, string, string, RegExp]>([
    ['a rule that is not there', 'required-check.json', '"required_status_checks",', /rules\[0\]/],
    ['a misspelt parameter', 'required-check.json', '"strict_required_status_checks_policy"', /rules\[0\]/],
    ['a workflow without a path', 'organisation.json', '"path"', /rules\[0\]/],
    ['a state that is not there', 'organisation.json', '"evaluate"', /enforcement/],
    ['no name', 'organisation.json', '"name"', /name/],
  ])('%s would be refused', (_what, name, part, problem) => {
    const broken = problemsOf(name, (text) => text.replace(part, part.replace('"', '"x')));
    expect(broken.join('\n')).toMatch(problem);
  });
});

function problemsOf(name: string, change: (text: string) => string): string[] {
  const body: unknown = JSON.parse(change(readFileSync(new URL(name, folder), 'utf8')));
  return checkRequest({ method: 'POST', path: PATHS[name] ?? '', query: new URLSearchParams(), body });
}
