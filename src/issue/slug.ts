// Ids that are made from texts: `Évaluation des PST` is `evaluation-des-pst`, and `Ярмарка в гавані` is `ярмарка-в-гавані`.

export const longestId = 60;

/** Letters that no accent was put on, in the letters that they are written with elsewhere. */
const spelt: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };
const speltLetters = new RegExp(`[${Object.keys(spelt).join('')}]`, 'g');

/** Ligatures, and the forms that letters have for their place in a word or for wide type: each has letters that it is made of. */
const forms = /[\u0132\u0133\u017f\u01c4-\u01cc\u01f1-\u01f3\ufb00-\ufdff\ufe70-\ufefc\uff00-\uffef]+/g;

/** Nobody sees them, and they are in the middle of words. */
const unseen = /\p{Default_Ignorable_Code_Point}/gu;

/** Raised letters and figures, and signs around others: neither is part of a word. */
const notIn = '(?![ªº\\u02b0-\\u02ff\\u1d2c-\\u1d6a\\u1d78\\u1d9b-\\u1dbf\\u2071-\\u209c\\u20d0-\\u20ff])';

/** Letters and figures, and what is written on and below them. */
const word = new RegExp(`${notIn}[\\p{L}\\p{Nd}〇](?:${notIn}[\\p{L}\\p{M}\\p{Nd}〇])*`, 'gu');

/** Empty where a text has neither letters nor figures. Latin letters lose their accents; all others stay as they are written. */
export function slugOf(text: string, longest = longestId): string {
  // The longest id needs no more of it, whatever stands between its words.
  const start = text.slice(0, 1_000);
  if (/^[\0-\x7f]*$/.test(start)) return cut((start.toLowerCase().match(/[a-z0-9]+/g) ?? []).join('-'), longest);
  const plain = start.replace(forms, (sign) => sign.normalize('NFKC')).replace(unseen, '').normalize('NFD').replace(/(\p{Script=Latin})[\u0300-\u036f]+/gu, '$1').toLowerCase();
  const words = plain.replace(speltLetters, (letter) => spelt[letter]!).normalize('NFC').match(word) ?? [];
  return cut(words.join('-'), longest);
}

/** Not between the two halves of a character, nor after a hyphen. */
function cut(slug: string, longest: number): string {
  return slug.slice(0, longest).replace(/[\ud800-\udbff]$/, '').replace(/-+$/, '');
}
