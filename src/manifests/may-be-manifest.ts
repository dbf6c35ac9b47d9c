/**
 * A cheap test that most paths of a repository fail, so that formats, readers and parsers are loaded only where a change
 * may touch a manifest. Every glob of every format lies within it (a test says so).
 */
export function mayBeManifest(path: string): boolean {
  return /(^|\/)(\.|managed-settings|(opencode|kilo)\.jsonc?$|crush(rc$|\.json$))|\.(code-workspace|(agent|chatmode|prompt)\.md)$|(^|\/)hooks\/hooks\.json$|(^|\/)policies\/[^/]+\.toml$/i.test(
    path,
  );
}
