// i18n/passages: a text, or a paragraph, an entry of a list or a quotation in it, that only one language has.

import { countOf } from '../../base/count-of.ts';
import type { Fault } from '../../content/issue/fault.ts';
import { alignParts, type Parts } from './reading/align-parts.ts';
import { loneTexts } from './reading/lone-texts.ts';
import type { PartKind } from './reading/parts.ts';
import { saidFault, saidPairsOf, type SaidPair } from './reading/sisters.ts';
import { waysHere, waysThere } from './reading/ways.ts';
import type { Rule } from './rule.ts';

const issue = (body: string) => `number: 28
date: 2017-08
sections:
  - title: News
    items:
      - id: guide
        title: Guide
        body: |
${body}`;

export const i18nPassages: Rule = {
  id: 'i18n/passages',
  severity: 'warning',
  draftSeverity: 'note',
  isOfItsTime: true,
  what: 'A paragraph, an entry of a list, a row of a table, a heading or a quotation is missing in one of the two languages, or all of a text: a body, an introduction, the summary, the greeting, or boxes.',
  why: 'Something was added or deleted in one language only, and readers of the other do not know.',
  publication: 'name: { en: Bulletin, fr: Bulletin }\nlanguages: [en, fr]\n',
  bad: issue('          Le guide dit que faire.\n\n          - Mesurer\n          - Publier\n'),
  good: issue('          Le guide dit que faire.\n\n          - Mesurer\n          - Publier\n          - Inviter\n'),
  file: '028.fr.yaml',
  beside: {
    '028.en.yaml': issue(
      '          The guide says what to do.\n\n          - Measure\n          - Publish\n          - Invite\n',
    ),
  },
  *compareTranslations(digest, translations) {
    for (const other of translations.counterparts(digest)) yield* loneTexts(digest, other);
    for (const pair of saidPairsOf(digest, translations)) {
      for (const field of new Set([...pair.own.parts, ...pair.other.parts].map(([, , name]) => name)))
        yield* differences(pair, field);
    }
  },
};

/** One finding for a text: the first difference leads to the others. */
function* differences(pair: SaidPair, field: string): Generator<Fault> {
  const { own, other, languages, file } = pair;
  const [ours, theirs] = [partsIn(own.parts, field), partsIn(other.parts, field)];
  // A text that is not there at all is one finding.
  if (ours.length === 0 || theirs.length === 0) return;
  const { extra, lacking } = alignParts(ours, theirs, languages);
  const [first, missing] = [extra[0], lacking[0]];
  // Above a line of a text, readers would see the comment.
  const aboveField = `above \`${field}:\``;
  if (first !== undefined) {
    const [kind, , ...place] = ours[first]!;
    yield saidFault(
      pair,
      place,
      undefined,
      `This ${names[kind]} is missing in ${file}${andMore(extra.length + lacking.length)}`,
      waysThere('i18n/passages', pair.issues, 'Add it there', aboveField),
    );
  } else if (missing !== undefined) {
    const kind = theirs[missing.index]![0];
    const [, , ...place] = ours[Math.max(0, Math.min(missing.before, ours.length) - 1)]!;
    const where = missing.before === 0 ? 'before' : 'after';
    yield saidFault(
      pair,
      place,
      theirs[missing.index]!.slice(2) as never,
      `${articles[kind]} of ${file} is missing ${where} this${andMore(lacking.length)}`,
      waysHere('i18n/passages', pair.issues, 'Add it', aboveField),
    );
  }
}

function partsIn(parts: Parts, field: string): Parts {
  return parts.filter(([, , name]) => name === field);
}

function andMore(count: number): string {
  return count < 2 ? '' : `, and ${countOf(count - 1, 'more part')}`;
}

const names: Readonly<Record<PartKind, string>> = {
  paragraph: 'paragraph',
  heading: 'heading',
  entry: 'list entry',
  quotation: 'quotation',
  row: 'table row',
};
const articles: Readonly<Record<PartKind, string>> = {
  paragraph: 'A paragraph',
  heading: 'A heading',
  entry: 'A list entry',
  quotation: 'A quotation',
  row: 'A table row',
};
