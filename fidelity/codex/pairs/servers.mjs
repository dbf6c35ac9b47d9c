// Tools of an MCP server: offered or not, asked about or not.
import { config, known, tool } from './calls.mjs';

const group = 'servers';
const server = (rest = '', name = 'gh') =>
  `[mcp_servers.${name}]\ncommand = "{node}"\nargs = ["{server}", "{mark}", "get", "put"]\n${rest}\n`;
const CALLS = [tool('gh', 'get'), tool('gh', 'put')];
const NEVER = 'under "never" a question is a refusal; the model keeps the question, and tells the policy apart from it';
const ALL =
  'without a sandbox "never" asks for no tool at all, a tool’s own "prompt" included; the model keeps the guard, which other policies honour';
const own = (name, mode) => `[mcp_servers.gh.tools.${name}]\napproval_mode = "${mode}"`;
const mode = (value) => `default_tools_approval_mode = "${value}"`;

export const servers = [
  '',
  mode('approve'),
  mode('prompt'),
  mode('auto'),
  mode('writes'),
  own('get', 'approve'),
  own('get', 'prompt'),
  own('get', 'auto'),
  `${mode('prompt')}\n${own('get', 'auto')}`,
  `${mode('prompt')}\n${own('get', 'approve')}`,
  `${mode('approve')}\n${own('get', 'prompt')}`,
  `${mode('approve')}\n${own('get', 'auto')}`,
  `${mode('approve')}\n${own('get', 'writes')}`,
  'enabled = false',
  `enabled = false\n${mode('approve')}`,
  'enabled_tools = ["get"]',
  `enabled_tools = ["get"]\n${mode('approve')}`,
  `enabled_tools = ["get"]\n${own('put', 'approve')}`,
  'disabled_tools = ["get"]',
  `disabled_tools = ["get"]\n${mode('approve')}`,
  `disabled_tools = ["get"]\n${own('get', 'approve')}`,
  `enabled_tools = ["get", "put"]\ndisabled_tools = ["get"]\n${mode('approve')}`,
  `enabled_tools = []\n${mode('approve')}`,
  `enabled_tools = ["g*"]\n${mode('approve')}`,
  `enabled_tools = ["GET"]\n${mode('approve')}`,
  `disabled_tools = ["*"]\n${mode('approve')}`,
].map((rest) => config(group, server(rest), CALLS));

servers.push(
  config(group, server(mode('approve'), '"my.gh"'), [tool('my_gh', 'get')]),
  config(group, server(mode('approve'), '"my gh"'), [
    known(
      'a server with a blank in its name offers nothing; the model reads its name as others are read',
      tool('my_gh', 'put'),
    ),
  ]),
  config(
    group,
    `approval_policy = "never"\n${server()}`,
    CALLS.map((call) => known(NEVER, call)),
  ),
  config(group, `approval_policy = "never"\n${server(mode('approve'))}`, CALLS),
  config(group, `approval_policy = "never"\nsandbox_mode = "danger-full-access"\n${server()}`, CALLS),
  config(
    group,
    `approval_policy = "never"\nsandbox_mode = "danger-full-access"\n${server(mode('prompt'))}`,
    CALLS.map((call) => known(ALL, call)),
  ),
  config(group, `sandbox_mode = "danger-full-access"\n${server()}`, CALLS),
  config(group, `sandbox_mode = "read-only"\n${server(mode('approve'))}`, CALLS),
);
