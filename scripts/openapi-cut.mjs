// Cuts GitHub's published description of its REST API to what the product asks, for the loopback server of the tests:
// test/contract/openapi/github.json. `npm install @octokit/openapi` somewhere, then
//   node scripts/openapi-cut.mjs FOLDER/node_modules/@octokit/openapi/generated/api.github.com.json
import { readFileSync, writeFileSync } from 'node:fs';

const ASKED = {
  '/orgs/{org}/rulesets': ['post'],
  '/orgs/{org}/teams/{team_slug}/members': ['get'],
  '/rate_limit': ['get'],
  '/repos/{owner}/{repo}': ['get'],
  '/repos/{owner}/{repo}/activity': ['get'],
  '/repos/{owner}/{repo}/collaborators/{username}/permission': ['get'],
  '/repos/{owner}/{repo}/commits/{ref}': ['get'],
  '/repos/{owner}/{repo}/compare/{basehead}': ['get'],
  '/repos/{owner}/{repo}/git/blobs/{file_sha}': ['get'],
  '/repos/{owner}/{repo}/git/ref/{ref}': ['get'],
  '/repos/{owner}/{repo}/git/trees/{tree_sha}': ['get'],
  '/repos/{owner}/{repo}/issues/comments/{comment_id}': ['patch', 'delete'],
  '/repos/{owner}/{repo}/issues/{issue_number}/comments': ['get', 'post'],
  '/repos/{owner}/{repo}/pulls': ['get'],
  '/repos/{owner}/{repo}/pulls/{pull_number}': ['get'],
  '/repos/{owner}/{repo}/pulls/{pull_number}/comments': ['get'],
  '/repos/{owner}/{repo}/pulls/{pull_number}/commits': ['get'],
  '/repos/{owner}/{repo}/pulls/{pull_number}/reviews': ['get', 'post'],
  '/repos/{owner}/{repo}/rulesets': ['post'],
};
/** Words for people, which check nothing. */
const WORDS = new Set(['description', 'summary', 'examples', 'example', 'externalDocs', 'x-github', 'tags', 'title']);

const whole = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const paths = Object.fromEntries(
  Object.entries(ASKED).map(([path, methods]) => [
    path,
    Object.fromEntries(methods.map((method) => [method, bare(whole.paths[path][method])])),
  ]),
);
const components = {};
collect(paths);
const { openapi, info } = whole;
const cut = {
  openapi,
  info: {
    title: `${info.title}, the operations that the product asks for`,
    version: info.version,
    license: info.license,
  },
  paths,
  components,
};
writeFileSync(new URL('../test/contract/openapi/github.json', import.meta.url), `${JSON.stringify(cut)}\n`);

function bare(value, isNames = false) {
  if (Array.isArray(value)) return value.map((v) => bare(v));
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(([key]) => isNames || !WORDS.has(key));
  return Object.fromEntries(kept.map(([key, v]) => [key, bare(v, key === 'properties')]));
}

/** What is referred to, and what that refers to. */
function collect(value) {
  if (value === null || typeof value !== 'object') return;
  const [, kind, name] = /^#\/components\/([^/]+)\/([^/]+)$/.exec(value.$ref ?? '') ?? [];
  if (name && !components[kind]?.[name]) {
    components[kind] ??= {};
    components[kind][name] = bare(whole.components[kind][name]);
    collect(components[kind][name]);
  }
  for (const inner of Object.values(value)) collect(inner);
}
