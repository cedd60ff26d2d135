// A translation of any issue, in whatever way its author writes YAML: started, translated in part, and brought up to
// date after the source has changed.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Document, visit } from 'yaml';
import { fieldEdits } from '../../../src/content/edit/field-edits.ts';
import { applyEdits } from '../../../src/content/edit/text-edits.ts';
import { readMarks } from '../../../src/content/issue/marks.ts';
import { valueAt } from '../../../src/content/issue/schema-at.ts';
import { keyInItem, keyOfTexts, knownTexts, takeKnown } from '../../../src/content/translation/known-texts.ts';
import { nameOf } from '../../../src/content/translation/name-of.ts';
import { markDone } from '../../../src/content/translation/mark-done.ts';
import { markExisting } from '../../../src/content/translation/mark-existing.ts';
import { newTranslation } from '../../../src/content/translation/new-translation.ts';
import { wholeOf } from '../../../src/content/translation/translation-files.ts';
import { hasOtherHash, isOutdated, readUnits } from '../../../src/content/translation/units.ts';
import { outdatedOf } from '../../../src/content/translation/report-lines.ts';
import { updateTranslation } from '../../../src/content/translation/update-translation.ts';
import type { WholeIssue } from '../../../src/content/translation/whole-issue.ts';
import { anyIssue } from '../../support/any-issue.ts';

const languages = { from: 'en', to: 'fr' };
const whole = (text: string) => wholeOf(new TextEncoder().encode(text), 'an issue', '/');

interface Item {
  title?: string;
  id?: string;
  body?: string;
  start?: string;
  links?: { label: string; url: string }[];
  items?: Item[];
}
interface Model {
  date: string;
  sections: { title: string; items: Item[] }[];
}

/** How an author writes. */
const style = fc.record({
  isJson: fc.boolean(),
  indent: fc.constantFrom(2, 3, 5),
  indentSeq: fc.boolean(),
  lineWidth: fc.constantFrom(0, 40),
  braces: fc.constantFrom('none', 'links', 'items', 'groups'),
  hasComments: fc.boolean(),
  end: fc.constantFrom('\n', '\r\n'),
  isCut: fc.boolean(),
  script: fc.constantFrom('', '港口 ', 'Ярмарка: ', 'مرحبا ', '“Quoted” # ', '- ', '"x" '),
});
type Style = typeof style extends fc.Arbitrary<infer T> ? T : never;

function written(model: Model, how: Style): string {
  const named = JSON.parse(
    JSON.stringify(model, (key, value) => (key === 'title' ? `${how.script}${value}` : value)),
  ) as Model;
  if (how.isJson) return ended(`${JSON.stringify(named, undefined, how.indent)}\n`, how);
  const document = new Document(named, { version: '1.1' });
  visit(document, {
    Pair(_, pair) {
      const name = String((pair.key as { value?: unknown }).value);
      const isIt =
        how.braces === name || (how.braces === 'groups' && ['contact', 'registration', 'greeting'].includes(name));
      if (isIt) (pair.value as { flow?: boolean }).flow = true;
      if (how.hasComments && ['title', 'links', 'label'].includes(name))
        (pair.key as { commentBefore?: string }).commentBefore =
          ` about the ${name}\n bulletin-disable-next-line x/y -- z`;
    },
  });
  const { indent, indentSeq, lineWidth } = how;
  return ended(document.toString({ indent, indentSeq, lineWidth }), how);
}

function ended(text: string, { end, isCut }: Style): string {
  return (isCut ? text.trimEnd() : text).replaceAll('\n', end);
}

const model = anyIssue.map((text) => JSON.parse(text) as Model);

/** What happens to a source while others translate it. */
const changes: Readonly<Record<string, (model: Model, seed: number) => void>> = {
  title: (model, seed) => void (itemIn(model, seed).title = 'other words'),
  body: (model, seed) => void (itemIn(model, seed).body = 'Other words.\n\n- one\n- two\n'),
  date: (model, seed) => {
    const item = itemIn(model, seed);
    if (item.start !== undefined) item.start = '2027-12-31';
  },
  issueDate: (model) => void (model.date = '2026-06'),
  added: (model, seed) => {
    const { items } = model.sections[seed % model.sections.length]!;
    items.splice(seed % (items.length + 1), 0, { title: `new item ${seed}`, body: 'Its text.\n\n\nMore.\n' });
  },
  link: (model, seed) =>
    void (itemIn(model, seed).links = [
      ...(itemIn(model, seed).links ?? []),
      { label: `another link ${seed}`, url: `https://example.org/new-${seed}` },
    ]),
  section: (model, seed) =>
    void model.sections.push({ title: `new section ${seed}`, items: [{ title: 'first of it' }] }),
  gone: (model, seed) => {
    const { items } = model.sections[seed % model.sections.length]!;
    if (items.length > 1) items.splice(seed % items.length, 1);
  },
};

function itemIn({ sections }: Model, seed: number): Item {
  const { items } = sections[seed % sections.length]!;
  return items[seed % items.length]!;
}

const change = fc.tuple(fc.constantFrom(...Object.keys(changes)), fc.nat({ max: 50 }));

/** Translates some of the texts, with their marks. */
function translated(text: string, which: readonly number[], isDone: boolean): string {
  let after = text;
  for (const at of which) {
    const { file } = whole(after);
    const { marks } = readMarks(file);
    const mark = marks[at % Math.max(1, marks.length)];
    if (mark === undefined) continue;
    const path = mark.paths[0]!;
    const edits = fieldEdits(file, path.slice(0, -1), String(path.at(-1)), `traduit ${at}`) ?? [];
    const un = isDone && !mark.isDone ? [{ offset: mark.region.offset + 2, length: 2, text: '' }] : [];
    after = applyEdits(after, [...edits, ...un]);
  }
  return after;
}

describe('a new translation', () => {
  test('has every line of its source, says the same, and has a mark for each text', () => {
    fc.assert(
      fc.property(model, style, (issue, how) => {
        const text = written(issue, how);
        const source = whole(text);
        const made = newTranslation(source, languages)!;
        expect(made, text).toBeDefined();
        const own = whole(made.text);
        expect(own.issue).toMatchObject({ language: 'fr', status: 'draft', date: source.issue.date });
        expect(withoutOwn(own.file.tree)).toEqual(withoutOwn(source.file.tree));
        const { marks, slips } = readMarks(own.file);
        expect(slips).toEqual([]);
        expect(marks.length).toBeGreaterThan(0);
        const { units, pairing } = readUnits(source, own, languages);
        expect(units.filter((unit) => isOutdated(unit) || !unit.isUntouched)).toEqual([]);
        expect({ ...pairing, leaves: [] }).toMatchObject({
          lacking: [],
          missing: [],
          unsure: [],
          extra: [],
          moved: [],
        });
        if (!how.isJson && how.braces === 'none')
          expect(isPartOf(linesOf(text), linesOf(made.text)), made.text).toBe(true);
        expect(made.text.replaceAll('\r\n', '').includes('\n')).toBe(!text.includes('\r\n'));
      }),
      { numRuns: 14 },
    );
  });

  test('is left alone by a second run', () => {
    fc.assert(
      fc.property(model, style, (issue, how) => {
        const source = whole(written(issue, how));
        const own = whole(newTranslation(source, languages)!.text);
        expect(updateTranslation(source, own, languages)!.edits).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });
});

describe('an update', () => {
  test('brings what is new, keeps what people wrote, conforms, and changes nothing the second time', () => {
    fc.assert(
      fc.property(
        fc.record({
          issue: model,
          how: style,
          which: fc.array(fc.nat({ max: 30 }), { maxLength: 5 }),
          isDone: fc.boolean(),
          changed: fc.array(change, { minLength: 1, maxLength: 4 }),
        }),
        ({ issue, how, which, isDone, changed }) => {
          const first = whole(written(issue, how));
          const own = whole(translated(newTranslation(first, languages)!.text, which, isDone));
          const after = structuredClone(issue);
          for (const [name, seed] of changed) changes[name]!(after, seed);
          const source = whole(written(after, how));
          const made = updateTranslation(source, own, languages)!;
          expect(made, own.file.text).toBeDefined();
          expect(made.after.file.text).toBe(applyEdits(own.file.text, made.edits));
          const next = whole(made.after.file.text);
          expect(readMarks(next.file).slips).toEqual([]);
          for (const text of wordsIn(own.file.text)) expect(made.after.file.text).toContain(text);
          // No comment of an author is lost, nor moved away from what it is about.
          expect(isPartOf(commentsIn(own.file.text), commentsIn(made.after.file.text)), made.after.file.text).toBe(
            true,
          );
          expect(mixedEnds(made.after.file.text)).toBe(mixedEnds(own.file.text));
          const again = updateTranslation(source, next, languages)!;
          expect(again.edits, made.after.file.text).toEqual([]);
          // What is left is left to people, and is the same as before.
          expect(again.byHand).toEqual(made.byHand);
          expect(outdatedOf(again.units).length).toBe(outdatedOf(made.units).length);
          if (how.isJson || how.braces !== 'none') return;
          expect(made.byHand).toEqual([]);
          if (made.pairing.unsure.length > 0) return;
          expect(again.pairing).toMatchObject({ lacking: [], missing: [] });
          // A text that nobody touched is what the source says.
          for (const { mark, sources, isUntouched } of again.units)
            if (!mark.isDone && isUntouched && sources[0] !== undefined)
              expect(plain(valueAt(next.file.tree, mark.paths[0]!))).toBe(plain(valueAt(source.file.tree, sources[0])));
        },
      ),
      { numRuns: 17 },
    );
  });
});

describe('what is known of an earlier translation', () => {
  test('comes into a new one, however the two are written, and nothing comes the second time', () => {
    fc.assert(
      fc.property(model, style, style, fc.array(fc.nat({ max: 30 }), { maxLength: 8 }), (issue, how, next, which) => {
        const first = whole(translated(newTranslation(whole(written(issue, how)), languages)!.text, which, true));
        const own = whole(newTranslation(whole(written(issue, next)), languages)!.text);
        const known = knownTexts([{ name: 'the first', whole: first }], languages);
        const { after, edits, keys } = takeKnown(own, known, 'en');
        expect(after.file.text).toBe(applyEdits(own.file.text, edits));
        expect(readMarks(after.file).slips).toEqual([]);
        expect(after.marks).toHaveLength(own.marks.length);
        for (const mark of after.marks) {
          const isKnown = known.has(keyOfTexts(mark, mark.hash));
          expect(isKnown || !mark.isDone, after.file.text).toBe(true);
          expect(mark.isDone).toBe(keys.has(keyInItem(after.tree, mark, mark.hash)));
          // The same text of the first one is meant, whatever others with these words are called there.
          const name = nameOf(after.tree, mark.paths[0]!);
          const there = first.marks.find(
            ({ paths, isDone, hash }) => isDone && hash === mark.hash && nameOf(first.tree, paths[0]!) === name,
          );
          if (there === undefined) continue;
          expect(mark.isDone, after.file.text).toBe(true);
          expect(mark.paths.map((path) => valueAt(after.tree, path))).toEqual(
            there.paths.map((path) => valueAt(first.tree, path)),
          );
        }
        const [before, then] = [own, after].map(({ file }) => commentsIn(file.text.replaceAll('# un', '# ')));
        expect(then, after.file.text).toEqual(before);
        expect(mixedEnds(after.file.text)).toBe(mixedEnds(own.file.text));
        expect(takeKnown(after, known, 'en').edits).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });
});

describe('--mark', () => {
  /** A translation as somebody makes it by hand: a copy, in which some texts are in other words, and no text has a mark. */
  const byHand = (source: WholeIssue, which: readonly number[]) => {
    const made = translated(newTranslation(source, languages, { isExplained: false })!.text, which, true);
    return whole(made.replace(/^[ \t]*# (?:un)?translated: en [\da-f]{8}\r?\n/gm, ''));
  };

  test('puts in marks and nothing else, each where it is right, and none the second time', () => {
    fc.assert(
      fc.property(model, style, fc.array(fc.nat({ max: 30 }), { maxLength: 5 }), (issue, how, which) => {
        const source = whole(written(issue, how));
        const own = byHand(source, which);
        const { after, translated: done, untranslated } = markExisting(source, own, languages)!;
        expect(after.file.tree).toEqual(own.file.tree);
        expect(after.file.text.replace(/^[ \t]*# (?:un)?translated: en [\da-f]{8}\r?\n/gm, '')).toBe(own.file.text);
        expect(readMarks(after.file).slips).toEqual([]);
        expect(after.marks).toHaveLength(done + untranslated);
        expect(done).toBe(
          new Set(wordsIn(own.file.text)).size === 0 ? 0 : after.marks.filter(({ isDone }) => isDone).length,
        );
        expect(done > 0).toBe(which.length > 0);
        const { units } = readUnits(source, after, languages);
        expect(units.filter(hasOtherHash)).toEqual([]);
        for (const { mark, isSame } of units) expect(isSame).toBe(!mark.isDone);
        expect(markExisting(source, after, languages)).toMatchObject({ translated: 0, untranslated: 0 });
        expect(updateTranslation(source, after, languages)!.edits).toEqual([]);
      }),
      { numRuns: 14 },
    );
  });
});

describe('--done', () => {
  test('changes marks only, and only those of texts that somebody has translated', () => {
    fc.assert(
      fc.property(model, style, fc.array(fc.nat({ max: 30 }), { maxLength: 5 }), (issue, how, which) => {
        const source = whole(written(issue, how));
        const own = whole(translated(newTranslation(source, languages)!.text, which, false));
        const { units } = readUnits(source, own, languages);
        const made = markDone(own, units, { names: [], withSame: false })!;
        expect(made.file.tree).toEqual(own.file.tree);
        expect(made.file.text.replaceAll('# translated', '# untranslated')).toBe(own.file.text);
        expect(made.done.length + made.same.length).toBe(units.length);
        expect(made.done.length > 0).toBe(which.length > 0);
        const again = whole(made.file.text);
        const second = markDone(again, readUnits(source, again, languages).units, { names: [], withSame: false })!;
        expect(second.edits).toEqual([]);
      }),
      { numRuns: 14 },
    );
  });
});

/** Headings in a text begin with the same sign. */
function commentsIn(text: string): readonly string[] {
  return [...text.matchAll(/^[ \t]*# ?(?:about|bulletin|translated|untranslated|Sous).*$/gm)].map(([line]) =>
    line.trim().replace(/[\da-f]{8}$/, ''),
  );
}

function mixedEnds(text: string): boolean {
  return text.includes('\r\n') && /[^\r]\n/.test(text);
}

function withoutOwn(tree: unknown): unknown {
  return JSON.parse(
    JSON.stringify(tree, (key, value) => (['id', 'language', 'status'].includes(key) ? undefined : value)),
  );
}

function linesOf(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.replace(/^[ -]*/, ''))
    .filter((line) => line !== '' && !line.startsWith('language:'));
}

/** Whether all of some lines are among others, in their order. */
function isPartOf(some: readonly string[], all: readonly string[]): boolean {
  let at = 0;
  for (const line of all) if (line === some[at]) at += 1;
  return at === some.length;
}

/** What people wrote. */
function wordsIn(text: string): readonly string[] {
  return text.match(/traduit \d+/g) ?? [];
}

function plain(text: unknown): string {
  return String(text).replace(/\s+/g, ' ').trim();
}
