/**
 * A cheap test that most paths of a repository fail, so that formats, readers and parsers are loaded only where a change
 * may touch a manifest. Every glob of every format lies within it (a test says so).
 */
export function mayBeManifest(path: string): boolean {
  return NEAR.test(path) || SHARED.test(path);
}

/** Whether the name alone tells of an agent: only such files are looked for in the whole tree, and through links. */
export function hasOwnName(path: string): boolean {
  return NEAR.test(path);
}

const NEAR = new RegExp(
  [
    '(^|/)(\\.|managed-(settings|mcp\\.json$)|(opencode|kilo)\\.jsonc?$|crush(rc$|\\.json$))',
    '\\.(code-workspace|(agent|chatmode|prompt|instructions)\\.md)$',
    '(^|/)(agents?(\\.override)?|claude(\\.local)?|crush|gemini|qwen|warp)\\.md$',
    '(^|/)gemini-extension\\.json$|(^|/)librechat\\.ya?ml$',
    '(^|/)action\\.ya?ml$',
    '(^|/)policies/[^/]+\\.toml$|\\.cedar$',
    '(^|/)hooks/[^/]+\\.json$|(^|/)monitors/monitors\\.json$|(^|/)(agents|commands|skills)/.*\\.md$',
  ].join('|'),
  'i',
);

/** Names of any program, whose content tells (`ManifestFormat.claims`). Only changed files are looked into. */
const SHARED =
  /^(?!(.*\/)?(package(-lock)?|tsconfig[^/]*|composer|pnpm-lock|deno|jsr|renovate)\.(jsonc?|yaml)$).*\.(ya?ml|jsonc?|af|tf|hcl|bicep)$|(^|\/)config\.toml$|\.(genAi(Function|Plugin)-meta\.xml|genAiPlannerBundle|agent)$/i;
