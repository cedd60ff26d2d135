// The words of a mail that is HTML alone, as somebody would type them: lines, lists, and links with their addresses.

import type { DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

/** What readers do not see. */
const unread = new Set(['head', 'style', 'script', 'template', 'title', '#comment', '#documentType']);
/** What begins and ends a line, or a paragraph. */
const lines = new Set(['br', 'div', 'tr', 'li', 'dt', 'dd', 'hr', 'table', 'blockquote', 'section']);
const paragraphs = new Set(['p', 'ul', 'ol', 'dl', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Characters: what is longer takes long, and is no mail of a person. */
const longest = 400_000;

export async function wordsOfHtml(html: string): Promise<string> {
  if (html.length > longest) return '';
  const { parse } = await import('parse5');
  const words: string[] = [];
  // A hostile mail may have more elements inside each other than calls can be.
  const open: (Node | string)[] = [parse(html)];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (typeof node === 'string') words.push(node);
    else if (node.nodeName === '#text' && 'value' in node) words.push(node.value.replaceAll(/\s+/g, ' '));
    else if (!unread.has(node.nodeName) && 'childNodes' in node) {
      const [before, after] = around(node);
      open.push(after, ...node.childNodes.toReversed(), before);
    }
  }
  return words
    .join('')
    .replaceAll(/ *\n */g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

/** What is typed before an element, and behind it. */
function around(node: Node): readonly [before: string, after: string] {
  const name = node.nodeName;
  if (name === 'a' && 'attrs' in node) {
    const href = node.attrs.find((one) => one.name === 'href')?.value.slice(0, 2_000) ?? '';
    const isShown = node.childNodes.some((child) => 'value' in child && child.value.trim() === href);
    return ['', /^https?:/i.test(href) && !isShown ? ` <${href}>` : ''];
  }
  if (name === 'br') return ['\n', ''];
  if (name === 'li') return ['\n- ', '\n'];
  if (paragraphs.has(name)) return ['\n\n', '\n\n'];
  return lines.has(name) ? ['\n', '\n'] : ['', ''];
}
