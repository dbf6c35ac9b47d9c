import type { AccessBuilder } from '../../../access/builder.ts';
import { lineIndex } from '../../../document/lines.ts';
import type { Span, Value } from '../../../document/value.ts';
import { at, entries, items, text } from '../../../document/value.ts';
import type { SourceFile } from '../../manifest-format.ts';
import { parseObject } from '../hcl/parse.ts';
import { putAssignment, putRole } from './azure.ts';

/** Role assignments and definitions of an ARM template. */
export function armResources(document: Value | undefined): readonly Value[] {
  const list = at(document, 'resources');
  const all = list?.kind === 'map' ? entries(list).map((e) => e.value) : items(list);
  return all.filter((r) => ROLE.test(text(at(r, 'type')) ?? ''));
}

const ROLE = /^microsoft\.authorization\/role(assignments|definitions)$/i;

export function readArm(document: Value, file: SourceFile, to: AccessBuilder): void {
  const level = /(tenant|managementGroup|subscription)deploymentTemplate/i.exec(
    text(at(document, '$schema')) ?? '',
  )?.[1];
  for (const resource of armResources(document)) {
    const names = [text(at(resource, 'name')) ?? ''];
    const scope = text(at(resource, 'scope')) ?? levelScope(level);
    const assigns = /assignments$/i.test(text(at(resource, 'type')) ?? '');
    readRole(at(resource, 'properties'), { assigns, scope, names, file, span: resource.span, plain: (v) => v }, to);
  }
}

/** `resource x 'Microsoft.Authorization/roleAssignments@…' = { … }` of a Bicep file. */
export function readBicep(source: string, file: SourceFile, to: AccessBuilder): void {
  const lines = lineIndex(source);
  const known = new Map<string, string>();
  for (const v of source.matchAll(/^(?:var|param)[ \t]+(\w{1,100})(?:[ \t]+\w{1,40})?[ \t]*=[ \t]*(\S[^\n]{0,500})$/gm))
    known.set(v[1] ?? '', (v[2] ?? '').trim());
  const target = /^targetScope[ \t]*=[ \t]*'(\w{1,40})'/m.exec(source)?.[1];
  const plain = (value: string): string => {
    const name = /^\$\{(\w+)\}$/.exec(value)?.[1];
    return (name === undefined ? undefined : known.get(name)) ?? value;
  };
  for (const found of source.matchAll(RESOURCE)) {
    const offset = source.indexOf('{', (found.index ?? 0) + found[0].length - 1);
    const body = offset < 0 ? undefined : parseObject(source, offset, lines);
    if (!body) continue;
    const said = text(at(body, 'scope'));
    const call = /^\$\{(tenant|managementGroup|subscription|resourceGroup)\(\)\}$/.exec(said ?? '')?.[1];
    const scope = said === undefined ? levelScope(target) : call === undefined ? said : levelScope(call);
    const assigns = /assignments/i.test(found[2] ?? '');
    const of = { assigns, scope, names: [found[1] ?? ''], file, span: body.span, plain };
    readRole(at(body, 'properties'), of, to);
  }
}

const RESOURCE =
  /^[ \t]*resource[ \t]+(\w{1,100})[ \t]+'Microsoft\.Authorization\/(role(?:assignments|definitions))@[\w.-]{1,40}'[ \t]*=[ \t]*(?:if[ \t]*\([^\n{]{0,500}\)[ \t]*)?\{/gim;

/** What a deployment is made on; each level lies within the one before. */
function levelScope(level: string | undefined): string {
  const levels = ['tenant', 'managementgroup', 'subscription', 'resourcegroup'];
  const i = levels.indexOf((level ?? 'resourcegroup').toLowerCase());
  return levels.slice(0, (i < 0 ? levels.length - 1 : i) + 1).join('/');
}

interface Role {
  readonly assigns: boolean;
  readonly scope: string;
  readonly names: readonly string[];
  readonly file: SourceFile;
  readonly span: Span;
  /** Takes a name of the template for what it stands for. */
  readonly plain: (value: string) => string;
}

function readRole(properties: Value | undefined, of: Role, to: AccessBuilder): void {
  const said = (key: string): string => of.plain(text(at(properties, key)) ?? '');
  const words = [...of.names, said('description'), said('roleName'), of.file.path];
  const { file, span, scope } = of;
  if (of.assigns) {
    const [principal, role, condition] = [said('principalId'), said('roleDefinitionId'), said('condition')];
    putAssignment({ principal, role, scope, condition, file, span, words }, to);
  } else putRole(said('roleName') || (of.names[0] ?? ''), items(at(properties, 'permissions')), file, words, to);
}
