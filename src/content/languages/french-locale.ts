// What CLDR says of French: read when it is needed, which is seldom.

import data from './cldr/fr.json' with { type: 'json' };
import type { LocaleData } from './locale-data.ts';

export const frLocale = (): LocaleData => data;
