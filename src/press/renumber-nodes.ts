// The names that Chromium gives to table cells in a PDF -> names that are the same in every run.

/** A name in a structure element, in a cell's list of headers, and in the index of names. */
const names = /(?<=\/ID |\[|R |\) )\(node(\d{8})\)/g;

/**
 * Chromium numbers cells by a counter that depends on what its process did before. Here they become 1, 2, 3, ...: their
 * order stays, so the index stays sorted, and their length stays, so every other byte stays where it is.
 */
export function renumberNodes(pdf: Uint8Array): Uint8Array {
  const renumbered = Buffer.from(pdf);
  const found = [...renumbered.toString('latin1').matchAll(names)];
  const numbers = [...new Set(found.map(([, number = '']) => number))].sort();
  const ranks = new Map(numbers.map((number, index) => [number, String(index + 1).padStart(8, '0')]));
  for (const { 1: number = '', index } of found)
    renumbered.write(ranks.get(number) ?? number, index + '(node'.length, 'latin1');
  return renumbered;
}
