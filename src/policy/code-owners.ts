export interface Owners {
  /** Logins, lower case. */
  readonly people: readonly string[];
  /** `organisation/team`, lower case. */
  readonly teams: readonly string[];
}

/**
 * The first that exists is the one that counts.
 * https://docs.github.com/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners
 */
export const CODEOWNERS = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'];

/** The owners of one path: the last line whose pattern fits decides, also where it names nobody. */
export function ownersOf(text: string, path: string): Owners {
  const lines = text.split(/\r?\n/);
  for (let i = lines.length - 1; i >= 0; i--) {
    const [pattern, ...names] = (lines[i] ?? '')
      .replace(/(^|\s)#.*$/s, '')
      .trim()
      .split(/\s+/);
    if (!pattern || !fits(pattern, path)) continue;
    // A line with a name that is none is passed over by GitHub as a whole.
    if (!names.every((n) => PERSON.test(n) || TEAM.test(n) || MAIL.test(n))) continue;
    const bare = names.map((n) => n.slice(1).toLowerCase());
    return {
      people: bare.filter((_, at) => PERSON.test(names[at] ?? '')),
      teams: bare.filter((_, at) => TEAM.test(names[at] ?? '')),
    };
  }
  return { people: [], teams: [] };
}

const PERSON = /^@[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/;
const TEAM = /^@[A-Za-z0-9][A-Za-z0-9_-]{0,99}\/[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
/** An address is somebody's, and the API does not tell whose: nobody's approval counts by it. */
const MAIL = /^[^@\s]{1,100}@[^@\s]{1,200}$/;

/** As in .gitignore, without `!`, `[…]` and `\#`; unlike there, `docs/*` is the folder's own files alone. */
function fits(pattern: string, path: string): boolean {
  if (/^!|[[\]\\]/.test(pattern) || pattern.length > 512) return false;
  const folder = pattern.endsWith('/');
  const bare = pattern.replace(/^\//, '').replace(/\/$/, '');
  if (bare === '') return folder;
  const anchored = pattern.slice(0, -1).includes('/');
  const rooted = anchored ? bare : `**/${bare}`;
  if (!folder && matches(rooted, path)) return true;
  const filesOnly = anchored && /(^|\/)\*$/.test(bare);
  return !filesOnly && matches(`${rooted}/**`, path);
}

/** Time is the glob's length by the path's: head's own file is read too, and a hostile one must not cost more. */
function matches(glob: string, path: string): boolean {
  const names = path.split('/');
  const parts = glob.split('/');
  // Whether the parts so far fit the first n names.
  let fit = [true, ...names.map(() => false)];
  for (const [i, part] of parts.entries()) {
    const from = fit.indexOf(true);
    if (from < 0) return false;
    const least = from + (i === parts.length - 1 ? 1 : 0);
    fit = fit.map((_, n) =>
      part === '**' ? n >= least : n > 0 && fit[n - 1] === true && fitsName(part, names[n - 1] ?? ''),
    );
  }
  return fit.at(-1) === true;
}

/** `*` is any text and `?` any sign of one name. */
function fitsName(glob: string, name: string): boolean {
  let [g, n] = [0, 0];
  let star: { readonly after: number; n: number } | undefined;
  while (n < name.length) {
    if (glob[g] === '*') {
      star = { after: g + 1, n };
      g += 1;
    } else if (glob[g] === '?' || glob[g] === name[n]) {
      g += 1;
      n += 1;
    } else if (star) {
      star.n += 1;
      g = star.after;
      n = star.n;
    } else return false;
  }
  return /^\**$/.test(glob.slice(g));
}
