import type { Credential } from '../../access/kinds/credential.ts';

/** How a client writes "take this from the environment". What it does not know stays literal text. */
export type Dialect = 'claude' | 'copilot' | 'cursor' | 'vscode' | 'opencode' | 'continue' | 'codex' | 'cagent';

const FORMS: Readonly<Record<Dialect, readonly RegExp[]>> = {
  // ${VAR} and ${VAR:-default} only (documented and observed)
  claude: [/\$\{([A-Za-z_]\w*)(?::-([^}]*))?\}/g],
  copilot: [/\$\{([A-Za-z_]\w*)(?::-([^}]*))?\}/g, /\$([A-Za-z_]\w*)/g],
  cursor: [/\$\{env:([A-Za-z_]\w*)\}/g],
  vscode: [/\$\{env:([A-Za-z_]\w*)\}/g, /\$\{input:([\w.-]+)\}/g],
  // opencode and Kilo: {env:VAR} and {file:path}
  opencode: [/\{env:([A-Za-z_]\w*)\}/g, /\{(file:[^}]{1,500})\}/g],
  // Docker’s agent: ${env.VAR}, ${VAR} and $VAR
  cagent: [/\$\{(?:env\.)?([A-Za-z_]\w*)\}/g, /\$([A-Za-z_]\w*)/g],
  // Codex puts nothing in; it takes variables by name alone, which its reader writes in this form.
  codex: [/\u0001([^\u0001]{1,500})\u0001/g],
  // Continue: ${{ secrets.NAME }} and ${{ inputs.NAME }}
  continue: [/\$\{\{\s{0,9}((?:secrets|inputs)\.[\w.-]+)\s{0,9}\}\}/g],
};

export interface References {
  /** Names of variables, secrets or inputs that the client puts in. */
  readonly names: readonly string[];
  /** True where the value is typed in by a person when the server starts (VS Code inputs). */
  readonly prompted: boolean;
  /** What is left of the text when they are taken out. */
  readonly rest: string;
}

export function references(value: string, dialect: Dialect): References {
  const names: string[] = [];
  let rest = value;
  let prompted = false;
  for (const form of FORMS[dialect]) {
    rest = rest.replace(form, (whole: string, name: string, fallback: unknown) => {
      if (whole.startsWith('${input:')) prompted = true;
      names.push(whole.startsWith('${input:') ? `input:${name}` : name);
      return typeof fallback === 'string' ? fallback : '';
    });
  }
  return { names: [...new Set(names)].sort(), prompted, rest };
}

/** Names under which credentials go. Files and identifiers of keys are not credentials themselves. */
export function namesCredential(key: string): boolean {
  if (
    /(_|-)?(file|path|url|uri|id|name|count|limit|ttl|expiry|type|algorithm|region|host|port|user|username|email)$/i.test(
      key,
    ) &&
    !/(api|access|secret).?key.?id$/i.test(key)
  )
    return false;
  return /token|secret|password|passwd|passphrase|api.?key|apikey|access.?key|private.?key|credential|authorization|(^|[_-])auth($|[_-])|(^|[_-])pat($|[_-])|(^|[_-])key($|[_-])|bearer|cookie|session|dsn|connection.?string|database.?url|webhook/i.test(
    key,
  );
}

/** Variables whose value a platform issues for one run: short-lived by construction. */
export function heldBy(names: readonly string[], prompted: boolean): Credential['held'] {
  if (names.every((n) => /^(GITHUB_TOKEN|ACTIONS_ID_TOKEN_REQUEST_TOKEN|CI_JOB_TOKEN|SYSTEM_ACCESSTOKEN)$/.test(n)))
    return 'short-lived';
  return prompted ? 'short-lived' : 'standing-reference';
}
