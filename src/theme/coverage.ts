// Which characters some fonts have.

/** Ranges of code points, both ends included, in ascending order. */
export type Characters = readonly (readonly [from: number, to: number])[];

/** What a theme's text fonts have in common, as its `fonts/coverage.json` says it. */
export interface Coverage {
  readonly families: readonly string[];
  readonly characters: Characters;
}

// They print nothing, so a browser needs no glyph for them; it makes the narrow no-break space out of any font's space.
const invisible = new Set([0x09, 0x0a, 0x0d, 0xa0, 0xad, 0x200b, 0x202f]);

/** False where a reader would see an empty box, or a letter out of some other font. */
export function covers(coverage: Pick<Coverage, 'characters'>, codePoint: number): boolean {
  return invisible.has(codePoint) || includes(coverage.characters, codePoint);
}

export function includes(characters: Characters, codePoint: number): boolean {
  let low = 0;
  let high = characters.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [from, to] = characters[middle] ?? [0, 0];
    if (codePoint < from) high = middle - 1;
    else if (codePoint > to) low = middle + 1;
    else return true;
  }
  return false;
}

const rangePattern = /^[0-9a-f]{1,6}(?:-[0-9a-f]{1,6})?$/i;

/** Reads `20-7e a0 152-153`; undefined where it is anything else. */
export function parseCharacters(text: unknown): Characters | undefined {
  const ranges = typeof text === 'string' ? text.split(' ') : [];
  if (ranges.length === 0 || !ranges.every((range) => rangePattern.test(range))) return undefined;
  const characters = ranges.map((range) => {
    const [from = '', to = from] = range.split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
  });
  return characters.every(([from, to], index) => from <= to && from > (characters[index - 1]?.[1] ?? -1))
    ? characters
    : undefined;
}

/** The same, written: `20-7e a0`. */
export function formatCharacters(characters: Characters): string {
  return characters
    .map(([from, to]) => (from === to ? from.toString(16) : `${from.toString(16)}-${to.toString(16)}`))
    .join(' ');
}

/** Sorted, and those that touch as one. */
export function joined(...all: readonly Characters[]): Characters {
  const ranges: [number, number][] = [];
  for (const [from, to] of all.flat().sort(([a], [b]) => a - b)) {
    const last = ranges.at(-1);
    if (last !== undefined && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else ranges.push([from, to]);
  }
  return ranges;
}

/** Those that the others do not have. */
export function without(characters: Characters, others: Characters): Characters {
  return characters.flatMap(([from, to]) => {
    const rest: [number, number][] = [];
    let next = from;
    for (const [start, end] of others) {
      if (end < next) continue;
      if (start > to) break;
      if (start > next) rest.push([next, start - 1]);
      next = end + 1;
    }
    return next <= to ? [...rest, [next, to] as const] : rest;
  });
}
