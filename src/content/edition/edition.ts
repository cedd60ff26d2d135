// An edition: one issue made ready to render. Every format renders this and nothing else. Types only.

import type { Recurrence } from '../issue/recurrence.ts';
import type { Contact, Layout } from '../issue/schema.ts';
import type { Publication } from '../publication/publication.ts';
import type { Prose } from '../prose/prose.ts';
import type { Words } from '../languages/words.ts';

export interface Edition {
  /** The issue's own part of file names: `028`, `12-3` (volume-number) or `2017-08`. */
  readonly slug: string;
  /** BCP 47 language tag, and its direction. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** The words of the interface in the edition's language. */
  readonly words: Words;
  /** The publication's name, and who publishes it. */
  readonly name: string;
  readonly publisher?: string;
  /** The issue's own title, or else the publication's name. */
  readonly title: string;
  readonly number?: number;
  /** Only if a publication numbers by volume. */
  readonly volume?: number;
  /** `Issue No. 28`; absent if a publication numbers by date. */
  readonly numberLabel?: string;
  readonly date: DateText;
  /** `Trafficking Bulletin, Issue No. 28, August 2017`: for the title of a window, a running head, metadata. */
  readonly fullTitle: string;
  /** The same for a browser's tab, with the draft mark: 70 characters at most. */
  readonly windowTitle: string;
  /** The summary for search engines and previews: 50 to 320 characters, if there is enough text. */
  readonly description: string;
  /** True while the status is draft: every format carries a mark. */
  readonly draft: boolean;
  readonly summary: string;
  readonly greeting?: { readonly body: Prose; readonly signature?: string };
  /** Printed before the sections. */
  readonly boxes: readonly EditionBox[];
  readonly sections: readonly EditionSection[];
  readonly errata: readonly { readonly date: DateText; readonly body: Prose }[];
  readonly contact?: EditionContact;
  /** The same issue in the publication's other languages; the address is relative to this edition's folder. */
  readonly translations: readonly { readonly language: string; readonly name: string; readonly address: string }[];
  /** The absolute address of the web page; absent if the publication has no `url`. */
  readonly address?: string;
  /**
   * How it is sent as mail, if the publication says so: `mailto` without its scheme; `tag` instead of a page, if a
   * mailing service puts one in.
   */
  readonly mail?: {
    readonly from?: string;
    readonly unsubscribe?: { readonly tag?: string; readonly url?: string; readonly mailto?: string };
    readonly listId?: string;
  };
  /**
   * The list of all issues in this language, relative to this edition's folder; absent without a bulletin.yaml, and in
   * drafts, which are not on the list.
   */
  readonly archive?: string;
  /** The absolute address of the feed; absent if the publication has no `url`. */
  readonly feed?: string;
  /**
   * The calendar file with all events, and whether there are several; absent without events, and where pages do not lead
   * to calendar files.
   */
  readonly calendar?: { readonly file: string; readonly isMany: boolean };
  /** A4 or Letter. */
  readonly paper: 'A4' | 'Letter';
  /** The publication's picture for its masthead. */
  readonly logo?: EditionImage;
  /** The colours and fonts of the publication, instead of those of the theme, and how it wants to be printed. */
  readonly settings: Pick<Publication, 'colours' | 'fonts' | 'print'>;
}

export interface DateText {
  /** `2017-08` or `2017-08-15`: for `datetime` attributes and metadata. */
  readonly iso: string;
  /** Written out in the edition's language: `August 2017`, `1er août 2017`. */
  readonly text: string;
}

export interface EditionSection {
  /** Unique in the page, with `section-` in front, so that it is never the same as an item's. */
  readonly anchor: string;
  readonly title: string;
  /** The language of its heading, if it differs from the edition's. */
  readonly titleLanguage?: string;
  /** Where its items are lines: those of a diary, or of a list of links. */
  readonly layout?: Layout;
  readonly intro?: Prose;
  readonly items: readonly EditionItem[];
}

export interface EditionItem {
  /** The item's id: its anchor in every format. */
  readonly anchor: string;
  readonly kind: string;
  /** Absent for a note without one. */
  readonly title?: string;
  /** Where the title leads; absent without a title. */
  readonly url?: string;
  /** BCP 47 tag, if the item's own text is in a different language from the edition. */
  readonly language?: string;
  /** Short words that readers must see first: Cancelled, Members only, In French. */
  readonly marks: readonly string[];
  /** True for an advertisement and what is in it: `rel` of its links says so. */
  readonly isPaid?: boolean;
  readonly dateline?: string;
  /** The fields of the item's kind as label and value, in reading order. */
  readonly facts: readonly Fact[];
  readonly body?: Prose;
  /** Replaces the body in plain text. */
  readonly text?: Prose;
  readonly images: readonly EditionImage[];
  readonly links: readonly EditionLink[];
  readonly contact?: EditionContact;
  readonly contributor?: string;
  readonly items: readonly EditionItem[];
  /** The event as data for programs. */
  readonly event?: EditionEvent;
  /** What its line has in a section with a layout. */
  readonly entry?: EditionEntry;
}

export interface EditionEntry {
  /** In a diary, the days and hours of an event, in words. */
  readonly when?: string;
  /** YYYY-MM-DD, or YYYY-MM, where it is one day or month. */
  readonly datetime?: string;
  /** In a diary, the place of an event. */
  readonly place?: string;
  /** The facts that are not said in this way. */
  readonly facts: readonly Fact[];
  /** Behind the links: the earlier issues that it follows or repeats an item of. */
  readonly earlier: readonly Fact[];
}

export interface EditionEvent {
  /** What calendars know it by: the same in each language, and where a later issue repeats it. */
  readonly uid: string;
  /** The name of its calendar file, in the folder of the edition. */
  readonly file: string;
  /** YYYY-MM-DD, or YYYY-MM. */
  readonly start: string;
  readonly end?: string;
  /** How often it comes again; `start` is the first time. */
  readonly recurs?: Recurrence;
  /** HH:MM, or HH:MM-HH:MM. */
  readonly time?: string;
  /** Its own, or that of the publication. */
  readonly timezone?: string;
  readonly place?: string;
  readonly online?: string;
  readonly isCancelled: boolean;
}

export interface Fact {
  readonly label: string;
  readonly text: string;
  /** Where the value leads: https, mailto or tel. */
  readonly url?: string;
  /** The machine's date or time of the value. */
  readonly datetime?: string;
}

export interface EditionLink {
  readonly label: string;
  /** An absolute address, or `#anchor` of an item in this issue. */
  readonly url: string;
  /** BCP 47 tag, if the target is in another language. */
  readonly language?: string;
  /** What to know before the click, in words: `in French`, `PDF, 2 MB`, `members only`. */
  readonly notes: readonly string[];
  /** True in an advertisement. */
  readonly isPaid?: boolean;
}

export interface EditionImage {
  readonly bytes: Uint8Array;
  /** `image/png` and the like. */
  readonly type: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** True where it is in the text of its item, and not below it. */
  readonly isPlaced?: boolean;
  /** Where it leads; absent for a logo. */
  readonly url?: string;
  /** How much of the column it takes; without it, as much as it has pixels for. */
  readonly size?: 'small' | 'half' | 'full';
  /** Empty for a decorative image. */
  readonly alt: string;
  readonly caption?: string;
  readonly credit?: string;
}

export interface EditionBox {
  readonly title: string;
  /** The language of its heading, if it differs from the edition's. */
  readonly titleLanguage?: string;
  /** The language of its text and links, if it differs from the edition's. */
  readonly language?: string;
  readonly body?: Prose;
  readonly links: readonly EditionLink[];
}

/** Who to write to, as the schema has it. */
export type EditionContact = Contact;
