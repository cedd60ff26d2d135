// The labels that people write in front of what they know: `Title:`, `**Where** :`, `Où (si possible) :`.

import { once, remember } from '../../base/memoize.ts';
import { meant } from '../issue/meanings.ts';
import { nearest } from '../issue/nearest.ts';
import { allLanguages, languageFor } from '../languages/index.ts';
import type { LabelName, LineName, UnaskedLine } from '../languages/language.ts';
import { formWords, formWordsIn } from './form-words.ts';

export interface Label {
  /** What it is about; undefined for a label that is none of ours. */
  readonly name?: LabelName;
  /** Whether it is one of a form, and not another word for the same. */
  readonly isOfForm: boolean;
  /** The languages whose form has it. */
  readonly languages: readonly string[];
  /** As it was typed. */
  readonly typed: string;
  readonly value: string;
}

/** One at the head of a text that is none of ours. */
export interface StrangeLabel {
  /** Without its colon. */
  readonly typed: string;
  /** What is behind the colon. */
  readonly value: string;
  /** Whether an empty line is between it and the labels: it may be the first line of the text. */
  readonly isBelowGap: boolean;
  /** From 1. */
  readonly line: number;
}

/** Characters: what is longer is a sentence. */
const longest = 40;

/** What a line says, where it begins with a label; those of a form are in the languages of a publication. */
export function labelOf(line: string, languages: readonly string[]): Label | undefined {
  const colon = colonIn(line.slice(0, 160));
  if (colon === -1 || line[colon + 1] === '/') return undefined;
  const head = line.slice(0, colon);
  const marks = /^[\s*_•·-]*/.exec(head)![0];
  const typed = head
    .slice(marks.length)
    .replace(/\([^()]*\)[\s*_]*$/, '')
    .replace(/[\s*_]+$/, '');
  if (typed === '' || typed.length > longest || !/^\p{L}[\p{L}\p{M}\s'’/\u200c-]*$/u.test(typed)) return undefined;
  const value = line
    .slice(colon + 1)
    .replace(/[*_]/.test(marks) ? /^[*_]{1,2}(?=\s|$)/ : /^(?!)/, '')
    .trim();
  const found = known(languages).get(plainly(typed));
  if (found !== undefined) return { ...found, isOfForm: true, typed, value };
  const name = others.get(plainly(typed)) ?? (meant(typed, allNames()) as LineName | undefined) ?? unasked(typed);
  return { ...(name === undefined ? {} : { name }), isOfForm: false, languages: [], typed, value };
}

/** The label of a form that a line is, with nothing behind it but the colon that it lacks. */
export function bareLabelOf(line: string, languages: readonly string[]): Label | undefined {
  if (line.length > longest || !/^[\s*_]*[^\s\p{Ll}]/u.test(line)) return undefined;
  const label = labelOf(`${line.trim()}:`, languages);
  return label?.isOfForm === true && label.value === '' ? label : undefined;
}

/** One behind other words on its line, and where it begins. */
export interface InnerLabel {
  readonly name: LabelName;
  readonly typed: string;
  readonly at: number;
  /** What is behind it, up to the next one. */
  readonly value: string;
}

/** Labels of a form behind other words: `Snow day When: 18 January`. */
export function labelsWithin(value: string, languages: readonly string[]): readonly InnerLabel[] {
  const colons = [...value.matchAll(/[:：](?=\s)/g)].slice(0, mostWithin).map(({ index }) => index);
  const found = colons.flatMap((colon, index) => {
    const from = Math.max(0, colon - longest, (colons[index - 1] ?? -1) + 1);
    const starts = [...value.slice(from, colon).matchAll(/(?<=\s)[^\s\p{Ll}]/gu)].map(({ index }) => from + index);
    const at = starts.find((start) => labelOf(value.slice(start, colon + 1), languages)?.isOfForm === true);
    const label = at === undefined ? undefined : labelOf(value.slice(at, colon + 1), languages);
    return label?.name === undefined ? [] : [{ name: label.name, typed: label.typed, at: at!, colon }];
  });
  return found.map(({ colon, ...label }, index) => ({
    ...label,
    value: value.slice(colon + 1, found[index + 1]?.at).trim(),
  }));
}

/** What is looked at in one value. */
const mostWithin = 20;

/** The first colon that is in no brackets, which may have a time in them. */
function colonIn(text: string): number {
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    const sign = text[index]!;
    if (sign === '(') depth += 1;
    else if (sign === ')') depth -= 1;
    else if (depth <= 0 && (sign === ':' || sign === '：')) return index;
  }
  return -1;
}

type Known = ReadonlyMap<string, { readonly name: LineName; readonly languages: readonly string[] }>;
const made = new Map<string, Known>();

/** Labels of forms in some languages, and in English: a word of another language is a word of the text. */
function known(languages: readonly string[]): Known {
  return remember(made, languages.join(), () => {
    const found = new Map<string, { name: LineName; languages: readonly string[] }>();
    const add = (language: string, form: string) => {
      for (const [name, label] of Object.entries(formWordsIn(form).labels)) {
        const plain = plainly(label);
        const before = found.get(plain)?.languages ?? [];
        found.set(plain, { name: name as LineName, languages: [...new Set([...before, language])] });
      }
    };
    for (const tag of languages) if (languageFor(tag) !== undefined) add(tag, tag);
    // Regions and scripts of one language have words of their own, and their people read each other's.
    for (const tag of languages)
      for (const other of Object.keys(formWords()))
        if (other !== tag && baseOf(other) === baseOf(tag) && !languages.some((one) => one !== tag && isAs(one, other)))
          add(tag, other);
    if (!languages.some((tag) => baseOf(tag) === 'en')) add('en', 'en');
    // The names that files have; `to` is a line of every mail.
    for (const name of allNames())
      if (name.length > 2 && !found.has(name)) found.set(name, { name: name as LineName, languages: [] });
    return found;
  });
}

const baseOf = (tag: string): string => tag.split('-')[0]!;
const isAs = (tag: string, other: string): boolean =>
  baseOf(tag) === baseOf(other) && formWordsIn(tag).labels.kind === formWordsIn(other).labels.kind;

/** Characters: one slip makes another word of a shorter one, and many languages have it. */
const shortest = 4;
const mostSlips = 2;

export interface MeantLabel {
  readonly name: LineName;
  /** As a form of the publication prints it. */
  readonly label: string;
  /** The language whose form has the typed one, where one has. */
  readonly language?: string;
}

/** Which label was meant by one that is none: colleagues know those of the forms that they get. */
export function meantLabel(
  typed: string,
  languages: readonly string[],
  canBe: (name: LineName) => boolean,
): MeantLabel | undefined {
  const plain = plainly(typed);
  if (plain.length < shortest) return undefined;
  const printed = languages.flatMap((tag) => Object.entries(formWordsIn(tag).labels) as [LineName, string][]);
  const own = printed.filter(([name]) => canBe(name)).map(([name, label]) => ({ name, label, plain: plainly(label) }));
  const near = nearest(
    plain,
    own.map((one) => one.plain),
    mostSlips,
  );
  const found = own.find((one) => one.plain === near);
  if (found !== undefined) return { name: found.name, label: found.label };
  for (const [language, { labels }] of Object.entries(formWords())) {
    const names = Object.keys(labels) as LineName[];
    const name = names.find((one) => canBe(one) && plainly(labels[one]) === plain);
    if (name !== undefined) return { name, label: formWordsIn(languages[0] ?? 'en').labels[name], language };
  }
  return undefined;
}

/** The other language that a whole form is in: it has its title, and something else. */
export function otherLanguage(lines: readonly string[], languages: readonly string[]): string | undefined {
  if (lines.some((line) => isOfTitle(labelOf(line, languages)))) return undefined;
  const bases = languages.map(baseOf);
  const counted = Object.keys(formWords())
    .filter((tag) => !bases.includes(baseOf(tag)))
    .map((tag) => {
      const labels = lines.map((line) => labelOf(line, [tag])).filter((label) => label?.languages.includes(tag));
      return { tag, count: labels.some(isOfTitle) ? new Set(labels.map((label) => label!.name)).size : 0 };
    });
  const [best] = counted.sort((a, b) => b.count - a.count);
  return best !== undefined && best.count > 1 ? best.tag : undefined;
}

function isOfTitle(label: Label | undefined): boolean {
  return label?.name === 'title' && label.isOfForm;
}

/** What people write in front of lines of a mail, and never in a file. */
const others: ReadonlyMap<string, LineName> = new Map([
  ...['what', 'quoi', 'event', 'activity', 'activite', 'evenement'].map((word) => [word, 'title'] as const),
  ...['more info', 'more information', 'for more information', 'for more info', 'info', 'infos', "plus d'infos"].map(
    (word) => [word, 'links'] as const,
  ),
  ...['pour en savoir plus', 'en savoir plus', "plus d'information"].map((word) => [word, 'links'] as const),
]);

const allNames = once(() => Object.keys(formWordsIn('en').labels));

/** The word of print for each, in all languages. */
const unaskedWords = once(
  (): ReadonlyMap<string, UnaskedLine> =>
    new Map(
      allLanguages().flatMap(([, { words }]) => [
        [plainly(words.recurs), 'recurs'],
        [plainly(words.image), 'images'],
      ]),
    ),
);

/** What no form asks for, and people write all the same. */
function unasked(typed: string): UnaskedLine | undefined {
  return unaskedWords().get(plainly(typed)) ?? (meant(typed, ['recurs', 'images']) as UnaskedLine | undefined);
}

/** Without capitals, accents and the kinds of blank and apostrophe. */
export function plainly(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[’ʼ]/g, "'").replace(/\s+/g, ' ').trim();
}
