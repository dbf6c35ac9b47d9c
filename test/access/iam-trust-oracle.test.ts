import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accessBuilder } from '../../src/access/builder.ts';
import type { DecisionList } from '../../src/access/decision-list.ts';
import { decide } from '../../src/access/decision-list.ts';
import { newUses } from '../../src/access/new-uses.ts';
import { format } from '../../src/manifests/aws-policy.ts';

/** Who may act as a role, as AWS evaluates its trust policy: principals by kind, an account for all in it. */
type People = Readonly<Record<string, readonly string[]>> | '*';
interface Statement {
  readonly Effect: 'Allow' | 'Deny';
  readonly Principal?: People;
  readonly NotPrincipal?: People;
  readonly Action: readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}
interface Request {
  readonly kind: 'AWS' | 'Service' | 'Federated';
  readonly id: string;
  readonly sub: string | undefined;
  readonly aud: string | undefined;
}

const ACTION = 'sts:AssumeRoleWithWebIdentity';
const OIDC = 'arn:aws:iam::1:oidc-provider/i';

function isOne(people: People, { kind, id }: Request): boolean {
  if (people === '*') return true;
  return Object.entries(people).some(([of, ids]) =>
    ids.some((one) => {
      if (of === 'AWS' && one === '*') return true;
      if (of !== kind) return false;
      const account = of === 'AWS' ? /^(?:arn:aws:iam::)?(\d{12})(?::root)?$/.exec(one)?.[1] : undefined;
      return account === undefined ? one === id : id.startsWith(`arn:aws:iam::${account}:`);
    }),
  );
}

function like(glob: string, text: string): boolean {
  const parts = glob.split('*');
  const last = parts.length - 1;
  if (last === 0) return glob === text;
  if (!text.startsWith(parts[0] ?? '') || !text.endsWith(parts[last] ?? '')) return false;
  return text.length >= (parts[0] ?? '').length + (parts[last] ?? '').length;
}

function passes(s: Statement, r: Request): boolean {
  return Object.entries(s.Condition ?? {}).every(([operator, keys]) =>
    Object.entries(keys).every(([key, values]) => {
      const given = key === 'i:sub' ? r.sub : r.aud;
      const not = operator.startsWith('StringNot');
      if (given === undefined) return not || operator.endsWith('IfExists');
      const hit = values.some((v) => (operator.includes('Like') ? like(v, given) : v === given));
      return not ? !hit : hit;
    }),
  );
}

function allowed(policy: readonly Statement[], r: Request): boolean {
  const own = policy.filter((s) => {
    const who = s.Principal ? isOne(s.Principal, r) : !isOne(s.NotPrincipal ?? '*', r);
    return who && passes(s, r) && s.Action.some((a) => a === '*' || a === 'sts:*' || a === ACTION);
  });
  return own.some((s) => s.Effect === 'Allow') && !own.some((s) => s.Effect === 'Deny');
}

const WHO: readonly (readonly [Request['kind'], string])[] = [
  ['AWS', 'arn:aws:iam::111111111111:role/a'],
  ['AWS', 'arn:aws:iam::111111111111:user/b'],
  ['AWS', 'arn:aws:iam::222222222222:role/a'],
  ['Service', 'lambda.amazonaws.com'],
  ['Service', 'zz.amazonaws.com'],
  ['Federated', OIDC],
];
const UNIVERSE: readonly Request[] = WHO.flatMap(([kind, id]) =>
  [undefined, 'repo:o/r:ref:m', 'repo:o/x:ref:m', 'zz'].flatMap((sub) =>
    [undefined, 'sts', 'zz'].map((aud): Request => ({ kind, id, sub, aud })),
  ),
);

function use({ kind, id, sub, aud }: Request): string {
  const said = (key: string, value: string | undefined): string =>
    value === undefined ? `[${key} absent] ` : `[${key}=${value}] `;
  return `aws\0${ACTION.toLowerCase()} on this-role for ${kind}:${id} ${said('i:aud', aud)}${said('i:sub', sub)}`;
}

function read(policy: readonly Statement[]): DecisionList {
  const builder = accessBuilder();
  const bytes = new TextEncoder().encode(JSON.stringify({ Version: '2012-10-17', Statement: policy }));
  format.read([{ path: 'p.json', side: 'head', bytes, id: 'x' }], builder);
  return builder.build().agents.get('identity aws trust p.json ')?.list ?? { entries: [], default: 'deny' };
}

const people: fc.Arbitrary<People> = fc.oneof(
  { weight: 1, arbitrary: fc.constant<People>('*') },
  {
    weight: 6,
    arbitrary: fc.constantFrom<People>(
      { AWS: ['111111111111'] },
      { AWS: ['arn:aws:iam::111111111111:root'] },
      { AWS: ['arn:aws:iam::111111111111:role/a'] },
      { AWS: ['*'] },
      { Service: ['lambda.amazonaws.com'] },
      { Federated: [OIDC] },
      { AWS: ['arn:aws:iam::222222222222:role/a'], Service: ['lambda.amazonaws.com'] },
    ),
  },
);
const operator = fc.constantFrom(
  'StringEquals',
  'StringLike',
  'StringNotLike',
  'StringNotEquals',
  'StringLikeIfExists',
);
const test = fc.record({
  operator,
  key: fc.constantFrom('i:sub', 'i:aud'),
  values: fc.uniqueArray(fc.constantFrom('repo:o/*', 'repo:o/r:*', 'repo:o/r:ref:m', 'sts', '*'), {
    minLength: 1,
    maxLength: 2,
  }),
});
const statement: fc.Arbitrary<Statement> = fc
  .record({
    deny: fc.nat(4),
    not: fc.nat(5),
    people,
    tests: fc.uniqueArray(test, { maxLength: 2, selector: (t) => `${t.operator} ${t.key}` }),
    all: fc.nat(3),
  })
  .map(({ deny, not, people: who, tests, all }): Statement => {
    const condition: Record<string, Record<string, readonly string[]>> = {};
    for (const t of tests) condition[t.operator] = { ...condition[t.operator], [t.key]: t.values };
    return {
      Effect: deny === 0 ? 'Deny' : 'Allow',
      ...(not === 0 && who !== '*' ? { NotPrincipal: who } : { Principal: who }),
      Action: [all === 0 ? 'sts:*' : ACTION],
      ...(tests.length > 0 ? { Condition: condition } : {}),
    };
  });
const policy = fc.array(statement, { minLength: 1, maxLength: 3 });
const pair = fc.tuple(policy, policy, fc.nat()).map(([base, other, how]): [Statement[], Statement[]] => {
  const [first, ...rest] = base;
  const one = other[0];
  if (how % 4 === 0 || !first || !one) return [base, other];
  if (how % 4 === 1) return [base, [...base, one]];
  if (how % 4 === 2) return [base, rest.length > 0 ? rest : base];
  const { Condition: _gone, ...open } = first;
  return [base, [...rest, open]];
});

describe('trust policies against an independent oracle', () => {
  it('decides requests alike: kinds of principals, accounts, all but some, conditions', () => {
    const seen = { yes: 0, no: 0 };
    fc.assert(
      fc.property(policy, (given) => {
        const list = read(given);
        for (const r of UNIVERSE) {
          const ours = decide(list, use(r)).effect === 'allow';
          const truth = allowed(given, r);
          if (ours !== truth) expect.fail(`${use(r)}: ${ours} by ${JSON.stringify(given)}`);
          if (truth) seen.yes++;
          else seen.no++;
        }
      }),
      { numRuns: 250, seed: 20_281 },
    );
    expect(seen.yes).toBeGreaterThan(1_000);
    expect(seen.no).toBeGreaterThan(1_000);
  }, 120_000);

  it('misses no widening', () => {
    let wider = 0;
    fc.assert(
      fc.property(pair, ([base, head]) => {
        const truth = UNIVERSE.some((r) => allowed(head, r) && !allowed(base, r));
        const found = newUses(read(base), read(head)).length > 0;
        if (truth) wider++;
        if (truth && !found) expect.fail(`missed: ${JSON.stringify(base)} -> ${JSON.stringify(head)}`);
      }),
      { numRuns: 1_000, seed: 20_282 },
    );
    expect(wider).toBeGreaterThan(200);
  }, 240_000);
});
