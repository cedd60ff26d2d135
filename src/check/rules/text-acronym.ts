// text/acronym: "RCMP" before anybody has said what it stands for. Off, unless a publication wants it.

import { once } from '../../base/memoize.ts';
import { bareOf } from './reading/bare-text.ts';
import { quote } from './reading/names.ts';
import { hitsOf, readingsOf, type Reading } from './reading/passages.ts';
import type { Rule } from './rule.ts';

/** What everybody knows. */
const familiar = once(
  () =>
    new Set(
      (
        'AM PM OK TV CD DVD PDF HTML CSS XML JSON URL FAQ DIY VIP PS NB RSVP ID PIN ATM GPS USB SMS CEO PhD BA MA MD UN EU UK US USA UAE NASA FBI CIA BBC CNN AIDS HIV DNA COVID IQ UFO UV BBQ AD BC CE BCE GMT UTC EST EDT PST PDT CST CDT MST MDT CET ISBN ISSN DOI WC ONU UE USA OTAN SIDA VIH ADN TVA PDG SVP RDV HNE HAE HNP AI IA IT WWW QR LED LGBT LGBTQ NGO ONG BC QC ON AB NB NS PEI' +
        ' CAD USD EUR GBP CHF AUD NZD JPY TODO TBD TBC TBA FIXME XXX'
      ).split(' '),
    ),
);

const romanNumber = /^[IVXLCDM]+$/;

export const textAcronym: Rule = {
  id: 'text/acronym',
  severity: 'off',
  what: 'An acronym is not spelt out anywhere in the issue, and is not in `acronyms` of bulletin.yaml.',
  why: 'New readers do not know it, and screen readers spell it letter by letter.',
  publication:
    'name: Bulletin\nnumbering: date\nacronyms: [NGO, CCR]\nrules:\n  text/acronym: { level: note, reason: many readers are new here }\n',
  bad: `date: 2017-08
sections:
  - title: News
    intro: The RCMP and the CCR met in June 2017.
`,
  good: `date: 2017-08
sections:
  - title: News
    intro: The Royal Canadian Mounted Police (RCMP) and the CCR met in June 2017.
`,
  *check(subject) {
    const known = new Set([...familiar(), ...subject.publication.acronyms]);
    for (const reading of readingsOf(subject)) {
      const { text } = bareOf(reading);
      for (const { match, passage, span } of hitsOf(
        /(?<![\p{L}\p{N}_.&/!-])\p{Lu}{2,6}(?![\p{L}\p{N}_&/-]|\.\p{L})/gu,
        bareOf(reading),
      )) {
        const [acronym] = match;
        if (known.has(acronym) || romanNumber.test(acronym) || isShouted(text, match.index, acronym)) continue;
        known.add(acronym);
        if (isSpeltOut(reading, acronym)) continue;
        yield {
          path: passage.path,
          span,
          message: `${quote(acronym)} is not spelt out anywhere in the issue`,
          help: 'Write it out the first time, with the acronym in parentheses; or add it to `acronyms` in bulletin.yaml, if all readers know it',
        };
      }
    }
  },
};

/** `THE NEW OFFICE`: a word among others in capitals. */
function isShouted(text: string, at: number, { length }: string): boolean {
  return (
    /\p{Lu}{2,}[ ’']$/u.test(text.slice(Math.max(0, at - 12), at)) ||
    /^[ ’']\p{Lu}{2,}/u.test(text.slice(at + length, at + length + 12))
  );
}

/** `Royal Canadian Mounted Police (RCMP)`, or `RCMP (Royal …)`. */
function isSpeltOut({ text }: Reading, acronym: string): boolean {
  return [`(${acronym})`, `(${acronym},`, `(${acronym};`, `${acronym} (`].some((sign, index) => {
    const at = text.indexOf(sign);
    if (at === -1) return false;
    // In parentheses, behind at least two words; or in front of them.
    return index < 3
      ? /\p{L}{2,}[ -]\p{L}{2,}[^()]{0,80}\s$/u.test(text.slice(Math.max(0, at - 100), at))
      : /^\p{Lu}\p{L}+ /u.test(text.slice(at + sign.length, at + sign.length + 40));
  });
}
