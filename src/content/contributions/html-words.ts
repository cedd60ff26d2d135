// The words of a mail that is HTML alone, as somebody would type them: lines, lists, and links with their addresses.

import type { DefaultTreeAdapterTypes, defaultTreeAdapter } from 'parse5';
import { limits } from './limits.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Adapter = typeof defaultTreeAdapter;

/** What readers do not see. */
const unread = new Set(['head', 'style', 'script', 'template', 'title', '#comment', '#documentType']);
/** What begins and ends a line, or a paragraph. */
const lines = new Set(['br', 'div', 'tr', 'li', 'dt', 'dd', 'hr', 'table', 'blockquote', 'section', 'pre']);
const paragraphs = new Set(['p', 'ul', 'ol', 'dl', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Undefined where it is more than a person sends. */
export async function wordsOfHtml(html: string): Promise<string | undefined> {
  if (html.length > limits.html.characters) return undefined;
  const { parse, defaultTreeAdapter: adapter } = await import('parse5');
  let page: Node;
  try {
    page = parse(html, { treeAdapter: limited(adapter) });
  } catch {
    return undefined;
  }
  return wordsIn(page)
    .join('')
    .replaceAll(/(?<! ) *\n */g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

function limited(adapter: Adapter): Adapter {
  let count = 0;
  return {
    ...adapter,
    createElement(...element) {
      count += 1;
      if (count > limits.html.elements) throw new RangeError('too many elements');
      return adapter.createElement(...element);
    },
  };
}

function wordsIn(page: Node): readonly string[] {
  const words: string[] = [];
  // A hostile mail may have more elements inside each other than calls can be.
  const open: { readonly node: Node | string; readonly isAsTyped: boolean }[] = [{ node: page, isAsTyped: false }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, isAsTyped } = next;
    if (typeof node === 'string') words.push(node);
    else if (node.nodeName === '#text' && 'value' in node)
      words.push(isAsTyped ? node.value : node.value.replaceAll(/\s+/g, ' '));
    else if (!unread.has(node.nodeName) && 'childNodes' in node) {
      const [before, after] = around(node);
      const isInside = isAsTyped || node.nodeName === 'pre';
      open.push({ node: after, isAsTyped });
      for (const child of node.childNodes.toReversed()) open.push({ node: child, isAsTyped: isInside });
      open.push({ node: before, isAsTyped });
    }
  }
  return words;
}

/** What is typed before an element, and behind it. */
function around(node: Node): readonly [before: string, after: string] {
  const name = node.nodeName;
  if (name === 'a' && 'attrs' in node) {
    const typed = node.attrs.find((one) => one.name === 'href')?.value.slice(0, 2_000) ?? '';
    // As browsers read it.
    const href = typed
      .replaceAll(/[\t\n\r]/g, '')
      .trim()
      .replaceAll(' ', '%20');
    const isShown = node.childNodes.some((child) => 'value' in child && child.value.trim() === href);
    return ['', /^https?:/i.test(href) && !isShown ? ` <${href}>` : ''];
  }
  if (name === 'br') return ['\n', ''];
  // Cells side by side are words side by side.
  if (name === 'td' || name === 'th') return ['', ' '];
  if (name === 'li') return ['\n- ', '\n'];
  if (paragraphs.has(name)) return ['\n\n', '\n\n'];
  return lines.has(name) ? ['\n', '\n'] : ['', ''];
}
