// A PDF as screen readers go through it: the structure tree in its order, with the text that belongs to each part.

import { getDocumentProxy } from 'unpdf';
import type { Reading } from './reading.ts';

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Document['getPage']>>;
type Branch = Awaited<ReturnType<Page['getStructTree']>>;
type Leaf = Branch['children'][number];

/** Throws where it is no PDF. */
export async function readPdf(bytes: Uint8Array): Promise<Reading> {
  // The library takes the bytes for its own.
  const document = await getDocumentProxy(new Uint8Array(bytes), { isEvalSupported: false, useSystemFonts: false, verbosity: 0 });
  const headings: string[] = [];
  const links: string[] = [];
  const alternatives: string[] = [];
  let text = '';
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const texts = await markedTexts(page);
    const textOf = (node: Leaf | Branch): string => {
      if (!('children' in node)) return 'id' in node ? (texts.get(String(node.id)) ?? '') : '';
      const inside = node.children.map(textOf).join('');
      if ('alt' in node) alternatives.push(String(node.alt));
      if (/^H[1-6]$/.test(node.role)) headings.push(inside);
      return isInline.test(node.role) ? inside : `${inside}\n`;
    };
    const tree = (await page.getStructTree()) as Branch | null;
    text += tree === null ? '' : textOf(tree);
    const annotations = (await page.getAnnotations()) as { unsafeUrl?: string }[];
    links.push(...annotations.flatMap(({ unsafeUrl }) => unsafeUrl ?? []));
  }
  await document.destroy();
  return { isPlain: false, text, headings, links, alternatives };
}

const isInline = /^(?:Span|Link|Strong|Em|Code|Quote|Lbl|NonStruct)$/;

/** What is drawn in each marked part of the page; what is in none of them, or is an artifact, nobody hears. */
async function markedTexts(page: Page): Promise<ReadonlyMap<string, string>> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const texts = new Map<string, string>();
  const around: (string | undefined)[] = [];
  for (const item of items) {
    if ('str' in item) {
      const id = around.findLast((one) => one !== undefined);
      if (id !== undefined) texts.set(id, `${texts.get(id) ?? ''}${item.str}${item.hasEOL ? '\n' : ''}`);
    } else if (item.type === 'endMarkedContent') {
      around.pop();
    } else {
      // A part without an id (`null`) belongs to the one around it.
      around.push('id' in item && item.id !== null ? String(item.id) : undefined);
    }
  }
  return texts;
}
