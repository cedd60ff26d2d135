// text/plain-field: Markdown or HTML in a field that holds one line of plain text.

import type { Path } from '../../content/issue/fault.ts';
import { quote } from './reading/names.ts';
import type { Rule } from './rule.ts';

const issue = (title: string) => `date: 2017-08
title: Bulletin
sections:
  - title: News
    items:
      - title: "${title}"
        body: The helpline is open all night.
`;

export const textPlainField: Rule = {
  id: 'text/plain-field',
  severity: 'warning',
  what: 'A title, a label, a caption or another field of one line has Markdown or HTML marks in it.',
  why: 'Such fields hold plain text: readers see the marks as typed, also in the list of contents and in the subject of the mail.',
  bad: issue('The **new** helpline'),
  good: issue('The new helpline'),
  *check({ texts, proses }) {
    const prose = new Set(proses.map(({ path }) => path));
    for (const { text, path } of texts) {
      if (!anyMark.test(text) || prose.has(path)) continue;
      const { plain, marks, first } = withoutMarks(text);
      if (first === undefined) continue;
      const help = plain === '' ? 'Write it in words' : `Write ${plain}${forLink(text, path)}`;
      yield {
        path,
        span: first,
        message: `${nameOf(path)} holds plain text: readers see ${marks.join(' and ')} as typed in ${quote(text)}`,
        help,
      };
    }
  },
};

/** Where the address of a link goes, which the plain line does not have any more. */
function forLink(text: string, path: Path): string {
  if (!/(?<!!)\[[^[\]]{1,300}\][ ]?\((?:https?:|www\.|mailto:)/.test(text) || path.includes('links')) return '';
  const hasLinks = path.includes('items') || path.includes('boxes');
  if (hasLinks) return ', and put the link into `links`';
  return path[0] === 'sections'
    ? ', and put the link into the `intro` of the section'
    : ', and put the link into a box or an item';
}

const anyMark = /[*_`~[<^]|^#/;

const tag =
  'a|abbr|b|big|blockquote|br|center|cite|code|div|em|font|h[1-6]|hr|i|img|li|ol|p|pre|q|s|small|span|strong|strike|sub|sup|table|td|tr|u|ul';

/**
 * What may be typed, the mark as it is called, and which group holds the words. A mark touches its words, and no letter
 * from outside.
 */
const kinds: readonly { readonly mark: string; readonly pattern: () => RegExp; readonly words: string }[] = [
  { mark: '![..](..)', pattern: () => /!\[([^[\]]{0,300})\]\([^()\s]{1,500}\)/g, words: '$1' },
  {
    mark: '[..](..)',
    pattern: () =>
      /\[([^[\]]{1,300})\][ ]?\((?:https?:|www\.|mailto:|tel:|#)[^()]{0,500}(?:\([^()]{0,100}\))?[^()]{0,200}\)/g,
    words: '$1',
  },
  { mark: '[..][..]', pattern: () => /\[([^[\]]{2,300})\]\[[a-z][^[\]]{0,80}\]/g, words: '$1' },
  { mark: '[^..]', pattern: () => /\[\^[^\]\s]{1,40}\]/g, words: '' },
  {
    mark: '<..>',
    pattern: () => new RegExp(`<!--[^>]{0,300}-->|</?(?:${tag})(?:\\s[^<>]{0,300})?/?>`, 'gi'),
    words: '',
  },
  { mark: '**', pattern: () => /\*\*(?!\*)[ ]?([^*]{1,300}?)[ ]?\*\*(?!\*)/g, words: '$1' },
  { mark: '__', pattern: () => /(?<![\p{L}\d_])__(?=[^\s_])([^_]{1,300}?)(?<=[^\s_])__(?![\p{L}\d_])/gu, words: '$1' },
  { mark: '~~', pattern: () => /~~(?=[^\s~])([^~]{1,300}?)~~/g, words: '$1' },
  { mark: '*', pattern: () => /(?<![\p{L}\d*])\*(?=[^\s*])([^*]{1,300}?)(?<=[^\s*])\*(?![\p{L}\d*])/gu, words: '$1' },
  { mark: '_', pattern: () => /(?<![\p{L}\d_])_(?=[^\s_])([^_]{1,300}?)(?<=[^\s_])_(?![\p{L}\d_])/gu, words: '$1' },
  { mark: '`', pattern: () => /`{1,2}([^`]{1,300})`{1,2}/g, words: '$1' },
  { mark: '~', pattern: () => /(?<=[\p{L}\d])~([^~\s]{1,20})~/gu, words: '$1' },
  { mark: '^', pattern: () => /(?<=[\p{L}\d])\^([^^\s]{1,20})\^/gu, words: '$1' },
  { mark: '**', pattern: () => /(?<![\p{L}\d*])\*\*(?=\p{L})/gu, words: '' },
  { mark: '#', pattern: () => /^#{1,6} (?=\p{L})/gu, words: '' },
];

interface Plain {
  readonly plain: string;
  readonly marks: readonly string[];
  /** Where the first of its marks is. */
  readonly first: { readonly offset: number; readonly length: number } | undefined;
}

function withoutMarks(text: string): Plain {
  let plain = text;
  const marks = new Set<string>();
  let first: Plain['first'];
  for (const { mark, pattern, words } of kinds) {
    if (!plain.includes(mark.charAt(0)) || !pattern().test(plain)) continue;
    const match = pattern().exec(text);
    if (match !== null && (first === undefined || match.index < first.offset))
      first = { offset: match.index, length: match[0].length };
    first ??= { offset: 0, length: text.length };
    plain = plain.replace(pattern(), words);
    marks.add(mark);
  }
  return { plain: plain.replace(/ {2,}/g, ' ').trim(), marks: [...marks], first };
}

function nameOf(path: Path): string {
  const name = path.findLast((step) => typeof step === 'string');
  return `\`${name}\``;
}
