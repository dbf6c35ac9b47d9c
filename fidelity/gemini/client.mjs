// Gemini CLI as a client that can be asked. See fidelity/README.md, "A client".
import { installClient, PACKAGE, VERSION } from './install.mjs';
import { ourModel } from './model.mjs';
import { runSession } from './session.mjs';
import { sessions } from './sessions.mjs';

export const client = {
  id: 'gemini',
  name: 'Gemini CLI',
  package: PACKAGE,
  version: VERSION,
  how: 'The client’s own start reads the settings, starts the MCP servers and makes its list of tools and its policy engine; then its scheduler’s steps are taken for each call: is the tool offered, what does the policy engine say, does the tool want to ask. It allows, asks or denies; nothing is run.',
  sessions,
  install: installClient,
  observe: runSession,
  model: ourModel,
};
