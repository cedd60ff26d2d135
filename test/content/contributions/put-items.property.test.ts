// Items put into an issue of any author: they say what was answered, and every other byte stays.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { itemValue, valueOfTree, type Answered } from '../../../src/content/contributions/item-value.ts';
import { placeAll } from '../../../src/content/contributions/place-all.ts';
import { putItems } from '../../../src/content/contributions/put-items.ts';
import { treeOf } from '../../../src/content/edit/edited.ts';
import type { Value } from '../../../src/content/edit/written-value.ts';
import { conform } from '../../../src/content/issue/conform.ts';
import type { Kind } from '../../../src/content/issue/kinds.ts';
import { readYaml, type YamlFile } from '../../../src/content/issue/read-yaml.ts';
import type { Tree } from '../../../src/content/issue/read-tree.ts';
import { scaffoldExamples, scaffoldIssue } from '../../../src/content/publication/scaffold-issue.ts';
import { itemSchema } from '../../../src/content/issue/schema.ts';

const catalogue = [
  { id: 'news', title: 'News' },
  { id: 'policy', title: 'Policy' },
  { id: 'events', title: { en: 'Events', fr: 'Activités' }, kind: 'event' },
] as const;
const putFor = { catalogue, language: 'en', hasTranslations: false };

const word = fc.constantFrom(
  'Harbour',
  'naïve',
  'Ярмарка',
  '港口',
  'مرحبا',
  '👍🏽',
  '028',
  'yes',
  'null',
  '- x',
  '# y',
  'a: b',
  '"q',
  "it's",
  '{z}',
  '*w*',
);
// Some are longer than any editor is wide.
const line = fc
  .oneof(
    { arbitrary: fc.array(word, { minLength: 1, maxLength: 5 }), weight: 4 },
    fc.array(word, { minLength: 40, maxLength: 60 }),
  )
  .map((words) => words.join(' '));
const prose = fc
  .array(fc.oneof(line, fc.constant(''), fc.constant('    deep'), fc.constant('# Heading')), {
    minLength: 1,
    maxLength: 6,
  })
  .map((lines) => lines.join('\n').trim())
  .filter((text) => text !== '')
  .map((text) => `${text}\n`);

const item = fc
  .record(
    {
      kind: fc.constantFrom('article', 'event', 'note'),
      title: line,
      start: fc.constant('2027-05-12'),
      place: line,
      body: prose,
      links: fc.array(fc.record({ label: line, url: fc.constant('https://example.org/?a=1,2#x') }), {
        minLength: 1,
        maxLength: 2,
      }),
      contact: fc.record({ name: line, email: fc.constant('ada@example.org') }),
      contributor: line,
    },
    { requiredKeys: ['kind', 'title', 'start'] },
  )
  .map(({ kind, start, place, ...rest }): Answered => {
    const event = { start, ...(place === undefined ? {} : { place }) };
    const fields = { ...(kind === 'article' ? {} : { kind }), ...rest, ...(kind === 'event' ? event : {}) };
    return itemValue(kind, valueOfTree(itemSchema, treeOf(fields as Value)) as Answered);
  });

/** An issue as `new` writes it, or as an author has changed it. */
const issue = fc
  .record({
    language: fc.constantFrom('en', 'fr', 'de'),
    ids: fc.subarray(['news', 'policy', 'events']),
    indent: fc.constantFrom(0, 2, 5),
    above: fc.constantFrom('', '# A comment.\n', '\n\n', `# ${'A long comment. '.repeat(80)}\n`),
    below: fc.constantFrom(
      '',
      '\n',
      '# The end.\n',
      '\nboxes:\n- title: B  # so\n',
      'errata:\n    - { date: 2027-01-01, text: "A # b" }\n',
    ),
    isOwn: fc.boolean(),
    end: fc.constantFrom('\n', '\r\n'),
    isCut: fc.boolean(),
  })
  .map(({ language, ids, indent, above, below, isOwn, end, isCut }) => {
    const made = scaffoldIssue({
      ...{ number: 29, date: '2027-03', language },
      sections: ids.map((id) => ({ id, kind: id === 'events' ? 'event' : 'article', itemTitles: [] })),
    });
    const own = ids
      .map((id) => `- id: ${id}\n  items:\n    # Above.\n    - title: |\n        One\n      body: "Two"  # so\n`)
      .join('');
    const sections = own.replaceAll(/^/gm, ' '.repeat(indent)).trimEnd();
    const text = `${above}${isOwn ? `date: 2027-03\nsections: ${ids.length === 0 ? '[]' : `\n${sections}`}\n` : made}${below}`;
    return (isCut ? text.trimEnd() : text).replaceAll('\n', end);
  });

const read = (text: string): YamlFile => readYaml(new TextEncoder().encode(text));
const itemsOf = (tree: Tree | undefined): readonly (readonly [string, Tree])[] =>
  ((tree as { sections?: readonly { id: string; items?: readonly Tree[] }[] } | undefined)?.sections ?? []).flatMap(
    ({ id, items = [] }) => items.map((one) => [id, one] as const),
  );

describe('items are put into an issue', () => {
  test('they are where they belong, say what they should, and conform', () => {
    fc.assert(
      fc.property(
        issue,
        fc.array(fc.tuple(fc.constantFrom('news', 'policy', 'events'), item), { minLength: 1, maxLength: 3 }),
        (text, added) => {
          const before = read(text);
          const put = putItems(
            before,
            added.map(([section, one]) => ({ section, item: one })),
            putFor,
          );
          expect(put).toHaveProperty('source');
          const { source, lines } = put as { source: YamlFile; lines: readonly number[] };
          const old = itemsOf(before.tree);
          const now = itemsOf(read(source.text).tree);
          for (const section of ['news', 'policy', 'events'])
            expect(now.filter(([id]) => id === section)).toEqual([
              ...old.filter(([id]) => id === section),
              ...added.filter(([id]) => id === section).map(([id, one]) => [id, treeOf(one as Value)]),
            ]);
          for (const [, one] of added) expect(conform(itemSchema, treeOf(one as Value)).faults).toEqual([]);
          lines.forEach((number, index) => {
            const [first] = Object.keys(added[index]![1]);
            expect(source.locator.line(number)).toMatch(new RegExp(`^ *- +${first}: `));
          });
          if (text.includes('\r\n')) expect(source.text.replaceAll('\r\n', '')).not.toContain('\n');
          else expect(source.text).not.toContain('\r');
        },
      ),
      { numRuns: 200 },
    );
  });

  test('no line of an author is changed or lost; what `new` has written goes from the section alone', () => {
    const isScaffold = (one: string) =>
      / {4}intro: \||^ {6}TODO |^sections: \[\]$/.test(one) ||
      scaffoldExamples().some((example) => example.includes(one));
    fc.assert(
      fc.property(issue, fc.constantFrom('news', 'policy', 'events'), item, (text, section, one) => {
        const put = putItems(read(text), [{ section, item: one }], putFor) as { source: YamlFile };
        const [old, now] = [text.split(/\r?\n/), put.source.text.split(/\r?\n/)];
        let place = 0;
        const lost = old.filter((line) => {
          if (isScaffold(line)) return false;
          const found = now.indexOf(line, place);
          if (found !== -1) place = found + 1;
          return found === -1;
        });
        expect(lost).toEqual([]);
        // The scaffold of the other sections is as it was.
        const rest = (all: string, id: string) =>
          all
            .split(/(?=^ *- id: )/m)
            .filter((part) => part.includes(`- id: ${id}`))
            .map((part) => part.replace(/\r?\n(?=\S)[^]*$/, '').trimEnd());
        for (const id of ['news', 'policy', 'events'].filter((other) => other !== section))
          expect(rest(put.source.text, id)).toEqual(rest(text, id));
      }),
      { numRuns: 200 },
    );
  });

  test('of an author’s own text, every byte is where it was, before or behind what is new', () => {
    const own = issue.filter((text) => !/TODO|sections: \[\]/.test(text));
    fc.assert(
      fc.property(own, fc.constantFrom('news', 'policy', 'events'), item, (text, section, one) => {
        const { source } = putItems(read(text), [{ section, item: one }], putFor) as { source: YamlFile };
        const added = source.text.length - text.length;
        let same = 0;
        while (same < text.length && source.text[same] === text[same]) same += 1;
        expect(added).toBeGreaterThan(0);
        expect(source.text.slice(same + added)).toBe(text.slice(same));
      }),
      { numRuns: 200 },
    );
  });

  test('placed once more, they are where they are, and nothing changes', () => {
    fc.assert(
      fc.property(
        issue,
        fc.array(fc.tuple(fc.constantFrom('news', 'policy', 'events'), item), { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        (text, added, hasTranslations) => {
          const candidates = added.map(([section, one], index) => ({
            file: `${index}.txt`,
            contribution: {
              ...{ item: one, kind: (one['kind'] ?? 'article') as Kind, line: 1, lines: new Map() },
              section: { name: section, line: 1 },
            },
          }));
          const placeFor = { ...putFor, hasTranslations, shown: 'issues/029.en.yaml' };
          const first = placeAll(read(text), candidates, placeFor);
          const fresh = first.placed.map(({ candidate }) => candidate);
          expect(fresh.length + first.refused.length).toBe(candidates.length);
          const second = placeAll(read(first.source.text), fresh, placeFor);
          expect(second.source.text).toBe(first.source.text);
          expect(second.refused).toEqual([]);
          expect(second.placed.every(({ isOld }) => isOld)).toBe(true);
          // Where each is said to be, it is.
          for (const { candidate, line: number } of second.placed) {
            const { title } = candidate.contribution.item;
            const near = first.source.text
              .split(/\r?\n/)
              .slice(number - 1, number + 3)
              .join('\n');
            expect(near).toMatch(/title: /);
            expect(title).toBeDefined();
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});
