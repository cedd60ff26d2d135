// link/same-label: two links that look the same and lead to different places.

import type { Path, Region } from '../../content/issue/fault.ts';
import { quote } from './reading/names.ts';
import { languageAt } from './reading/passages.ts';
import { isVague, plainLabel } from './reading/vague-labels.ts';
import type { Rule } from './rule.ts';
import type { Subject } from './subject.ts';

export const linkSameLabel: Rule = {
  id: 'link/same-label',
  severity: 'warning',
  what: 'Two links of one item or one list entry have the same label and different addresses, or two longer labels are the same in the whole issue.',
  why: 'Screen readers list the links of a page by their labels, and nobody can tell these apart.',
  bad: `date: 2017-08
title: Bulletin
sections:
  - title: Statements
    items:
      - title: Legal aid
        links:
          - { label: Read the statement, url: https://example.org/legal-aid }
      - title: Permanent residence
        links:
          - { label: Read the statement, url: https://example.org/residence }
`,
  good: `date: 2017-08
title: Bulletin
sections:
  - title: Statements
    items:
      - title: Legal aid
        links:
          - { label: Read the statement on legal aid, url: https://example.org/legal-aid }
      - title: Permanent residence
        links:
          - { label: Read the statement on permanent residence, url: https://example.org/residence }
`,
  *check(subject) {
    const known = new Map<string, Map<string, string>>();
    for (const { label, url, path, span } of subject.links) {
      const words = plainLabel(label);
      // That a label is vague is another finding, and fixing that fixes this.
      if (words === '' || words.startsWith('@') || isVague(label, languageAt(subject, path))) continue;
      const address = pageOf(url);
      const place = `${words}\0${contextOf(path, span, isShort(words), subject)}`;
      const first = known.get(place);
      if (first === undefined) known.set(place, new Map([[address, url]]));
      if (first === undefined || first.has(address)) continue;
      const [other = ''] = first.values();
      first.set(address, url);
      // One that leads to a third place is one of the same kind: the first says enough.
      if (first.size > 2) continue;
      const message = `${quote(label)} is also the label of another link, to ${quote(other)}`;
      const help = 'Say in each label what is behind it, so that the two differ';
      yield { path: path.at(-2) === 'links' ? [...path, 'label'] : path, ...(span ? { span } : {}), message, help };
    }
  },
};

/** A page, however it is asked for. */
function pageOf(url: string): string {
  if (url.startsWith('#')) return url.slice(1);
  return url.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '');
}

/** `slides`, `paper`, `1`: such a label says enough beside the name that it is with (WCAG 2.4.4). */
function isShort(words: string): boolean {
  return words.length <= 24 && words.split(' ').length <= 2;
}

/**
 * What a label is read with: its entry of a list or row of a table; for a short one also its paragraph, or the item
 * that it is a field of. Longer ones must make sense alone, and are compared in the whole issue.
 */
function contextOf(path: Path, span: Region | undefined, isShort: boolean, { proses }: Subject): string {
  const isField = path.at(-2) === 'links';
  const base = (isField ? path.slice(0, -2) : path).join('/');
  if (isField || span === undefined) return isShort ? base : '';
  const source = proses.find((prose) => prose.path === path)?.prose.source ?? '';
  const before = source.slice(Math.max(0, span.offset - 2000), span.offset);
  const paragraph = before.lastIndexOf('\n\n');
  const entry = Math.max(-1, ...Array.from(before.matchAll(entryStart), ({ index }) => index));
  if (entry <= paragraph && entry !== paragraph + 1 && !isShort) return '';
  return `${base}/${span.offset - before.length + Math.max(paragraph, entry)}`;
}

const entryStart = /(?:^|\n)(?=[ \t]*(?:[-*+|]|\d{1,3}[.)])[ \t])/g;
