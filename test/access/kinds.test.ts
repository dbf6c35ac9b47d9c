import { describe, expect, it } from 'vitest';
import { type Connection, connectionOrder } from '../../src/access/kinds/connection.ts';
import { type Credential, credentialOrder } from '../../src/access/kinds/credential.ts';
import { type Guard, guardOrder } from '../../src/access/kinds/guard.ts';
import { type Isolation, isolationOrder } from '../../src/access/kinds/isolation.ts';
import { type Launch, launchOrder, type Version } from '../../src/access/kinds/launch.ts';
import { type Trust, trustOrder } from '../../src/access/kinds/trust.ts';
import { distrust } from '../../src/untrusted.ts';

const place = { path: distrust('x'), side: 'head' as const, startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };
const base = { agent: 'a', subject: 's', place, text: 't' };

/** Each pair of neighbours: the wide one covers the narrow one, and not the other way. */
function chain<F>(order: { covers(a: F, b: F): boolean }, narrowToWide: readonly F[]): void {
  narrowToWide.forEach((narrow, i) => {
    expect(order.covers(narrow, narrow), `${i} covers itself`).toBe(true);
    for (const wide of narrowToWide.slice(i + 1)) {
      expect(order.covers(wide, narrow)).toBe(true);
      expect(order.covers(narrow, wide)).toBe(false);
    }
  });
}

describe('orders of kinds, narrow to wide', () => {
  it('launch: digest, exact version, range, latest', () => {
    const launch = (pin: Version['pin'], text: string, name = 'npm:x'): Launch => ({
      ...base,
      kind: 'launch',
      starts: 'server',
      when: 'w',
      program: { name, version: { pin, text }, args: [], env: [] },
    });
    chain(launchOrder, [launch('digest', 'd'), launch('exact', '1.0.0'), launch('range', '^1'), launch('latest', '')]);
    expect(launchOrder.covers(launch('exact', '1.0.0'), launch('exact', '2.0.0'))).toBe(true);
    expect(launchOrder.covers(launch('range', '^1'), launch('range', '^2'))).toBe(false);
    expect(launchOrder.key(launch('exact', '1', 'npm:x'))).not.toBe(launchOrder.key(launch('exact', '1', 'npm:y')));
  });

  it('launch: a script covers what it begins with, as far as nothing is open there', () => {
    const script = (text: string): Launch => ({
      ...base,
      kind: 'launch',
      starts: 'prompt',
      when: 'w',
      program: { name: `shell:${text}`, version: { pin: 'local', text: '' }, args: [], env: [] },
      opening: { name: 'file:a', version: { pin: 'local', text: '' }, args: [], env: [] },
      text,
    });
    const covers = (a: string, b: string): boolean => launchOrder.covers(script(a), script(b));
    expect(covers('./a\n\n./b', './a')).toBe(true);
    expect(covers('./a', './a\n./b')).toBe(false);
    expect(covers('./a\n./b', './b')).toBe(false);
    expect(covers('./a x', './a')).toBe(false);
    const open = ['./a \\', './a |', './a &&', './a &', './a & b', './a "x', "./a 'x", 'cat <<E', 'f() {', '(./a'];
    for (const start of open) expect(covers(`${start}\n./b`, start), start).toBe(start === '(./a');
    expect(covers('./a 2>&1\n./b', './a 2>&1')).toBe(true);
  });

  it('connection: https, http', () => {
    const to = (scheme: string): Connection => ({
      ...base,
      kind: 'connection',
      purpose: 'server',
      scheme,
      host: 'h',
      path: '',
      loopback: false,
    });
    chain(connectionOrder, [to('https'), to('http')]);
    expect(connectionOrder.key(to('https'))).not.toBe(connectionOrder.key({ ...to('https'), host: 'other' }));
  });

  it('credential: workload identity, short-lived, standing reference, literal', () => {
    const held = (h: Credential['held'], reference: string): Credential => ({
      ...base,
      kind: 'credential',
      held: h,
      name: 'TOKEN',
      reference,
      holder: 'x',
    });
    chain(credentialOrder, [
      held('workload-identity', 'a'),
      held('short-lived', 'b'),
      held('standing-reference', 'c'),
      held('literal', 'd'),
    ]);
    expect(credentialOrder.covers(held('standing-reference', 'A'), held('standing-reference', 'B'))).toBe(false);
  });

  it('guard: what sees more and fails closed guards more', () => {
    const guard = (matcher: readonly string[] | null, failsClosed = false): Guard => ({
      ...base,
      kind: 'guard',
      guards: 'calls',
      what: 'w',
      by: 'b',
      matcher,
      failsClosed,
    });
    chain(guardOrder, [guard(['Bash']), guard(['Bash', 'Edit']), guard(null), guard(null, true)]);
  });

  it('isolation and trust: by level; a pinned source below a moving one', () => {
    const level = (l: number): Isolation => ({
      ...base,
      kind: 'isolation',
      dimension: 'd',
      level: l,
      defaultLevel: 0,
      label: '',
      stated: true,
    });
    chain(isolationOrder, [level(0), level(1), level(2)]);
    const trust = (pinned: boolean, l = 1): Trust => ({
      ...base,
      kind: 'trust',
      of: 'marketplace',
      what: 'm',
      level: l,
      pinned,
    });
    chain(trustOrder, [trust(true), trust(false), trust(false, 2)]);
  });
});
