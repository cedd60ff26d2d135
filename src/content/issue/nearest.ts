// "Did you mean": the candidate that a misspelt word was most likely meant to be.

/** The nearest candidate, when it is near enough to be a slip of the fingers, of at most `most`; case does not count. */
export function nearest(
  word: string,
  candidates: Iterable<string>,
  most = Number.POSITIVE_INFINITY,
): string | undefined {
  let best: string | undefined;
  let least = Math.min(Math.max(1, Math.floor(word.length / 3)), most) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase(), least);
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/** Whether two texts are one slip of the fingers apart: in one pass, since texts may be long. */
export function isOneSlipApart(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let [end, otherEnd] = [one.length, other.length];
  while (end > start && otherEnd > start && one[end - 1] === other[otherEnd - 1])
    [end, otherEnd] = [end - 1, otherEnd - 1];
  const [here, there] = [one.slice(start, end), other.slice(start, otherEnd)];
  const isSwapped = here.length === 2 && there.length === 2 && here[0] === there[1] && here[1] === there[0];
  return isSwapped || (here.length <= 1 && there.length <= 1);
}

/** Edits (insert, delete, replace, swap of neighbours) from one word to the other; at most `limit` is counted. */
function editDistance(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) >= limit) return limit;
  let [before, previous] = [[] as number[], Array.from({ length: to.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      let cost = Math.min(previous[column]! + 1, current[column - 1]! + 1, previous[column - 1]! + (same ? 0 : 1));
      const swapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (swapped) cost = Math.min(cost, before[column - 2]! + 1);
      current.push(cost);
    }
    // It only grows from here on: a row can be left out by a swap, two cannot.
    if (Math.min(...previous) >= limit && Math.min(...current) >= limit) return limit;
    [before, previous] = [previous, current];
  }
  return previous[to.length]!;
}
