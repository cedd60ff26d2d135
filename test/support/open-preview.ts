// Opens `bulletin preview` on a copy of the sample issues, in a real browser.

import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer';
import { findBrowser } from '../../src/press/find-browser.ts';
import { isRoot, realGround } from '../press/real-press.ts';
import { fixedBrowser } from './fixed-browser.ts';
import { toolFolder } from './memory-host.ts';
import { binary, environment, temporaryFolder } from './run-binary.ts';

export interface OpenPreview {
  /** Of the publication. */
  readonly folder: string;
  /** The path of the issue that is shown. */
  readonly issue: string;
  readonly address: string;
  readonly preview: ChildProcess;
  readonly browser: Browser;
  readonly page: Page;
  /** What the editor of the user was opened with, a line for each time. */
  openedInEditor(): string;
  close(): Promise<void>;
}

export async function browserForPreview(): Promise<string | undefined> {
  const found = await findBrowser(undefined, realGround());
  return 'path' in found ? found.path : undefined;
}

export async function openPreview(program: string, flags: readonly string[] = []): Promise<OpenPreview> {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'issues'));
  copyFileSync(join(toolFolder, 'bulletin.yaml'), join(folder, 'bulletin.yaml'));
  for (const name of ['028.en.yaml', '028.fr.yaml'])
    copyFileSync(join(toolFolder, 'issues', name), join(folder, 'issues', name));
  const { editor, log } = makeEditor();
  const preview = spawn(process.execPath, [binary, 'preview', '--no-open', '028.en'], {
    cwd: folder,
    env: environment({ ...fixedBrowser, EDITOR: '', VISUAL: editor }),
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const address: string = await new Promise((resolve) =>
    preview.stdout.once('data', (text) => resolve(String(text).trim())),
  );
  const browser = await puppeteer.launch({
    executablePath: program,
    args: [...(isRoot ? ['--no-sandbox'] : []), ...flags],
  });
  const page = await browser.newPage();
  await page.setViewport({ width: 1440, height: 900 });
  await page.goto(address);
  await page.waitForSelector('html[data-reported]');
  return {
    ...{ folder, issue: join(folder, 'issues', '028.en.yaml'), address, preview, browser, page },
    openedInEditor: () => (existsSync(log) ? readFileSync(log, 'utf8') : ''),
    async close() {
      await browser.close();
      preview.kill('SIGINT');
    },
  };
}

/** A program that only notes what it is called with. */
function makeEditor() {
  const folder = temporaryFolder();
  const [editor, log] = [join(folder, 'code'), join(folder, 'log')];
  writeFileSync(editor, `#!/bin/sh\necho "$@" >> '${log}'\n`);
  chmodSync(editor, 0o755);
  return { editor, log };
}
