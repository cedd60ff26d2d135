// Whether a name is that of a time zone, and which one was meant.

import type { Wrong } from './field.ts';
import { nearest } from './nearest.ts';
import names from './time-zones.json' with { type: 'json' };

/** UTC, or an area and a city; `Etc/GMT+5` is an offset. */
export const timeZonePattern = /^(UTC|(?!Etc\/)[A-Z][A-Za-z]+(\/[A-Z][A-Za-z]*([_-][A-Za-z]+)*)+)$/;

/** What people write instead. Which city has the hour of EST is for the editor to say: this is the biggest. */
const meant: Readonly<Record<string, string>> = {
  utc: 'UTC',
  z: 'UTC',
  gmt: 'UTC',
  zulu: 'UTC',
  greenwich: 'UTC',
  bst: 'Europe/London',
  wet: 'Europe/Lisbon',
  cet: 'Europe/Paris',
  cest: 'Europe/Paris',
  eet: 'Europe/Athens',
  eest: 'Europe/Athens',
  et: 'America/New_York',
  est: 'America/New_York',
  edt: 'America/New_York',
  ct: 'America/Chicago',
  cst: 'America/Chicago',
  cdt: 'America/Chicago',
  mt: 'America/Denver',
  mst: 'America/Denver',
  mdt: 'America/Denver',
  pt: 'America/Los_Angeles',
  pst: 'America/Los_Angeles',
  pdt: 'America/Los_Angeles',
  ast: 'America/Halifax',
  adt: 'America/Halifax',
  nst: 'America/St_Johns',
  ndt: 'America/St_Johns',
  hne: 'America/Toronto',
  hae: 'America/Toronto',
  hnc: 'America/Winnipeg',
  hac: 'America/Winnipeg',
  hnr: 'America/Edmonton',
  har: 'America/Edmonton',
  hnp: 'America/Vancouver',
  hap: 'America/Vancouver',
  hna: 'America/Halifax',
  haa: 'America/Halifax',
  hnt: 'America/St_Johns',
  hat: 'America/St_Johns',
  jst: 'Asia/Tokyo',
  aest: 'Australia/Sydney',
  aedt: 'Australia/Sydney',
  nzst: 'Pacific/Auckland',
};

/** What is wrong with a time zone as typed; undefined when it is one. */
export function timeZoneProblem(text: string): Omit<Wrong, 'rule'> | undefined {
  if (text === 'UTC' || names.includes(text) || isNewer(text)) return undefined;
  const what = `is not a time zone: ${text}`;
  if (/^(?:UTC|GMT|Etc\/GMT)?\s?[+\-−]\s?\d/i.test(text)) {
    return {
      what: `is an offset and not a time zone: ${text}`,
      help: 'Write an area and a city, for example Europe/Paris: an offset does not change with summer time',
    };
  }
  const abbreviation = text
    .toLowerCase()
    .replaceAll('.', '')
    .replace(/^etc\//, '');
  if (Object.hasOwn(meant, abbreviation)) {
    const zone = meant[abbreviation]!;
    if (zone === 'UTC') return { what, help: 'Write UTC', instead: { text: zone, safety: 'unsafe' } };
    return { what, help: `Write an area and a city, for example ${zone}` };
  }
  const known = nearestZone(text);
  if (known !== undefined) return { what, help: `Did you mean ${known}?`, instead: { text: known, safety: 'unsafe' } };
  return { what, help: 'Write an area and a city, for example America/Toronto, or UTC' };
}

/**
 * Zones come up each year. The first question to Node takes 30 ms, so it is asked only about names that are not known
 * here.
 */
function isNewer(text: string): boolean {
  // Node takes a name in any case.
  if (!timeZonePattern.test(text) || names.some((name) => name.toLowerCase() === text.toLowerCase())) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }) !== undefined;
  } catch {
    return false;
  }
}

/** `europe/london`, `Europe/Londn`, `New York`, `Montréal`. */
function nearestZone(text: string): string | undefined {
  const plain = (name: string): string =>
    name
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/[ _-]+/g, '_')
      .toLowerCase();
  const typed = plain(text.slice(0, 60));
  const city =
    names.find((name) => plain(name) === typed) ??
    names.find((name) => plain(name.slice(name.lastIndexOf('/') + 1)) === typed);
  return city ?? (typed.includes('/') ? nearest(typed, names) : undefined);
}
