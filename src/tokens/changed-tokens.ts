import type { FoundToken, ScannedDocument, ScannedText } from './new-tokens.ts';
import { findTokens, parted } from './new-tokens.ts';

export interface TokenSides {
  /** The change's files at head, with the lines that it brings; at base, with the lines that it takes away. */
  readonly added: readonly ScannedText[];
  readonly removed: readonly ScannedText[];
  /** Manifests as parsed, changed or not. */
  readonly baseDocuments: readonly ScannedDocument[];
  readonly headDocuments: readonly ScannedDocument[];
}

export interface ChangedTokens {
  /** New ones; one for each token that a manifest still has at another place; one for each that is gone. */
  readonly tokens: readonly FoundToken[];
  /** Every token that was seen, to be taken out of all output. */
  readonly secrets: readonly string[];
}

/**
 * What a change does to embedded tokens. One that stood in the changed files before is not new wherever it moves, but
 * in a manifest it is said once; one that is taken out stays in the history, so that it is said too.
 */
export function changedTokens({ added, removed, baseDocuments, headDocuments }: TokenSides): ChangedTokens {
  const before = [...removed.map((t) => t.text), ...texts(baseDocuments)];
  const after = [...added.map((t) => t.text), ...texts(headDocuments)];
  const atHead = findTokens(added, headDocuments);
  const atBase = findTokens(removed, baseDocuments);
  const arrived = parted(before, atHead);
  const gone = parted(after, atBase).absent;
  // An unchanged file's tokens are on both sides at the same place: neither moved nor gone.
  const places = new Set(atBase.map(placeOf));
  const moved = arrived.present.filter((t) => t.inManifest && (isAdded(t, added) || !places.has(placeOf(t))));
  return {
    tokens: [...arrived.absent, ...oncePerToken(moved, 'moved'), ...oncePerToken(gone, 'removed')],
    secrets: [...atHead, ...atBase].map((t) => t.secret),
  };
}

function isAdded({ path, line }: FoundToken, added: readonly ScannedText[]): boolean {
  return added.some((text) => text.path === path && text.added !== null && text.added.has(line));
}

function placeOf({ path, line, fingerprint }: FoundToken): string {
  return `${path} ${line} ${fingerprint}`;
}

function oncePerToken(tokens: readonly FoundToken[], state: FoundToken['state']): FoundToken[] {
  const out = new Map<string, FoundToken>();
  for (const token of tokens) if (!out.has(token.fingerprint)) out.set(token.fingerprint, { ...token, state });
  return [...out.values()];
}

function texts(documents: readonly ScannedDocument[]): string[] {
  const out: string[] = [];
  const visit = (value: ScannedDocument['value']): void => {
    if (value.kind === 'string') out.push(value.value);
    else if (value.kind === 'list') value.items.forEach(visit);
    else if (value.kind === 'map') for (const e of value.entries) visit(e.value);
  };
  for (const { value } of documents) visit(value);
  return out;
}
