// a11y/heading-order: a heading two levels below the one before it.

import { plainText } from '../../content/prose/walk-prose.ts';
import { quote } from './reading/names.ts';
import type { Rule } from './rule.ts';

export const a11yHeadingOrder: Rule = {
  id: 'a11y/heading-order',
  severity: 'warning',
  what: 'The headings of a text skip a level.',
  why: 'People who move from heading to heading with a screen reader think that they missed one.',
  bad: `date: 2017-08
title: Bulletin
sections:
  - title: News
    items:
      - title: A new office
        body: |
          # The way there

          #### By bus

          Take the bus.
`,
  good: `date: 2017-08
title: Bulletin
sections:
  - title: News
    items:
      - title: A new office
        body: |
          # The way there

          ## By bus

          Take the bus.
`,
  *check({ proses }) {
    for (const { prose, path } of proses) {
      let last: number | undefined;
      for (const block of prose.blocks) {
        if (block.type !== 'heading') continue;
        const { level } = block;
        if (last !== undefined && level > last + 1) {
          const text = plainText(block.children);
          const offset = prose.source.indexOf(`${'#'.repeat(level)} ${text}`);
          const message = `The heading ${quote(text)} is ${level - last} levels below the one before it`;
          const help = `Write ${'#'.repeat(last + 1)} before it`;
          yield {
            path,
            ...(offset === -1 ? {} : { span: { offset, length: level + 1 + text.length } }),
            message,
            help,
          };
        }
        last = level;
      }
    }
  },
};
