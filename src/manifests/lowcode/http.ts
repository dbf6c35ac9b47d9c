import { whole } from '../../access/pattern.ts';
import type { Value } from '../../document/value.ts';
import { text } from '../../document/value.ts';
import type { Tool } from '../deployed/agent.ts';
import { type Owner, talksTo } from '../deployed/facts.ts';
import { connection } from '../mcp/remote.ts';

/** Where a request goes: a fixed host is a connection, one that is filled in when it runs is any host. */
export function requestTo(url: Value | undefined, words: string, owner: Owner): Tool[] {
  const address = text(url);
  if (!url || address === undefined || address === '') return [];
  // n8n marks an expression with `=` at the start.
  const { host, scheme } = connection(address.replace(/^=/, ''));
  if (scheme !== '' && host !== '' && !/[{$<]/.test(host)) {
    talksTo(owner, address.startsWith('=') && url.kind === 'string' ? { ...url, value: address.slice(1) } : url);
    return [];
  }
  return [{ effect: 'allow', uses: whole('fetch'), text: words, span: url.span }];
}
