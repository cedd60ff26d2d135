// a11y/bold-heading: a paragraph of a few bold words, which is used as a heading, but is not one.

import type { Block, Inline } from '../../content/prose/prose.ts';
import { plainText } from '../../content/prose/walk-prose.ts';
import { quote } from './reading/names.ts';
import { moreLikeIt } from './reading/spots.ts';
import type { Rule } from './rule.ts';

export const a11yBoldHeading: Rule = {
  id: 'a11y/bold-heading',
  severity: 'note',
  what: 'A few bold words in a paragraph of their own look like a heading, but are not one.',
  why: 'Screen readers jump from heading to heading, and do not find this one.',
  bad: `date: 2017-08
title: Bulletin
sections:
  - title: News
    intro: |
      **Opening hours**

      We are open all day.
`,
  good: `date: 2017-08
title: Bulletin
sections:
  - title: News
    intro: |
      ### Opening hours

      We are open all day.
`,
  *check({ proses }) {
    for (const { prose, path } of proses) {
      if (!/\*\*|__/.test(prose.source)) continue;
      const found = prose.blocks.flatMap((block, index) => headingIn(block, prose.blocks[index + 1]) ?? []);
      const [text] = found;
      if (text === undefined) continue;
      const offset = prose.source.search(/(?:\*\*|__)\S/);
      const at = prose.source.indexOf(text, Math.max(0, offset));
      yield {
        path,
        ...(at === -1 ? {} : { span: { offset: at, length: text.length } }),
        message: `${quote(text)} looks like a heading, but is only bold${moreLikeIt(found)}`,
        help: `Write ${quote(`### ${text.replace(/\s?:$/, '')}`)}, or put it at the start of its paragraph`,
      };
    }
  },
};

/** The bold words that stand for a heading, before what they are the heading of. A colon before a list announces it. */
function headingIn(block: Block, next: Block | undefined): string | undefined {
  const inside = boldOf(block);
  if (inside === undefined || next === undefined || !isText(next) || boldOf(next) !== undefined) return undefined;
  const text = plainText(inside);
  return isShort(text) && !(text.endsWith(':') && next.type === 'list') ? text : undefined;
}

/** What is bold in a paragraph that has nothing else. */
function boldOf(block: Block): readonly Inline[] | undefined {
  if (block.type !== 'paragraph' || block.children.length !== 1) return undefined;
  const [only] = block.children;
  return only?.type === 'strong' ? only.children : undefined;
}

function isText({ type }: Block): boolean {
  return type === 'paragraph' || type === 'list' || type === 'table';
}

/** A sentence ends in a mark, and is bold because it matters. A date or an hour may be bold as well. */
function isShort(text: string): boolean {
  return text.length <= 60 && !/[.!?…;,]$/.test(text) && !/\d/.test(text) && /\p{L}{3}/u.test(text);
}
