import { digest } from '../reading.ts';

/** Variables that decide what a program loads, whom it trusts, or whose identity it takes. */
const LOADS =
  /^(NODE_(OPTIONS|PATH|EXTRA_CA_CERTS|TLS_REJECT_UNAUTHORIZED)|BUN_(OPTIONS|CONFIG\w*)|DENO_\w+|LD_\w+|DYLD_\w+|GCONV_PATH|PYTHON(PATH|HOME|STARTUP|BREAKPOINT|USERBASE|INSPECT)|PERL5\w+|PERLLIB|RUBY(OPT|LIB)|JAVA_TOOL_OPTIONS|_?JAVA_OPTIONS|JDK_JAVA_OPTIONS|CLASSPATH|DOTNET_STARTUP_HOOKS|CORECLR_\w+|BASH_ENV|BASH_FUNC_.*|ENV|ZDOTDIR|SHELL|IFS|PATH|HOME|USERPROFILE|XDG_CONFIG_\w+|APPDATA|SSL_CERT_(FILE|DIR)|REQUESTS_CA_BUNDLE|CURL_\w+|(HTTPS?|ALL)_PROXY|npm_config_.*|PIP_.*|UV_.*|GIT_\w+|SSH_\w+|DOCKER_\w+|CONTAINER_HOST|KUBECONFIG|AWS_(PROFILE|DEFAULT_PROFILE|CONFIG_FILE|SHARED_CREDENTIALS_FILE|ROLE_ARN|ENDPOINT\w*)|GOOGLE_APPLICATION_CREDENTIALS|CLOUDSDK_\w+|AZURE_CONFIG_DIR|ELECTRON_RUN_AS_NODE)$/i;
/** Variables that steer a server's powers. Others (log levels, ports) say nothing of access. */
const STEERS =
  /(_(BASE_URL|API_URL|ENDPOINT|HOST|SERVER_URL)$)|READ_?ONLY|READ_OPERATIONS|ALLOW|ENABLE|DISABLE|UNSAFE|DANGER|INSECURE|TRUST|AUTO_?APPROVE|SKIP|WRITE|PERMISSION|SANDBOX|TOOLSETS?|_TOOLS?($|_)|CONSENT|MUTATION|CONFIRM|^PLAYWRIGHT_MCP_/i;

/**
 * Variables of a server that count as part of what runs, by the digests of their values.
 * What a container engine's own variables steer is the engine; the program inside sees what is handed in.
 */
export function shapingEnv(
  env: ReadonlyMap<string, string>,
  inside: ReadonlyMap<string, string>,
  consumed: readonly string[],
): readonly string[] {
  const outer = [...env].filter(([k]) => env === inside || (LOADS.test(k) && !inside.has(k)));
  return [...(env === inside ? [] : inside), ...outer]
    .filter(([k]) => (LOADS.test(k) || STEERS.test(k)) && !consumed.includes(k))
    .map(([k, v]) => `${k}=${digest(v)}`)
    .sort();
}
