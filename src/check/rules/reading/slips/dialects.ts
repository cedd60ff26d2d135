// Marks of other tools that mean nothing here, and that nobody can mean as text.

import { quote } from '../names.ts';
import { boxKinds } from '../../../../content/prose/prose.ts';
import { lineStart, signs, type Slip } from './slip.ts';

const raised: Readonly<Record<string, string>> = {
  0: '⁰',
  1: '¹',
  2: '²',
  3: '³',
  4: '⁴',
  5: '⁵',
  6: '⁶',
  7: '⁷',
  8: '⁸',
  9: '⁹',
  '+': '⁺',
  '-': '⁻',
};
const lowered: Readonly<Record<string, string>> = {
  0: '₀',
  1: '₁',
  2: '₂',
  3: '₃',
  4: '₄',
  5: '₅',
  6: '₆',
  7: '₇',
  8: '₈',
  9: '₉',
  '+': '₊',
  '-': '₋',
};

function inSigns(text: string, table: Readonly<Record<string, string>>): string | undefined {
  const found = [...text].map((character) => table[character]);
  return found.includes(undefined) ? undefined : found.join('');
}

const seen = (typed: string, what: string): string => `${quote(typed)} ${what}: readers see it as typed`;
const bold = 'For a box, write > [!NOTE] on a line of its own, and > in front of each line below it';

export const dialects: readonly Slip[] = [
  {
    sign: '~',
    pattern: () => /(?<=[\p{L}\d)\]])~([^~\s]{1,20})~(?!~)/dgmu,
    say: ({ typed, group }) => {
      const small = inSigns(group(1), lowered);
      return {
        message: seen(typed, 'is how other tools write subscript'),
        help: `Write ${small ?? group(1)}`,
        ...(small === undefined ? {} : { instead: { text: small, safety: 'unsafe' } }),
      };
    },
  },
  {
    sign: '^',
    pattern: () => /(?<=[\p{L}\d)\]])\^([^^\s[\]]{1,20})\^/dgmu,
    say: ({ typed, group }) => {
      const small = inSigns(group(1), raised);
      return {
        message: seen(typed, 'is how other tools write superscript'),
        help: `Write ${small ?? group(1)}`,
        instead: { text: small ?? group(1), safety: 'unsafe' },
      };
    },
  },
  {
    sign: '[!',
    pattern: () => new RegExp(String.raw`${lineStart}\[!([A-Za-z]{2,20})\][+-]?`, 'dgmu'),
    say: ({ typed, group }) => {
      const name = group(1).toUpperCase();
      if ((boxKinds as readonly string[]).includes(group(1).toLowerCase()))
        return {
          message: seen(typed, 'is not alone on the first line of a quotation'),
          help: `Write > [!${name}] on a line of its own, and > in front of each line below it`,
        };
      return {
        message: seen(typed, 'is no box that bulletin has'),
        help: 'Write one of [!NOTE], [!TIP], [!IMPORTANT], [!WARNING] and [!CAUTION]',
      };
    },
  },
  {
    sign: '!!!',
    pattern: () => new RegExp(String.raw`${lineStart}!!![ \t]?[a-z]{2,20}(?:[ \t]+["“][^\n]*)?[ \t]*$`, 'dgmu'),
    say: ({ typed }) => ({ message: seen(typed.trim(), 'is a mark of MkDocs'), help: bold }),
  },
  {
    sign: '???',
    pattern: () => new RegExp(String.raw`${lineStart}\?\?\?\+?[ \t][a-z]{2,20}(?:[ \t]+["“][^\n]*)?[ \t]*$`, 'dgmu'),
    say: ({ typed }) => ({ message: seen(typed.trim(), 'is a mark of MkDocs'), help: bold }),
  },
  {
    // Both ends of it are one finding.
    sign: ':::',
    pattern: () =>
      new RegExp(
        String.raw`${lineStart}:{3,}[^\n]*(?:\n(?![${signs.markup} \t]{0,40}:{3})[^\n]*){0,500}(?:\n[${signs.markup} \t]{0,40}:{3,}[ \t]*$)?`,
        'dgmu',
      ),
    say: ({ typed }) => {
      const line = typed.split('\n', 1)[0]!.trim();
      return {
        message: seen(line, 'is a mark of other tools'),
        help: `${bold}, and delete the lines that start with :::`,
        part: { length: line.length },
      };
    },
  },
  {
    sign: '==',
    pattern: () =>
      new RegExp(
        String.raw`${lineStart}(?:(?<title>(?=[^\n]*[^\s=\n])[^\n]*)\n[${signs.markup} \t]{0,40})?={3,}[ \t]*$`,
        'dgmu',
      ),
    say: ({ match, typed }) => {
      const title = match.groups?.['title']?.trim();
      const plain = title === undefined ? undefined : typed.split('\n', 1)[0]!.trim();
      const message =
        plain === undefined
          ? 'Readers see a line of = as typed'
          : `The line of = below ${quote(plain)} does not make a heading here: readers see it`;
      return {
        message,
        help: plain === undefined ? 'Write --- for a line, or ## before a heading' : `Write ## ${plain.slice(0, 80)}`,
        part: { length: plain?.length ?? typed.length },
      };
    },
  },
  {
    sign: '{',
    pattern: () => /\{:?[ \t]?[.#][A-Za-z][^{}\n]{0,200}\}/dgmu,
    say: ({ typed }) => ({
      message: seen(typed, 'sets the look or the name of something in another tool'),
      help: 'Delete it: the theme decides how the text looks',
    }),
  },
  {
    sign: '[/',
    pattern: () =>
      /\[(b|i|u|s|url|img|quote|code|list|color|size|center)(?:=[^\]\n]{0,300})?\](?=[^[]{0,1000}\[\/\1\])/dgimu,
    say: ({ typed }) => ({
      message: seen(typed, 'is a mark of web forums'),
      help: 'Write **bold**, *italic*, or [label](https://example.org)',
    }),
  },
  {
    sign: '[',
    pattern: () => new RegExp(String.raw`${lineStart}\[(?:_{0,2}TOC_{0,2}|toc)\][ \t]*$`, 'dgmu'),
    say: ({ typed }) => ({
      message: seen(typed, 'asks another tool for a list of contents'),
      help: 'Delete it: bulletin makes the list of contents without it',
    }),
  },
  {
    sign: '.. ',
    pattern: () => new RegExp(String.raw`${lineStart}\.\. [a-z-]{2,30}::[^\n]*$`, 'dgmu'),
    say: ({ typed }) => ({ message: seen(typed, 'is a mark of reStructuredText'), help: bold }),
  },
  {
    sign: '\\',
    pattern: () =>
      /\\(?:newpage|pagebreak|newline|textbf|textit|emph|href|section|begin|end|item|footnote)(?![a-z])/dgmu,
    say: ({ typed }) => ({
      message: seen(typed, 'is a command of LaTeX'),
      help: 'Delete it, or write it in Markdown',
    }),
  },
];
