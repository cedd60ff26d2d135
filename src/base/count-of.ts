// How many things there are, in English.

/** `no links`, `1 link`, `2 links`, `2 addresses`. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count === 0 ? 'no' : count} ${count === 1 ? one : many}`;
}
