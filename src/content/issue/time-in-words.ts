// A time of day as people write it, where it can mean only one: for the help of a finding.

const noon: Readonly<Record<string, string>> = { noon: '12:00', midi: '12:00', midnight: '00:00', minuit: '00:00' };
const point = /^(\d{1,2})(?:\s?[h:.]\s?(\d{2})?)?\s?(?:([ap])\.?\s?m\.?)?$/i;

/**
 * `2 pm`, `14h30`, `9.30` and `2 to 4 p.m.` as HH:MM or HH:MM-HH:MM; undefined for what could be two times, such as
 * `2`.
 */
export function timeInWords(text: string): string | undefined {
  const parts = text
    .slice(0, 40)
    .normalize('NFKC')
    .toLowerCase()
    .split(/\s?(?:-|–|—|\bto\b|\buntil\b|à|\bau?\b(?!\.|\s?m\b))\s?/)
    .map((part) => part.trim());
  const [first = '', last] = parts;
  if (parts.length > 2) return undefined;
  if (last === undefined) return clock(first);
  const half = point.exec(last)?.[3];
  const end = clock(last) ?? (half === undefined && isHour(last) ? clock(`${last}h`) : undefined);
  // In `2-4 pm` the first is an hour of the same half of the day; in `9-12h` it is one of the same clock.
  const start =
    clock(first) ?? (isHour(first) ? clock(half === undefined ? `${first}h` : `${first} ${half}m`) : undefined);
  const isSpan =
    start !== undefined && end !== undefined && start < end && parts.some((part) => clock(part) !== undefined);
  return isSpan ? `${start}-${end}` : undefined;
}

function isHour(text: string): boolean {
  return /^\d{1,2}$/.test(text);
}

function clock(text: string): string | undefined {
  if (Object.hasOwn(noon, text)) return noon[text];
  const [, hour, minute = '00', half] = point.exec(text) ?? [];
  if (hour === undefined || isHour(text) || Number(minute) > 59) return undefined;
  if (half !== undefined && (Number(hour) < 1 || Number(hour) > 12)) return undefined;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half === 'p' ? 12 : 0);
  return hours > 23 ? undefined : `${String(hours).padStart(2, '0')}:${minute}`;
}
