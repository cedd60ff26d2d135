// item/text: an item's own text for the plain text edition, and a body that has changed since.

import type { Fault } from '../issue/fault.ts';
import type { PlacedItem } from '../issue/items.ts';
import { bodyName } from '../issue/body-name.ts';
import type { Rule } from './rule.ts';

const issue = (name: string) => `date: 2017-08
title: Bulletin
sections:
  - title: News
    items:
      - title: A year of calls
        body: |
          | Year | Calls |
          |------|-------|
          | 2016 | 1,361 |
        text-of: ${name}
        text: There were 1,361 calls in 2016.
`;

export const itemText: Rule = {
  id: 'item/text',
  severity: 'warning',
  draftSeverity: 'note',
  what: 'The body of an item has changed since its `text` for the plain text edition was written, or nothing says which body that was.',
  why: 'Readers of the plain text get the `text` in place of the body: they would be told what is no longer so, and nobody would notice.',
  bad: issue('6d1f8b03'),
  good: issue('020cf4a2'),
  *check({ items }) {
    for (const placed of items) {
      const fault = faultOf(placed);
      if (fault !== undefined) yield fault;
    }
  },
};

/** Without git nobody knows when a body was changed: its name, noted beside the text, tells that it was. */
function faultOf({ item: { body, text, 'text-of': noted }, path }: PlacedItem): Fault | undefined {
  const at = (name: string) => [...path, name];
  if (text === undefined) {
    return noted === undefined ? undefined : { path: at('text-of'), atKey: true, message: '`text-of` stands here without a `text`', help: 'Remove the line' };
  }
  if (body === undefined) {
    const message = '`text` stands here without a `body`, in place of which it is printed';
    return { path: at('text'), atKey: true, message, help: 'Call it `body`', fix: { safety: 'safe', edits: [{ path: at('text'), atKey: true, text: 'body' }] } };
  }
  const name = bodyName(body);
  if (noted === undefined) {
    const message = 'Nothing says which body this `text` was written for';
    const help = `Put \`text-of: ${name}\` beside it: then you are told when the body changes`;
    return { path: at('text'), atKey: true, message, help, fix: { safety: 'safe', edits: [{ path: at('text'), newField: 'text-of', text: name }] } };
  }
  if (noted === name) return undefined;
  const message = 'The body has changed since this `text` was written';
  const help = `Read the two again, mend the \`text\`, and write \`text-of: ${name}\``;
  return { path: at('text'), atKey: true, message, help, fix: { safety: 'unsafe', edits: [{ path: at('text-of'), text: name }] } };
}
