// Removes the copies of a table's head from the structure tree: Chromium paints the head again where the table goes on,
// and gives each copy to the same cells, which would be heard once for each part of the table.

import { elementsOf, mapTree, withKids, type Element, type Kid, type Marked } from './tree.ts';

/** The tree with the first copy of each head. Places to click stay: each link of a page has to be in the tree. */
export function dropRepeats(root: Element): Element {
  const drop = (one: Element): Element => (isHead(one) ? onceIn(one) : one);
  return withKids(root, (kid) => (kid.kind === 'element' ? mapTree(kid, (one) => [drop(one)]) : [kid]));
}

function isHead(one: Element): boolean {
  const cells = elementsOf(one);
  return one.type === 'TR' && cells.length > 0 && cells.every(({ type }) => type === 'TH');
}

function onceIn(one: Element): Element {
  const marks = one.kids.filter((kid) => kid.kind === 'marked');
  const first = new Set<Kid>(firstCopy(marks));
  return withKids(one, (kid) => {
    if (kid.kind === 'element') return [onceIn(kid)];
    return kid.kind === 'marked' && !first.has(kid) ? [] : [kid];
  });
}

/** The shortest part of them that, said again and again, says the same. */
function firstCopy(marks: readonly Marked[]): readonly Marked[] {
  const isCopy = (length: number): boolean =>
    marks.length % length === 0 && marks.every(({ text }, index) => text === marks[index % length]?.text);
  const lengths = marks.map((_, index) => index + 1);
  return marks.slice(0, lengths.find(isCopy));
}
