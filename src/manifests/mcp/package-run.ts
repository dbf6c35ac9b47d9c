import type { Program, Version } from '../../access/kinds/launch.ts';

type Run = Omit<Program, 'env'>;

/**
 * The package that a runner (`npx`, `uvx`, …) fetches, apart from its version. Only flags that are known to change
 * nothing are left out: a registry, a further package or a preloaded file decides what runs.
 * Sources: docs.npmjs.com/cli/commands/npm-exec, docs.astral.sh/uv/reference/cli.
 */
export function packageRun(
  registry: string,
  args: readonly string[],
  specFlags: readonly string[],
  isPath: (text: string) => boolean,
): Run | undefined {
  const specs: string[] = [];
  const kept: string[] = [];
  let i = 0;
  for (; i < args.length; i++) {
    const arg = args[i] ?? '';
    if (arg === '--') {
      i++;
      break;
    }
    if (!arg.startsWith('-')) break;
    const cut = arg.indexOf('=');
    const flag = cut < 0 ? arg : arg.slice(0, cut);
    const takes = specFlags.includes(flag) || VALUED.has(flag);
    const value = cut >= 0 ? arg.slice(cut + 1) : takes ? (args[++i] ?? '') : undefined;
    if (specFlags.includes(flag)) specs.push(value ?? '');
    else if (registry === 'npm' && (flag === '-c' || flag === '--call')) {
      // npm hands the text to a shell.
      return {
        name: 'shell:npx',
        version: { pin: 'local', text: '' },
        args: ['-c', value ?? '', ...specs, ...args.slice(i + 1)],
      };
    } else if (!HARMLESS.has(flag) && !(PYTHON.has(flag) && value !== undefined && !isPath(value)))
      kept.push(value === undefined ? flag : `${flag} ${value}`);
  }
  const target = args[i];
  const spec = specs.pop();
  const named = spec ?? target;
  if (named === undefined) return undefined;
  const { name, version } = splitVersion(registry, named.trim(), isPath);
  return {
    name: `${registry}:${name}`,
    version,
    args: [
      ...[...kept, ...specs.map((s) => `--package ${s}`)].sort(),
      ...(spec !== undefined && target !== undefined && target !== ownProgram(name) ? [target] : []),
      ...args.slice(i + 1),
    ],
  };
}

/** The program that a runner starts of a package when it is told no other: the package's name without its scope. */
function ownProgram(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}

const set = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));
/** Flags that change how a runner talks or caches, not what it runs. */
const HARMLESS = set(
  `-y --yes -q --quiet --silent -s -v --verbose --prefer-offline --prefer-online --offline --no-install --no --bun
  --isolated --no-cache -n --refresh --no-progress --native-tls -U --upgrade --loglevel --cache --cache-dir --color
  --no-config`,
);
const PYTHON = set('--python -p');
/** Flags that take the next word. */
const VALUED = set(
  `--registry --index-url -i --index --default-index --extra-index-url --find-links -f --with --with-editable
  --with-requirements -w --python -p --env-file --config-file --config --cache-dir --cache --userconfig --prefix -c --call
  --node-options --node-arg --loglevel --constraints --constraint --overrides --override --build-constraints --directory --project
  --pip-args --keyring-provider --index-strategy --allow-build --script-shell --color -C --cwd --source --add-source`,
);

function splitVersion(
  registry: string,
  spec: string,
  isPath: (text: string) => boolean,
): { name: string; version: Version } {
  if (/^(git\+|https?:|github:|gitlab:|bitbucket:|git@|git:|ssh:)/.test(spec) || /^[\w.-]+\/[\w.-]+(#|$)/.test(spec)) {
    const revision = /[@#]([^@#/]+)$/.exec(spec)?.[1];
    const digest = revision !== undefined && /^[0-9a-f]{40}$/.test(revision);
    return {
      name: spec.replace(/[@#][^@#/]+$/, ''),
      version: { pin: digest ? 'digest' : revision ? 'range' : 'latest', text: revision ?? '' },
    };
  }
  if (isPath(spec) || /^(file|link|workspace|portal):/.test(spec))
    return { name: spec.replace(/^\.\//, ''), version: { pin: 'local', text: '' } };
  const at = registry === 'pypi' ? /^([^@=<>~!]+)(?:@|==)(.+)$/.exec(spec) : /^(@?[^@]+)@(.+)$/.exec(spec);
  const loose = registry === 'pypi' ? /^([^@=<>~!]+)([<>~!].*)$/.exec(spec) : null;
  if (loose) return { name: loose[1] ?? spec, version: { pin: 'range', text: loose[2] ?? '' } };
  if (!at) return { name: spec, version: { pin: 'latest', text: '' } };
  const wanted = (at[2] ?? '').trim();
  // `x@npm:y@1`, `x@https://…`, `x@github:…`: the text after the sign is what is fetched, whatever it is called here.
  if (wanted.startsWith('npm:')) return splitVersion(registry, wanted.slice('npm:'.length), isPath);
  if (/[:/]/.test(wanted) && !wanted.includes('${')) return splitVersion(registry, wanted, isPath);
  return { name: (at[1] ?? spec).trim(), version: pinOf(wanted, registry) };
}

/** `1.2.3` is exact; `latest` and an empty text float; everything else is a range or a tag that can move. */
export function pinOf(version: string, registry = ''): Version {
  const full = /^v?\d+\.\d+\.\d+([-+][\w.+-]+)?$/.test(version);
  // `1.2` is one release at PyPI, and any 1.2.x at npm.
  const short = registry !== 'npm' && /^\d+(\.\d+){1,5}(\.?(post|rc|a|b|dev)\d+)?$/.test(version);
  if (full || short) return { pin: 'exact', text: version };
  if (version === '' || version === 'latest' || version === '*') return { pin: 'latest', text: version };
  return { pin: 'range', text: version };
}
