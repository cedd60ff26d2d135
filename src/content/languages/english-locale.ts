// What CLDR says of English: read when it is needed, which is seldom.

import data from './cldr/en.json' with { type: 'json' };
import type { LocaleData } from './locale-data.ts';

export const enLocale = (): LocaleData => data;
