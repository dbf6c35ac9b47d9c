import { at, text } from '../../document/value.ts';
import { type Deployed, nameOf, putAgent } from '../deployed/agent.ts';
import { heldTo, type Owner, said, trusts } from '../deployed/facts.ts';
import type { KubeObject } from './object.ts';
import { readPod } from './pod.ts';

/**
 * A sandbox in which an agent runs, or a template of one: its pod, its runtime and its network policy. Source:
 * kubernetes-sigs/agent-sandbox api and extensions.
 */
export function readSandbox(object: KubeObject): void {
  const { spec, file, to, kind } = object;
  if (kind !== 'Sandbox' && kind !== 'SandboxTemplate' && kind !== 'SandboxClaim' && kind !== 'SandboxWarmPool') return;
  const what = kind === 'SandboxTemplate' ? 'template' : kind === 'Sandbox' ? 'sandbox' : 'claim';
  const agent: Deployed = {
    client: 'agent-sandbox',
    what,
    name: object.name,
    file,
    span: object.span,
    team: object.team,
  };
  const owner: Owner = { agent: nameOf(agent), file, to, space: object.space };
  const template = said(spec, 'sandboxTemplateRef', 'name');
  if (template) trusts(owner, `template ${template.words}`, `the template ${template.words}`, template.span);
  if (kind === 'SandboxClaim' || kind === 'SandboxWarmPool') return;
  putAgent(agent, [], to);
  const pod = at(spec, 'podTemplate', 'spec');
  readPod(pod, owner, object.span);
  // A claim takes its template's pod without the token unless the template says otherwise; a sandbox is a pod like others.
  const usual = kind === 'Sandbox' ? 1 : 0;
  const mount = at(pod, 'automountServiceAccountToken');
  const level = mount?.kind === 'boolean' ? Number(mount.value) : usual;
  heldTo(
    owner,
    'token of its service account',
    level,
    usual,
    level ? 'mounted' : 'not mounted',
    mount?.span,
    object.span,
  );
  const runtime = said(pod, 'runtimeClassName');
  const apart = runtime !== undefined && /gvisor|runsc|kata|firecracker|edera|nitro/i.test(runtime.words);
  heldTo(
    owner,
    'runtime that is apart from the node',
    apart ? 0 : 1,
    1,
    apart ? 'on' : 'off',
    runtime?.span,
    object.span,
  );
  if (kind !== 'SandboxTemplate') return;
  const policy = at(spec, 'networkPolicy');
  const managed = text(at(spec, 'networkPolicyManagement')) !== 'Unmanaged';
  heldTo(
    owner,
    'network policy',
    policy && managed ? 0 : 1,
    1,
    policy && managed ? 'on' : 'off',
    policy?.span,
    object.span,
  );
}
