// text/entity: HTML's names for characters, which readers see as typed.

import { once } from '../../base/memoize.ts';
import { bareOf } from './reading/bare-text.ts';
import { hitsOf, readingsOf } from './reading/passages.ts';
import type { Rule } from './rule.ts';

const issue = (intro: string) => `date: 2017-08
title: Bulletin
sections:
  - title: News
    intro: ${intro}
`;

export const textEntity: Rule = {
  id: 'text/entity',
  severity: 'warning',
  what: 'A character is written with its HTML name, such as `&nbsp;`.',
  why: 'Nothing turns the name into the character: readers see `&nbsp;` as typed.',
  bad: issue('The annual report costs 20&nbsp;dollars.'),
  good: issue('The annual report costs 20 dollars.'),
  *check(subject) {
    for (const reading of readingsOf(subject)) {
      if (!reading.text.includes('&')) continue;
      for (const { match, passage, span } of hitsOf(
        /&(?:[A-Za-z]{2,8}[0-9]{0,2}|(#\d{2,6}|#x[\da-f]{2,5}));|&(?:amp|nbsp|quot|rsquo|lsquo|[nm]dash)(?![\w;=])/gi,
        bareOf(reading),
      )) {
        const [whole, number] = match;
        // In Markdown, a number means its character.
        if (
          (number !== undefined && passage.isProse) ||
          (number === undefined && !names().has(whole.replace(/^&|;$/g, '')))
        )
          continue;
        yield {
          path: passage.path,
          span,
          message: `Readers see "${whole}" as typed, not the character that it means in HTML`,
          help: 'Type the character itself',
        };
      }
    }
  },
};

/** Those that word processors and web pages leave behind. */
const names = once(
  () =>
    new Set(
      `nbsp amp lt gt quot apos copy reg trade hellip mdash ndash minus times middot bull deg euro pound cent sect para frac12 frac14 shy thinsp ensp emsp zwnj zwj
  lsquo rsquo sbquo ldquo rdquo bdquo laquo raquo lsaquo rsaquo iexcl iquest oelig OElig aelig AElig szlig
  agrave acirc aacute auml ccedil egrave eacute ecirc euml icirc iuml iacute ntilde ocirc oacute ouml ugrave ucirc uuml uacute
  Agrave Acirc Aacute Auml Ccedil Egrave Eacute Ecirc Euml Icirc Iuml Iacute Ntilde Ocirc Oacute Ouml Ugrave Ucirc Uuml Uacute`.split(
        /\s+/,
      ),
    ),
);
