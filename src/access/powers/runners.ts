import type { Row, TellingUse } from './telling-use.ts';
import { commands } from './telling-use.ts';

const NPM = ['npm test', 'npm run lint'];
const NPX = ['npx tsc --noEmit', 'npx eslint .'];
const UV = ['uv run pytest', 'uv sync'];

/** What is given is downloaded and run. Sources: the manuals of the package managers. */
const DOWNLOADS: readonly Row[] = [
  ['npx', '-y some-package', NPX],
  ['bunx', 'some-package', NPX],
  ['pnpx', 'some-package', NPX],
  ['uvx', 'some-package', ['uvx ruff@0.6.9 check']],
  ['pipx', 'run some-package', ['pipx list']],
  ['pnpm', 'dlx some-package', ['pnpm test', 'pnpm run lint']],
  ['yarn', 'dlx some-package', ['yarn test', 'yarn lint']],
  ['npm', 'exec -y some-package', NPM],
  ['dotnet', 'tool run some-package', ['dotnet build', 'dotnet test']],
  ['nix', 'run nixpkgs#bash', ['nix flake check']],
  ['npm x', '-y some-package', NPM],
  ['npm create', 'some-package', NPM],
  ['npm init', 'some-package', NPM],
  ['pnpm create', 'some-package', ['pnpm test']],
  ['yarn create', 'some-package', ['yarn test']],
  ['bun create', 'some-package', ['bun test']],
  ['bun x', 'some-package', ['bun test']],
  ['uv tool run', 'some-package', UV],
  ['go run', 'example.com/x@latest', ['go run ./cmd/tool', 'go test ./...']],
  ['gem exec', 'some-package', ['bundle exec rspec']],
  ['guix shell', 'some-package'],
  ['nix-shell', `-p hello --run 'id'`],
  ['pixi exec', 'some-package', ['pixi run test']],
  ['jbang', 'x@example'],
  ['gh extension install', 'owner/x', ['gh extension list']],
  ['helm plugin install', 'https://example.com/x', ['helm list']],
  ['kubectl krew install', 'x', ['kubectl get *']],
];

/** What is given is started in the project's environment. */
const ENVIRONMENTS: readonly Row[] = [
  ['uv', `run python -c 'import os; os.system("id")'`, UV],
  ['poetry', `run python -c 'import os; os.system("id")'`, ['poetry run pytest']],
  ['pdm', 'run bash', ['pdm run pytest']],
  ['hatch', 'run bash', ['hatch run test']],
  ['rye', 'run bash', ['rye test']],
  ['mise', 'exec -- bash', ['mise run test']],
  ['bundle', 'exec bash', ['bundle exec rspec']],
  ['composer', 'exec bash', ['composer test']],
  ['pnpm exec', 'bash', ['pnpm exec tsc --noEmit']],
  ['uv run', 'bash', UV],
  ['yarn exec', 'bash', ['yarn test']],
  ['pipenv', 'run bash', ['pipenv run pytest']],
  ['conda', 'run bash', ['conda list']],
  ['mamba', 'run bash', ['mamba list']],
  ['micromamba', 'run bash', ['micromamba list']],
  ['pixi', 'run bash', ['pixi run test']],
  ['asdf', 'exec bash', ['asdf current']],
  ['volta', 'run bash', ['volta list']],
  ['rbenv', 'exec bash', ['rbenv version']],
  ['pyenv', 'exec bash', ['pyenv versions']],
  ['direnv', 'exec . bash', ['direnv status']],
  ['devbox', 'run bash', ['devbox run test']],
  ['dotenv', 'run bash'],
  ['dotenvx', 'run -- bash'],
  ['doppler', 'run -- bash'],
  ['op', 'run -- bash'],
  ['aws-vault', 'exec x -- bash'],
  ['chamber', 'exec x -- bash'],
  ['infisical', 'run -- bash'],
  ['sops', `exec-env x 'id'`],
];

export const RUNNERS: readonly TellingUse[] = [
  ...commands('shell', 'downloads and runs any program', DOWNLOADS),
  ...commands('shell', 'runs any code that it is given', [
    ['npx tsx', 'x.ts', ['npx tsx scripts/build.ts']],
    ['npx ts-node', 'x.ts', ['npx ts-node scripts/build.ts']],
  ]),
  ...commands('shell', 'starts any program in the project’s environment', ENVIRONMENTS),
];
