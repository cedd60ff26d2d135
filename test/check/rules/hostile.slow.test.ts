// Rules stay quick, and quiet enough, on much of anything: files may come from strangers.

import { describe, expect, it, test } from 'vitest';
import { stepLimit } from '../../../src/content/issue/too-slow.ts';
import { proseLimit } from '../../../src/content/prose/parse-prose.ts';
import { inSteps } from '../../../src/content/prose/steps.ts';
import { processorTime } from '../../support/processor-time.ts';
import { check } from './check-source.ts';

/** The lengths of the bodies: one as long as it may be, since the schema refuses more, and one as people write them. */
const lengths = [proseLimit - 100, 19_900];

/** What the longest body takes of the megabyte that a file may have: short lines grow by their indentation. */
const largest = 700_000;

/** An issue full of such a part. */
function issueOf(part: string, language = 'en'): string {
  const items = lengths.map((length, index) => {
    const times = Math.min(length / part.length, largest / Buffer.byteLength(indented(part)));
    return `      - title: Item ${index}\n        body: |\n          x ${indented(part.repeat(times))}\n`;
  });
  return `date: 2017-08\ntitle: Bulletin\nlanguage: ${language}\nsections:\n  - title: Section\n    items:\n${items.join('')}`;
}

function indented(text: string): string {
  return text.replace(/\n/g, '\n          ');
}

/** Time that grows with the square would take minutes. */
function quickly(source: string): ReturnType<typeof check> {
  let found: ReturnType<typeof check> = [];
  // A text that is too slow to read gets to no rule.
  const work = (): unknown => inSteps(stepLimit, () => (found = check(source)));
  expect(processorTime(work)).toBeLessThan(20_000);
  return found;
}

const parts = [
  ...['a', 'word ', '1 ', '1', 'é', '漢', '🎉', 'q\u0301', '[', '[here ', '*', 'contact*** ', '5, ', 'to ', '- '],
  ...[
    'the ',
    '5 May ',
    'May 5, ',
    'Monday 5 and ',
    'Monday ',
    '31 June 2018, ',
    'please ',
    'please contact. ',
    'For x, contact ',
    'a:\n\n',
    'visit:\n\nb\n\n',
  ],
  ...[
    'Read the here ',
    'click here ',
    'at . ',
    'TODO ',
    'https://a.b/c ',
    '[here](x) ',
    '[a](b c) ',
    '<b> ',
    '![](x) ',
  ],
  ...[
    'a  b',
    '.. ',
    'a(b c ',
    '4thAbc ',
    '7 -9 ',
    'Ã©',
    'â€',
    '\u200b',
    '\u{e0041}',
    '• a\n',
    '•',
    '[a] (https://a.b ',
    '[a](https://a.b ',
    '](http',
  ],
  ...[
    '3/4/2018 ',
    'published on 5 May 2018, ',
    'Friday 5 - 6 May 2018, ',
    '(members only) ',
    '[a](https://a.b) (in French) ',
    'a [at] ',
    'details to follow ',
  ],
  ...[
    '[insert ',
    'Ask Mary ',
    'send a to or call ',
    'a@@b.c',
    'wa-\n',
    '{++ ',
    '[a](https://b.c) ',
    'on 5 May, ',
    '<<<<<<< ',
    '{{ a }}',
    '*|A|* ',
    '|',
    '{{',
    '%%',
  ],
  ...[
    '( [ { ',
    '(',
    '"',
    '“',
    '**a ',
    '** ',
    '|a|\n',
    '| a |\n| - |\n',
    '[^1] ',
    '[^1]: a\n',
    ':a: ',
    '$5 ',
    '$a',
    '==a',
    '~a',
    '^a',
    '1 000 ',
    '14:30-12:00 ',
    '№',
    '[a]: b\n',
  ],
  ...[
    '<!--',
    '<a ',
    '</',
    '\\',
    '&',
    '&amp;',
    '> ',
    '- a\n  ',
    'a\n---\n',
    'www.',
    'a@',
    'http://',
    '.',
    '- - ',
    'A.B. ',
    'NATO ',
    'repairs.The',
    'work,and',
    ' ,',
    'a-',
    '???',
    'xxx ',
  ],
  ...[
    'http://a.b(',
    'https://a.b/(c',
    'www.a.b(',
    '[x](https://a.b)',
    '[x](x',
    '[x]',
    '\x60',
    'ﬁ',
    'ﬁ-\n',
    '[insert a]: ',
    '[x]:',
    'http://a.b(c)d',
  ],
  ...[
    'A friday ',
    'In2026',
    'A 60percent ',
    '2th ',
    'ab- cd ',
    'a´b',
    '31/08/2027 ',
    '# A\n\n### THE NEW OFFICE IS OPEN\n\n',
    '\x60a ',
    '~~~\n',
    'https://t.co/?utm_a=1). ',
  ],
];

const frenchParts = [
  ...['abc', '« a', '« abcdefghijklmnop'],
  'a? ',
  '*a: ',
  '«a',
  '"a" ',
  '"',
  'en Mars ',
  '1 mars ',
  'du 8 Mars ',
  'sera annoncée ',
  '(réservé aux membres ',
  '(en anglais) ',
  ...[
    '« ',
    '« “ " ',
    '»',
    '14 h 30 ',
    '1 000 ',
    '5 $ ',
    '2ème ',
    'Premier Ministre ',
    'Demander à Marie ',
    'veuillez contacter ',
    'envoyer à ou appeler ',
  ],
  ...[
    'le 5 mai, ',
    'de 14 h à 12 h ',
    '[insérer ',
    'là là ',
    '\u00a0',
    '\u202f',
    '\u2009',
    '3/4/2018 ',
    'fevrier ',
    "l'",
    '50% ',
    'A ! ',
    'à compléter ',
    "l' a",
    'd ’a',
    '$1',
    '$1,000 ',
    '1,000',
    '1,',
    'fin d’Août ',
    'les Lundis ',
  ],
];

describe('a whole file of', () => {
  test.each(parts)('%j', (part) => {
    const counts = new Map<string, number>();
    for (const { rule } of quickly(issueOf(part))) counts.set(rule, (counts.get(rule) ?? 0) + 1);
    for (const count of counts.values()) expect(count).toBeLessThanOrEqual(201);
  });

  test.each(frenchParts)('%j in French', (part) => {
    expect(quickly(issueOf(part, 'fr')).length).toBeLessThan(5_000);
  });

  it('equal titles', () => {
    const items = '      - title: Same\n'.repeat(6_000);
    const found = quickly(`date: 2017-08\ntitle: Bulletin\nsections:\n  - title: Section\n    items:\n${items}`);
    expect(new Set(found.map(({ rule }) => rule))).toEqual(new Set(['item/repeated-title']));
  });
});

it('says so where it stops counting', () => {
  const items = '      - title: TODO\n'.repeat(250);
  const found = check(`date: 2017-08\ntitle: Bulletin\nsections:\n  - title: Section\n    items:\n${items}`).filter(
    ({ rule }) => rule === 'text/placeholder',
  );
  expect(found).toHaveLength(201);
  expect(found.at(-1)?.message).toBe(
    'There are more of these from here on: only the first 200 findings of a rule are shown',
  );
});

test.each([
  '# translated: en 1a2b3c4d\n',
  '# traduit: en 1a2b3c4d\n',
  '# en 1a2b3c4d x\n',
  '# a\n',
  '# a ',
  ' ',
  '#',
  'a',
  'en 1a2b3c4d ',
])('comments about a translation, full of %j', (part) => {
  const comments = `# translated\n# x${part.repeat(Math.floor(900_000 / part.length))}\n`;
  const issue = 'date: 2017-08\ntitle: Bulletin\nsections:\n  - title: Section\n    items:\n      - title: Item\n';
  quickly(`${comments}${issue}`);
  quickly(`${issue}${comments}`);
});
