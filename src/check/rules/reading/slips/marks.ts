// Marks that may well be meant as markup: of headings, lists and tables, and of other tools where they can also be
// text.

import { quote } from '../names.ts';
import { lineStart, signs, type Found, type Slip, type SlipMessage } from './slip.ts';

const inner = `[${signs.markup} \\t]{0,40}`;

const raw = (typed: string, what: string, help: string): SlipMessage => ({ message: `${quote(typed)} ${what}`, help });

/** The entries of a list whose marks touch their words. */
function entries({ typed, match, left, at }: Found): SlipMessage | undefined {
  const [, mark = '', words = ''] = match;
  const above = left.slice(left.lastIndexOf('\n', at - 2) + 1, at).trimEnd();
  const isInList = above.startsWith(signs.markup) && above.length > 1;
  const isList = typed.includes('\n') || isInList || mark === '1)' || mark === '1.' || mark === '(1)';
  return isList
    ? {
        message: `The ${quote(mark)} does not make a list: a space is missing after it`,
        help: `Write ${mark} ${words.slice(0, 60)}`,
        part: { length: mark.length + words.length },
      }
    : undefined;
}

/** `#MeToo` and `#climat #santé` are tags; so is a line that goes on as a sentence. */
function heading({ match, source, at, typed }: Found): SlipMessage | undefined {
  const [, marks = '', words = ''] = match;
  const isAlone =
    /(?:^|\n[ \t]*\n)[ \t]*$/.test(source.slice(0, at)) && /^[ \t]*(?:\n|$)/.test(source.slice(at + typed.length));
  const isLast = source.slice(at + typed.length).trim() === '';
  const isTag =
    /#/.test(words) ||
    /^\p{Ll}/u.test(words) ||
    /^\S*\p{Ll}\p{Lu}/u.test(words) ||
    /^\p{Lu}{2,}/u.test(words) ||
    /[.!?…,]$/.test(words) ||
    words.length > 70;
  if (marks.length === 1 && (isTag || !isAlone || isLast)) return undefined;
  return {
    message: `${quote(typed)} is not a heading: a space is missing after ${marks}`,
    help: `Write ${marks} ${words.trim().slice(0, 70)}`,
    instead: { text: `${marks} ${words}`, safety: 'unsafe' },
  };
}

export const markSlips: readonly Slip[] = [
  { sign: '#', pattern: () => new RegExp(String.raw`${lineStart}(#{1,6})([\p{L}][^\n]*)$`, 'dgmu'), say: heading },
  {
    sign: '#######',
    pattern: () => new RegExp(String.raw`${lineStart}#{7,}[ \t][^\n]*`, 'dgmu'),
    say: ({ typed }) => raw(typed, 'is not a heading: it has more than six #', 'Start a heading with ## or ###'),
  },
  {
    sign: '[',
    pattern: () => new RegExp(String.raw`${lineStart}\[([ xX])\][ \t]+([^\n]*)`, 'dgmu'),
    say: ({ typed, group, left, at }) =>
      left.charAt(at - 1) === signs.markup || left.charAt(at - 2) === signs.markup
        ? {
            ...raw(
              typed.slice(0, 3),
              'is the box of a task, which readers see as typed',
              `Write - ${group(2).slice(0, 60)}`,
            ),
            part: { length: 3 },
          }
        : undefined,
  },
  {
    sign: '',
    pattern: () =>
      new RegExp(String.raw`${lineStart}([*+-])(?=\p{L})([^\n]*)(?:\n${inner}\1\p{L}[^\n]*){0,200}`, 'dgmu'),
    say: entries,
  },
  {
    sign: '',
    pattern: () =>
      new RegExp(
        String.raw`${lineStart}(\(?\d{1,2}[.)])(?=\p{L}{2})([^\n]*)(?:\n${inner}\(?\d{1,2}[.)]\p{L}[^\n]*){0,200}`,
        'dgmu',
      ),
    say: entries,
  },
  // a | b lines one below the other
  {
    sign: ' | ',
    pattern: () =>
      new RegExp(String.raw`${lineStart}([^\n|]+(?: \| [^\n|]+)+)(?:\n${inner}[^\n|]+(?: \| [^\n|]+)+)+`, 'dgmu'),
    say: ({ typed }) => {
      const lines = typed.split('\n');
      const cells = lines[0]!.split(' | ').length;
      if (lines.some((line) => line.split(' | ').length !== cells)) return undefined;
      return {
        message: `${quote(lines[0]!)} and the line below look like a table, but readers see them one after the other`,
        help: `Below the first line, put |${'---|'.repeat(cells)}`,
        part: { length: lines[0]!.length },
      };
    },
  },
  // [minutes][m] and [text][]
  {
    sign: '][',
    pattern: () => /\[([^[\]\n]{1,200})\]\[([^[\]\n]{0,80})\]/dgmu,
    say: ({ typed, match, group }) => {
      // [12][13] and [a][2] are numbers of notes; [...][footnote omitted] is an editor's.
      if (
        /^(?:.|\d+|\.\.\.|sic|(?:note|nb|n\.b\.|notes?) ?\d*|[^]* (?:omitted|added|needed))$/i.test(match[1]!.trim()) ||
        /\b(?:omitted|added|needed|sic)$/.test(match[2]!)
      )
        return undefined;
      return raw(
        typed,
        `is not a link: ${match[2] === '' ? `no line [${match[1]!.slice(0, 40)}]: https://… says` : `no line [${match[2]!}]: https://… says`} where it leads`,
        `Write [${group(1)}](https://…)`,
      );
    },
  },
  // [label](see page 5), [label](annual report.pdf)
  {
    sign: '](',
    pattern: () => /\[([^[\]\n]{1,200})\]\(([^()\n]{1,200})\)?/dgmu,
    say: ({ typed, group }) =>
      /^\s*(?:\d+|sic|\.\.\.|…|\p{L})\s*$/iu.test(group(1))
        ? undefined
        : raw(typed, 'is not a link: there is a space in its address', `Write [${group(1)}](https://…)`),
  },
  // [https://... label]
  {
    sign: `[${signs.address}`,
    pattern: () => new RegExp(String.raw`\[(${signs.address}+)[ |]([^[\]\n,]{1,200})\]`, 'dgmu'),
    say: ({ typed, group }) =>
      raw(typed, 'has wiki brackets, which readers see', `Write [${group(2).trim()}](${group(1)})`),
  },
  // <www.example.org> and <https://example.org without an end
  {
    sign: '<',
    pattern: () => new RegExp(String.raw`<[ \t]?(${signs.address}+|www\.[^\s<>]{3,300})[ \t]?>?`, 'dgmu'),
    say: (found) => {
      const url = found.group(1).replace(/>$/, '');
      const whole = /^www\./i.test(url) ? `https://${url}` : url;
      return {
        message: `${quote(found.typed)} has angle marks that readers see`,
        help: `Write <${whole}>, or the address without the marks`,
      };
    },
  },
  {
    sign: '==',
    pattern: () => /(?<![=\p{L}\d!<>])==(?=[^\s=])([^=\n]{1,300}?)(?<=[^\s=])==(?![=\p{L}\d])/dgmu,
    say: ({ typed, group }) => ({
      ...raw(typed, 'is marked with ==, which readers see', `Write **${group(1)}**`),
      instead: { text: `**${group(1)}**`, safety: 'unsafe' },
    }),
  },
  {
    sign: '++',
    pattern: () => /(?<![+\p{L}\d])\+\+(?=[^\s+])([^+\n]{1,300}?)(?<=[^\s+])\+\+(?![+\p{L}\d])/dgmu,
    say: ({ typed, group }) => raw(typed, 'is marked with ++, which readers see', `Write ${group(1)}`),
  },
  {
    sign: '||',
    pattern: () => /(?<![|\p{L}\d])\|\|(?=[^\s|])([^|\n]{1,300}?)(?<=[^\s|])\|\|(?![|\p{L}\d])/dgmu,
    say: ({ typed, group }) => raw(typed, 'is marked with ||, which readers see', `Write ${group(1)}`),
  },
  // $E = mc^2$; amounts, and names such as $HOME, are none
  {
    sign: '$$',
    pattern: () => /(?<![$\p{L}\d])\$\$(?=[^$\s\d])([^$]{1,500})\$\$(?![$\d])/dgmu,
    say: ({ typed }) =>
      raw(typed, 'is a LaTeX formula, which readers see as typed', 'Write it in words and signs, such as E = mc²'),
  },
  {
    sign: '$',
    pattern: () => /(?<![$\p{L}\d\\])\$(?=[^\s$])([^$\n]{1,200}?)(?<=[^\s$])\$(?![$\p{L}\d])/dgmu,
    say: ({ typed, match }) =>
      /^\p{L}$|\\[a-z]|\^|[\p{L}\d]_|[^=]=[^=]|^[\p{L}\d] ?[+\-<>/] ?[\p{L}\d]$/u.test(match[1]!) &&
      !/^\d[\d.,]*\s|^\{/.test(match[1]!)
        ? raw(typed, 'is a LaTeX formula, which readers see as typed', 'Write it in words and signs, such as E = mc²')
        : undefined,
  },
  {
    sign: ':',
    pattern: () => /(?<![\p{L}\d:/.])(:(?:[a-z][a-z0-9]*(?:[_-][a-z0-9]+)*|\+1|-1|100):)(?![\p{L}\d:/])/dgmu,
    say: ({ typed }) =>
      raw(typed, 'is an emoji code of other tools: readers see the code', 'Say it in words, or delete it'),
  },
  {
    sign: '\n',
    pattern: () => new RegExp(String.raw`(?<![^\n]\n)^([^\n:]{1,80})\n${inner}:[ \t]{1,4}([^\s][^\n]*)`, 'dgmu'),
    say: ({ typed, group }) => ({
      message: `${quote(typed)} is a list of terms in other tools, but one paragraph here`,
      help: `Write **${group(1).trim()}**: ${group(2).slice(0, 60)}`,
      part: { length: group(1).length },
    }),
  },
  // ~struck~
  {
    sign: '~',
    pattern: () => /(?<![\p{L}\d~/])~(?=[^\s~\d/])([^~\n\u0002\u0003]{1,80}?)(?<=[^\s~])~(?![\p{L}\d~])/dgmu,
    say: ({ typed, group }) =>
      raw(typed, 'is not struck through: that needs two ~ on each side', `Write ~~${group(1)}~~`),
  },
];
