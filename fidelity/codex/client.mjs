// Codex: its own check of commands under rules, and sessions of its app-server against a loopback model.
import { CLIENT, installClient } from './install.mjs';
import { ourModel } from './model.mjs';
import { checkRules } from './rules.mjs';
import { runSession } from './session.mjs';
import { sessions } from './sessions.mjs';

export const client = {
  id: 'codex',
  ...CLIENT,
  how: 'Commands under rules alone are asked of `codex execpolicy check`. For all else a session of the app-server runs in a trusted project; a model on 127.0.0.1 asks for the calls, and what a call did is seen by its effect: a mark outside of all that the sandbox may write, a file, a connection, a line from the MCP server.',
  sessions,
  install: installClient,
  observe: (program, session) => (session.check ? checkRules : runSession)(program, session),
  model: ourModel,
};
