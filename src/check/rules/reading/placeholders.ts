// Words that stand in for text to come: TODO, `lorem ipsum`, `[insert name]`.

import { remember } from '../../../base/memoize.ts';
import type { Subject } from '../subject.ts';
import type { Hit, Passage } from './passages.ts';
import { searchText, type Search } from './search.ts';

export interface Placeholder extends Hit {
  /**
   * Whether a text starts with it: then it stands for the text, and nobody means it. Elsewhere somebody may write about
   * it.
   */
  readonly isCertain: boolean;
}

/**
 * What is to be filled in, in brackets: words that ask for something, with what they ask for, or a name of it alone.
 */
const asked =
  /^(?:insert|enter|fill in|your|add|insérer|insérez|votre|ajouter|compléter|inscrire|à compléter|à insérer|à ajouter|à préciser|to check|check with|à vérifier|à valider)[\s:]/;
const askedBehind =
  /^[^:]{0,40}(?:à confirmer|à préciser|à compléter|à insérer|à venir|à vérifier|à valider|à traduire|to be confirmed|to be added|to be checked|to be translated|to check|to verify|to translate|to come|goes here)$/;
const alone = new Set([
  ...['name', 'first name', 'last name', 'full name', 'date', 'time', 'place', 'location', 'venue', 'title', 'address'],
  ...[
    'mail',
    'email',
    'e-mail',
    'mail address',
    'email address',
    'e-mail address',
    'phone',
    'phone number',
    'amount',
    'city',
  ],
  ...[
    'company',
    'organisation',
    'organization',
    'organisation name',
    'organization name',
    'link',
    'url',
    'tbd',
    'tbc',
    'tba',
    'tk',
    'todo',
  ],
  ...[
    'xx',
    'x',
    'number',
    'month',
    'year',
    'day',
    'nom',
    'prénom',
    'nom complet',
    'lieu',
    'heure',
    'titre',
    'adresse',
    'courriel',
    'téléphone',
  ],
  ...['numéro', 'montant', 'ville', 'organisme', 'entreprise', 'texte', 'lien', 'mois', 'année', 'jour'],
]);

// Behind or in front of other brackets it is the label of a link, or a reference.
const brackets: Search = {
  signs: ['[', '(insert', '(insér'],
  pattern: () => /(?<![\]\\!])\[[^[\]\n\0]{1,70}\](?![([:\u0001])|\((?:[iI]nsert|[iI]nsérer) [^()\n\0]{1,40}\)/g,
};

function isToFillIn(found: string): boolean {
  if (!found.startsWith('[')) return true;
  const inside = found.slice(1, -1).trim().toLowerCase();
  return askedBehind.test(inside) || alone.has(inside.replace(/ (?:here|ici)$/, '')) || asked.test(inside);
}

const capitals = String.raw`(?<![\w/.=&?#@-])(?:TODO|TBD|FIXME)(?![\w/@-])|(?<![\w/.=&?#@]|\D-)x{3,}(?![\w/@])`;
const marks = String.raw`(?<=^|[\n\0(:–—]\s?)\?{3,}(?=[\s\0).,;]|$)|(?<=\s)\?{3,}(?=\s[a-zà-ÿ])|(?<=\0)\?\?(?=\0)`;
// Of `lorem ipsum` alone somebody may write.
const filler = String.raw`lorem ipsum(?=[\s,]{1,3}dolor|[\s.…]{0,9}(?:\0|$))`;
const open = String.raw`(?<=^|[\0(:–—]\s?)(?:TBC|TBA)(?=[\s\0).,;]|$)`;
/** `DD/MM/YYYY`, `$XX`, `(?? check with Ada)`. */
const blanks = String.raw`(?<![\w/.-])(?:(?:DD|MM|JJ|XX)[/.-](?:MM|DD|XX)[/.-](?:YYYY|AAAA|YY|AA|XXXX)|[$€£]XX+(?:,000)?(?![\w.-])|XX+(?:,000|[ \u00a0\u202f][$€])(?!\w))|\(\?\?+ [a-zà-ÿ][^()\n\0]{2,60}\)`;
const inserts = String.raw`(?<=^|\0)(?:insert|enter|your|insérez|votre) (?:title|text|name|headline|summary|label|un titre|le titre|titre)(?: here| ici)?(?=\0|$)`;
/** `Title goes here`, `20XX`. */
const forms = String.raw`(?:title|text|name|date|photo|picture|image|caption|headline|content) goes here|votre texte ici|(?<![\w/.-])20XX(?![\w/])`;
const common = String.raw`${capitals}|${open}|${filler}|${marks}|${forms}|${blanks}|${inserts}`;
const french = String.raw`|(?<![a-zA-ZÀ-ÿ])[ÀA] (?:FAIRE|COMPLÉTER|COMPLETER)(?![a-zA-ZÀ-ÿ])`;

const signs = [
  'todo',
  'tbd',
  'tbc',
  'tba',
  'fixme',
  'xxx',
  'lorem ipsum',
  '??',
  ' goes here',
  'votre texte ici',
  '20xx',
  '/yyyy',
  '-yyyy',
  '/aaaa',
  '$xx',
  '€xx',
  'xx $',
  'xx\u00a0$',
  'xx,000',
  'insert title',
  'insert text',
  'insérez',
];
const search: Search = { signs, pattern: () => new RegExp(common, 'gi') };
const inFrench: Search = { signs: [...signs, ' faire', ' compl'], pattern: () => new RegExp(common + french, 'gi') };

const inCapitals = /^(?:todo|tb[acd]|fixme|[àa] [fc].*|[dmjxya/.-]{8,10}|[$€£]xx.*|xx+[ ,\u00a0].*)$/i;

const known = new WeakMap<Subject, readonly Placeholder[]>();

export function placeholdersOf(subject: Subject): readonly Placeholder[] {
  let found = known.get(subject);
  if (found === undefined) known.set(subject, (found = [...find(subject)]));
  return found;
}

function* find(subject: Subject): Generator<Placeholder> {
  const inBrackets = [...searchText(subject, () => brackets)].filter(({ match }) => isToFillIn(match[0]));
  const others = [...searchText(subject, (language) => (language === 'fr' ? inFrench : search))].filter(
    outside(inBrackets),
  );
  const labels = new Map<Passage, ReadonlySet<string>>();
  for (const hit of [...inBrackets, ...others]) {
    const { passage, span } = hit;
    // A list of things to do, and a form that is to be completed, are text.
    if (inCapitals.test(hit.match[0]) && hit.match[0] !== hit.match[0].toUpperCase()) continue;
    const before = passage.text.slice(Math.max(0, span.offset - 200), span.offset);
    const after = passage.text.slice(span.offset + span.length, span.offset + span.length + 200);
    // What is not known yet is said in `details`.
    if (passage.path.at(-1) === 'details' && /^tb[ac]$/i.test(hit.match[0])) continue;
    // `[name]: https://…` below makes it a link.
    if (hit.match[0].startsWith('[') && remember(labels, passage, () => labelsIn(passage.text)).has(hit.match[0]))
      continue;
    if (!isQuoted(before, after) && !isNumeral(hit.match[0], before, after))
      yield { ...hit, isCertain: isCertain(hit.match[0], before, after, span.offset) };
  }
}

/**
 * Whether a place is in none of these. A file may hold a hundred thousand of either, so their characters are noted and
 * not compared one by one.
 */
function outside(others: readonly Hit[]): (hit: Hit) => boolean {
  const taken = new Map<Passage, Uint8Array>();
  for (const { passage, span } of others)
    remember(taken, passage, () => new Uint8Array(passage.text.length)).fill(1, span.offset, span.offset + span.length);
  return ({ passage, span }) => taken.get(passage)?.[span.offset] !== 1;
}

/** What is defined as a link: `[name]: https://…`. */
function labelsIn(text: string): ReadonlySet<string> {
  return new Set(Array.from(text.matchAll(/(\[[^[\]\n\0]{1,70}\]):/g), ([, label = '']) => label));
}

/** `the pages say “TBD”` is about the word. */
function isQuoted(before: string, after: string): boolean {
  const line = before.slice(before.lastIndexOf('\n') + 1);
  if (line.lastIndexOf('“') > line.lastIndexOf('”') || line.lastIndexOf('«') > line.lastIndexOf('»')) return true;
  return /["'‘„]$/.test(before) && /^[^"'’\n]{0,60}["'’]/.test(after);
}

/** XXX is thirty after a name, and kisses after a letter. */
function isNumeral(found: string, before: string, after: string): boolean {
  if (found === 'XXX') return /[\p{L}.][\s*_]{1,3}$/u.test(before) || /^[ \t]\p{L}/u.test(after);
  return (
    /^xxx+$/.test(found) &&
    /[-–\d]$/.test(before) === false &&
    /\p{Lu}\p{L}*,?\s{1,3}$/u.test(before) &&
    /^\s{0,3}(?:\n\n|$)/.test(after)
  );
}

function isCertain(found: string, before: string, after: string, offset: number): boolean {
  if (/^lorem ipsum$/i.test(found)) return /^[\s,]{1,3}dolor/.test(after);
  if (!/^(?:TODO|FIXME|XXX|[ÀA] [FC].*)$/.test(found)) return false;
  // The whole of a text, its first word, or the first word of a paragraph with a colon behind.
  if (offset === before.length && /^[\s[(*_]{0,4}$/.test(before)) return found !== 'XXX' || !/^\s\p{L}/u.test(after);
  return /(?:^|\n)[ \t]{0,8}(?:[-*+>] |\d[.)] )?[[(*_]{0,3}$/.test(before) && /^\s?:/.test(after);
}
