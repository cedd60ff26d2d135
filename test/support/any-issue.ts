// Issues of every shape, as fast-check makes them: all kinds, items inside items, and Markdown of every form.

import fc from 'fast-check';

const word = fc.stringMatching(/^[a-zéèôç]{3,9}$/);
const words = fc.array(word, { minLength: 1, maxLength: 5 }).map((some) => some.join(' '));
const day = fc
  .date({ min: new Date('2026-06-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const url = word.map((name) => `https://example.org/${encodeURIComponent(name)}`);
const contact = fc.record({
  name: words,
  role: words,
  email: word.map((name) => `${name.normalize('NFD').replace(/[^a-z]/g, '')}@example.org`),
});
const link = fc.record({ label: words, url, format: word }, { requiredKeys: ['label', 'url'] });

const inline = fc.oneof(
  words,
  words.map((text) => `*${text}*`),
  words.map((text) => `**${text}**`),
  words.map((text) => `\`${text}\``),
  fc.tuple(words, url).map(([label, target]) => `[${label}](${target})`),
);
const sentence = fc.array(inline, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));
const cells = (count: number) =>
  fc.array(words, { minLength: count, maxLength: count }).map((row) => `| ${row.join(' | ')} |`);

const block: fc.Arbitrary<string> = fc.oneof(
  sentence,
  fc.array(sentence, { minLength: 1, maxLength: 4 }).map((entries) => entries.map((entry) => `- ${entry}`).join('\n')),
  fc
    .array(sentence, { minLength: 1, maxLength: 4 })
    .map((entries) => entries.map((entry, index) => `${index + 1}. ${entry}`).join('\n')),
  fc.tuple(sentence, sentence).map(([outer, inner]) => `- ${outer}\n  - ${inner}`),
  fc.tuple(sentence, sentence).map(([first, second]) => `> ${first}\n>\n> > ${second}`),
  fc
    .tuple(cells(2), fc.array(cells(2), { minLength: 1, maxLength: 3 }))
    .map(([head, rows]) => [head, '|---|---|', ...rows].join('\n')),
  words.map((text) => `## ${text}`),
  words.map((text) => `\`\`\`\n${text}\n\`\`\``),
);
const body = fc.array(block, { minLength: 1, maxLength: 4 }).map((blocks) => blocks.join('\n\n'));

const common = {
  title: words,
  body,
  links: fc.array(link, { minLength: 1, maxLength: 3 }),
  contact,
  dateline: words,
  contributor: words,
};
const itemOf = (
  kind: string,
  needed: Record<string, fc.Arbitrary<unknown>>,
  others: Record<string, fc.Arbitrary<unknown>> = {},
) =>
  fc.record(
    { kind: fc.constant(kind), ...needed, ...common, ...others },
    { requiredKeys: ['kind', 'title', ...Object.keys(needed)] as never },
  );

const singleItem = fc.oneof(
  itemOf('article', {}),
  itemOf(
    'event',
    { start: day },
    { time: fc.constant('14:00'), place: words, price: words, details: words, registration: fc.record({ url }) },
  ),
  itemOf('resource', {}, { author: words, publisher: words, year: fc.integer({ min: 1900, max: 2100 }), format: word }),
  itemOf('news', { outlet: words, published: fc.constant('2026-04'), url }),
  itemOf('call', { closes: day, how: fc.record({ url, contact }) }),
  itemOf('case', { identifier: words, stage: words }, { next: words }),
  itemOf('notice', { from: day }, { reason: words }),
  itemOf('note', { body }),
);
const item = fc
  .tuple(singleItem, fc.option(fc.array(singleItem, { minLength: 1, maxLength: 2 }), { nil: undefined }))
  .map(([outer, items]) => ({ ...outer, ...(items && { items }) }));

const section = fc.record(
  { title: words, intro: body, items: fc.array(item, { minLength: 1, maxLength: 3 }) },
  { requiredKeys: ['title', 'items'] },
);

/** The text of an issue file that nothing is wrong with. */
export const anyIssue: fc.Arbitrary<string> = fc
  .record(
    {
      number: fc.constant(1),
      date: fc.constant('2026-05'),
      language: fc.constant('en'),
      title: words,
      greeting: fc.record({ text: body, signature: words }),
      summary: words,
      sections: fc.array(section, { minLength: 1, maxLength: 3 }),
      boxes: fc.array(fc.record({ title: words, body }), { minLength: 1, maxLength: 2 }),
    },
    { requiredKeys: ['number', 'date', 'language', 'title', 'sections'] },
  )
  // JSON is YAML as well.
  .map((issue) => `${JSON.stringify(issue, undefined, 2)}\n`);
