import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

/** What of a page of GitHub-flavoured Markdown can act. */
export interface Rendered {
  /** Element and attribute names, as `a href`. */
  readonly elements: ReadonlySet<string>;
  readonly targets: readonly string[];
  /** All text that is neither in code nor in a picture: what GitHub searches for mentions and references. */
  readonly text: string;
  /** Sources of Mermaid pictures. */
  readonly pictures: readonly string[];
  /** Languages of the code blocks. */
  readonly blocks: readonly string[];
}

/** Renders as GitHub does before it cleans up: with HTML and every protocol as they stand, so that nothing dangerous is missed. */
export function rendered(markdown: string): Rendered {
  const html = micromark(markdown, {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
  const pictures: string[] = [];
  const withoutPictures = html.replace(
    /<pre><code class="language-mermaid">([\s\S]*?)<\/code><\/pre>/g,
    (_all, source: string) => {
      pictures.push(decoded(source));
      return '';
    },
  );
  const outside = withoutPictures.replace(/<code(?: class="language-[\w-]+")?>[^<]*<\/code>/g, '');
  const elements = new Set<string>();
  const targets: string[] = [];
  const text = outside.replace(
    /<!--[\s\S]*?(?:-->|$)|<\/?([a-z][\w-]*)((?:[^>"]|"[^"]*")*)>/gi,
    (tag, name, attributes) => {
      if (name === undefined) elements.add('<!--');
      else {
        elements.add(String(name).toLowerCase());
        for (const [, key = '', value = ''] of String(attributes).matchAll(/([\w:-]+)(?:="([^"]*)")?/g)) {
          elements.add(`${String(name).toLowerCase()} ${key.toLowerCase()}`);
          if (/^(href|src)$/i.test(key)) targets.push(decoded(value));
        }
      }
      return tag.startsWith('<!--') ? tag : ' ';
    },
  );
  const blocks = [...html.matchAll(/<pre><code(?: class="language-([\w-]+)")?>/g)].map(([, language = '']) => language);
  return { blocks, elements, targets, text: decoded(text), pictures };
}

function decoded(html: string): string {
  return html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
