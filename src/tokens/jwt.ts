/** The claims that the table and the lifetime need; each is absent where the token has none of the right type. */
export interface Claims {
  readonly iss?: string;
  readonly role?: string;
  readonly name?: string;
  /** Seconds since 1970. */
  readonly iat?: number;
  readonly exp?: number;
}

const MAX_PART = 8192;

/** Claims of the first JWT in `token`, or undefined where header or payload is no JSON object. Verifies nothing. */
export function readClaims(token: string): Claims | undefined {
  const from = token.indexOf('eyJ');
  if (from < 0) return undefined;
  const [header, payload] = token.slice(from, from + 2 * MAX_PART).split('.', 3);
  if (!header || !payload || !parsePart(header)) return undefined;
  const claims = parsePart(payload);
  if (!claims) return undefined;
  return { ...texts(claims, ['iss', 'role', 'name']), ...numbers(claims, ['iat', 'exp']) };
}

function parsePart(part: string): object | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part.slice(0, MAX_PART), 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

function texts(from: object, keys: readonly string[]): Claims {
  return Object.fromEntries(keys.map((k) => [k, own(from, k)]).filter(([, v]) => typeof v === 'string'));
}

function numbers(from: object, keys: readonly string[]): Claims {
  return Object.fromEntries(keys.map((k) => [k, own(from, k)]).filter(([, v]) => Number.isFinite(v)));
}

function own(from: object, key: string): unknown {
  return Object.hasOwn(from, key) ? Reflect.get(from, key) : undefined;
}
