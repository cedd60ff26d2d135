// The structure tree of a PDF as plain values: elements, and what they hold of the pages. Types, and the small
// questions.

import type { PDFRef } from '@cantoo/pdf-lib';

export interface Element {
  readonly kind: 'element';
  /** `P`, `H1`, `Link`, ... (ISO 32000-1, 14.8.4). */
  readonly type: string;
  readonly lang?: string;
  readonly alt?: string;
  readonly actualText?: string;
  readonly id?: string;
  /** By owner (`Table`, `List`), then by name. */
  readonly attributes?: Attributes;
  readonly kids: readonly Kid[];
}

/** Marked content of a page, or of a form on it. */
export interface Marked {
  readonly kind: 'marked';
  readonly page: PDFRef;
  readonly form?: PDFRef;
  readonly id: number;
  readonly text: string;
  /** Lines and boxes, without a letter or a picture. */
  readonly onlyPaths: boolean;
}

/** An annotation: the place on the page that a link is clicked at. */
export interface Annotated {
  readonly kind: 'annotated';
  readonly page: PDFRef;
  readonly annotation: PDFRef;
  /** Leads to a place in this document. */
  readonly isInside: boolean;
}

export type Kid = Element | Marked | Annotated;

/** A name (`/Column`), a text, a number, or several of them. */
export type Value = { readonly name: string } | { readonly text: string } | number | readonly Value[];

export type Attributes = Readonly<Record<string, Readonly<Record<string, Value>>>>;

export function textOf(kid: Kid): string {
  if (kid.kind === 'element') return kid.actualText ?? kid.alt ?? kid.kids.map(textOf).join('');
  return kid.kind === 'marked' ? kid.text : '';
}

export function elementsOf({ kids }: Element): readonly Element[] {
  return kids.filter((kid) => kid.kind === 'element');
}

/** All elements of a tree, each before those in it. */
export function allElements(element: Element): readonly Element[] {
  return [element, ...elementsOf(element).flatMap(allElements)];
}

/** Changes a tree from the leaves up. One element may become several kids, or none. */
export function mapTree(element: Element, change: (element: Element) => readonly Kid[]): readonly Kid[] {
  return change(withKids(element, (kid) => (kid.kind === 'element' ? mapTree(kid, change) : [kid])));
}

/** The element itself where none of its kids changes: most do not. */
export function withKids(element: Element, each: (kid: Kid) => readonly Kid[]): Element {
  const kids: Kid[] = [];
  for (const kid of element.kids) for (const one of each(kid)) kids.push(one);
  return kids.length === element.kids.length && kids.every((kid, index) => kid === element.kids[index])
    ? element
    : { ...element, kids };
}
