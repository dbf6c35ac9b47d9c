import type { Access, AgentAccess } from '../access/access.ts';
import type { Fact } from '../access/fact.ts';
import type { Credential } from '../access/kinds/credential.ts';
import { isAnonymous } from '../access/kinds/exposure.ts';
import type { Prose } from '../untrusted.ts';
import { distrust, say } from '../untrusted.ts';
import type { AgentRecord, CredentialRecord, Grant, StartRecord, Statement } from './inventory.ts';
import { weightOf } from './weight.ts';

type Sections = Pick<
  AgentRecord,
  | 'programs'
  | 'connections'
  | 'credentials'
  | 'permissions'
  | 'startedBy'
  | 'isolation'
  | 'unknown'
  | 'guards'
  | 'standing'
> & { readonly trusts: readonly Statement[] };

/** An agent's facts by what a person looks for. Every kind of fact is told somewhere, but for remarks that say nothing by themselves. */
export function statementsOf(facts: readonly Fact[], access: Access): Sections {
  const out = {
    programs: [] as Statement[],
    connections: [] as Statement[],
    credentials: [] as CredentialRecord[],
    permissions: [] as Statement[],
    startedBy: [] as StartRecord[],
    isolation: [] as Statement[],
    unknown: [] as Statement[],
    guards: [] as Grant[],
    standing: [] as Grant[],
    trusts: [] as Statement[],
  };
  for (const fact of facts) {
    const { place } = fact;
    switch (fact.kind) {
      case 'launch':
        out.programs.push({ what: say`${fact.when} runs ${fact.text}${PINNED[fact.program.version.pin]}`, place });
        break;
      case 'connection':
        out.connections.push({ what: say`${[PURPOSE[fact.purpose]]} ${fact.text}`, place });
        break;
      case 'credential':
        out.credentials.push({
          what: say`${fact.text}`,
          place,
          lifetime: fact.held,
          name: distrust(nameOfSecret(fact)),
        });
        break;
      case 'permission':
        out.permissions.push({
          what: say`${[TOKEN[fact.token]]} ${fact.scope}: ${[fact.level]}${[fact.stated ? '' : ', as nothing is stated']}`,
          place,
        });
        break;
      case 'trigger': {
        const phrase = fact.needsPhrase ? ', with a phrase that it waits for' : '';
        const named = fact.name === '' ? [] : say` ${fact.name}`;
        out.startedBy.push({ what: say`${fact.text}${[phrase]}${named}`, place, who: fact.who, how: fact.how });
        break;
      }
      case 'exposure':
        out.startedBy.push({
          what: say`${fact.part} can be called by ${fact.text}`,
          place,
          who: isAnonymous(fact) ? 'anyone' : 'named',
          how: 'on event',
        });
        break;
      case 'isolation':
        out.isolation.push({
          what: say`${fact.dimension}: ${fact.label}${[fact.stated ? '' : ' (by default)']}`,
          place,
        });
        break;
      case 'guard':
        out.guards.push({
          text: distrust(fact.text),
          reach: 'hook',
          weight: 'note',
          what: say`${fact.what} is guarded${[fact.failsClosed ? '' : '; where the guard fails, the call goes on']}`,
          place,
        });
        break;
      case 'opaque':
        out.unknown.push({
          what: fact.effect === 'dropped' ? say`its client drops it: ${fact.reason}` : say`${fact.reason}`,
          place,
        });
        break;
      case 'hidden':
        out.unknown.push({ what: say`hidden characters (${[fact.what.join(', ')]})`, place });
        break;
      case 'remark':
        if (fact.quiet !== true) out.unknown.push({ what: say`${[REMARK[fact.about]]}: ${fact.text}`, place });
        break;
      case 'trust':
        if (fact.of === 'agent step') break;
        if (APPROVES.has(fact.of)) {
          const weight = weightOf({ kind: 'fact', fact, was: undefined }, access);
          out.standing.push({ text: distrust(fact.text), reach: 'trust', weight, what: [TRUSTED[fact.of]], place });
        } else
          out.trusts.push({
            what: fact.of === 'setting' ? say`${fact.text}` : say`${[TRUSTED[fact.of]]}: ${fact.text}`,
            place,
          });
        break;
    }
  }
  return out;
}

/** Readers call a credential `secret` that has no name but the one it is kept under. */
function nameOfSecret({ name, reference, text }: Credential): string {
  return name !== 'secret' ? name : reference === '*' ? text : reference;
}

/** Who may act as an identity, or call a workload, by the policies that say so. */
export function callersOf({ identity, list }: AgentAccess): StartRecord[] {
  if (identity?.says !== 'trust') return [];
  return list.entries.flatMap((entry): StartRecord[] => {
    if (entry.effect !== 'allow') return [];
    const who = /^(\*|anyone|everyone|all\w*)\b|\bprincipal \*/i.test(entry.text) ? 'anyone' : 'named';
    return [{ what: say`${entry.text} may act as it, or call it`, place: entry.place, who, how: 'on event' }];
  });
}

const PINNED = {
  digest: [],
  exact: [],
  local: [],
  range: [', in whatever version of a range is newest'],
  latest: [', in whatever version is newest'],
} satisfies Readonly<Record<string, Prose>>;
const PURPOSE = { server: 'the server', endpoint: 'the endpoint', hook: 'the hook', published: 'published as' };
const TOKEN = { job: 'the job’s token,', app: 'an App’s token,', minted: 'a token made in the job,' };
const REMARK = {
  'not evaluated': 'not evaluated',
  'unknown key': 'a key that no reader knows',
  latent: 'not honoured by today’s client',
  inert: 'holds nothing back',
  'unneeded scope': 'asked of callers, and needed by nothing that it offers',
};
/** Trust that lets something run or act with nobody asked. */
const APPROVES: ReadonlySet<string> = new Set(['all servers', 'server', 'tools']);
const TRUSTED = {
  'all servers': 'starts every server of the project, those added later too',
  server: 'starts the server with nobody asked',
  plugin: 'a plugin',
  marketplace: 'a marketplace of plugins',
  environment: 'variables that change how programs run',
  tools: 'tools that it takes for harmless',
  setting: 'a setting',
  agent: 'another agent',
  'agent step': 'an agent',
  'untrusted prompt': 'words of strangers in its prompt',
  'untrusted script': 'words of strangers in a script',
  'head checkout': 'files of strangers',
  'moving action': 'an action by a name that can move',
};
