// The plain text of any issue at all, as a file and in mail, keeps to what such a text must keep to.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderText } from '../../../src/output/plain-text/render-text.ts';
import { anyIssue } from '../../support/any-issue.ts';
import { editionOf } from '../../support/composed.ts';
import { brokenCriteria } from '../../support/text-criteria.ts';

test('any issue', () => {
  // Such an issue may have one section only, no links, and words that look like marks.
  const needed = [
    'lines of at most 72 columns, but for an address alone',
    'at most two blank lines in a row',
    'underlines as long as their headings',
    'no address twice in the list',
  ];
  fc.assert(
    fc.property(anyIssue, fc.boolean(), (source, flowed) => {
      const broken = brokenCriteria(renderText(editionOf(source, 'name: B\n'), { flowed }), flowed);
      for (const name of [...needed, 'LF, and one line end at the end', 'no blanks at the end of a line'])
        expect(broken[name], name).toBeUndefined();
    }),
    { numRuns: 30, seed: 11 },
  );
});
