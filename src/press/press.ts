// The press: what a browser that prints must offer to the rest of the house. Types only.

export type BrowserSource = 'option' | 'environment' | 'system' | 'puppeteer cache' | 'bundled';

export interface BrowserInfo {
  readonly path: string;
  /** As the browser says it, for example `Chrome/147.0.7727.0`. */
  readonly version: string;
  readonly source: BrowserSource;
  /** False only for root, whom Chromium's sandbox refuses, or where the user switched it off. */
  readonly sandbox: boolean;
}

export interface PressOptions {
  /** A browser named by the user (`--browser`); otherwise it is looked for. */
  readonly browser?: string;
  /** Milliseconds that starting the browser, and each print, may take. */
  readonly timeout: number;
}

export interface Press {
  readonly browser: BrowserInfo;
  /**
   * Prints a page from a string to a tagged PDF with an outline; paper size and margins come from its own `@page`.
   * It says that it was made on the day given, YYYY-MM-DD. JavaScript is off and every request but `data:` is refused.
   * Throws UserError when the time is over or the browser ends.
   */
  print(html: string, day: string): Promise<Uint8Array>;
  close(): Promise<void>;
}
