/** The `${{ … }}` expressions of a text, without their braces. */
export function expressions(text: string): readonly string[] {
  const out: string[] = [];
  let from = text.indexOf('${{');
  while (from >= 0) {
    const end = text.indexOf('}}', from);
    if (end < 0) break;
    out.push(text.slice(from + 3, end).trim());
    from = text.indexOf('${{', end);
  }
  return out;
}

/** Names of the secrets that a text takes in, upper case as GitHub compares them; `*` for all of them at once. */
export function secretNames(text: string): readonly string[] {
  const out = new Set<string>();
  for (const expression of expressions(text)) {
    // What is only compared (`secrets.X != ''`) is not handed over.
    for (const m of expression.matchAll(
      /\bsecrets\s{0,4}(?:\.\s{0,4}([A-Za-z_][\w-]{0,200})|\[\s{0,4}'([^']{1,200})'\s{0,4}\])/gi,
    ))
      if (
        !/[!=]=\s{0,4}$/.test(expression.slice(0, m.index)) &&
        !/^\s{0,4}[!=]=/.test(expression.slice(m.index + m[0].length))
      )
        out.add((m[1] ?? m[2] ?? '').toUpperCase());
    // A name that is chosen at run time can be any.
    if (/\bsecrets\s{0,4}\[\s{0,4}[^'\s]/i.test(expression)) out.add('*');
    if (/\btojson\(\s{0,4}secrets\s{0,4}\)/i.test(expression)) out.add('*');
  }
  out.delete('GITHUB_TOKEN'); // the job's own token: its permissions are told by themselves
  return [...out].sort();
}

/**
 * Expressions whose value a stranger writes: titles, bodies, branch names, messages.
 * Source: docs.github.com, "Script injections", untrusted input.
 */
export function untrustedParts(text: string): readonly string[] {
  return [...new Set(expressions(text).filter((e) => UNTRUSTED.test(e)))]
    .map((e) => e.replace(/\s+/g, ' ').slice(0, 200))
    .sort();
}
const UNTRUSTED =
  /\bgithub\.event\.(issue|pull_request|comment|review|discussion|head_commit|commits|pages|workflow_run)\b[\w.*[\]'-]{0,120}\.(body|title|name|message|ref|label|email|page_name|description|default_branch|head_branch|display_title)\b|\bgithub\.head_ref\b|\bgithub\.event\.client_payload\b|\btojson\(\s{0,4}github(\.event(\.(issue|comment|pull_request|discussion|review))?)?\s{0,4}\)/i;
