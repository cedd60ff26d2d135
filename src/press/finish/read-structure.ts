// The structure tree of a PDF -> plain values (ISO 32000-1, 14.7).

import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFString,
  type PDFContext,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { nameOf, textOfName } from './names.ts';
import type { Attributes, Element, Kid, Marked, Value } from './tree.ts';

/** What a mark shows; undefined where nothing is marked so. `place` is a form or, where there is none, a page. */
export type FindMark = (place: PDFRef, id: number) => Pick<Marked, 'text' | 'onlyPaths'> | undefined;

/** Undefined where the PDF has no tree, or one of another shape than Chromium's: one element at the top. */
export function readTree(tree: PDFDict, context: PDFContext, find: FindMark): Element | undefined {
  const dictionary = (value: PDFObject | undefined): PDFDict | undefined => {
    const found = value === undefined ? undefined : context.lookup(value);
    return found instanceof PDFDict ? found : undefined;
  };

  function readKid(value: PDFObject, page: PDFRef | undefined): readonly Kid[] {
    if (value instanceof PDFNumber) return page === undefined ? [] : marked(page, value.asNumber());
    const found = dictionary(value);
    if (found === undefined) return [];
    const own = refIn(found, 'Pg') ?? page;
    const type = nameIn(found, 'Type');
    if (type === 'MCR') return own === undefined ? [] : marked(own, numberIn(found, 'MCID') ?? -1, refIn(found, 'Stm'));
    if (type === 'OBJR') return own === undefined ? [] : annotated(own, refIn(found, 'Obj'));
    return [readElement(found, own)];
  }

  function readElement(element: PDFDict, page: PDFRef | undefined): Element {
    const texts = Object.entries({ lang: 'Lang', alt: 'Alt', actualText: 'ActualText', id: 'ID' }).flatMap(
      ([key, name]) => {
        const text = textIn(element, name);
        return text === undefined ? [] : [[key, text] as const];
      },
    );
    const attributes = readAttributes(element.lookup(nameOf('A')), context);
    return {
      kind: 'element',
      type: nameIn(element, 'S') ?? 'NonStruct',
      ...Object.fromEntries(texts),
      ...(attributes === undefined ? {} : { attributes }),
      kids: listOf(element.get(nameOf('K')), context).flatMap((kid) => readKid(kid, page)),
    };
  }

  function marked(page: PDFRef, id: number, form?: PDFRef): readonly Kid[] {
    const mark = find(form ?? page, id);
    if (mark === undefined) return [];
    return [
      { kind: 'marked', page, id, text: mark.text, onlyPaths: mark.onlyPaths, ...(form === undefined ? {} : { form }) },
    ];
  }

  function annotated(page: PDFRef, annotation: PDFRef | undefined): readonly Kid[] {
    const found = dictionary(annotation);
    if (annotation === undefined || found === undefined) return [];
    return [{ kind: 'annotated', page, annotation, isInside: found.has(nameOf('Dest')) }];
  }

  const [root, ...others] = listOf(tree.get(nameOf('K')), context).flatMap((kid) => readKid(kid, undefined));
  return root?.kind === 'element' && others.length === 0 ? root : undefined;
}

function readAttributes(value: PDFObject | undefined, context: PDFContext): Attributes | undefined {
  const attributes: Record<string, Record<string, Value>> = {};
  for (const one of listOf(value, context)) {
    const entries = context.lookup(one);
    if (!(entries instanceof PDFDict)) continue;
    const owner = nameIn(entries, 'O') ?? '';
    for (const [key, each] of entries.entries()) {
      const read = readValue(context.lookup(each), context);
      if (textOfName(key) !== 'O' && read !== undefined) (attributes[owner] ??= {})[textOfName(key)] = read;
    }
  }
  return Object.keys(attributes).length === 0 ? undefined : attributes;
}

function readValue(value: PDFObject | undefined, context: PDFContext): Value | undefined {
  if (value instanceof PDFName) return { name: textOfName(value) };
  if (value instanceof PDFNumber) return value.asNumber();
  if (value instanceof PDFString || value instanceof PDFHexString) return { text: value.decodeText() };
  if (!(value instanceof PDFArray)) return undefined;
  return value.asArray().flatMap((each) => readValue(context.lookup(each), context) ?? []);
}

/** One value, or an array of them. */
function listOf(value: PDFObject | undefined, context: PDFContext): readonly PDFObject[] {
  if (value === undefined) return [];
  const found = context.lookup(value);
  return found instanceof PDFArray ? found.asArray() : [value];
}

export function refIn(dictionary: PDFDict, name: string): PDFRef | undefined {
  const found = dictionary.get(nameOf(name));
  return found instanceof PDFRef ? found : undefined;
}

export function nameIn(dictionary: PDFDict, name: string): string | undefined {
  const found = dictionary.lookup(nameOf(name));
  return found instanceof PDFName ? textOfName(found) : undefined;
}

export function numberIn(dictionary: PDFDict, name: string): number | undefined {
  const found = dictionary.lookup(nameOf(name));
  return found instanceof PDFNumber ? found.asNumber() : undefined;
}

export function textIn(dictionary: PDFDict, name: string): string | undefined {
  const found = dictionary.lookup(nameOf(name));
  return found instanceof PDFString || found instanceof PDFHexString ? found.decodeText() : undefined;
}
