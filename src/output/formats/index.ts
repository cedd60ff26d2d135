// The table of formats.

import type { Format } from './format.ts';
import { email } from './email.ts';
import { eml } from './eml.ts';
import { html } from './html.ts';
import { ics } from './ics.ts';
import { pdf } from './pdf.ts';
import { pdfLarge } from './pdf-large.ts';
import { text } from './text.ts';

export const formats: readonly Format[] = [html, email, eml, text, pdf, pdfLarge, ics];

/** The names of those that are set in the fonts of the theme. */
export const printedFormats: readonly string[] = formats.filter(({ needsPress }) => needsPress).map(({ name }) => name);

/** Those of these names, in the order of the table; without names, all that are not made only if they are named. */
export function wantedFormats(names: readonly string[] | undefined): readonly Format[] {
  return formats.filter(({ name, isOnlyNamed }) => names?.includes(name) ?? isOnlyNamed !== true);
}
