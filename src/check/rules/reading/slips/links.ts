// Links that Markdown does not read as such, in the ways in which people break them.

import { parseAddress } from '../../../../content/prose/address.ts';
import { quote } from '../names.ts';
import { signs, type Found, type Slip, type SlipMessage } from './slip.ts';

const address = `${signs.address}+`;
const label = String.raw`[^\[\]\n]{1,300}`;

/**
 * Marks in a label are looked at when its link is one. A fix would show what else is wrong, and look like the cause.
 */
const hasMarks = /[*_~`\\[\]<>«»"]|:[\w-]+:/;

/** The message that fits most of them, and the link as it should be, if an address can be made of what was typed. */
function written(typed: string, text: string, url: string, why = ''): SlipMessage {
  const link = `[${text.trim()}](${url})`;
  const message = `${quote(typed)} is not a link${why}`;
  const isAddress =
    parseAddress(url.replace(/^www\./i, 'https://$&')).kind !== 'refused' &&
    !/[[\]()]/.test(url.replace(/\([^()]*\)/g, ''));
  if (!isAddress) return { message, help: `Write [${text.trim()}](https://…), with the whole address` };
  return {
    message,
    help: `Write ${link}`,
    ...(hasMarks.test(text) ? {} : { instead: { text: link, safety: 'unsafe' } }),
  };
}

/** `[1] (https://...)` is a number of a reference, and an address after it. */
const isReference = (text: string): boolean => /^\s*(?:\d+|sic|\.\.\.|…)\s*$/i.test(text);

const asTyped =
  (why = '') =>
  (found: Found): SlipMessage | undefined =>
    isReference(found.group(1)) ? undefined : written(found.typed, found.group(1), bare(found.group(2)), why);

/** An address without the angle marks, quotation marks and spaces around it. */
function bare(url: string): string {
  return url.trim().replace(/^[<"'“”«‹‘]+\s*|\s*[>"'“”»›’]+$/g, '');
}

/** `[label](` and whatever follows, as far as the end of the line or the bracket that closes. */
function unclosed(found: Found): SlipMessage {
  const { left, source, at, typed } = found;
  const from = at + typed.length;
  const end = endOfParagraph(left, from);
  const close = left.slice(0, end).indexOf(')', from);
  const start = source.lastIndexOf('](', from) + 2;
  const inside = close === -1 ? '' : source.slice(start, close);
  // A bracket that opens in between belongs to the sentence, and so do many words.
  const isClosed = close !== -1 && !inside.includes('(') && inside.split(/\s+/).length <= 4 && inside.length <= 300;
  const text = found.group(1);
  if (!isClosed) {
    const [url = ''] = /^\S*/.exec(source.slice(start, end)) ?? [];
    const kept = url.replace(/[.,;:!?\]}*_~…—]+$/, '');
    const words = written(source.slice(at, start + kept.length), text, bare(kept), ': nothing closes it');
    return { ...words, part: { length: start + kept.length - at } };
  }
  const whole = source.slice(at, close + 1);
  const [, untitled] = /^(\S+)\s+["'“«(][^"'”»)]*["'”»)]?\s*$/.exec(inside) ?? [];
  const isBroken = /\n/.test(inside);
  const url = bare(
    untitled ?? inside.trim().replace(isBroken ? /\s*\n\s*/g : /(?<=^(?:mailto|tel|https?):\/{0,2})\s+/gi, ''),
  );
  const why =
    untitled !== undefined
      ? ''
      : inside.trim().startsWith('<')
        ? ': its < has no >'
        : isBroken
          ? ': a line ends inside its address'
          : ': there is a space in its address';
  return {
    ...written(whole, text, url.replace(/\s/g, /^tel:/i.test(url) ? '-' : '%20'), why),
    part: { length: whole.length },
  };
}

function endOfParagraph(text: string, from: number): number {
  const end = text.indexOf('\n\n', from);
  return end === -1 ? text.length : end;
}

/** Whether no bracket of the same paragraph closes behind. */
function isLoose({ left, at, typed }: Found): boolean {
  const rest = left.slice(at + typed.length, endOfParagraph(left, at));
  const [open, close] = [rest.indexOf('['), rest.indexOf(']')];
  return close === -1 || (open !== -1 && open < close);
}

export const links: readonly Slip[] = [
  // [a [b](https://...) c](https://...)
  {
    sign: `](${signs.address}`,
    pattern: () => new RegExp(String.raw`\[([^\[\]\n]*${signs.link}[^\[\]\n]*)\]\((${address})\)`, 'dgmu'),
    say: ({ typed }) => ({
      message: `${quote(typed)} is a link around another link, which does not work`,
      help: 'Delete one of the two: a link cannot be inside another',
    }),
  },
  // \[label\]\(https://...\)
  {
    sign: signs.escape,
    pattern: () =>
      new RegExp(
        String.raw`${signs.escape}{2}([^\n${signs.escape}]{1,200})${signs.escape}{2}(?:\(|${signs.escape}{2})(${address})(?:\)|${signs.escape}{2})?`,
        'dgmu',
      ),
    say: (found) =>
      /\\$|^\\[[\]]|\[\\/.test(found.typed.slice(0, 2)) && found.typed.startsWith('\\[')
        ? written(
            found.typed,
            found.group(1),
            bare(found.group(2)).replace(/\\?\)?$/, ''),
            ': the backslashes turn its brackets into text',
          )
        : undefined,
  },
  // ［label］（https://...） and 【label】(https://...)
  {
    sign: signs.address,
    pattern: () =>
      new RegExp(String.raw`[\[［【〔]([^\[\]［］【】〔〕\n]{1,300})[\]］】〕][ \t]?[(（](${address})[)）]`, 'dgmu'),
    say: (found) =>
      /[［【〔］】〕（）]/.test(found.typed) ? asTyped(': its brackets are full-width characters')(found) : undefined,
  },
  // [label] (https://...), [label]: (https://...), and the two on two lines
  {
    sign: signs.address,
    pattern: () =>
      new RegExp(String.raw`\[(${label})\](?:[ \t\u00a0]{1,3}|[ \t]?\n|[:–—-][ \t]?)\((${address})\)`, 'dgmu'),
    say: asTyped(': ] and ( must touch'),
  },
  // (label)[https://...]
  {
    sign: ')[',
    pattern: () => new RegExp(String.raw`\(([^()\n]{1,300})\)\[(${address})\]?`, 'dgmu'),
    say: asTyped(': the words go into [ ], and the address into ( )'),
  },
  // [label][https://...], [label]{https://...}, [label]<https://...>, [label]https://...
  {
    sign: ']',
    pattern: () => new RegExp(String.raw`\[(${label})\][\[{<]?(${address})[\]}>]?`, 'dgmu'),
    say: asTyped(),
  },
  // {label}(https://...), [label}(https://...), (label](https://...)
  {
    sign: `(${signs.address}`,
    pattern: () => new RegExp(String.raw`(?<![\p{L}\d])[\[({]([^\[\](){}\n]{1,300})[\])}]\((${address})[)\]}]`, 'dgmu'),
    say: (found) => (/^\[[^]*\]\([^]*\)$/.test(found.typed) ? undefined : asTyped()(found)),
  },
  // [label](https://... without an end, or with a space, a line end or an odd mark in it
  {
    sign: '](',
    pattern: () =>
      new RegExp(
        String.raw`\[(${label})\]\([ \t]{0,3}<?[ \t]{0,3}["'“«]?(?=${signs.address}|(?:mailto|tel|https?|www)[:.]|[\w-]{1,60}(?:\.[\w-]{1,60}){0,4}\.[a-z]{2,6}\/)`,
        'dgmu',
      ),
    say: unclosed,
  },
  // [label(https://...)
  {
    sign: `(${signs.address}`,
    pattern: () => new RegExp(String.raw`\[([^\[\]()\n]{1,80})\((${address})\)`, 'dgmu'),
    say: (found) => (isLoose(found) ? asTyped()(found) : undefined),
  },
  // label](https://...)
  {
    sign: `](${signs.address}`,
    pattern: () => new RegExp(String.raw`([\p{L}\d][^\s\[\]()]{0,60})\]\((${address})\)`, 'dgmu'),
    say: asTyped(': a [ is missing before its words'),
  },
  // [[label](https://...)
  {
    sign: `[${signs.link}`,
    pattern: () => new RegExp(String.raw`\[${signs.link}`, 'dgmu'),
    say: (found) =>
      isLoose(found)
        ? {
            message: 'The [ before this link has no ] that closes it',
            help: 'Delete it, or close it',
            part: { length: 1 },
          }
        : undefined,
  },
  // [label](https://...)]
  {
    sign: `${signs.link}]`,
    pattern: () => new RegExp(String.raw`(?<=${signs.link})\]`, 'dgmu'),
    say: ({ left, at }) => {
      const near = left.slice(Math.max(0, at - 2_000), at);
      const before = near.slice(Math.max(0, near.lastIndexOf('\n\n')));
      const isOpen = before.split('[').length > before.split(']').length;
      return isOpen
        ? undefined
        : { message: 'The ] after this link has no [ that opens it', help: 'Delete it, or open it' };
    },
  },
  // [[page]] and [[page|label]]
  {
    sign: '[[',
    pattern: () => /\[\[([^[\]\n]{1,200})\]\]/dgmu,
    say: ({ typed, match }) => {
      const words = match[1]!.split('|').at(-1)!.trim();
      return {
        message: `${quote(typed)} is a wiki link, which leads nowhere here`,
        help: `Write the address: [${words}](https://…)`,
      };
    },
  },
];
