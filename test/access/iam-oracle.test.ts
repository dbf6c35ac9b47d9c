import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accessBuilder } from '../../src/access/builder.ts';
import type { DecisionList } from '../../src/access/decision-list.ts';
import { decide } from '../../src/access/decision-list.ts';
import { newUses } from '../../src/access/new-uses.ts';
import { format } from '../../src/manifests/aws-policy.ts';

/** AWS's own evaluation, written from its documentation alone: a denial wins, then any statement that allows. */
interface Statement {
  readonly Effect: 'Allow' | 'Deny';
  readonly Action?: readonly string[];
  readonly NotAction?: readonly string[];
  readonly Resource?: readonly string[];
  readonly NotResource?: readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}
interface Request {
  readonly action: string;
  readonly resource: string;
  readonly context: Readonly<Record<string, string>>;
}

function fits(glob: string, text: string): boolean {
  if (glob === '') return text === '';
  const [first, rest] = [glob[0], glob.slice(1)];
  if (first === '*') return fits(rest, text) || (text !== '' && fits(glob, text.slice(1)));
  return text !== '' && (first === '?' || first === text[0]) && fits(rest, text.slice(1));
}

function about(s: Statement, r: Request): boolean {
  const named = (list: readonly string[], text: string, fold: boolean): boolean =>
    list.some((g) => (fold ? fits(g.toLowerCase(), text.toLowerCase()) : fits(g, text)));
  const action = s.Action ? named(s.Action, r.action, true) : !named(s.NotAction ?? [], r.action, true);
  const resource = s.Resource ? named(s.Resource, r.resource, false) : !named(s.NotResource ?? [], r.resource, false);
  return (
    action &&
    resource &&
    Object.entries(s.Condition ?? {}).every(([o, keys]) =>
      Object.entries(keys).every(([k, v]) => passes(o, v, r.context[k])),
    )
  );
}

function passes(operator: string, values: readonly string[], given: string | undefined): boolean {
  if (operator === 'Null') return values.some((v) => (v === 'true') === (given === undefined));
  const bare = operator.replace(/IfExists$/, '');
  if (given === undefined) return bare !== operator || bare.startsWith('StringNot');
  const equal = values.some((v) => (bare.endsWith('Like') ? fits(v, given) : v === given));
  return bare.startsWith('StringNot') ? !equal : equal;
}

function allowed(policy: readonly Statement[], r: Request): boolean {
  const own = policy.filter((s) => about(s, r));
  return own.some((s) => s.Effect === 'Allow') && !own.some((s) => s.Effect === 'Deny');
}

const ACTIONS = ['s3:GetObject', 's3:PutObject', 's3:GetAcl', 'iam:PassRole', 'zz:zz'];
const RESOURCES = ['arn:b/a', 'arn:b/ab', 'arn:c', 'zz'];
const FIRST = [undefined, 'a', 'ab', 'b', 'zz'];
const SECOND = [undefined, 'a', 'zz'];
const UNIVERSE: readonly Request[] = ACTIONS.flatMap((action) =>
  RESOURCES.flatMap((resource) =>
    FIRST.flatMap((k1) =>
      SECOND.map(
        (k2): Request => ({
          action,
          resource,
          context: { ...(k1 === undefined ? {} : { k1 }), ...(k2 === undefined ? {} : { k2 }) },
        }),
      ),
    ),
  ),
);

function use(r: Request): string {
  const context = ['k1', 'k2'].map((k) => (r.context[k] === undefined ? `[${k} absent] ` : `[${k}=${r.context[k]}] `));
  return `aws\0${r.action.toLowerCase()} on ${r.resource} for its-holder ${context.join('')}`;
}

/** A witness as the request that it stands for. */
function requestOf(witness: string): Request {
  const [, action = '', resource = '', rest = ''] = /^aws\0(.*?) on (.*?) for its-holder (.*)$/s.exec(witness) ?? [];
  const told = [...rest.matchAll(/\[(k[12])=([^\]]*)\] /g)].map((m) => [m[1] ?? '', m[2] ?? '']);
  return { action, resource, context: Object.fromEntries(told) };
}

function read(policy: readonly Statement[]): DecisionList {
  const builder = accessBuilder();
  const bytes = new TextEncoder().encode(JSON.stringify({ Version: '2012-10-17', Statement: policy }));
  format.read([{ path: 'p.json', side: 'head', bytes, id: 'x' }], builder);
  return builder.build().agents.get('identity aws p.json ')?.list ?? { entries: [], default: 'deny' };
}

const some = (...words: readonly string[]): fc.Arbitrary<string[]> =>
  fc.uniqueArray(fc.constantFrom(...words), { minLength: 1, maxLength: 3 });
const two = (...words: readonly string[]): fc.Arbitrary<string[]> =>
  fc.uniqueArray(fc.constantFrom(...words), { minLength: 1, maxLength: 2 });
const actions = two('s3:Get*', 'S3:getobject', 's3:*', '*', 's3:?utObject', 'iam:PassRole', '*:*');
const resources = two('*', 'arn:b/*', 'arn:b/a', 'arn:b/a?', 'arn:c');
const operator = fc.constantFrom(
  'StringEquals',
  'StringLike',
  'StringNotEquals',
  'StringNotLike',
  'StringEqualsIfExists',
  'StringLikeIfExists',
);
const test = fc.oneof(
  { weight: 4, arbitrary: fc.record({ o: operator, k: fc.constantFrom('k1', 'k2'), v: some('a', 'ab', 'b', 'a*') }) },
  {
    weight: 1,
    arbitrary: fc.record({ o: fc.constant('Null'), k: fc.constantFrom('k1', 'k2'), v: some('true', 'false') }),
  },
);
const statement: fc.Arbitrary<Statement> = fc
  .record({
    deny: fc.nat(4),
    actions,
    resources,
    not: fc.nat(9),
    tests: fc.oneof(fc.constant([]), fc.uniqueArray(test, { maxLength: 2, selector: (t) => `${t.o} ${t.k}` })),
  })
  .map(({ deny, actions: a, resources: r, not, tests }): Statement => {
    const condition: Record<string, Record<string, readonly string[]>> = {};
    for (const t of tests) condition[t.o] = { ...condition[t.o], [t.k]: t.v };
    return {
      Effect: deny === 0 ? 'Deny' : 'Allow',
      ...(not === 0 ? { NotAction: a } : { Action: a }),
      ...(not === 1 ? { NotResource: r } : { Resource: r }),
      ...(tests.length > 0 ? { Condition: condition } : {}),
    };
  });
const policy = fc.array(statement, { minLength: 1, maxLength: 3 });
const pair = fc.tuple(policy, policy, fc.nat()).map(([base, other, how]): [Statement[], Statement[]] => {
  const [first, ...rest] = base;
  const one = other[0];
  if (how % 5 === 0 || !first || !one) return [base, other];
  if (how % 5 === 1) return [base, [...base, one]];
  if (how % 5 === 2) return [base, rest.length > 0 ? rest : base];
  const { Condition: _gone, ...open } = first;
  return how % 5 === 3 ? [base, [...rest, open]] : [base, [...base].reverse()];
});

describe('AWS policies against an independent oracle', () => {
  it('decides sampled requests alike', () => {
    fc.assert(
      fc.property(policy, (given) => {
        const list = read(given);
        for (const r of UNIVERSE.filter((_, i) => i % 11 === 0)) {
          const ours = decide(list, use(r)).effect === 'allow';
          if (ours !== allowed(given, r)) expect.fail(`${use(r)} ${ours} by ${JSON.stringify(given)}`);
        }
      }),
      { numRuns: 1_000, seed: 20_263 },
    );
  }, 120_000);

  it('misses no widening, over ten thousand pairs', () => {
    let needless = 0;
    let wider = 0;
    fc.assert(
      fc.property(pair, ([base, head]) => {
        const truth = UNIVERSE.some((r) => allowed(head, r) && !allowed(base, r));
        const found = newUses(read(base), read(head));
        if (truth) wider++;
        if (truth && found.length === 0) expect.fail(`missed: ${JSON.stringify(base)} -> ${JSON.stringify(head)}`);
        const shown = found.some((n) => {
          const r = requestOf(n.use);
          return n.witness.proven && allowed(head, r) && !allowed(base, r);
        });
        if (found.length > 0 && !truth && !shown) {
          needless++;
        }
      }),
      { numRuns: 10_000, seed: 20_264 },
    );
    expect(wider).toBeGreaterThan(1_000);
    // Contexts that say nothing of a key lie outside what AWS knows, and where the work allowed for ends, wider is assumed.
    expect(needless).toBeLessThan(100);
  }, 240_000);
});
