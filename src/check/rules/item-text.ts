// item/text: an item's own text for the plain text edition, and a body that has changed since.

import type { Fault } from '../../content/issue/fault.ts';
import type { PlacedItem } from '../../content/issue/items.ts';
import { bodyName } from '../../content/issue/body-name.ts';
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
  what: 'The body of an item has changed since its `text` for the plain text edition was written, or nothing says for which body it was written.',
  why: 'Readers of the plain text get `text` instead of the body: they would read what is no longer true, and nobody would notice.',
  bad: issue('6d1f8b03'),
  good: issue('020cf4a2'),
  *check({ items }) {
    for (const placed of items) {
      const fault = faultOf(placed);
      if (fault !== undefined) yield fault;
    }
  },
};

/** Without git nobody knows when a body was changed: its name, noted beside the text, shows that it was. */
function faultOf({ item: { body, text, 'text-of': noted }, path }: PlacedItem): Fault | undefined {
  const at = (name: string) => [...path, name];
  if (text === undefined) {
    return noted === undefined
      ? undefined
      : { path: at('text-of'), atKey: true, message: 'There is a `text-of`, but no `text`', help: 'Delete the line' };
  }
  if (body === undefined) {
    const message = 'There is a `text`, which replaces the body in plain text, but no `body`';
    return {
      path: at('text'),
      atKey: true,
      message,
      help: 'Rename it to `body`',
      fix: { safety: 'safe', edits: [{ path: at('text'), atKey: true, text: 'body' }] },
    };
  }
  const name = bodyName(body);
  if (noted === undefined) {
    const message = 'Nothing says which body this `text` was written for';
    const help = `Add \`text-of: ${name}\` beside it: then you see a finding when the body changes`;
    return {
      path: at('text'),
      atKey: true,
      message,
      help,
      fix: { safety: 'safe', edits: [{ path: at('text'), newField: 'text-of', text: name }] },
    };
  }
  if (noted === name) return undefined;
  const message = 'The body has changed since this `text` was written';
  const help = `Read the two again, fix the \`text\`, and write \`text-of: ${name}\``;
  return {
    path: at('text'),
    atKey: true,
    message,
    help,
    fix: { safety: 'unsafe', edits: [{ path: at('text-of'), text: name }] },
  };
}
