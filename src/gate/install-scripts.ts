import type { ChangeSet, Side, TreeEntry } from '../change/change-set.ts';
import { parseJson, STRICT_JSON } from '../document/json.ts';
import type { Span } from '../document/value.ts';
import { at, entries, text } from '../document/value.ts';
import type { Finding } from '../finding.ts';
import { rule } from '../rules/install-script.ts';
import { distrust, say } from '../untrusted.ts';
import { fingerprintOf } from './fingerprint.ts';

/**
 * Scripts that a package manager runs by itself and that start an agent: in their own words, or in a file of the
 * repository that they run. Seen in August 2025 (GHSA-cxm3-wv7p-598c).
 */
export async function installScripts(change: ChangeSet): Promise<Finding[]> {
  const packages = new Set(change.files.flatMap((f) => (f.head && isPackage(f.head.path) ? [f.head.path] : [])));
  const code = change.files.flatMap((f) =>
    f.head && CODE.test(f.head.path) && PLAIN.test(f.head.kind) ? [f.head] : [],
  );
  // Few files of code are read for what they start; of many, the packages above them tell which are run at all.
  const contents = code.length > MAX_CODE ? undefined : await change.read('head', code);
  const bold = code.filter((e) => !contents || boldness(textOf(contents.get(e.id))) !== undefined);
  if (bold.length > 0) {
    const paths = new Set((await change.tree('head')).map((e) => e.path));
    for (const e of bold) for (const path of packagesAbove(e.path)) if (paths.has(path)) packages.add(path);
  }
  const out: Finding[] = [];
  for (const path of [...packages].sort().slice(0, MAX_PACKAGES)) {
    const known = new Set((await scriptsOf(change, 'base', path)).map((s) => s.id));
    out.push(...(await scriptsOf(change, 'head', path)).filter((s) => !known.has(s.id)).map((s) => finding(path, s)));
  }
  return packages.size > MAX_PACKAGES ? [...out, cutOff([...packages].sort()[MAX_PACKAGES] ?? '')] : out;
}

const MAX_CODE = 40;
const MAX_PACKAGES = 100;
const CODE = /\.([cm]?[jt]s|sh|bash|py)$/i;
/** npm takes a byte order mark off and is strict about the rest. */
const PACKAGE_JSON = { ...STRICT_JSON, bom: true };
const PLAIN = /^(file|executable)$/;
/** Run by npm, pnpm, Yarn or Bun on an installation. Source: docs.npmjs.com, "scripts", life cycle operation order. */
const LIFE = /^(pre|post)?(install|prepare|prepublish|uninstall)$|^dependencies$/;

function isPackage(path: string): boolean {
  return /(^|\/)package\.json$/.test(path) && !/(^|\/)node_modules\//.test(path);
}

function packagesAbove(path: string): readonly string[] {
  const folders = path.split('/').slice(0, -1);
  return Array.from({ length: folders.length + 1 }, (_, i) => [...folders.slice(0, i), 'package.json'].join('/'));
}

interface Script {
  readonly id: string;
  readonly name: string;
  readonly how: string;
  readonly bypass: boolean;
  readonly span: Span;
}

async function scriptsOf(change: ChangeSet, side: Side, path: string): Promise<readonly Script[]> {
  const tree = await change.tree(side);
  const read = async (wanted: string): Promise<string> => {
    const entry = tree.find((e: TreeEntry) => e.path === wanted && PLAIN.test(e.kind));
    return entry ? textOf((await change.read(side, [entry])).get(entry.id)) : '';
  };
  const parsed = parseJson(await read(path), PACKAGE_JSON);
  if (!parsed.ok) return [];
  const out: Script[] = [];
  const scripts = entries(at(parsed.value, 'scripts')).filter((e) => LIFE.test(e.key));
  if (scripts.length === 0) return [];
  const { agentCommands } = await import('../manifests/workflow/agent-command.ts');
  for (const e of scripts) {
    const command = text(e.value) ?? '';
    const put = (source: string, how: string): void => {
      const bold = boldness(source);
      const starts = how === '' && agentCommands(source).length > 0;
      if (bold !== undefined || starts)
        out.push({
          id: `${e.key} ${how} ${bold}`,
          name: e.key,
          how: bold ?? 'an agent',
          bypass: bold !== undefined,
          span: e.value.span,
        });
    };
    put(command, '');
    for (const file of filesIn(command, path)) put(await read(file), file);
  }
  return out;
}

/** Paths in a command line, as they lie in the repository. */
function filesIn(command: string, from: string): readonly string[] {
  const folder = from.slice(0, from.lastIndexOf('/') + 1);
  const words = command.split(/[\s"'`;|&()=]+/).slice(0, 40);
  return [...new Set(words.map((w) => w.replace(/^(\.\/)+/, '')))].flatMap((w) =>
    /^[\w@][\w@./-]*$/.test(w) && !w.includes('..') ? [folder + w, ...(CODE.test(w) ? [] : [`${folder}${w}.js`])] : [],
  );
}

/** The switch with which a text starts an agent that asks nobody; undefined where there is none. */
function boldness(source: string): string | undefined {
  const flag = BYPASS.exec(source)?.[0];
  return flag !== undefined && AGENT.test(source) ? flag : undefined;
}
const BYPASS =
  /--(dangerously-(skip-permissions|bypass-approvals-and-sandbox|allow-all)|yolo|trust-all-tools|allow-all-tools|skip-permissions-unsafe|yes-always)\b/;
const AGENT = /\b(claude|codex|gemini|qwen|q|copilot|cursor-agent|opencode|amp|droid|aider|kiro-cli|crush|cline)\b/;

function textOf(content: { readonly kind: string; readonly bytes?: Uint8Array } | undefined): string {
  return content?.kind === 'bytes' ? new TextDecoder().decode(content.bytes) : '';
}

/** Reaching a bound is said, never passed over. */
function cutOff(path: string): Finding {
  return {
    rule: rule.id,
    severity: 'warn',
    agent: distrust('the package'),
    title: say`${MAX_PACKAGES} packages were read for scripts that start an agent; those from ${path} on were not`,
    why: [rule.why],
    remediation: ['Split the change, so that each part can be read whole.'],
    place: { path: distrust(path), side: 'head', startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 },
    also: [],
    references: [],
    fingerprint: fingerprintOf('install-script', 'cut off'),
  };
}

function finding(path: string, { id, name, how, bypass, span }: Script): Finding {
  return {
    rule: rule.id,
    severity: bypass ? 'block' : 'warn',
    agent: distrust('the package'),
    title: bypass
      ? say`Installing the package starts an agent that asks nobody: the script ${name} runs it with ${how}`
      : say`Installing the package starts an agent, through the script ${name}`,
    why: [rule.why],
    remediation: [rule.remediation],
    place: { path: distrust(path), side: 'head', ...span },
    also: [],
    references: [],
    fingerprint: fingerprintOf('install-script', path, id),
  };
}
