// Feeds as readers of feeds take them: parsed by a real XML parser, held against what RFC 4287 asks of a feed and its
// entries.

import { validateXML } from 'xmllint-wasm';
import { expect } from 'vitest';

const one = (name: string, content: string): string =>
  `<element name="${name}"><ref name="common"/>${content}</element>`;
const date = '<data type="dateTime"/>';
const address = '<data type="anyURI"/>';
const text =
  '<optional><attribute name="type"><choice><value>text</value><value>html</value></choice></attribute></optional><text/>';
const link = `<oneOrMore><element name="link"><optional><attribute name="rel"><choice><value>self</value><value>alternate</value></choice></attribute></optional><attribute name="href">${address}</attribute></element></oneOrMore>`;
const author = `<element name="author"><element name="name"><text/></element></element>`;

/** Sections 4.1.1 and 4.1.2: what must be there, at most once, in any order; nothing else may. */
const schema = `<grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="http://www.w3.org/2005/Atom" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
  <start>
    <element name="feed">
      <attribute name="xml:lang"><data type="language"/></attribute>
      <interleave>
        ${one('id', address)}${one('title', text)}${one('updated', date)}${author}${link}
        <optional>${one('generator', '<text/>')}</optional>
        <zeroOrMore>
          <element name="entry"><interleave>
            ${one('id', address)}${one('title', text)}${one('updated', date)}${link}${one('published', date)}${one('summary', text)}${one('content', text)}
          </interleave></element>
        </zeroOrMore>
      </interleave>
    </element>
  </start>
  <define name="common"><empty/></define>
</grammar>`;

export interface ReadEntry {
  readonly title: string;
  readonly id: string;
  readonly updated: string;
  readonly published: string;
  readonly summary: string;
  readonly content: string;
}

/** The feed's own title, and its entries, with their texts as a reader of feeds has them. */
export async function readFeed(
  xml: string,
): Promise<{ readonly title: string; readonly updated: string; readonly entries: readonly ReadEntry[] }> {
  const { valid, errors, normalized } = await validateXML({
    xml: [{ fileName: 'feed.xml', contents: xml }],
    schema: [schema],
    extension: 'relaxng',
    normalization: 'c14n',
  });
  expect(errors).toEqual([]);
  expect(valid).toBe(true);
  const [head = '', ...entries] = normalized.split('<entry>');
  // A link without a relation is an alternate (4.2.7.2).
  const relations = (part: string): readonly string[] =>
    [...part.matchAll(/<link ([^>]*)>/g)].map(
      ([, attributes = '']) => /rel="(\w+)"/.exec(attributes)?.[1] ?? 'alternate',
    );
  expect(relations(head)).toEqual(['alternate', 'self']);
  for (const entry of entries) expect(relations(entry)).toEqual(['alternate']);
  const read = (part: string, name: string): string =>
    decode(new RegExp(`<${name}(?: [^>]*)?>([^<]*)</${name}>`).exec(part)?.[1] ?? '');
  return {
    title: read(head, 'title'),
    updated: read(head, 'updated'),
    entries: entries.map((entry) => ({
      title: read(entry, 'title'),
      id: read(entry, 'id'),
      updated: read(entry, 'updated'),
      published: read(entry, 'published'),
      summary: read(entry, 'summary'),
      content: read(entry, 'content'),
    })),
  };
}

function decode(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
