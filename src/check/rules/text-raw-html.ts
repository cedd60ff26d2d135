// text/raw-html: HTML tags in the text.

import { quote } from './reading/names.ts';
import { oddities } from './reading/oddities.ts';
import type { Rule } from './rule.ts';

export const textRawHtml: Rule = {
  id: 'text/raw-html',
  severity: 'error',
  isNeeded: true,
  what: 'There is HTML in the text.',
  why: 'Plain text cannot show HTML, and HTML in a file from somebody else can do harm. Use Markdown instead.',
  bad: `date: 2017-08
title: Bulletin
sections:
  - title: News
    intro: The helpline is <b>open</b> all night.
`,
  good: `date: 2017-08
title: Bulletin
sections:
  - title: News
    intro: The helpline is **open** all night.
`,
  *check({ proses }) {
    for (const { text, ...place } of oddities(proses, 'raw-html')) {
      const tag = /^<\/?([a-z]{1,10}\d?)/i.exec(text)?.[1]?.toLowerCase() ?? '';
      const help = Object.hasOwn(instead, tag)
        ? instead[tag]!
        : 'Delete it; to show it as it is, put it between two ` marks';
      yield { ...place, message: `${quote(text)} is HTML, which is not allowed here`, help };
    }
  },
};

const paragraph = 'Leave an empty line for a new paragraph';
const list = 'Start each entry of a list on a line of its own with `- `';
const table = 'Write the table with `|` between its columns and a line `|---|---|` below its headings';

const instead: Readonly<Record<string, string>> = {
  ...{
    b: 'Write **bold**',
    strong: 'Write **bold**',
    i: 'Write *italic*',
    em: 'Write *italic*',
    a: 'Write [label](https://example.org)',
  },
  ...{
    br: paragraph,
    p: paragraph,
    div: paragraph,
    ul: list,
    ol: list,
    li: list,
    table,
    tr: table,
    td: table,
    th: table,
  },
  ...{
    img: 'Put the picture into `images:` of the item',
    blockquote: 'Start each line of a quotation with `> `',
    hr: 'Write `---` on a line of its own',
  },
  ...{
    h1: 'Write `## ` in front of a heading',
    h2: 'Write `## ` in front of a heading',
    h3: 'Write `### ` in front of a heading',
  },
  ...{
    sup: 'Write it on the line: 13th, m²',
    sub: 'Write it on the line: CO₂',
    u: 'Delete it; use *italic* or **bold** to stress a word',
  },
};
