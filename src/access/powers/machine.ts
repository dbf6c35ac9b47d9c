import type { Power, TellingUse } from './telling-use.ts';
import { commands } from './telling-use.ts';

/** Files that are deleted, overwritten or handed on. Sources: GTFOBins (file-write), the manuals. */
export const FILE_CHANGE: readonly TellingUse[] = [
  ...commands('file-change', 'deletes whatever it is given', [
    ['rm -rf', '.', ['rm -rf dist']],
    ['shred', 'x'],
    ['rmdir', '/s /q x', ['rmdir build']],
    ['del', '/s /q x'],
    ['git clean', '-fdx', ['git clean -n']],
    ['docker system prune', '-af', ['docker system df']],
  ]),
  ...commands('file-change', 'changes any file’s rights', [
    ['chmod', '-R 777 /', ['chmod +x scripts/check.sh']],
    ['chown', '-R x /'],
    ['setfacl', '-m u:x:rwx /', ['getfacl *']],
    ['icacls', 'x /grant x:F'],
  ]),
  ...commands('file-change', 'rewrites files, and its `e` command runs programs', [
    ['sed -i', 's/a/b/ x', ['sed -n *']],
  ]),
  ...commands('file-change', 'overwrites files', [
    ['mv', 'a b'],
    ['cp', 'a b', ['cp .env.example .env']],
    ['install', 'a b'],
    ['ln', '-sf a b'],
    ['tee', 'x'],
    ['truncate', '-s 0 x'],
    ['split', 'x y'],
    ['patch', '-p1 -i x', ['git apply --check *']],
    ['yq -i', '.a=1 x', ['yq .version *']],
    ['perl -pi', '-e s/a/b/ x'],
    ['unzip', '-o x', ['unzip -l *']],
    ['7z', 'x -y x', ['7z l *']],
    ['cpio', '-i -u x'],
    ['git checkout', '-- .', ['git switch *']],
    ['git restore', '.', ['git restore --staged *']],
    ['git apply', 'x', ['git apply --check *']],
  ]),
  ...commands('file-change', 'overwrites whatever it is given', [['dd', 'if=/dev/zero of=/dev/sda']]),
  ...commands('file-change', 'also deletes (`-delete`) and starts programs (`-exec`)', [
    ['find', '. -delete', ['ls *', 'git ls-files *']],
  ]),
  ...commands('file-change', 'starts a program for each file', [['fd', '-x rm', ['git ls-files *']]]),
  ...commands('file-change', 'throws work away', [
    ['git reset --hard', 'HEAD~3', ['git reset --soft *']],
    ['git stash drop', 'stash@{3}', ['git stash list']],
  ]),
  ...commands('file-change', 'rewrites history, and with `--exec` runs programs', [
    ['git rebase', '--exec id x', ['git rebase --abort']],
  ]),
  ...commands('file-change', 'acts on the whole machine', [
    ['systemctl', 'disable x', ['systemctl status *']],
    ['service', 'x stop'],
    ['launchctl', 'unload x', ['launchctl list']],
    ['defaults', 'write x y z', ['defaults read *']],
    ['reg', 'add HKCU\\x', ['reg query *']],
    ['iptables', '-F'],
    ['mount', '/dev/sda1 /mnt'],
    ['kill', '-9 1'],
    ['killall', 'x'],
    ['pkill', 'x'],
  ]),
];

/** Runs what the repository, or an install script, says. */
export const BUILD: readonly TellingUse[] = [
  ...commands('build', 'runs whatever the Makefile says', [['make', 'all', ['make test']]]),
  ...commands('build', 'runs whatever the justfile says', [['just', 'all', ['just test']]]),
  ...commands('build', 'runs whatever package.json says', [
    ['npm run', 'build', ['npm run lint', 'npm test']],
    ['pnpm run', 'build --watch', ['pnpm run lint']],
    ['yarn run', 'build --watch', ['yarn run lint']],
  ]),
  ...commands('build', 'runs the repository’s code', [
    ['cargo run', '', ['cargo check', 'cargo test']],
    ['go run', '.', ['go vet ./...', 'go test ./...']],
    ['go generate', './x', ['go vet ./...']],
    ['dotnet run', '--project x', ['dotnet build']],
    ['bazel run', '//tools:x', ['bazel test //...']],
    ['docker build', '-f x .', ['docker build .']],
  ]),
  ...commands('build', 'runs install scripts of packages', [
    ['npm install', 'x', ['npm ci --ignore-scripts']],
    ['npm i', 'x', ['npm ci --ignore-scripts']],
    ['npm ci', '--foreground-scripts', ['npm ci --ignore-scripts']],
    ['pnpm install', '', ['pnpm install --frozen-lockfile --ignore-scripts']],
    ['pnpm add', 'x'],
    ['yarn install', '', ['yarn install --immutable --mode=skip-build']],
    ['yarn add', 'x'],
    ['bun install', '--force', ['bun install --frozen-lockfile --ignore-scripts']],
    ['bun add', 'x'],
    ['gem install', 'x', ['bundle install']],
    ['cargo install', 'x', ['cargo build']],
    ['go install', 'example.com/x@latest', ['go build ./...']],
    ['brew install', 'x', ['brew list']],
    ['apt-get install', '-y x', ['apt-cache search *']],
    ['apt install', '-y x', ['apt list *']],
    ['dnf install', '-y x'],
    ['apk add', 'x'],
    ['choco install', 'x'],
    ['winget install', 'x'],
    ['composer install', '--no-dev', ['composer install --no-scripts']],
    ['composer require', 'x'],
  ]),
  ...commands('build', 'runs setup code of packages', [
    ['pip install', 'x', ['pip install -r requirements.txt --only-binary :all:']],
    ['pip3 install', 'x', ['pip3 install -r requirements.txt --only-binary :all:']],
    ['uv pip install', 'x', ['uv sync --frozen']],
    ['uv add', 'x', ['uv sync --frozen']],
    ['poetry add', 'x', ['poetry install']],
    ['conda install', 'x', ['conda list']],
  ]),
];

const reads = (because: string, ...paths: readonly string[]): TellingUse[] =>
  paths.map((path) => ({ use: `read\0${path}`, power: 'host-read', because }));

/** What the repository does not hold. */
export const HOST_READ: readonly TellingUse[] = [
  ...reads('it reads the whole home directory, keys included', '~/.ssh/id_ed25519'),
  ...reads(
    'it reads cloud credentials',
    '~/.aws/credentials',
    '~/.config/gcloud/credentials.db',
    '~/.azure/msal_token_cache.json',
  ),
  ...reads('it reads cluster credentials', '~/.kube/config'),
  ...reads(
    'it reads registry credentials',
    '~/.docker/config.json',
    '~/.npmrc',
    '~/.pypirc',
    '~/.cargo/credentials.toml',
    '~/.gem/credentials',
    '~/.m2/settings.xml',
  ),
  ...reads('it reads credentials', '~/.netrc', '~/.git-credentials', '~/.pgpass', '~/.my.cnf', '~/.vault-token'),
  ...reads('it reads the person’s token', '~/.config/gh/hosts.yml'),
  ...reads('it reads private keys', '~/.gnupg/private-keys-v1.d/x.key'),
  ...reads(
    'it reads the agent’s own credential',
    '~/.claude/.credentials.json',
    '~/.codex/auth.json',
    '~/.gemini/oauth_creds.json',
  ),
  ...reads('it reads passwords', '~/Library/Keychains/login.keychain-db', '~/.local/share/keyrings/login.keyring'),
  ...reads('it reads what was typed', '~/.bash_history', '~/.zsh_history'),
  ...reads('it reads what lies beside the repository', '/../other-project/.env'),
  ...reads('it reads the whole machine', '/etc/passwd', '/proc/self/environ'),
  ...commands('host-read', 'prints passwords and keys', [
    ['security', 'find-generic-password -w -s x'],
    ['secret-tool', 'lookup x y'],
    ['pass', 'show x', ['pass ls']],
    ['op', 'read op://x', ['op whoami']],
    ['bw', 'get password x', ['bw status']],
    ['gpg', '--export-secret-keys', ['gpg --verify *']],
    ['vault', 'kv get x', ['vault status']],
    ['keyring', 'get x y'],
  ]),
];

const writes = (because: string, power: Power, ...paths: readonly string[]): TellingUse[] =>
  paths.flatMap((path) => ['edit', 'write'].map((verb) => ({ use: `${verb}\0${path}`, power, because })));

/** Where the pipeline and the machine's own settings live. */
export const CONTROL_WRITE: readonly TellingUse[] = [
  ...writes('it may rewrite the pipeline', 'control-write', './.github/workflows/ci.yml'),
  ...writes('it may write outside the repository', 'control-write', '~/.bashrc', '/etc/hosts'),
];
