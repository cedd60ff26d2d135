// Removes from a PDF every object that nothing leads to any more, such as the tree and the dates that have been
// replaced.

import { PDFArray, PDFDict, PDFRef, PDFStream, type PDFContext, type PDFObject } from '@cantoo/pdf-lib';

export function dropUnreached(context: PDFContext): void {
  const { Root: root, Info: info } = context.trailerInfo;
  const reached = new Set<PDFRef>();
  const ahead = [root, info].filter((one): one is PDFObject => one !== undefined);
  for (let one = ahead.pop(); one !== undefined; one = ahead.pop()) {
    if (one instanceof PDFRef) {
      const object = reached.has(one) ? undefined : context.lookup(one);
      reached.add(one);
      if (object !== undefined) ahead.push(object);
    } else if (one instanceof PDFDict) for (const value of one.values()) ahead.push(value);
    else if (one instanceof PDFArray) for (const value of one.asArray()) ahead.push(value);
    else if (one instanceof PDFStream) ahead.push(one.dict);
  }
  for (const [ref] of context.enumerateIndirectObjects()) if (!reached.has(ref)) context.delete(ref);
}
