// Opens the press: finds a browser, makes it ready, starts it.

import { join } from 'node:path';
import type { UserError } from '../base/errors.ts';
import type { Host } from '../host/host.ts';
import { shownAddress } from './browser-address.ts';
import { browserCommand, hasSandbox, type Program } from './browser-command.ts';
import { findBundledBrowser, unpackBundledBrowser, type BundledBrowser } from './bundled-browser.ts';
import { connectBrowser } from './connect-browser.ts';
import { bundledName, findBrowser, type InstalledBrowser, type SearchGround } from './find-browser.ts';
import { renderFontConfig } from './font-config.ts';
import { launchBrowser, StillBorn, type RunningBrowser } from './launch-browser.ts';
import { launchFailure, launchTookTooLong } from './launch-failure.ts';
import type { ChildCommand, Machine } from './machine.ts';
import { createPlace, type Place } from './place.ts';
import type { BrowserInfo, Press, PressOptions } from './press.ts';
import { createPrinter, triesElsewhere, triesHere, type Tries } from './printer.ts';
import { tabsElsewhere, tabsHere } from './tabs.ts';
import { TimeIsOver } from './with-timeout.ts';

export type PressGround = SearchGround & Pick<Host, 'terminal'>;

/** Throws UserError where no browser can be had, or where it does not start. */
export async function openPress(options: PressOptions, ground: PressGround, machine: Machine): Promise<Press> {
  const found = await findBrowser(options.browsers, ground);
  const { places, tries, info, tidy } =
    'addresses' in found
      ? connectTo(found.addresses, options.timeout)
      : await launchHere(found, options.timeout, ground, machine);
  const lost = ({ message, hint }: UserError) =>
    ground.terminal.note(`${message}${hint === undefined ? '' : ` (${hint})`}\nThe other browsers print its pages`);
  const printer = createPrinter(places, { timeout: options.timeout, tries, lost });
  const close = async (): Promise<void> => {
    await printer.close();
    await tidy();
  };
  try {
    const versions = new Set(await printer.versions());
    if (versions.size > 1) ground.terminal.note(`${differNote}: ${[...versions].join(', ')}`);
    return {
      tabs: places.reduce((sum, { tabs }) => sum + tabs, 0),
      browser: { ...info, source: found.source, version: [...versions].join(', ') },
      async print(html, imprint) {
        const [{ finishPdf }, pdf] = await Promise.all([import('./finish/finish-pdf.ts'), printer.print(html)]);
        return finishPdf(pdf, html, imprint, `bulletin ${ground.tool.version}`);
      },
      // The same bundle as above: the library for PDF takes long to load.
      readTagged: async (pdf) => (await import('./finish/finish-pdf.ts')).readTagged(pdf),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

const differNote = 'The browsers are not of the same version, and the same page may look different in them';

/** Where pages are printed. */
interface Ready {
  readonly places: readonly Place[];
  readonly tries: Tries;
  readonly info: Pick<BrowserInfo, 'path' | 'sandbox'>;
  /** Removes what was made for it. */
  tidy(): Promise<void>;
}

function connectTo(addresses: readonly string[], timeout: number): Ready {
  return {
    places: addresses.map((address) => createPlace(() => connectBrowser(address, timeout), tabsElsewhere)),
    tries: triesElsewhere,
    info: { path: addresses.map(shownAddress).join(', ') },
    tidy: () => Promise.resolve(),
  };
}

async function launchHere(
  found: InstalledBrowser | BundledBrowser,
  timeout: number,
  ground: PressGround,
  machine: Machine,
): Promise<Ready> {
  const folder = await machine.makePrivateFolder();
  try {
    const program = await makeReady(found, folder.path, ground);
    let launches = 0;
    const launch = () => {
      const command = browserCommand(program, folder.path, `profile-${(launches += 1)}`, ground);
      return launchOrExplain(found, command, timeout, ground, machine);
    };
    return {
      places: [createPlace(launch, tabsHere(machine.cores))],
      tries: triesHere,
      info: { path: program.path, sandbox: hasSandbox(ground) },
      tidy: () => folder.remove(),
    };
  } catch (error) {
    await folder.remove();
    throw error;
  }
}

async function makeReady(
  found: InstalledBrowser | BundledBrowser,
  spare: string,
  ground: PressGround,
): Promise<Program> {
  if (found.source !== 'bundled') return { path: found.path };
  const { path, libraries, fonts } = await unpackBundledBrowser(found, spare, ground, (text) =>
    ground.terminal.progress(text),
  );
  const fontConfig = join(spare, 'fonts.conf');
  await ground.files.write(fontConfig, renderFontConfig(ground.env['FONTCONFIG_FILE'], fonts, spare));
  return { path, libraries, fontConfig };
}

async function launchOrExplain(
  found: InstalledBrowser | BundledBrowser,
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
