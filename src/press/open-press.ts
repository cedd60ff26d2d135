// Opens the press: finds a browser, makes it ready, starts it.

import { join } from 'node:path';
import type { Host } from '../host/host.ts';
import { browserCommand, hasSandbox, type Program } from './browser-command.ts';
import { findBundledBrowser, unpackBundledBrowser } from './bundled-browser.ts';
import { bundledName, findBrowser, type FoundBrowser, type SearchGround } from './find-browser.ts';
import { renderFontConfig } from './font-config.ts';
import { launchBrowser, StillBorn, type RunningBrowser } from './launch-browser.ts';
import { launchFailure, launchTookTooLong } from './launch-failure.ts';
import type { ChildCommand, Machine } from './machine.ts';
import type { Press, PressOptions } from './press.ts';
import { createPrinter } from './printer.ts';
import { TimeIsOver } from './with-timeout.ts';

export type PressGround = SearchGround & Pick<Host, 'terminal'>;

/** Throws UserError where no browser can be had, or where it does not start. */
export async function openPress(options: PressOptions, ground: PressGround, machine: Machine): Promise<Press> {
  const found = await findBrowser(options.browser, ground);
  const folder = await machine.makePrivateFolder();
  try {
    const program = await makeReady(found, folder.path, ground);
    let launches = 0;
    const launch = () => {
      const command = browserCommand(program, folder.path, `profile-${(launches += 1)}`, ground);
      return launchOrExplain(found, command, options.timeout, ground, machine);
    };
    const printer = createPrinter(launch, options.timeout);
    const { version } = await printer.browser();
    return {
      browser: { path: program.path, version, source: found.source, sandbox: hasSandbox(ground) },
      async print(html, imprint) {
        const [{ finishPdf }, pdf] = await Promise.all([import('./finish/finish-pdf.ts'), printer.print(html)]);
        return finishPdf(pdf, html, imprint, `bulletin ${ground.tool.version}`);
      },
      // The same bundle as above: the library for PDF takes long to load.
      readTagged: async (pdf) => (await import('./finish/finish-pdf.ts')).readTagged(pdf),
      async close() {
        await printer.close();
        await folder.remove();
      },
    };
  } catch (error) {
    await folder.remove();
    throw error;
  }
}

async function makeReady(found: FoundBrowser, spare: string, ground: PressGround): Promise<Program> {
  if (found.source !== 'bundled') return { path: found.path };
  const { path, libraries, fonts } = await unpackBundledBrowser(found, spare, ground, (text) =>
    ground.terminal.progress(text),
  );
  const fontConfig = join(spare, 'fonts.conf');
  await ground.files.write(fontConfig, renderFontConfig(ground.env['FONTCONFIG_FILE'], fonts, spare));
  return { path, libraries, fontConfig };
}

async function launchOrExplain(
  found: FoundBrowser,
  command: ChildCommand,
  timeout: number,
  ground: PressGround,
  machine: Machine,
): Promise<RunningBrowser> {
  try {
    return await launchBrowser(command, timeout, machine);
  } catch (error) {
    const other = found.source === 'bundled' ? undefined : await findBundledBrowser(ground);
    const hints = other === undefined ? [] : [otherBrowserHint];
    if (error instanceof TimeIsOver) throw launchTookTooLong(command.path, timeout, hints);
    if (error instanceof StillBorn) throw launchFailure(command.path, error.end, error.said, hints);
    throw error;
  }
}

const otherBrowserHint = `The browser that comes with bulletin is here too: --browser ${bundledName}, or BULLETIN_BROWSER`;
