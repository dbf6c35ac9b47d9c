/** Keys whose value may be a path, with the places that have readers of their own. */
export const USUAL = [
  ['hooks', /^hooks\/[^/]+\.json$/],
  ['mcpServers', /(^|\/)\.mcp\.json$/],
  ['lspServers', /(^|\/)\.lsp\.json$/],
  ['monitors', /^monitors\/monitors\.json$/],
  ['commands', /^commands(\/|$)/],
  ['agents', /^agents(\/|$)/],
  ['skills', /^skills(\/|$)/],
] as const satisfies readonly (readonly [string, RegExp])[];
