// The press: what a browser that prints must offer to the rest of the house. Types only.

import type { Tagged } from './finish/read-tagged.ts';

export type BrowserSource = 'option' | 'environment' | 'system' | 'puppeteer cache' | 'bundled';

export interface BrowserInfo {
  /** For browsers that run elsewhere, their addresses as far as they may be shown, with commas between them. */
  readonly path: string;
  /** As the browser says it, for example `Chrome/147.0.7727.0`. */
  readonly version: string;
  readonly source: BrowserSource;
  /**
   * False only for root, whom Chromium's sandbox refuses, or where the user switched it off. Absent where the browser runs
   * elsewhere, and does not say.
   */
  readonly sandbox?: boolean;
}

export interface PressOptions {
  /** A browser, or several by their addresses, as the user named them (`--browser`); otherwise one is looked for. */
  readonly browsers?: readonly string[];
  /** Milliseconds that starting the browser, and each print, may take. */
  readonly timeout: number;
}

/** What a printed document says of itself. */
export interface Imprint {
  readonly title: string;
  readonly author: string;
  /** One line. */
  readonly subject: string;
  readonly keywords: readonly string[];
  /** BCP 47 tag. */
  readonly language: string;
  /** The day that it says it was made on, YYYY-MM-DD. */
  readonly day: string;
}

export interface Press {
  readonly browser: BrowserInfo;
  /** How many pages are printed at once. */
  readonly tabs: number;
  /**
   * Prints a page from a string to a PDF that keeps to PDF/UA-1 and PDF/A-2a; paper size and margins come from its own
   * `@page`. Each link in a `nav` that leads to a place in the page gets the number of its page, in
   * `<span class="page-number">`. JavaScript is off and every request but `data:` is refused.
   * Throws UserError when the time is over or the browser ends.
   */
  print(html: string, imprint: Imprint): Promise<Printed>;
  /** Reads a PDF back, as it is stored; undefined where it has no structure tree. Throws where it is no PDF. */
  readTagged(pdf: Uint8Array): Promise<Tagged | undefined>;
  close(): Promise<void>;
}

export interface Printed {
  /** The PDF. */
  readonly content: Uint8Array;
  readonly pages: PageFit;
}

export interface PageFit {
  readonly pages: number;
  /** How many lines of text each page has. */
  readonly lines: readonly number[];
  /** From 0 to 1: how far down its last line is. */
  readonly lastPage: number;
}
