import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as core from '@actions/core';
import { defaults, GitHub, getOctokitOptions } from '@actions/github/lib/utils';
import { connect } from './github/client.ts';
import { runAction } from './github/run-action.ts';
import { renderAnnotations } from './reports/annotations.ts';
import { renderComment } from './reports/comment.ts';
import { docsOfAction } from './reports/docs.ts';
import { renderJson } from './reports/json.ts';
import { renderSarif } from './reports/sarif.ts';
import { renderSummary } from './reports/summary.ts';
import { renderText } from './reports/text.ts';
import { review } from './review.ts';
import { rules } from './rules/index.ts';

/** The exit code is the gate. `core.setFailed` would take one of the ten error annotations for itself. */
process.exitCode = await runAction({
  env: process.env,
  input: (name) => core.getInput(name),
  setOutput: core.setOutput,
  writeSummary: async (markdown) => {
    await core.summary.addRaw(markdown, true).write();
  },
  print: (text) => {
    process.stdout.write(text);
  },
  readText: (path) => readFile(path, 'utf8'),
  writeText: async (path, text) => {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  },
  connect: (token) => connect({ Base: GitHub, octokit: getOctokitOptions(token), fetch: defaults.request?.fetch }),
  review: (change, options) => {
    const docs = docsOfAction(process.env);
    return review(change, { ...options, ...(docs === undefined ? {} : { docs }) });
  },
  render: {
    annotations: renderAnnotations,
    comment: renderComment,
    json: renderJson,
    sarif: (result) => renderSarif(result, rules, { suppressed: false }),
    summary: renderSummary,
    text: renderText,
  },
});
