// link/full-stop: an address that took the punctuation of its sentence along.

import { quote } from './reading/names.ts';
import { webAddressesOf } from './reading/web-addresses.ts';
import type { Rule } from './rule.ts';

export const linkFullStop: Rule = {
  id: 'link/full-stop',
  severity: 'warning',
  what: 'An address ends in a full stop, a quotation mark or another mark that belongs to the sentence it was copied from.',
  why: 'With it the address leads to a page that does not exist.',
  bad: `date: 2017-08
title: Bulletin
sections:
  - title: Resources
    items:
      - title: Annual report
        links:
          - { label: Read the annual report, url: https://example.org/report. }
`,
  good: `date: 2017-08
title: Bulletin
sections:
  - title: Resources
    items:
      - title: Annual report
        links:
          - { label: Read the annual report, url: https://example.org/report }
`,
  *check(subject) {
    for (const { url, path, place } of webAddressesOf(subject)) {
      const clean = withoutMarks(url);
      if (clean === url) continue;
      const span = place();
      const message = `The address ${quote(url)} ends in "${url.slice(clean.length)}"`;
      yield { path, ...span, message, help: `Write ${quote(clean)}`, fix: { safety: 'unsafe', edits: [{ path, ...span, text: clean }] } };
    }
  },
};

/**
 * An address without the marks at its end. A full stop may belong to it after a capital or a short form, as in `Example_Inc.`;
 * and a query or a fragment may end in whatever marks it likes, but not in those of print.
 */
function withoutMarks(url: string): string {
  let end = url.length;
  const isOpen = /[?#]/.test(url);
  while (end > 8 && (isOfPrint(url.charAt(end - 1)) || (!isOpen && isStray(url, end)))) end -= 1;
  return url.slice(0, end);
}

/** What no address ends in: it comes from the text around. */
function isOfPrint(mark: string): boolean {
  return '”“’‘»«›‹„…—–'.includes(mark);
}

function isStray(url: string, end: number): boolean {
  const last = url.charAt(end - 1);
  if (last === ')') return url.lastIndexOf('(', end) === -1;
  if (last === '.') return !/(?:[A-Z]|_(?:Inc|Ltd|Co|Jr|Sr|Corp|St|etc))\.$/.test(url.slice(Math.max(0, end - 8), end));
  return last === ',' || last === ';';
}
