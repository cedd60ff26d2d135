// Which browser would print, without starting it.

import { UserError } from '../base/errors.ts';
import { findBrowser, type SearchGround } from './find-browser.ts';

/** Another text for every browser, and after each update of it; of browsers elsewhere nothing more is known. */
export async function pressStamp(option: readonly string[] | undefined, ground: SearchGround): Promise<string> {
  try {
    const found = await findBrowser(option, ground);
    if ('addresses' in found) return 'elsewhere';
    if (found.source === 'bundled') return `bundled ${found.version}`;
    return `${found.path} ${await ground.files.stampOf(found.path)}`;
  } catch (error) {
    // Who prints says what is wrong.
    if (error instanceof UserError) return 'none';
    throw error;
  }
}
