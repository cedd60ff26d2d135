// HTML as its readers get it: the words, headings, links and alternatives that are not hidden.

import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { Content } from './content.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const unread = new Set(['head', 'script', 'style']);
const inline = new Set([
  'a',
  'abbr',
  'b',
  'cite',
  'code',
  'del',
  'em',
  'i',
  'q',
  's',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'time',
  'u',
  'wbr',
]);

export function readHtml(html: string): Content {
  const headings: string[] = [];
  const links: string[] = [];
  const alternatives: string[] = [];
  const textOf = (node: Node): string => {
    if (node.nodeName === '#text') return 'value' in node ? node.value : '';
    if (unread.has(node.nodeName) || !('childNodes' in node)) return '';
    const inside = node.childNodes.map(textOf).join('');
    if (!('tagName' in node)) return inside;
    if (node.tagName === 'img') alternatives.push(attribute(node, 'alt'));
    if (node.tagName === 'a') links.push(attribute(node, 'href'));
    if (/^h[1-6]$/.test(node.tagName)) headings.push(inside);
    return inline.has(node.tagName) ? inside : `\n${inside}\n`;
  };
  const text = textOf(parse(html));
  return { isPlain: false, text, headings, links, alternatives };
}

function attribute({ attrs }: Element, name: string): string {
  return attrs.find((attr) => attr.name === name)?.value ?? '';
}
