/** Reading JSON from elsewhere (API answers, event payloads) without trusting its shape: what is not there is undefined. */
export function field(value: unknown, ...path: (string | number)[]): unknown {
  let here = value;
  for (const key of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) return undefined;
    here = (here as Record<string | number, unknown>)[key];
  }
  return here;
}

export function textAt(value: unknown, ...path: (string | number)[]): string | undefined {
  const found = field(value, ...path);
  return typeof found === 'string' ? found : undefined;
}

export function numberAt(value: unknown, ...path: (string | number)[]): number | undefined {
  const found = field(value, ...path);
  return typeof found === 'number' && Number.isFinite(found) ? found : undefined;
}

export function listAt(value: unknown, ...path: (string | number)[]): readonly unknown[] | undefined {
  const found = field(value, ...path);
  return Array.isArray(found) ? found : undefined;
}

/** A full object id (SHA-1 or SHA-256), or undefined: nothing else is ever put into a request. */
export function objectIdAt(value: unknown, ...path: (string | number)[]): string | undefined {
  const found = textAt(value, ...path);
  return found !== undefined && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(found) ? found : undefined;
}
