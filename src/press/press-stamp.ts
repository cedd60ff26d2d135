// Which browser would print, without starting it.

import { UserError } from '../base/errors.ts';
import { findBrowser, type SearchGround } from './find-browser.ts';

/** Another text for every browser, and after each update of it. */
export async function pressStamp(option: readonly string[] | undefined, ground: SearchGround): Promise<string> {
  try {
    const found = await findBrowser(option, ground);
    const stamp = 'path' in found ? await ground.files.stampOf(found.path) : undefined;
    return JSON.stringify([found, stamp]);
  } catch (error) {
    // Who prints says what is wrong.
    if (error instanceof UserError) return error.message;
    throw error;
  }
}
