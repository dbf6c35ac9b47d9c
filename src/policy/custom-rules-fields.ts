/** What a custom rule may ask for, for its check and for docs/custom-rules.md. */
export interface Field {
  readonly type: 'string' | 'bool' | 'int' | 'list of strings' | 'map';
  readonly says: string;
}
type Fields = Readonly<Record<string, Field>>;

const text = (says: string): Field => ({ type: 'string', says });
const list = (says: string): Field => ({ type: 'list of strings', says });

/** One piece of new access. Every field is there; what does not apply is empty (`""`, `[]`, `false`). */
export const ACCESS: Fields = {
  agent: text('Who gains it, as reports name it: `Claude Code`, `Claude Code agent reviewer`, `Workflow …`.'),
  client: text('The agent’s name up to ` agent `, ` skill ` or the like: `Claude Code`.'),
  kind: text(
    '`uses`, `delegation`, `launch`, `connection`, `credential`, `permission`, `trigger`, `isolation`, `trust`, `exposure`, `hidden`, `opaque`, or `lost guard`.',
  ),
  path: text('The file that says so.'),
  formats: list('The file’s formats, by their ids: `claude-settings`.'),
  text: text('The manifest’s own words: `Bash(git push *)`, `npx @acme/db@1.0.0`.'),
  use: text('One concrete use that is new: `git push origin`. Of uses and delegations.'),
  tool: text('Of uses: the tool or verb of that use: `run`, `edit`, `fetch`, `mcp__github__create_issue`.'),
  powers: list(
    'Of uses: what they amount to: `shell`, `egress`, `remote-write`, `host-read`, `control-write`, `file-change`, `build`.',
  ),
  egress: { type: 'bool', says: 'Data may leave to any host: by a command or tool that sends, or by a shell.' },
  approval: text('How it is approved now: `standing` (nobody is asked), `inherited`, `asked`, `denied` or `absent`.'),
  before: text('How it was approved before.'),
  proven: { type: 'bool', says: 'False where the comparison ran out of its budget: wider, not proven.' },
  host: text(
    'Of a connection: the host, lower case, with its port. Of a fetch or connection by a tool: the host of `use`.',
  ),
  scheme: text('Of a connection: `https`, `http`, `wss`, …'),
  program: text('Of a launch: `npm:@acme/db`, `pypi:x`, `image:mcp/fetch`, `command:node`.'),
  version: text('Of a launch: the version as it is written.'),
  pin: text('Of a launch: `digest`, `exact`, `range`, `latest` or `local`.'),
  starts: text('Of a launch: `server`, `hook`, `helper` or `prompt`.'),
  credential: { type: 'map', says: 'Of a credential: see below.' },
  scope: text('Of a permission: its scope, such as `contents`.'),
  level: text('Of a permission: `read`, `write` or `admin`. Of an isolation: its level in words.'),
  event: text('Of a trigger: the event.'),
  who: text('Of a trigger: `maintainers`, `writers`, `named` or `anyone`.'),
  callers: list('Of uses: agents that gain the same, since they may call this one.'),
};

export const CREDENTIAL: Fields = {
  name: text('What it is called where it is used: a variable, a header.'),
  lifetime: text('`workload-identity`, `short-lived`, `standing-reference` or `literal`.'),
  reference: text('The variable or secret that it refers to; never a value.'),
};

/** The repository under review. What nobody told is not there, and asking for it is an error. */
export const REPOSITORY: Fields = {
  name: text('Without its owner.'),
  owner: text('The user or organisation.'),
  visibility: text('`public`, `private` or `internal`.'),
  topics: list('Topics, as set by whoever may administer the repository.'),
  default_branch: text('The name of the default branch.'),
};

/** The change. What nobody told is not there. */
export const CHANGE: Fields = {
  base: text('The commit that it is compared with.'),
  head: text('The commit under review.'),
  author: text('The login of who opened the pull request.'),
  target: text('The branch that the pull request is to be merged into.'),
};

export const VARIABLES: Readonly<Record<string, Fields>> = { access: ACCESS, repository: REPOSITORY, change: CHANGE };
