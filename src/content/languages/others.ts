// How languages without words here write dates, from CLDR: a publication may bring its own words for them.

import data from './cldr/others.json' with { type: 'json' };
import type { OtherDates } from './locale-data.ts';

export const others = (): Readonly<Record<string, OtherDates>> => data;
