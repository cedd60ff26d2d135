// The table of formats.

import type { Format } from './format.ts';
import { html } from './html.ts';
import { pdf } from './pdf.ts';
import { text } from './text.ts';

export const formats: readonly Format[] = [html, text, pdf];
