// The browser that comes with bulletin, where it is installed: tests of how pages look on paper print with it. Its version
// is fixed, and it takes half as long as the one of the machine, with which the tests of the press itself print too.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { toolFolder } from './memory-host.ts';

const isThere = existsSync(join(toolFolder, 'node_modules', '@sparticuz', 'chromium', 'package.json'));
const isFor = process.platform === 'linux' && process.arch === 'x64';

/** For the environment of a run; empty where only the browser of the machine can be had. */
export const fixedBrowser: Readonly<Record<string, string>> = isThere && isFor ? { BULLETIN_BROWSER: 'bundled' } : {};
