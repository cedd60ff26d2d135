// The languages of rules that need no more than a calendar or a short list.

import { knownLanguages } from '../../../content/languages/index.ts';

/** Without regions and scripts. */
export function everyLanguage(): readonly string[] {
  return [...new Set(knownLanguages.map((tag) => tag.split('-')[0]!))];
}
