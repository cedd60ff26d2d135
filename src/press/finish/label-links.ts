// Gives every link the words that it is read out by: those that are there (ISO 14289-1, 7.18.5).

import { PDFDict, PDFHexString, type PDFContext } from '@cantoo/pdf-lib';
import { nameOf } from './names.ts';
import { textIn } from './read-structure.ts';
import { allElements, textOf, type Element } from './tree.ts';

export function labelLinks(root: Element, context: PDFContext): void {
  for (const link of allElements(root).filter(({ type }) => type === 'Link')) {
    const words = textOf(link)
      .replace(/[\s\ufffd]+/g, ' ')
      .trim();
    for (const kid of link.kids) {
      const annotation = kid.kind === 'annotated' ? context.lookup(kid.annotation) : undefined;
      if (annotation instanceof PDFDict)
        annotation.set(nameOf('Contents'), PDFHexString.fromText(words || target(annotation)));
    }
  }
}

/** The link has no words, so its address has to do. */
function target(annotation: PDFDict): string {
  const action = annotation.lookup(nameOf('A'));
  return (action instanceof PDFDict ? textIn(action, 'URI') : undefined) ?? '-';
}
