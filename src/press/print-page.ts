// Prints one page to PDF, in a tab of its own where nothing runs and nothing is fetched.

import type { Page, PDFOptions } from 'puppeteer';
import { UserError } from '../base/errors.ts';
import { fillNumbers, prepare, raiseLetters, sizePictures, type Prepared } from './page-for-paper.ts';
import { printInPasses } from './print-in-passes.ts';

/** The tab is gone, while the browser lives on. */
export class TabCrashed extends Error {}

/** What opens tabs. */
export interface Tabs {
  newPage(): Promise<Page>;
}

export async function printPage(tabs: Tabs, html: string): Promise<Uint8Array> {
  // Not in a browser context of its own: Chrome opens a window for each, which doubles the time of a print. In a
  // profile made for this run, where scripts are off and every request fails, no page can leave anything for the next.
  const page = await tabs.newPage();
  const crashed = new Promise<never>((_, reject) => {
    const refuse = () => reject(new TabCrashed());
    page.once('error', refuse).once('close', refuse); // Whoever shares a browser can close tabs in it.
  });
  crashed.catch(() => {}); // In the end we close it ourselves.
  try {
    return await Promise.race([render(page, html), crashed]);
  } finally {
    await page.close().catch(() => {}); // It may be gone already.
  }
}

async function render(page: Page, html: string): Promise<Uint8Array> {
  // The press has a clock of its own, which also stops a tab that no longer answers.
  page.setDefaultTimeout(0);
  await Promise.all([page.setJavaScriptEnabled(false), refuseRequests(page)]);
  await page.setContent(html, { waitUntil: 'load' });
  const pdf = await printInPasses({
    prepare: async () => {
      const { numbers, least } = (await page.evaluate(`(${prepare})()`)) as Prepared;
      if (least !== '') {
        await page.emulateMediaType('print');
        await page.evaluate(`(${raiseLetters})(${JSON.stringify(least)})`);
      }
      return { numbers, mayShrink: least === '' };
    },
    fill: async (places) => void (await page.evaluate(`(${fillNumbers})(${JSON.stringify(places)})`)),
    print: async ({ scale, pictures }) => {
      await page.evaluate(`(${sizePictures})(${pictures})`);
      return page.pdf({ ...options, scale });
    },
  });
  if (!Buffer.from(pdf.buffer, pdf.byteOffset, pdf.length).includes('/Font') && (await hasText(page))) throw noFonts();
  return pdf;
}

const options: PDFOptions = {
  tagged: true,
  outline: true,
  waitForFonts: true,
  preferCSSPageSize: true,
  printBackground: true,
};

// Not innerText, which has only what is laid out.
const hasText = (page: Page) => page.evaluate('document.body?.textContent.trim() !== ""');

/** Without a font on the system, Chromium silently leaves out all text, also where the page brings its own fonts. */
function noFonts(): UserError {
  const hint = 'Install one: on Debian sudo apt install fonts-dejavu-core, on Alpine apk add font-dejavu';
  return new UserError('The browser found no font where it runs, so the page would have no text', { hint });
}

/** What is refused here is all but `data:`, which the browser decodes itself and never asks about. */
async function refuseRequests(page: Page): Promise<void> {
  const session = await page.createCDPSession();
  session.on('Fetch.requestPaused', ({ requestId }) => {
    // With any other reason, a page that tries to lead elsewhere would be replaced by an error page.
    session.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' }).catch(() => {});
  });
  await session.send('Fetch.enable');
}
