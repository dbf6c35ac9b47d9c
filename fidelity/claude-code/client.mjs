// Claude Code, headless, against a loopback model that asks for one tool call a turn.
import { CLIENT, installClient } from './install.mjs';
import { ourModel } from './model.mjs';
import { runSession } from './session.mjs';
import { sessions } from './sessions.mjs';

export const client = {
  id: 'claude-code',
  ...CLIENT,
  how: 'The client runs headless in a project with the settings under test; a model on 127.0.0.1 asks for the calls. What a call did is seen by its effect: a mark, a file, a host that was asked for.',
  sessions,
  install: () => installClient().program,
  observe: runSession,
  model: ourModel,
};
