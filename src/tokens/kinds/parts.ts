/** Pieces that the rows of the table share. */
export const ALNUM = '[A-Za-z0-9]';
export const URL = '[A-Za-z0-9_-]';
export const HEX = '[a-f0-9]';
export const BASE64 = '[A-Za-z0-9+/]';
/** A token of exact length ends where no letter or digit follows. */
export const END = '(?![A-Za-z0-9])';
export const URL_END = '(?![A-Za-z0-9_-])';
export const UUID = `${HEX}{8}-${HEX}{4}-${HEX}{4}-${HEX}{4}-${HEX}{12}`;
export const JWT = `eyJ${URL}{10,600}\\.eyJ${URL}{10,6000}\\.${URL}{16,1400}`;

/** The shape is the one that published MIT and Apache-2.0 rule sets agree on; the vendor documents no grammar. */
export const RULES =
  'shape as in published rule sets (betterleaks 1.7, noseyparker, titus); lifetime as the vendor offers it';
export const REFERENCE =
  'a reference to a variable of the environment or to a secret store; the vendor offers nothing shorter-lived';
