// Marks of emphasis and of code that mark nothing, because they do not touch their words or have no other half.

import { quote } from '../names.ts';
import type { Found, Slip, SlipMessage } from './slip.ts';

/** `2 * 3 * 4`: signs of arithmetic, and letters that stand for numbers. */
const isSum = (inner: string): boolean => /^[\s\d+\-*/^().,=x×÷%]*$/i.test(inner) || /^\s*\p{L}?\s*$/u.test(inner);

/** Whether a mark is the sign between two numbers, or two letters that stand for numbers: `4 * 5`, `n * m`. */
function isBetweenNumbers(before: string, after: string): boolean {
  return /(?:^|[^\p{L}])(?:\p{L}|[\d.,]+)\)?[ ]+$/u.test(before) && /^[ ]+\(?(?:\p{L}(?!\p{L})|\d)/u.test(after);
}

/** Both marks are there: what is between them must touch them, and what is around must not. */
function pair({ match, typed, left, at, source }: Found): SlipMessage | undefined {
  const [, mark = '', inner = ''] = match;
  if (isSum(inner) || !/[\p{L}\d]/u.test(source.slice(at, at + typed.length))) return undefined;
  const words = source.slice(at + mark.length, at + typed.length - mark.length);
  const [before, after] = [source.charAt(at - 1), source.charAt(at + typed.length)];
  const isSpaced = words.trim() !== words;
  const end = at + typed.length;
  if (
    isBetweenNumbers(source.slice(Math.max(0, at - 12), at), words) ||
    isBetweenNumbers(words.slice(-12), source.slice(end, end + 12))
  )
    return undefined;
  const gap = {
    before: !isSpaced || before === '' || /\s/.test(before) || /^[("'“«‘]$/.test(before) ? '' : ' ',
    after: /[\p{L}\d]/u.test(after) ? ' ' : '',
  };
  const isWord = /[\p{L}\d]/u.test(left.charAt(at - 1));
  const text = `${isWord && gap.before === '' ? ' ' : gap.before}${mark}${words.trim()}${mark}${gap.after}`;
  const why = isSpaced
    ? `the ${mark} must touch the words between them`
    : `the ${mark} must not touch the word next to them`;
  return {
    message: `${quote(typed)} has no effect: ${why}`,
    help: `Write ${text.trim()}${gap.after === '' ? '' : `, and a space after it`}`,
    instead: { text, safety: isSpaced && gap.before === '' && gap.after === '' && !isWord ? 'safe' : 'unsafe' },
  };
}

const single =
  (mark: string, what: string, close: string) =>
  ({ match }: Found): SlipMessage => ({
    message: `The ${mark} before ${quote(match[1] ?? '')} ${what}`,
    help: `Put ${close} after the words that it belongs to, or delete it; \\${mark.charAt(0)} shows it as a character`,
    part: { length: mark.length },
  });

/** An asterisk behind a word refers to a line that starts with one. */
const noteMark = /[^\s*\\]\*{1,2}(?=[\s.,;:!?)\]\0]|$)/;

export const emphasis: readonly Slip[] = [
  { sign: '**', pattern: () => /(?<!\*)(\*\*)(?!\*)((?:[^*\n]|\n(?!\n)){1,300}?)(?<!\*)\*\*(?!\*)/dgmu, say: pair },
  {
    sign: '__',
    pattern: () => /(?<![\p{L}\d_])(__)(?!_)((?:[^_\n]|\n(?!\n)){1,300}?)(?<!_)__(?![\p{L}\d_])/dgmu,
    say: pair,
  },
  { sign: '~~', pattern: () => /(?<!~)(~~)(?!~)((?:[^~\n]|\n(?!\n)){1,300}?)(?<!~)~~(?!~)/dgmu, say: pair },
  // *really *, * really*, * really *
  {
    sign: '*',
    pattern: () => /(?<![\p{L}\d*)\]])(\*)(?!\*)(?=[^*\n]*[ ]\*|[ ])([^*\n]{2,200}?)(?<!\*)\*(?![\p{L}\d*])/dgmu,
    say: (found) => (isAtLineStart(found) && found.typed.startsWith('* ') ? undefined : pair(found)),
  },
  {
    sign: '_',
    pattern: () => /(?<![\p{L}\d_])(_)(?!_)(?=[^_\n]*[ ]_|[ ])([^_\n]{2,200}?)(?<!_)_(?![\p{L}\d_])/dgmu,
    say: pair,
  },
  // **word without an end; `f**k` and `Price**` are no such
  {
    sign: '**',
    pattern: () => /(?<![\p{L}\d*])\*\*(?!\*)(?=[^\s*])([^\s*]{1,40})/dgmu,
    say: (found) => (isNote(found) ? undefined : single('**', 'has no ** that closes it', '**')(found)),
  },
  {
    sign: '__',
    pattern: () => /(?<![\p{L}\d_])__(?!_)(?=\p{L})(\p{L}{1,40})(?= \p{L})/dgmu,
    say: single('__', 'has no __ that closes it', '__'),
  },
  {
    sign: '~~',
    pattern: () => /(?<![\p{L}\d~])~~(?!~)(?=\p{L})(\p{L}{1,40})/dgmu,
    say: single('~~', 'has no ~~ that closes it', '~~'),
  },
  // word** that nothing opened
  {
    sign: '**',
    pattern: () => /(?<=([\p{L}\d.!?]{1,40}))(?<!\*)\*\*(?![\p{L}\d*])/dgmu,
    say: ({ everything, match }) =>
      /(?:^|[\n\0])[ \t]*\\?\*\*[ \t]?\S/.test(everything())
        ? undefined
        : {
            message: `The ** after ${quote(match[1]!)} has no ** that opens it`,
            help: 'Put ** before the words that it belongs to, or delete it',
          },
  },
  {
    sign: '*',
    pattern: () => /(?<![^\s("'“«‘])\*(?=\p{L})(?!nix\b)(\p{L}{1,40})/dgmu,
    say: (found) => (isNote(found) ? undefined : single('*', 'has no * that closes it', '*')(found)),
  },
  {
    sign: '_',
    pattern: () => /(?<![^\s("'“«‘])_(?=\p{L})(\p{L}{1,40})(?= \p{L})/dgmu,
    say: single('_', 'has no _ that closes it', '_'),
  },
  // ``like this'' and `like this'
  {
    sign: '`',
    pattern: () => /(`{1,2})(?=[^\s`'])([^`'\n]{1,200}?)'{1,2}(?![\p{L}\d])/dgmu,
    say: ({ typed, group }) => ({
      message: `${quote(typed)} has typewriter quotation marks`,
      help: `Write “${group(2)}”; code goes between two \` marks`,
    }),
  },
  {
    sign: '`',
    pattern: () => /(?<=(\p{L}{1,30}))`(?=(\p{L}{1,30}))/dgmu,
    say: ({ match }) => ({
      message: `${quote(`${match[1]}\`${match[2]}`)} has a grave accent instead of an apostrophe`,
      help: `Write ${match[1]}’${match[2]}`,
      instead: { text: '’', safety: 'unsafe' },
    }),
  },
  {
    sign: '```',
    pattern: () => /`{3,}/dgmu,
    say: () => ({
      message: 'These ``` do not open code, because they are not on a line of their own',
      help: 'Put ``` on a line of its own before the code and after it',
    }),
  },
  {
    sign: '`',
    pattern: () => /(?<!`)`+(?=[^\s`])([^\s`]{1,40})/dgmu,
    say: single('`', 'has no ` that closes it', '`'),
  },
];

/** At the start of a line it may open a note to an asterisk elsewhere. */
function isNote(found: Found): boolean {
  return isAtLineStart(found) && noteMark.test(found.everything());
}

function isAtLineStart({ left, at }: Found): boolean {
  return /^[\u0001 \t]*$/.test(left.slice(left.lastIndexOf('\n', at - 1) + 1, at));
}
