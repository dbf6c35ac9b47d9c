import { expect, it } from 'vitest';
import { startFakeGithub } from './fake-github.ts';

/** What the loopback holds against GitHub's published schema. */
it.each<[string, string, object, RegExp]>([
  ['a field that is not there', '{repository(owner:"octo",name:"app"){objects}}', {}, /Cannot query field "objects"/],
  ['an argument that is missing', '{repository(owner:"octo"){id}}', {}, /argument "name".* required/],
  [
    'a variable of another type',
    query('Int!'),
    { p: 1 },
    /"\$p" of type "Int!" used in position expecting type "String/,
  ],
  ['a variable without a value', query('String!'), {}, /"\$p" of required type "String!" was not provided/],
  [
    'a fragment that is not used',
    '{repository(owner:"octo",name:"app"){id}} fragment B on Blob{oid}',
    {},
    /never used/,
  ],
  ['a mutation', 'mutation{addStar(input:{starrableId:"x"}){clientMutationId}}', {}, /no query/],
  ['no GraphQL', '{repository', {}, /Syntax Error/],
  [
    'a field that this loopback has no answer for',
    '{repository(owner:"octo",name:"app"){id}}',
    {},
    /non-nullable field/,
  ],
])('refuses %s', async (_what, text, variables, problem) => {
  const fake = await startFakeGithub({ base: { a: 'a' }, head: {} });
  const { data, errors } = await ask(fake.url, text, variables);
  await fake.close();
  expect(data).toBeUndefined();
  expect(errors).toHaveLength(1);
  expect(fake.violations).toEqual([expect.stringMatching(problem)]);
});

it('answers what the schema permits, and tells another repository by its type of error', async () => {
  const fake = await startFakeGithub({ base: { a: 'a' }, head: {} });
  const found = await ask(fake.url, query('String!'), { p: 'refs/heads/main' });
  const other = await ask(fake.url, query('String!').replace('app', 'other'), { p: 'x' });
  await fake.close();
  expect(found).toEqual({ data: { repository: { ref: { target: { oid: fake.main } } } } });
  expect(other).toMatchObject({ data: { repository: null }, errors: [{ type: 'NOT_FOUND', path: ['repository'] }] });
  expect(fake.violations).toEqual([]);
});

function query(type: string): string {
  return `query($p:${type}){repository(owner:"octo",name:"app"){ref(qualifiedName:$p){target{oid}}}}`;
}

async function ask(url: string, text: string, variables: object): Promise<{ data?: unknown; errors?: unknown[] }> {
  const body = JSON.stringify({ query: text, variables });
  return (await (await fetch(`${url}/graphql`, { method: 'POST', body })).json()) as { data?: unknown };
}
