// Plain values -> the structure tree of a PDF, with the indexes that lead from pages and names into it (ISO 32000-1, 14.7).

import { PDFArray, PDFDict, PDFHexString, PDFNull, PDFNumber, PDFRef, PDFString, type PDFContext, type PDFObject } from '@cantoo/pdf-lib';
import { nameOf } from './names.ts';
import { numberIn } from './read-structure.ts';
import type { Annotated, Attributes, Element, Kid, Marked, Value } from './tree.ts';

/** Types of PDF 2.0, and what they are in PDF 1.7. */
const roles: Readonly<Record<string, string>> = { Strong: 'Span', Em: 'Span', Sub: 'Span', Aside: 'Sect', Title: 'P', FENote: 'Note', Artifact: 'NonStruct' };

/** Puts a tree in place of another; `self` is the object that is its root. */
export function writeTree(self: PDFRef, root: Element, context: PDFContext): void {
  /** By the key of a page, form or annotation: the element that holds it, or the elements that hold its marks. */
  const owners = new Map<number, PDFRef | PDFRef[]>();
  const named: [id: string, element: PDFRef][] = [];
  const used = new Set<string>();

  function write(element: Element, parent: PDFRef): PDFRef {
    const ref = context.nextRef();
    const page = element.kids.find((kid) => kid.kind !== 'element')?.page;
    const kids = element.kids.map((kid) => writeKid(kid, ref, page));
    const entries: readonly (readonly [string, PDFObject | undefined])[] = [
      ['S', nameOf(element.type)],
      ['P', parent],
      ['Pg', page],
      ['K', kids.length === 1 ? kids[0] : kids.length === 0 ? undefined : list(kids)],
      ['Lang', element.lang === undefined ? undefined : PDFString.of(element.lang)],
      ['Alt', text(element.alt)],
      ['ActualText', text(element.actualText)],
      ['ID', element.id === undefined ? undefined : PDFString.of(element.id)],
      ['A', element.attributes === undefined ? undefined : writeAttributes(element.attributes)],
    ];
    context.assign(ref, dictionary(entries));
    used.add(element.type);
    if (element.id !== undefined) named.push([element.id, ref]);
    return ref;
  }

  function writeKid(kid: Kid, parent: PDFRef, page: PDFRef | undefined): PDFObject {
    if (kid.kind === 'element') return write(kid, parent);
    if (kid.kind === 'marked') return writeMarked(kid, parent, page);
    return writeAnnotated(kid, parent);
  }

  function writeMarked({ page, form, id }: Marked, parent: PDFRef, usual: PDFRef | undefined): PDFObject {
    const key = numberIn(lookup(form ?? page), 'StructParents');
    if (key !== undefined) {
      const marks = owners.get(key) ?? [];
      if (Array.isArray(marks)) marks[id] = parent;
      owners.set(key, marks);
    }
    if (page === usual && form === undefined) return PDFNumber.of(id);
    return dictionary([['Type', nameOf('MCR')], ['Pg', page], ['Stm', form], ['MCID', PDFNumber.of(id)]]);
  }

  function writeAnnotated({ page, annotation }: Annotated, parent: PDFRef): PDFObject {
    const key = numberIn(lookup(annotation), 'StructParent');
    if (key !== undefined) owners.set(key, parent);
    return dictionary([['Type', nameOf('OBJR')], ['Pg', page], ['Obj', annotation]]);
  }

  const lookup = (ref: PDFRef): PDFDict => {
    const found = context.lookup(ref);
    // A form is a stream.
    return found instanceof PDFDict ? found : (found as unknown as { readonly dict: PDFDict }).dict;
  };

  const dictionary = (entries: readonly (readonly [string, PDFObject | undefined])[]): PDFDict => {
    const made = PDFDict.withContext(context);
    for (const [name, value] of entries) if (value !== undefined) made.set(nameOf(name), value);
    return made;
  };

  const list = (values: readonly PDFObject[]): PDFArray => {
    const made = PDFArray.withContext(context);
    for (const value of values) made.push(value);
    return made;
  };

  function writeAttributes(attributes: Attributes): PDFObject {
    const all = Object.entries(attributes).map(([owner, entries]) =>
      dictionary([['O', nameOf(owner)], ...Object.entries(entries).map(([name, value]) => [name, writeValue(value)] as const)]),
    );
    return all.length === 1 ? all[0]! : list(all);
  }

  function writeValue(value: Value): PDFObject {
    if (typeof value === 'number') return PDFNumber.of(value);
    if ('name' in value) return nameOf(value.name);
    if ('text' in value) return PDFString.of(value.text);
    return list(value.map(writeValue));
  }

  const tree = lookup(self);
  tree.set(nameOf('K'), write(root, self));
  const inOrder = [...owners].sort(([a], [b]) => a - b);
  const numbers = inOrder.flatMap(([key, owner]) => [
    PDFNumber.of(key),
    Array.isArray(owner) ? list(Array.from(owner, (each: PDFRef | undefined) => each ?? PDFNull)) : owner,
  ]);
  tree.set(nameOf('ParentTree'), context.register(dictionary([['Nums', list(numbers)]])));
  tree.set(nameOf('ParentTreeNextKey'), PDFNumber.of((inOrder.at(-1)?.[0] ?? -1) + 1));
  tree.delete(nameOf('IDTree'));
  if (named.length > 0) {
    const names = named.sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([id, ref]) => [PDFString.of(id), ref]);
    tree.set(nameOf('IDTree'), context.register(dictionary([['Names', list(names)]])));
  }
  const mapped = Object.entries(roles).filter(([type]) => used.has(type));
  if (mapped.length > 0) tree.set(nameOf('RoleMap'), dictionary(mapped.map(([type, role]) => [type, nameOf(role)])));
}

function text(value: string | undefined): PDFObject | undefined {
  return value === undefined ? undefined : PDFHexString.fromText(value);
}
