// The city of a time zone, as a language calls it.

/** `Europe/Athens` is Athènes to some; a city that all languages call the same is not in the table. */
export function cityOf(zone: string, cities: Readonly<Record<string, string>>): string {
  if (Object.hasOwn(cities, zone)) return cities[zone]!;
  return zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}
