// GitHub Copilot CLI, headless, against a loopback model that asks for one tool call a turn.
import { installClient, VERSION } from './install.mjs';
import { model } from './model.mjs';
import { runSession } from './session.mjs';
import { sessions } from './sessions.mjs';

export const client = {
  id: 'copilot-cli',
  name: 'GitHub Copilot CLI',
  package: '@github/copilot',
  version: VERSION,
  how: 'The client runs headless in a project with the settings and flags under test; a model on 127.0.0.1 asks for the calls. What a call did is seen by its effect (a mark, a file, a tool that was offered), and for addresses by its words, because the request is stopped before it leaves.',
  sessions,
  install: installClient,
  observe: runSession,
  model,
};
