import { describe, expect, it } from 'vitest';
import { review } from '../../src/review.ts';
import { changeOf, plainText } from '../support/review-of.ts';

type Texts = Readonly<Record<string, string | null>>;

async function told(base: Texts, head: Texts): Promise<string[]> {
  const result = await review(changeOf(base, head));
  return result.findings
    .filter((f) => f.rule === 'unbounded-connector')
    .map((f) => `${f.severity}: ${plainText(f.title)}`)
    .sort();
}

const PLUGIN = (functions: readonly string[], kind = 'OAuthPluginVault'): string =>
  JSON.stringify({
    schema_version: 'v2.2',
    name_for_human: 'Repairs',
    namespace: 'repairs',
    functions: functions.map((name) => ({ name, capabilities: { confirmation: { type: 'AdaptiveCard' } } })),
    runtimes: [
      {
        type: 'OpenApi',
        auth: { type: kind, reference_id: 'r1' },
        spec: { url: 'apiSpecificationFile/repairs.yaml' },
        run_for_functions: functions,
      },
    ],
  });
const API = (more = ''): string =>
  `openapi: 3.0.1
info: {title: r, version: "1"}
components:
  securitySchemes:
    sso:
      type: oauth2
      flows:
        authorizationCode:
          authorizationUrl: https://i.example.com/a
          tokenUrl: https://i.example.com/t
          scopes: {read: r, write: w, admin: a}
paths:
  /repairs:
    get: {operationId: listRepairs, security: [{sso: [read]}]}
    post: {operationId: addRepair, security: [{sso: [write]}]}
${more}`;
const PATH = 'appPackage/ai-plugin.json';
const SPEC = 'appPackage/apiSpecificationFile/repairs.yaml';

describe('scopes of a connector that its tools do not need', () => {
  it('are told of a plugin with its OpenAPI document, changed with it or not', async () => {
    const head = { [PATH]: PLUGIN(['listRepairs', 'addRepair']), [SPEC]: API() };
    const expected = ['warn: M365 Copilot plugin repairs gets the OAuth scope admin, which none of its tools needs'];
    expect(await told({}, head)).toEqual(expected);
    expect(await told({ [SPEC]: API() }, head)).toEqual(expected);
    expect(await told({}, { ...head, [PATH]: PLUGIN(['listRepairs']) })).toHaveLength(2);
  });

  it.each<[string, Texts, Texts]>([
    [
      'where the document says no scopes',
      {},
      { [PATH]: PLUGIN(['x']), [SPEC]: API().replaceAll(/security: \[[^\]]*\]\}\]/g, 'summary: s') },
    ],
    ['where the sign-in is none of OAuth', {}, { [PATH]: PLUGIN(['listRepairs'], 'ApiKeyPluginVault'), [SPEC]: API() }],
    ['where there is no such document', {}, { [PATH]: PLUGIN(['listRepairs']) }],
    [
      'where a function went and the scopes stayed',
      { [PATH]: PLUGIN(['listRepairs', 'addRepair']), [SPEC]: API() },
      { [PATH]: PLUGIN(['listRepairs']), [SPEC]: API() },
    ],
    ['of a document of OpenAPI alone', {}, { [SPEC]: API() }],
  ])('are not told %s', async (_name, base, head) => {
    expect(await told(base, head)).toEqual([]);
  });

  it('an OpenAPI document that no plugin names is no manifest', async () => {
    const result = await review(changeOf({}, { [SPEC]: API() }));
    expect([result.counts.manifests, result.findings]).toEqual([0, []]);
  });

  const TARGET = (scopes: string): string =>
    `Resources:\n  Orders:\n    Type: AWS::BedrockAgentCore::GatewayTarget\n    Properties:\n      TargetConfiguration:\n        Mcp:\n          OpenApiSchema:\n            InlinePayload: |\n${API().replaceAll(/^/gm, '              ')}\n      CredentialProviderConfigurations:\n        - CredentialProviderType: OAUTH\n          CredentialProvider:\n            OauthCredentialProvider:\n              ProviderArn: arn:aws:bedrock-agentcore:eu-west-1:1:p/x\n              Scopes: [${scopes}]\n`;

  it('are told of a gateway’s target with the API in its template', async () => {
    expect(await told({ 't.yaml': TARGET('read') }, { 't.yaml': TARGET('read, admin') })).toEqual([
      'warn: AgentCore target Orders gets the OAuth scope admin, which none of its tools needs',
    ]);
    expect(await told({ 't.yaml': TARGET('read') }, { 't.yaml': TARGET('read, write') })).toEqual([]);
  });

  const CARD = (card: string, skill: string): string =>
    `{"name": "Orders", "description": "d", "version": "1.0.0", "url": "https://a.example.com/a2a", "capabilities": {}, "skills": [{"id": "s", "name": "S", "description": "d", "tags": []${skill}}], "securitySchemes": {"sso": {"type": "oauth2", "flows": {"clientCredentials": {"tokenUrl": "https://i.example.com/t", "scopes": {"a": "", "b": ""}}}}}, "security": [{"sso": [${card}]}]}`;

  it('are a note where a card asks for them and no skill does', async () => {
    const skill = ', "security": [{"sso": ["a"]}]';
    const path = '.well-known/agent-card.json';
    expect(await told({ [path]: CARD('"a"', skill) }, { [path]: CARD('"a", "b"', skill) })).toEqual([
      'note: A2A agent Orders asks its callers for the scope b, which none of its skills needs',
    ]);
    expect(await told({ [path]: CARD('"a"', '') }, { [path]: CARD('"a", "b"', '') })).toEqual([]);
    const result = await review(changeOf({ [path]: CARD('"a"', skill) }, { [path]: CARD('"a", "b"', skill) }));
    expect(result.access.verdict).toBe('narrows');
  });

  it('an operation of no consequence is one that no one is asked about', async () => {
    const bare = PLUGIN(['listRepairs']).replace(
      '"capabilities":{"confirmation":{"type":"AdaptiveCard"}}',
      '"description":"d"',
    );
    const api = API().replace(
      '{operationId: listRepairs,',
      '{operationId: listRepairs, x-openai-isConsequential: false,',
    );
    const asked = await review(changeOf({ [PATH]: bare, [SPEC]: API() }, { [PATH]: `${bare}\n`, [SPEC]: api }));
    expect(asked.access.verdict).toBe('widens');
    const same = await review(changeOf({ [PATH]: bare, [SPEC]: api }, { [PATH]: `${bare}\n`, [SPEC]: api }));
    expect(same.access.verdict).toBe('same');
  });
});
