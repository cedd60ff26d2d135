// Marks in a French text that French does not space: those of a title or quotation in another language, of a name, of
// an entity.

import { once } from '../../base/memoize.ts';

/** Small words that one of the languages is full of and the other has not. */
const french = once(
  () =>
    new Set(
      (
        'le la les l un une des du de et à au aux en dans pour sur par avec sans sous chez est sont sera ont être avoir fait faire que qu qui quoi quand où comment pourquoi ' +
        'ne pas vous nous il elle ils elles je tu ce c cette ces cet votre vos notre nos leur leurs sa ses mon ma mes j n se si y plus moins très bien mais donc car ' +
        'oui non merci bonjour salut bravo tout tous toute toutes ici voici voilà'
      ).split(' '),
    ),
);
const english = once(
  () =>
    new Set(
      (
        'the of and to in is are was were be been how who what why when where which whose your you we us they them their he she his her this that these those with by from at it its ' +
        'our my not can will would should have has do does did don isn let get about into out up down all new for'
      ).split(' '),
    ),
);

/** Above 0 for a text that looks French, below for one that looks English, 0 where nothing is sure. */
export function frenchness(text: string): number {
  let sum = 0;
  for (const word of text.match(/[A-Za-zÀ-ɏ]+/g) ?? []) {
    const small = word.toLowerCase();
    if (english().has(small)) sum -= 1;
    else if (french().has(small) || (small.length > 2 && /[éèêàçùûîôœ]|ez$/.test(small))) sum += 1;
  }
  return sum;
}

/** No sentence, title or quotation that anyone types is much longer. */
const reach = 300;

/** Whether the mark at a place is not one of a French sentence. In a title, only what looks French is. */
export function keepsItsMarks(text: string, at: number, isTitle = false): boolean {
  const before = text.slice(Math.max(0, at - reach), at);
  const paragraph = before.slice(Math.max(0, before.lastIndexOf('\n\n')));
  return (
    isCode(paragraph) ||
    isName(paragraph, text.slice(at, at + 3)) ||
    isForeign(paragraph, text.slice(at, at + reach), isTitle)
  );
}

/** `&mdash;`, `:tada:`. */
function isCode(before: string): boolean {
  return /(?:&#?\w{1,31}|(?<![\p{L}\d]):[\w+-]{1,40})$/u.test(before.slice(-45));
}

const names = new Set(['Joomla', 'Yahoo', 'Kahoot', 'Jeopardy', 'Wham', 'Ha']);

/** `Joomla!`; and whatever has a capital within a sentence that goes on after its mark. */
function isName(before: string, after: string): boolean {
  const [, inSentence, word = ''] =
    /([\p{Ll}\d,’'][ \u00a0]{1,2})?(\p{Lu}[\p{L}\d]{0,30})$/u.exec(before.slice(-40)) ?? [];
  return names.has(word) || (inSentence !== undefined && word !== '' && /^[!?] \p{Ll}/u.test(after));
}

const closers: Readonly<Record<string, string>> = { '“': '”', '«': '»', '[': ']' };

function isForeign(before: string, after: string, isTitle: boolean): boolean {
  if (isTitle && frenchness(before + after) <= 0) return true;
  for (const [open, close] of Object.entries(closers)) {
    const start = before.lastIndexOf(open);
    if (start <= before.lastIndexOf(close)) continue;
    const inside = before.slice(start + 1) + upTo(after, close);
    const sum = frenchness(inside);
    // A word or two may be of any language.
    return open === '«' ? sum < 0 || (sum === 0 && /\p{Lu}.*[\s-]\p{Lu}/su.test(inside)) : sum <= 0;
  }
  for (const mark of ['*', '_']) {
    if (isOdd(before, mark)) return frenchness(before.slice(before.lastIndexOf(mark)) + upTo(after, mark)) <= 0;
  }
  const sentence = before.slice(lastEnd(before)) + after.slice(0, 1) + upTo(after.slice(1), /[.!?…](?=\s|$)|\n\n|\0/);
  // A sentence of which nothing is sure is in the language of those around it.
  return (frenchness(sentence) || frenchness(before.slice(-100) + upTo(after.slice(0, 100), /\n\n|\0/))) < 0;
}

function upTo(text: string, end: string | RegExp): string {
  return text.split(end, 1)[0] ?? '';
}

function lastEnd(text: string): number {
  for (let at = text.length - 1; at > 0; at -= 1) {
    if (text[at] === '\0' || ('.!?…»”'.includes(text[at - 1]!) && ' \n\u00a0\u202f'.includes(text[at]!))) return at + 1;
  }
  return 0;
}

/** Whether single marks of emphasis are open at the end of a text; doubled ones count for nothing. */
function isOdd(text: string, mark: string): boolean {
  return text.includes(mark) && text.replaceAll(mark + mark, '').split(mark).length % 2 === 0;
}
