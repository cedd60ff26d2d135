// The table of formats.

import type { Format } from './format.ts';
import { email } from './email.ts';
import { eml } from './eml.ts';
import { html } from './html.ts';
import { ics } from './ics.ts';
import { pdf } from './pdf.ts';
import { text } from './text.ts';

export const formats: readonly Format[] = [html, email, eml, text, pdf, ics];
