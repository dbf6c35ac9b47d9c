/** The product's name and version, as every report prints them. */
export const NAME = 'agent-access-review';
export const VERSION = '0.1.0';
