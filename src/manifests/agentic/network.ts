import type { Entry } from '../../access/decision-list.ts';
import type { Pattern, Sequence } from '../../access/pattern.ts';
import { ANY, SOME, union, uses, whole } from '../../access/pattern.ts';
import { at } from '../../document/value.ts';
import { sandboxOff } from './bash.ts';
import type { Unit } from './part.ts';
import { all, first, isExpression, isFalse, isTrue, make, words } from './part.ts';

/** The words for the hosts that every workflow reaches which says nothing of the network. */
export const DEFAULT_HOSTS = 'network: defaults';

/**
 * Hosts that the firewall lets the agent reach. A domain holds its subdomains; `blocked` wins; without `network` there
 * are the defaults, and `{}` is none. Source: gh-aw reference, "Network permissions".
 */
export function readNetwork(unit: Unit): Entry[] {
  const own = unit.parts[0];
  if (!own) return [];
  const said = all(unit, 'network');
  const out: Entry[] = [];
  if (said.length === 0 && unit.isWorkflow)
    out.push(make('allow', ecosystem('defaults'), own.file, own.front.span, DEFAULT_HOSTS));
  for (const { file, value } of said) {
    if (value.kind !== 'map') {
      // `defaults`, or something that the compiler does not know.
      out.push(make('allow', ecosystem('defaults'), file, value.span, DEFAULT_HOSTS));
      continue;
    }
    for (const { word, span } of words(at(value, 'blocked')))
      out.push(make('deny', hosts(word), file, span, `network.blocked: ${word}`));
    for (const { word, span } of words(at(value, 'allowed')))
      out.push(
        make('allow', hosts(word), file, span, word === 'defaults' ? DEFAULT_HOSTS : `network.allowed: ${word}`),
      );
    const input = at(value, 'allowed-input');
    if (isTrue(input)) out.push(make('allow', whole('connect'), file, input?.span, 'network.allowed-input: true'));
    const firewall = at(value, 'firewall');
    if (isFalse(firewall) || words(firewall)[0]?.word === 'disable')
      out.push(make('allow', whole('connect'), file, firewall?.span, 'network.firewall: off'));
  }
  if (sandboxOff(unit)) {
    const found = first(unit, 'sandbox');
    out.push(make('allow', whole('connect'), found?.file ?? own.file, found?.value.span, 'sandbox: off'));
  }
  return out;
}

/** What one entry of the list lets the agent reach. */
export function hosts(word: string): Pattern {
  const name = word.trim().toLowerCase();
  if (name === '*' || name === '' || isExpression(name)) return whole('connect');
  return name.includes('.') || name === 'localhost' ? domain(name) : ecosystem(name);
}

/** `example.com` and what lies below it; `https://example.com` over that scheme alone. */
function domain(name: string): Pattern {
  const scheme = /^(https?):\/\//.exec(name)?.[1];
  const host = name.replace(/^\w+:\/\//, '').replace(/^\*\./, '');
  return uses('connect', ...(scheme ? [scheme] : ['https', 'http']).flatMap((s) => below(`${s}://`, host)));
}

function below(scheme: string, host: string): Sequence[] {
  if (host === '*') return [[scheme, ANY]];
  return [[scheme + host], [scheme, SOME, `.${host}`]];
}

/** A named set of domains. What it holds besides those that are known here stands for itself. */
function ecosystem(name: string): Pattern {
  const known = Object.hasOwn(ECOSYSTEMS, name) ? (ECOSYSTEMS[name] ?? '').split(' ') : [];
  return union(uses('connect', [`<${name}>`]), ...known.map(domain));
}

/** The best known domains of the sets. Source: gh-aw reference, "Ecosystem identifiers". */
const ECOSYSTEMS: Readonly<Record<string, string>> = {
  defaults:
    'json-schema.org json.schemastore.org packagecloud.io archive.ubuntu.com security.ubuntu.com packages.microsoft.com',
  github: 'githubusercontent.com github.com api.github.com codeload.github.com github.githubassets.com ghcr.io',
  node: 'npmjs.org npmjs.com nodejs.org yarnpkg.com bun.sh deno.land jsr.io',
  python: 'pypi.org pypi.python.org pythonhosted.org anaconda.org conda.anaconda.org pip.pypa.io',
  containers: 'docker.io docker.com ghcr.io quay.io mcr.microsoft.com gcr.io registry.k8s.io',
  go: 'go.dev golang.org proxy.golang.org sum.golang.org pkg.go.dev goproxy.io',
  rust: 'crates.io static.crates.io index.crates.io rustup.rs static.rust-lang.org',
  ruby: 'rubygems.org bundler.rubygems.org',
  java: 'repo.maven.apache.org maven.apache.org gradle.org plugins.gradle.org',
  dotnet: 'nuget.org dot.net dotnet.microsoft.com',
  playwright: 'playwright.dev cdn.playwright.dev',
  chrome: 'google.com googleapis.com gvt1.com',
};
