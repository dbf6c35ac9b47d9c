import type { ManifestFormat } from './manifest-format.ts';
import { projectFormat } from './opencode/project-format.ts';

/** Kilo since version 7 is built on opencode and reads the same configuration. Source: its kilo-config skill. */
export const format: ManifestFormat = projectFormat({ id: 'kilo', client: 'Kilo', config: 'kilo', folder: '.kilo' });
