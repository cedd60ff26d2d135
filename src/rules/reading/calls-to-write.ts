// Prose that asks readers to write or call: `please contact`, `écrivez à`.

import { hitsOf, type Hit, type Reading } from './passages.ts';
import { anyOf, marks, sentenceBefore } from './phrases.ts';

export interface Call extends Hit {
  /** `contact us`: the publication, not somebody who has to be named. */
  readonly isUs: boolean;
}

// What comes after the words when nobody does: the end of a sentence, of the text, or of a paragraph before no list.
const endOfSentence = String.raw`[ \n]{0,20}(?::[ \n]{0,20})?(?:\0|\)?[.;!?](?![.\w])|\)(?!\w))`;
const beforeNoList = String.raw`[ \t]{0,20}\n[ \t]{0,20}\n(?![ \n]{0,20}[-*+>|\d])`;
const end = `(?=${marks}(?:${endOfSentence}|${beforeNoList}))`;

interface Words {
  readonly pattern: RegExp;
  /** Of what the pattern finds: words that want an object whatever comes before them. */
  readonly always: RegExp;
  readonly us: RegExp;
  /** How a sentence begins that ends in `, contact`. */
  readonly openings: RegExp;
}

const enVerbs = anyOf('contact', 'write to', 'e-?mail', 'call', 'telephone', 'get in touch with', 'reach out to');
const frVerbs = "(?:contacter|joindre|écrire à|communiquer avec|vous adresser à|s[’']adresser à)";
const frPhrases = anyOf(
  ...[`veuillez(?: nous)? ${frVerbs}`, `prière de(?: nous)? ${frVerbs}`, 'contactez(?:-nous)?(?: à)?'],
  ...['écrivez(?:-nous)? à', 'ecrivez(?:-nous)? à', 'communiquez avec(?: nous)?', 'adressez-vous à'],
);

const words: Readonly<Record<string, Words>> = {
  en: {
    pattern: new RegExp(
      String.raw`\b(?:${anyOf('please', 'kindly')}\s{1,20}${marks})?${enVerbs}(?:\s{1,20}us(?:\s{1,20}at)?)?${end}`,
      'g',
    ),
    always: /^[PpKk](?:lease|indly)\s|\bat$/,
    us: /\bus$/,
    openings: /^\W*(?:For|If|To|In order|Should|With|Those|Anyone)\b/,
  },
  fr: {
    pattern: new RegExp(`(?<![a-zà-ÿ])${frPhrases}${end}`, 'g'),
    always: /^/,
    us: /nous$|nous\s+(?:contacter|joindre)$/,
    openings: /^/,
  },
};

/** The calls after which nobody is named. */
export function* callsToNobody(reading: Reading): Generator<Call> {
  const language = Object.hasOwn(words, reading.language) ? words[reading.language] : undefined;
  if (language === undefined) return;
  for (const hit of hitsOf(language.pattern, reading)) {
    const found = hit.match[0];
    const isUs = language.us.test(found);
    if (isUs || language.always.test(found) || closesSentence(hit, language.openings)) yield { ...hit, isUs };
  }
}

/** `For more information, contact`: without its opening, `contact` may as well be a noun. */
function closesSentence({ passage: { text }, span }: Hit, openings: RegExp): boolean {
  const sentence = sentenceBefore(text, span.offset);
  return /,\s{0,20}$/.test(sentence) && openings.test(sentence);
}
