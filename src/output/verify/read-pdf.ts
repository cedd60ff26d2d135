// A PDF as screen readers go through it: the structure tree in its order, with the text that belongs to each part.

import type { Element, Kid } from '../../press/finish/tree.ts';
import type { Press } from '../../press/press.ts';
import type { Content } from './content.ts';

/** Throws if it is not a PDF. */
export async function readPdf(bytes: Uint8Array, press: Press): Promise<Content> {
  const tagged = await press.readTagged(bytes);
  const headings: string[] = [];
  const links: string[] = [];
  const alternatives: string[] = [];
  const textOf = (kid: Kid): string => {
    if (kid.kind === 'marked') return kid.text;
    if (kid.kind === 'annotated') {
      const address = tagged?.addressOf(kid.annotation);
      if (address !== undefined) links.push(address);
      return '';
    }
    return textIn(kid);
  };
  const textIn = (element: Element): string => {
    const inside = element.kids.map(textOf).join('');
    if (element.alt !== undefined) alternatives.push(element.alt);
    if (/^H[1-6]$/.test(element.type)) headings.push(inside);
    return isInline.test(element.type) ? inside : `${inside}\n`;
  };
  const text = tagged === undefined ? '' : textIn(tagged.root);
  return { isPlain: false, text, headings, links, alternatives };
}

const isInline = /^(?:Span|Link|Strong|Em|Sub|Code|Quote|NonStruct)$/;
