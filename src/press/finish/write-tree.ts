// Plain values -> the structure tree of a PDF, with the indexes that lead from pages and names into it (ISO 32000-1,
// 14.7).

import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFNull,
  PDFNumber,
  type PDFRef,
  PDFString,
  type PDFContext,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { nameOf } from './names.ts';
import { numberIn } from './read-structure.ts';
import type { Annotated, Attributes, Element, Kid, Marked, Value } from './tree.ts';

/** Types of PDF 2.0, and what they are in PDF 1.7. */
const roles: Readonly<Record<string, string>> = {
  Strong: 'Span',
  Em: 'Span',
  Sub: 'Span',
  Aside: 'Sect',
  Title: 'P',
  FENote: 'Note',
  Artifact: 'NonStruct',
};

/** Puts a tree in place of another; `self` is the object that is its root. */
export function writeTree(self: PDFRef, root: Element, context: PDFContext): void {
  new TreeWriter(context).write(self, root);
}

class TreeWriter {
  readonly #context: PDFContext;
  /** By the key of a page, form or annotation: the element that holds it, or the elements that hold its marks. */
  readonly #owners = new Map<number, PDFRef | PDFRef[]>();
  readonly #named: [id: string, element: PDFRef][] = [];
  readonly #used = new Set<string>();

  constructor(context: PDFContext) {
    this.#context = context;
  }

  write(self: PDFRef, root: Element): void {
    const tree = this.#lookup(self);
    tree.set(nameOf('K'), this.#element(root, self));
    this.#parents(tree);
    this.#names(tree);
    const mapped = Object.entries(roles).filter(([type]) => this.#used.has(type));
    if (mapped.length > 0)
      tree.set(nameOf('RoleMap'), this.#dictionary(mapped.map(([type, role]) => [type, nameOf(role)])));
  }

  #parents(tree: PDFDict): void {
    const inOrder = [...this.#owners].sort(([a], [b]) => a - b);
    const numbers = inOrder.flatMap(([key, owner]) => [
      PDFNumber.of(key),
      Array.isArray(owner) ? this.#list(Array.from(owner, (each: PDFRef | undefined) => each ?? PDFNull)) : owner,
    ]);
    tree.set(nameOf('ParentTree'), this.#context.register(this.#dictionary([['Nums', this.#list(numbers)]])));
    tree.set(nameOf('ParentTreeNextKey'), PDFNumber.of((inOrder.at(-1)?.[0] ?? -1) + 1));
  }

  #names(tree: PDFDict): void {
    tree.delete(nameOf('IDTree'));
    if (this.#named.length === 0) return;
    const names = this.#named.sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([id, ref]) => [PDFString.of(id), ref]);
    tree.set(nameOf('IDTree'), this.#context.register(this.#dictionary([['Names', this.#list(names)]])));
  }

  #element(element: Element, parent: PDFRef): PDFRef {
    const ref = this.#context.nextRef();
    const page = element.kids.find((kid) => kid.kind !== 'element')?.page;
    const kids = element.kids.map((kid) => this.#kid(kid, ref, page));
    const entries: readonly (readonly [string, PDFObject | undefined])[] = [
      ['S', nameOf(element.type)],
      ['P', parent],
      ['Pg', page],
      ['K', kids.length === 1 ? kids[0] : kids.length === 0 ? undefined : this.#list(kids)],
      ['Lang', element.lang === undefined ? undefined : PDFString.of(element.lang)],
      ['Alt', text(element.alt)],
      ['ActualText', text(element.actualText)],
      ['ID', element.id === undefined ? undefined : PDFString.of(element.id)],
      ['A', element.attributes === undefined ? undefined : this.#attributes(element.attributes)],
    ];
    this.#context.assign(ref, this.#dictionary(entries));
    this.#used.add(element.type);
    if (element.id !== undefined) this.#named.push([element.id, ref]);
    return ref;
  }

  #kid(kid: Kid, parent: PDFRef, page: PDFRef | undefined): PDFObject {
    if (kid.kind === 'element') return this.#element(kid, parent);
    if (kid.kind === 'marked') return this.#marked(kid, parent, page);
    return this.#annotated(kid, parent);
  }

  #marked({ page, form, id }: Marked, parent: PDFRef, usual: PDFRef | undefined): PDFObject {
    const key = numberIn(this.#lookup(form ?? page), 'StructParents');
    if (key !== undefined) {
      const marks = this.#owners.get(key) ?? [];
      if (Array.isArray(marks)) marks[id] = parent;
      this.#owners.set(key, marks);
    }
    if (page === usual && form === undefined) return PDFNumber.of(id);
    return this.#dictionary([
      ['Type', nameOf('MCR')],
      ['Pg', page],
      ['Stm', form],
      ['MCID', PDFNumber.of(id)],
    ]);
  }

  #annotated({ page, annotation }: Annotated, parent: PDFRef): PDFObject {
    const key = numberIn(this.#lookup(annotation), 'StructParent');
    if (key !== undefined) this.#owners.set(key, parent);
    return this.#dictionary([
      ['Type', nameOf('OBJR')],
      ['Pg', page],
      ['Obj', annotation],
    ]);
  }

  #lookup(ref: PDFRef): PDFDict {
    const found = this.#context.lookup(ref);
    // A form is a stream.
    return found instanceof PDFDict ? found : (found as unknown as { readonly dict: PDFDict }).dict;
  }

  #dictionary(entries: readonly (readonly [string, PDFObject | undefined])[]): PDFDict {
    const made = PDFDict.withContext(this.#context);
    for (const [name, value] of entries) if (value !== undefined) made.set(nameOf(name), value);
    return made;
  }

  #list(values: readonly PDFObject[]): PDFArray {
    const made = PDFArray.withContext(this.#context);
    for (const value of values) made.push(value);
    return made;
  }

  #attributes(attributes: Attributes): PDFObject {
    const all = Object.entries(attributes).map(([owner, entries]) => {
      const values = Object.entries(entries).map(([name, value]) => [name, this.#value(value)] as const);
      return this.#dictionary([['O', nameOf(owner)], ...values]);
    });
    return all.length === 1 ? all[0]! : this.#list(all);
  }

  #value(value: Value): PDFObject {
    if (typeof value === 'number') return PDFNumber.of(value);
    if ('name' in value) return nameOf(value.name);
    if ('text' in value) return PDFString.of(value.text);
    return this.#list(value.map((one) => this.#value(one)));
  }
}

function text(value: string | undefined): PDFObject | undefined {
  return value === undefined ? undefined : PDFHexString.fromText(value);
}
