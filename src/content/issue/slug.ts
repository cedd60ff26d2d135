// Ids that are made from texts: `Évaluation des PST` is `evaluation-des-pst`, and `Ярмарка в гавані` is
// `ярмарка-в-гавані`.

import { once } from '../../base/memoize.ts';

export const longestId = 60;

/** Letters that no accent was put on, in the letters that they are written with elsewhere. */
const spelt: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};
const speltLetters = new RegExp(`[${Object.keys(spelt).join('')}]`, 'g');

/**
 * Ligatures, and the forms that letters have for their place in a word or for wide type: each has letters that it is
 * made of.
 */
const forms = /[\u0132\u0133\u017f\u01c4-\u01cc\u01f1-\u01f3\ufb00-\ufdff\ufe70-\ufefc\uff00-\uffef]+/g;

/** Raised letters and figures, and signs around others: neither is part of a word. */
const notIn = '(?![ªº\\u02b0-\\u02ff\\u1d2c-\\u1d6a\\u1d78\\u1d9b-\\u1dbf\\u2071-\\u209c\\u20d0-\\u20ff])';

/** Made when asked for: to read the tables of Unicode takes a tenth of a short run. */
const anyScript = once(() => ({
  /** Letters and figures, and what is written on and below them. */
  word: new RegExp(`${notIn}[\\p{L}\\p{Nd}〇](?:${notIn}[\\p{L}\\p{M}\\p{Nd}〇])*`, 'gu'),
  /** Nobody sees them, and they are in the middle of words. */
  unseen: /\p{Default_Ignorable_Code_Point}/gu,
  accents: /(\p{Script=Latin})[\u0300-\u036f]+/gu,
}));

/** What ends a word in texts of Latin letters, besides ASCII. */
const latinMarks = /[\u00a0\u00ab\u00bb\u2010-\u2027\u202f]/g;

/**
 * Empty where a text has neither letters nor figures. Latin letters lose their accents; all others stay as they are
 * written.
 */
export function slugOf(text: string, longest = longestId): string {
  // The longest id needs no more of it, whatever is between its words.
  const start = text.slice(0, 1_000);
  const latin = spellOut(
    start
      .replace(latinMarks, ' ')
      .normalize('NFD')
      .replace(/([A-Za-z])[\u0300-\u036f]+/g, '$1'),
  );
  if (/^[\0-\x7f]*$/.test(latin)) return cut((latin.match(/[a-z0-9]+/g) ?? []).join('-'), longest);
  const { word, unseen, accents } = anyScript();
  const plain = spellOut(
    start
      .replace(forms, (sign) => sign.normalize('NFKC'))
      .replace(unseen, '')
      .normalize('NFD')
      .replace(accents, '$1'),
  );
  const words = plain.normalize('NFC').match(word) ?? [];
  return cut(words.join('-'), longest);
}

function spellOut(text: string): string {
  return text.toLowerCase().replace(speltLetters, (letter) => spelt[letter]!);
}

/** Not between the two halves of a character, nor after a hyphen. */
function cut(slug: string, longest: number): string {
  return slug
    .slice(0, longest)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/-+$/, '');
}
