// The words of the interface: everything that a reader sees and no editor typed. Types only.

import type { BoxKind } from '../prose/prose.ts';
import type { FactName, MarkName } from '../issue/field-names.ts';
import type { Interval } from '../issue/recurrence.ts';

/** One language's words, as templates and formats use them. */
export interface Words {
  readonly inThisIssue: string;
  readonly skipToContent: string;
  readonly contact: string;
  readonly corrections: string;
  readonly links: string;
  readonly publishedBy: string;
  readonly onTheWeb: string;
  readonly unsubscribe: string;
  readonly draft: string;
  /** The same in one word, for each sheet of paper. */
  readonly draftMark: string;
  readonly email: string;
  readonly phone: string;
  readonly web: string;
  readonly address: string;
  readonly contributor: string;
  readonly credit: string;
  readonly image: string;
  /** In a mail, the link to the web page. */
  readonly readOnTheWeb: string;
  /** Why a mail comes, with the publication's name: at the foot of each. */
  whyMail(name: string): string;
  /** The heading of an item's own contact. */
  readonly askUs: string;
  readonly alsoIn: string;
  readonly page: string;
  /** The title of the list of all issues, and the label of a link to it. */
  readonly allIssues: string;
  readonly plainText: string;
  /** Behind the title of a PDF in large print, in brackets. */
  readonly largePrint: string;
  /** The label of a link to the feed. */
  readonly feed: string;
  /** The labels of links to calendar files: that of one event, and that of all of them. */
  readonly addToCalendar: string;
  readonly addAllToCalendar: string;
  /** The end of a summary that names only the first items. */
  readonly andMore: string;
  /** A colon, with the space that the language puts before it. */
  readonly colon: string;
  /** The same for the mark between the titles of a summary. */
  readonly semicolon: string;
  /** The same for what parts the words of a list. */
  readonly comma: string;
  readonly advertisement: string;
  /** What a box in a text begins with. */
  readonly boxes: Readonly<Record<BoxKind, string>>;
  readonly membersOnly: string;
  readonly loginNeeded: string;
  /** A document in another language: `in French`, from that language's tag. */
  inLanguage(tag: string): string;
  /** `French`, from a language's tag. */
  languageName(tag: string): string;
  /** `Issue No. 28`, `Volume 12, No. 3`. */
  numberLabel(number: number, volume?: number): string;
  pages(count: number): string;
  /** The date in words, from YYYY-MM or YYYY-MM-DD; with its weekday for a day in a calendar. */
  date(iso: string, style?: 'weekday'): string;
  /** `Wednesday 3 to Friday 5 October 2018`, from two dates. */
  dateRange(from: string, to: string): string;
  /** `every Tuesday`, `on the 13th of every month`, from the first day. */
  every(interval: Interval, start: string): string;
  /** `until 29 June 2027`. */
  recursUntil(iso: string): string;
  /** `but not on 22 December 2026`. */
  recursExcept(isos: readonly string[]): string;
  /** `2 p.m.`, `14 h`, from HH:MM or HH:MM-HH:MM; in a time zone `2 p.m., Toronto time`. */
  time(text: string, zone?: string): string;
  /** The labels of fields, and the marks that others are: the compiler says which the schema has. */
  readonly facts: Readonly<Record<FactName, string>>;
  readonly marks: Readonly<Record<MarkName, string>>;
  /**
   * What editors typed, with the spaces that the language sets in print, so that the source needs none of them. It
   * changes spaces only, and nothing the second time. Of a title, which may be a foreign one, only the spaces that are
   * there.
   */
  typeset(text: string, isTitle?: boolean): string;
}
