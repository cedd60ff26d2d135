// link/full-stop: an address with the punctuation of its sentence at its end.

import type { Edit, Path, Region } from '../../content/issue/fault.ts';
import { quote } from './reading/names.ts';
import { webAddressesOf } from './reading/web-addresses.ts';
import type { Rule } from './rule.ts';
import type { Subject } from './subject.ts';

export const linkFullStop: Rule = {
  id: 'link/full-stop',
  severity: 'warning',
  what: 'An address ends in a full stop, a quotation mark or another mark that belongs to the sentence around it.',
  why: 'With the mark, the address leads to a page that does not exist.',
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
      yield {
        path,
        ...span,
        message,
        help: `Write ${quote(clean)}`,
        fix: {
          safety: 'unsafe',
          edits: [moved(url, clean, path, span.span, subject) ?? { path, ...span, text: clean }],
        },
      };
    }
  },
};

/**
 * In `[the plan](https://example.org/plan.) It opens`, the full stop is that of the sentence, and goes behind the
 * parenthesis.
 */
function moved(url: string, clean: string, path: Path, span: Region | undefined, { texts }: Subject): Edit | undefined {
  const text = span && texts.find((one) => String(one.path) === String(path))?.text;
  const stray = url.slice(clean.length);
  if (text === undefined || !/^[.,;]$/.test(stray) || text.slice(span!.offset - 2, span!.offset) !== '](')
    return undefined;
  const at = span!.offset + clean.length;
  return new RegExp(`^\\${stray}\\)(?:\\s|$)`).test(text.slice(at, at + 3))
    ? { path, span: { offset: at, length: 2 }, text: `)${stray}` }
    : undefined;
}

/**
 * An address without the marks at its end. A full stop may belong to it after a capital or a short form, as in
 * `Example_Inc.`; and a query or a fragment may end in whatever marks it likes, but not in those of print.
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
