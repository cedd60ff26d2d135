// What a language brings: the file of each has this shape. Types only.

import type { FactName, MarkName } from '../issue/field-names.ts';
import type { DateWords } from '../issue/date-words/date-words.ts';
import type { Kind, kindFields } from '../issue/kinds.ts';
import type { Dates, LocaleData } from './locale-data.ts';
import type { Words } from './words.ts';

/** A text for each category that CLDR has in the language, such as `one`, `few` and `other`. */
export type Count = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/**
 * What readers see and no editor typed. A publication may say it otherwise: these are the names in bulletin.yaml.
 * What is in braces is filled in.
 */
export interface PartWords {
  readonly contents: string;
  readonly skip: string;
  readonly contact: string;
  readonly corrections: string;
  readonly links: string;
  /** Before a name. */
  readonly 'published-by': string;
  readonly 'on-the-web': string;
  readonly unsubscribe: string;
  readonly draft: string;
  /** The same in one word, for each sheet of paper. */
  readonly 'draft-mark': string;
  readonly email: string;
  readonly phone: string;
  readonly web: string;
  readonly address: string;
  /** Before a name. */
  readonly contributor: string;
  readonly credit: string;
  readonly image: string;
  readonly 'read-on-the-web': string;
  /** With `{name}`, the publication’s. */
  readonly 'why-mail': string;
  /** The heading of an item’s own contact. */
  readonly ask: string;
  readonly 'also-in': string;
  readonly page: string;
  readonly 'all-issues': string;
  readonly 'plain-text': string;
  /** Behind a title, in brackets. */
  readonly 'large-print': string;
  readonly feed: string;
  readonly 'add-to-calendar': string;
  readonly 'add-all-to-calendar': string;
  readonly 'and-more': string;
  /** Of an event that comes again. With `{weekday}`, or with `{day}` and `{month}`. */
  readonly 'every-day': string;
  readonly 'every-week': string;
  readonly 'every-two-weeks': string;
  readonly 'every-month': string;
  readonly 'every-year': string;
  /** With `{date}`, the last on which it can take place. */
  readonly 'recurs-until': string;
  /** With `{dates}`, on which it does not. */
  readonly 'recurs-except': string;
  /** With the space that the language puts before it. */
  readonly colon: string;
  readonly semicolon: string;
  /** Between the words of a list, with its space. */
  readonly comma: string;
  /** The mark of an item that somebody pays for. */
  readonly advertisement: string;
  /** What boxes in a text begin with, by the words that GitHub has for them. */
  readonly 'box-note': string;
  readonly 'box-tip': string;
  readonly 'box-important': string;
  readonly 'box-warning': string;
  readonly 'box-caution': string;
  readonly 'members-only': string;
  readonly 'login-needed': string;
  /** With `{language}`. */
  readonly 'in-language': string;
  /** With `{number}`. */
  readonly 'issue-number': string;
  /** With `{volume}` and `{number}`. */
  readonly 'volume-number': string;
  /** With `{count}`. */
  readonly 'page-count': string | Count;
}

export type WordTexts = PartWords & Readonly<Record<FactName | MarkName, string>>;
export type WordName = keyof WordTexts;

/** What `init`, `new` and `translate` write. */
export interface NewTexts {
  readonly issue: {
    readonly status: string;
    readonly summary: string;
    readonly intro: string;
    readonly title: string;
    readonly body: string;
    readonly news: string;
  };
  /** The comments of a new bulletin.yaml. */
  readonly publication: {
    readonly perLanguage: string;
    readonly publisher: string;
    readonly languages: string;
    readonly numbering: string;
    readonly sections: string;
    readonly url: string;
  };
  readonly sections: { readonly news: string; readonly resources: string; readonly events: string };
  /** How the marks of a translation work: a whole comment. */
  readonly translation: string;
}

/** Every line that a form for colleagues can have: the fields of all kinds, what every item has, and where it belongs. */
export type LineName =
  | Exclude<{ [K in Kind]: keyof (typeof kindFields)[K] & string }[Kind], UnaskedLine>
  | 'kind'
  | 'section'
  | 'language'
  | 'title'
  | 'links'
  | 'contact'
  | 'contributor'
  | 'body';

/** What is no line of a form, and read where people write it all the same. */
export type UnaskedLine = 'recurs' | 'images';

/** Every label that is read. */
export type LabelName = LineName | UnaskedLine;

/** The lines that no field in print has the word for. */
export type OwnLine = Exclude<LineName, FactName | MarkName>;

export interface FormTexts {
  /** What a line begins with, where that is not the label of the field. No two are the same, also without accents. */
  readonly labels: Readonly<Record<OwnLine, string> & Partial<Record<LineName, string>>>;
  /** What to write there, where the label does not say it. Without brackets. That of `language` says: of the text. */
  readonly hints: Readonly<Record<'language', string> & Partial<Record<LineName, string>>>;
  readonly needed: string;
  /** What people answer a question with; other words for it are behind `|`. */
  readonly yes: string;
  readonly no: string;
  /** What each kind is called. */
  readonly kinds: Readonly<Record<Kind, string>>;
  /** What is before the colon of a label. */
  readonly colon: string;
  /** The lines above the form, with `{name}`. */
  readonly above: readonly string[];
}

/**
 * What mails say: how writers begin and take leave, and what programs put into heads and above quotations. Phrases with `|` between
 * them, in small letters; empty where a language has none.
 */
export interface MailWords {
  /** What a writer begins with, before a name or without one. */
  readonly greetings: string;
  /** What a writer takes leave with. */
  readonly farewells: string;
  /** The same, but what is below can be whom the text thanks. */
  readonly thanks: string;
  readonly from: string;
  readonly subject: string;
  readonly date: string;
  /** What else a head has. */
  readonly heads: string;
  /** `On 3 April, Bob wrote:` begins with the first, and has the second. */
  readonly on: string;
  readonly wrote: string;
  /** Between `-----`. */
  readonly forwarded: string;
  /** What programs add below a mail. */
  readonly devices: string;
}

/** What the rules look for. Lists of words have blanks between them, lists of phrases `|`. */
export interface ReadingWords {
  /** Labels of links that say nothing, in small letters. */
  readonly vague: string;
  /** How longer ones begin, with its blank. */
  readonly vagueOpening?: string;
  /** Words that good sentences have twice in a row. */
  readonly twice: string;
  /** Patterns of what may be between a weekday and its day, such as `den`, and between a day and its month. */
  readonly beforeDay?: string;
  readonly beforeMonth?: string;
  readonly beforeYear?: string;
  /** Behind the number of a day, such as a full stop. */
  readonly ordinal?: string;
  /** Where a date begins with its year and its numbers: how it is written, its weekday behind it, and their signs. */
  readonly days?: { readonly pattern: string; readonly weekdayBehind: string; readonly weekdays: string };
  /** Other forms of months and weekdays, in their order, each as `mar|mart`. */
  readonly otherMonths?: string;
  readonly otherWeekdays?: string;
  /** What joins the two ends of a range, or the days of a list. */
  readonly joints: string;
  /** In a sentence with one of these, a day needs no year: it comes back, or its year is said in words. Phrases. */
  readonly yearless: string;
}

/** What is filled into the words for something that comes again. */
export type DayParts = Readonly<Record<'weekday' | 'day' | 'month', string>>;

/** What no text with gaps can say. */
export type OwnWords = Partial<Pick<Words, 'date' | 'dateRange' | 'typeset'>> & {
  /** From HH:MM or HH:MM-HH:MM. */
  readonly hours?: (text: string) => string;
  /** The city of a zone, as it is behind `zone`. */
  readonly city?: (zone: string) => string;
  /** How often something takes place: months and weekdays without the file of CLDR. */
  readonly dayParts?: (iso: string) => DayParts;
};

export interface Language {
  /** From CLDR. */
  readonly locale: () => LocaleData;
  /** Names of languages that are needed often, so that the file of CLDR need not be read. */
  readonly names?: Readonly<Record<string, string>>;
  readonly words: WordTexts;
  /**
   * Hours, where the habit is another than CLDR has: see `Dates`. `whole` is for hours without minutes, `midnight` for
   * the half of the day of an end at midnight.
   */
  readonly hours?: Partial<Pick<Dates, 'time' | 'times'>> & {
    readonly whole?: string;
    readonly wholes?: string;
    readonly midnight?: string;
  };
  /** The hours of a city, with `{time}` and `{city}`. */
  readonly zone: string;
  /** By the tag, which may have a region. */
  readonly own?: (tag: string) => OwnWords;
  /** What a number stays on one line with: units behind it, and words before it. Months too, where dates have them. */
  readonly together: {
    readonly units: readonly string[];
    readonly before: readonly string[];
    /** What a day of a month has behind its number: the pattern of a full stop, mostly. */
    readonly ordinal?: string;
    readonly hasMonths?: boolean;
  };
  /** What colleagues write around dates and hours. */
  readonly when?: DateWords['roles'];
  readonly mail: MailWords;
  readonly texts: NewTexts;
  readonly form: FormTexts;
  /** Those of English and French are in the rules themselves. */
  readonly reading?: ReadingWords;
}
