// Dates that need no year: feasts, anniversaries, names of streets, and those whose year is near.

import type { Region } from '../../../content/issue/fault.ts';
import type { Passage } from './passages.ts';
import { sentenceAfter, sentenceBefore } from './phrases.ts';
import { readingWordsFor } from '../../../content/languages/index.ts';
import type { DatedLanguage } from './calendars.ts';
import type { WrittenDate } from './written-dates.ts';
import { once, remember } from '../../../base/memoize.ts';

interface Undated {
  /** In the same sentence: it comes back each year, or its year is described in words. */
  readonly yearly: RegExp;
  /** Just before the date. */
  readonly before: RegExp;
  /** Just after it. */
  readonly after: RegExp;
  /** Feasts, in the same sentence, and what is called a day and is none. */
  readonly feast: RegExp;
  readonly noFeast: RegExp;
  /** The dates that are feasts by themselves, such as `the 4th of July`. */
  readonly itself: RegExp;
}

const patterns: Readonly<Record<DatedLanguage, () => Undated>> = {
  en: once(() => ({
    yearly:
      /\b(?:(?:every|each|that|this|last|next|the same|the following|the previous|fiscal|financial|tax|school) year|\bany year|annually|yearly|every|birthday|anniversary)\b/i,
    before: /\b(?:[Ee]ach|[Ee]very|(?:[Pp]re|[Pp]ost)-)\s{0,5}$/,
    after:
      /^(?:th|st|nd|rd)?\s{1,5}(?:(?:terror(?:ist)? )?attacks?|bombings?|massacre|insurrection|uprising|putsch|coup|revolution|movement|hijackings|(?:Street|Avenue|Square|Bridge|Boulevard|Road|Plaza|University|School|College|Hospital|Stadium|Park|Museum|Foundation|Committee)\b|holiday|fireworks|parade|celebrations?|weekend|barbecues?)/,
    feast:
      /\p{Lu}[\p{L}.'’-]{1,20}\s{1,3}(?:Day|Eve)\b|\bDay (?:of|for|against|to)\b|\b(?:Christmas|Halloween|Epiphany|Michaelmas|Candlemas|Hogmanay|Juneteenth|Kwanzaa|Assumption|Annunciation|feast|solstice|equinox|statutory holiday|public holiday|bank holiday)\b/u,
    noFeast:
      /\b(?:Open|Opening|Closing|Sports|Training|Info|Information|Fun|Moving|Election|Polling|Launch|Study|Field|Demo|Community|Lobby|Development|PD|Work|Clean-?up|Wedding|Volunteer|Career|Careers|Planning|Visit|Visiting|Market|Race|Match|Pay|Deadline|Next|Last|One|First|Second|Third|All|Per|Half|Every|Family)\s{1,3}Day\b/,
    itself: /\b(?:4th of July|5th of November|September 11|11 September)\b/,
  })),
  fr: once(() => ({
    yearly:
      /(?<!\p{L})(?:chaque (?:année|an)|tous les ans|annuellement|chaque|(?:cette|la même) année|l['’]an(?:née)? (?:dernier|dernière|prochain|prochaine|passée?|suivante?|précédente?)|exercice|année (?:financière|fiscale|scolaire|civile)|anniversaire|en tout temps)(?!\p{L})/iu,
    before:
      /(?:(?<!\p{L})(?:chaque|tous les)|(?:rue|avenue|av\.|boulevard|bd|boul\.|place|pont|square|quai|impasse|cours|esplanade|station|métro|gare|école|lycée|collège|hôpital|salle|parc|stade|caserne|théâtre|faubourg|cité|attentats?|attaques?|appel|massacre|tuerie|mouvement|nuit|révolution|putsch|coup d['’][ÉéE]tat|insurrection|fête|feux? d['’]artifice|bal|défilés?|cortège|armistice|victoire|pont|férié)s?\s{1,5}(?:du|de la|de l['’]))\s{1,20}$/iu,
    after: /^\s{1,5}(?:férié|de chaque année)/,
    feast:
      /(?<!\p{L})(?:[Jj]ournée\s{1,5}(?:internationale|mondiale|nationale|européenne|canadienne|québécoise|provinciale|de commémoration|du souvenir|de la|des|du|de l['’])|[Ff]ête\s{1,5}(?:nationale|du|de la|des|de l['’])|[Jj]our\s{1,5}(?:de l['’][Aa]n|du [Ss]ouvenir|de la [Tt]erre|de la [Ff]amille|des|férié|de Noël|du Canada|de l['’]Armistice)|[Jj]ours fériés|Noël|Toussaint|Épiphanie|Chandeleur|Assomption|Saint-(?:Jean|Valentin|Sylvestre|Patrick|Nicolas)|Semaine (?:mondiale|internationale|nationale)|[Ss]olstice|[Éé]quinoxe|[Aa]rmistice|Halloween)/u,
    noFeast:
      /[Jj]ournées?\s{1,5}(?:portes ouvertes|d['’]étude|de formation)|[Ff]ête\s{1,5}(?:des voisins|de quartier|du quartier|de l['’]école)/,
    itself: /^(?!)/,
  })),
};

const yearWords = once(() => /(?<![\d\p{L}.,/#$€£-])(?:1[5-9]|20)\d\d(?![\d\p{L}]|[.,]\d)/u);

/** True where readers know the year, or where there is none to know. */
export function needsNoYear(date: WrittenDate<string>): boolean {
  const {
    passage: { text },
    span,
    language,
  } = date;
  const before = sentenceBefore(text, span.offset);
  const after = sentenceAfter(text, span.offset + span.length);
  if (!Object.hasOwn(patterns, language)) return needsNone(date);
  const {
    yearly,
    before: justBefore,
    after: justAfter,
    feast,
    noFeast,
    itself,
  } = patterns[language as DatedLanguage]();
  const around = before + date.text + after;
  return (
    (date.days.length === 1 && justBefore.test(before)) ||
    justAfter.test(after) ||
    itself.test(date.text) ||
    yearly.test(before + after) ||
    hasYear(around) ||
    (feast.test(around) && !noFeast.test(around)) ||
    isNamed(date.passage, span) ||
    hasPastYear(date)
  );
}

/** In a language with a short list: the whole paragraph is looked at, since sentences end in too many ways. */
function needsNone(date: WrittenDate<string>): boolean {
  const { passage, span, language } = date;
  const from = Math.max(0, span.offset - 300);
  const before = passage.text.slice(from, span.offset).split('\n\n').at(-1)!;
  const after = passage.text.slice(span.offset + span.length, span.offset + span.length + 300).split('\n\n')[0]!;
  const around = `${before}${date.text}${after}`.toLowerCase();
  return (
    isYearless(around, language) ||
    /(?<!\d)(?:(?:1[5-9]|20)\d\d|[۱٢۲][٠-٩۰-۹]{3})(?!\d)/.test(around) ||
    isNamed(passage, span)
  );
}

const yearless = new Map<string, (text: string) => boolean>();

/** Whether a text, in small letters, says that a date needs no year, in whole words: `cada`, and not `publicada`. */
function isYearless(text: string, language: string): boolean {
  const test = remember(yearless, language, () => {
    const phrases = readingWordsFor(language)
      .flatMap((words) => words.yearless.split('|'))
      .map((phrase) => [phrase, new RegExp(asWords(phrase), 'u')] as const);
    // To search for the bare words takes a fraction of the time.
    return (words: string) => phrases.some(([phrase, asWord]) => words.includes(phrase) && asWord.test(words));
  });
  return test(text);
}

function asWords(phrase: string): string {
  const literal = phrase.replace(/[.*+?()[\]{}|\\^$]/g, '\\$&');
  // Chinese, Japanese and Korean have no blanks around them; in Hebrew and Arabic, small words are joined to the next.
  if (/[\u3040-\u9fff\uac00-\ud7af]/.test(phrase)) return literal;
  const [, prefix] = joined.find(([script]) => script.test(phrase)) ?? [];
  return `(?<!\\p{L})${prefix ?? ''}${literal}(?!\\p{L})`;
}

const joined: readonly (readonly [RegExp, string])[] = [
  [/^[\u0590-\u05ff]/, '[והבכלמש]{0,3}'],
  [/^[\u0600-\u06ff]/, '(?:[وفبكل]{0,2}(?:ال)?|[وف]?لل)'],
];

function hasYear(sentence: string): boolean {
  return sentence.search(yearWords()) !== -1;
}

/** Of a paragraph about long ago, the first lines say when. */
function hasPastYear({ passage: { text }, span }: WrittenDate<string>): boolean {
  const before = text.slice(Math.max(0, span.offset - 600), span.offset);
  const paragraph = before.slice(before.lastIndexOf('\n\n') + 1);
  return hasYear(paragraph);
}

/** In the name of something else, which is not the editor's to change: the label of a link, a quotation. */
export function isNamed({ text, path }: Passage, span: Region): boolean {
  if (path.at(-1) === 'label') return true;
  const before = text.slice(Math.max(0, span.offset - 300), span.offset);
  const after = text.slice(span.offset + span.length, span.offset + span.length + 300);
  const isInside = (open: string, close: string): boolean =>
    before.lastIndexOf(open) > before.lastIndexOf(close) && after.includes(close);
  return (isInside('[', ']') && /^[^\n]*?\][([]/.test(after)) || isInside('“', '”') || isInside('«', '»');
}
