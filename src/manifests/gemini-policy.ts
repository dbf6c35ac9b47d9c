import { readPolicy } from './gemini/policy.ts';
import type { ManifestFormat } from './manifest-format.ts';

/**
 * Rules of Gemini CLI's policy engine. They act where a settings file names their folder; those in `.gemini/policies`
 * do not (the workspace tier is switched off). The highest priority decides; one rule that is not valid and the whole
 * file is dropped; unknown keys are ignored. Sources: packages/core/src/policy/{toml-loader,utils}.ts, 0.61.0 observed.
 */
export const format: ManifestFormat = {
  id: 'gemini-policy',
  title: 'Gemini CLI policies',
  clients: ['Gemini CLI'],
  files: ['**/policies/*.toml'],
  reads:
    'rule: toolName, mcpName, decision, priority, commandPrefix, commandRegex, argsPattern, modes, interactive, subagent, toolAnnotations; safety_checker as a guard',
  read(files, to) {
    for (const file of files) if (!/(^|\/)\.gemini\/policies\//i.test(file.path)) readPolicy(file, to);
  },
};
