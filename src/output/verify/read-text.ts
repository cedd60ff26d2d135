// Plain text as its readers get it: headings are underlined, addresses are among the words.

import type { Content } from './content.ts';

const rule = /^(?:=+|-+|~+|\^+|\.+)$/;
const address = /\b(?:https?:\/\/|mailto:|tel:)[^\s<>]+/g;

export function readText(text: string): Content {
  const lines = text.split(/\r?\n/);
  const headings = lines.flatMap((line, index) => {
    if (!rule.test(line.trim()) || line === '-- ') return [];
    // A long heading has several lines.
    let first = index;
    while (first > 0 && lines[first - 1]?.trim() !== '') first -= 1;
    return first === index ? [] : [lines.slice(first, index).join(' ')];
  });
  return { isPlain: true, text, headings, links: text.match(address) ?? [], alternatives: [] };
}
