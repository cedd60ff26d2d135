// A PDF -> its structure tree with the text of each part, as it is stored: nothing is guessed from where letters are.

import { PDFDict, PDFParser, type PDFContext, type PDFRef } from '@cantoo/pdf-lib';
import { nameOf } from './names.ts';
import { readPainted } from './read-painted.ts';
import { readTree, refIn, textIn } from './read-structure.ts';
import type { Element } from './tree.ts';

export interface Tagged {
  readonly root: Element;
  /** Where an annotation leads out of the document. */
  addressOf(annotation: PDFRef): string | undefined;
}

/** Throws if it is not a PDF; undefined if it has no tree. */
export async function readTagged(pdf: Uint8Array): Promise<Tagged | undefined> {
  const context = await PDFParser.forBytesWithOptions(pdf, Number.POSITIVE_INFINITY).parseDocument();
  const tree = refIn(context.lookup(context.trailerInfo.Root, PDFDict), 'StructTreeRoot');
  const root = tree === undefined ? undefined : treeOf(context, tree);
  if (root === undefined) return undefined;
  const dictionaryAt = (ref: PDFRef): PDFDict | undefined => context.lookupMaybe(ref, PDFDict);
  return {
    root,
    addressOf(annotation) {
      const found = dictionaryAt(annotation);
      const action = found === undefined ? undefined : context.lookupMaybe(found.get(nameOf('A')), PDFDict);
      return action === undefined ? undefined : textIn(action, 'URI');
    },
  };
}

/** The tree, with what each of its marks shows. */
export function treeOf(context: PDFContext, tree: PDFRef, painted = readPainted(context)): Element | undefined {
  const marks = new Map(
    painted.flatMap(({ owner, content }) => content.marks.map((mark) => [markKey(owner, mark.id), mark] as const)),
  );
  return readTree(context.lookup(tree, PDFDict), context, (place, id) => marks.get(markKey(place, id)));
}

export const markKey = (place: PDFRef, id: number): string => `${place.tag} ${id}`;
