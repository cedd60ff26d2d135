// Names of a PDF and their texts, each worked out once: a tree asks for the same few ten thousands of times.

import { PDFName } from '@cantoo/pdf-lib';

const names = new Map<string, PDFName>();
const texts = new Map<PDFName, string>();

export function nameOf(text: string): PDFName {
  const known = names.get(text) ?? PDFName.of(text);
  names.set(text, known);
  return known;
}

export function textOfName(name: PDFName): string {
  const known = texts.get(name) ?? name.decodeText();
  texts.set(name, known);
  return known;
}
