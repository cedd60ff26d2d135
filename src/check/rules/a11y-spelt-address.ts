// a11y/spelt-address: "name [at] example [dot] org".

import { quote } from './reading/names.ts';
import { everywhere, searchText } from './reading/search.ts';
import { faultsOf, fixedSpot } from './reading/spots.ts';
import type { Rule } from './rule.ts';

const at = String.raw`\s?[[({]\s?(?:at|à|arobase|chez|a)\s?[\])}]\s?`;
const dot = String.raw`\s?[[({]\s?(?:dot|point|pt|punkt)\s?[\])}]\s?`;

const search = everywhere({
  signs: ['at', 'à', 'arobase', 'chez', 'a'].flatMap((word) => [
    `[${word}]`,
    `(${word})`,
    `{${word}}`,
    `[ ${word} ]`,
    `( ${word} )`,
  ]),
  pattern: () =>
    new RegExp(
      String.raw`(?<![\w.+-])([\w.+-]{1,64})${at}([\w-]{1,60}(?:(?:\.|${dot})[\w-]{2,60}){1,4})(?![\w@])`,
      'gi',
    ),
});

export const a11ySpeltAddress: Rule = {
  id: 'a11y/spelt-address',
  severity: 'warning',
  what: 'An e-mail address is written with [at] or [dot].',
  why: 'It stops readers more than robots: nobody can click it, and screen readers read out the brackets.',
  bad: `date: 2017-08
title: Bulletin
sections:
  - title: News
    intro: Write to news [at] example [dot] org for more.
`,
  good: `date: 2017-08
title: Bulletin
sections:
  - title: News
    intro: Write to news@example.org for more.
`,
  *check(subject) {
    yield* faultsOf(
      searchText(subject, search),
      (hit) => fixedSpot(hit, addressIn(hit.match)),
      'unsafe',
      ({ match, fixed }, more) => ({
        message: `${quote(match[0])} is spelt out${more}`,
        help: `Write ${fixed?.text}`,
      }),
    );
  },
};

function addressIn([, name = '', host = '']: RegExpExecArray): string {
  return `${name}@${host.replace(new RegExp(dot, 'gi'), '.')}`;
}
