// What the rules find in the texts of a bulletin.yaml that are in every issue.

import type { Path } from '../content/issue/fault.ts';
import { eachField } from '../content/issue/each-field.ts';
import { noMarks } from '../content/issue/marks.ts';
import { isRead } from '../content/issue/role.ts';
import type { Issue } from '../content/issue/schema.ts';
import { isProse } from '../content/prose/walk-prose.ts';
import { isByLanguage, languageOf } from '../content/publication/per-language.ts';
import { publicationSchema } from '../content/publication/schema.ts';
import type { LocalText, Publication } from '../content/publication/publication.ts';
import { plainBox } from '../content/publication/texts-in-language.ts';
import { familyOf } from './rules/explained/families.ts';
import { rules } from './rules/index.ts';
import { linkMailAddress } from './rules/link-mail-address.ts';
import { insteadOf } from './rules/reading/mistyped-mail.ts';
import { runRules, type JudgedFault } from './rules/run-rules.ts';
import { subjectOf, type Subject } from './rules/subject.ts';
import { textMissingGlyph } from './rules/text-missing-glyph.ts';

/** Those that judge a text by itself. The others need the issue around it. */
const ofBoxes = rules.filter(
  (rule) => rule !== textMissingGlyph && ['text', 'link', 'a11y'].includes(familyOf(rule.id)),
);

/** Whether some font may lack a character that is printed: only then anybody has to read the fonts. */
export function mayLackGlyphs(publication: Publication): boolean {
  return printedTexts(publication).some(({ text }) => /[^\0-\u017f\u2010-\u2026\u20ac]/.test(text));
}

/**
 * The faults of the boxes and of all other texts that readers get, the mistyped addresses, and the characters that no
 * font has in whatever is printed, with their paths in bulletin.yaml.
 */
export function checkStandingTexts(
  publication: Publication,
  glyphs: Pick<Subject, 'covers' | 'damagedFonts'>,
): readonly JudgedFault[] {
  const [main = 'en'] = publication.languages;
  const subjectIn = (language: string, boxes: Issue['boxes'] = []): Subject => {
    const issue: Issue = { date: '', sections: [], boxes };
    return subjectOf({
      ...{ issue, publication, language, ...glyphs, marks: noMarks },
      ...{ name: undefined, translations: [], images: new Map() },
    });
  };
  const spoken = publication.boxes.length === 0 ? [] : [...new Set([main, ...publication.languages])];
  const inBoxes = spoken.flatMap((language) => {
    const boxes = publication.boxes.map((box) => plainBox(box, language));
    return runRules(ofBoxes, subjectIn(language, boxes)).flatMap((fault) => typedFault(fault, publication, language));
  });
  const inNames = [...namesByLanguage(publication, main)].flatMap(([language, texts]) =>
    runRules(ofBoxes, { ...subjectIn(language), texts })
      .filter((fault) => !isOfAnotherLanguage(fault, publication))
      .flatMap((fault) => typedFault(fault, publication, language)),
  );
  const bare = subjectIn(main);
  return [
    ...inBoxes,
    ...inNames,
    ...runRules([linkMailAddress], { ...bare, texts: mistypedAddresses(publication) }),
    ...runRules([textMissingGlyph], { ...bare, texts: printedTexts(publication) }),
  ];
}

/**
 * A fault of the boxes in a language, where bulletin.yaml has it; none for what is said in another one, which is judged
 * with that.
 */
function typedFault(fault: JudgedFault, publication: Publication, language: string): readonly JudgedFault[] {
  const path = typedPath(fault.path, publication, language);
  if (path === undefined) return [];
  const { fix, also } = fault;
  const typed = (one: Path) => typedPath(one, publication, language) ?? one;
  return [
    {
      ...fault,
      path,
      ...(fix === undefined
        ? {}
        : { fix: { ...fix, edits: fix.edits.map((edit) => ({ ...edit, path: typed(edit.path) })) } }),
      ...(also === undefined ? {} : { also: also.map(typed) }),
    },
  ];
}

/** The fields that may be said once for each language. */
const sayable = /^(?:name|publisher|title|role|postal|alt|body|label|url)$/;

/** The path of a text of a box in one language; what is not by language is in the main one. */
function typedPath(path: Path, publication: Publication, language: string): Path | undefined {
  const [main = 'en'] = publication.languages;
  const value = valueAt(publication, path);
  if (!sayable.test(String(path.at(-1))) || value === undefined) return language === main ? path : undefined;
  const text = value as LocalText;
  return languageOf(text, language, main) === language ? (isByLanguage(text) ? [...path, language] : path) : undefined;
}

function valueAt(publication: Publication, path: Path): unknown {
  return path.reduce<unknown>(
    (inside, step) =>
      isProse(inside) ? inside : (inside as Readonly<Record<string | number, unknown>> | undefined)?.[step],
    publication,
  );
}

/** The addresses of the publication itself: they are in every issue. */
function mistypedAddresses({ contact, mail }: Publication): Subject['texts'] {
  const email = contact?.email ?? {};
  const ofContact =
    typeof email === 'string'
      ? [{ text: email, path: ['contact', 'email'] }]
      : Object.entries(email).map(([language, text]) => ({ text, path: ['contact', 'email', language] }));
  const ofMail = [
    { text: mail?.from ?? '', path: ['mail', 'from'] },
    { text: mail?.unsubscribe?.mailto ?? '', path: ['mail', 'unsubscribe', 'mailto'] },
  ];
  return [...ofContact, ...ofMail].filter(({ text }) => insteadOf(text) !== undefined);
}

/** Whatever of it is printed. */
export function printedTexts({ name, publisher, sections, contact, boxes }: Publication): Subject['texts'] {
  return readTexts({ name, publisher, sections, contact, boxes });
}

/** What readers read beside the boxes: names, titles of sections, the contact, in the language of each. */
function namesByLanguage(publication: Publication, main: string): ReadonlyMap<string, Subject['texts']> {
  const { name, publisher, sections, contact, logo } = publication;
  const byLanguage = new Map<string, Subject['texts'][number][]>();
  for (const one of readTexts({ name, publisher, sections, contact, logo })) {
    const [field, last] = one.path.slice(-2);
    const isOfLanguage = last !== undefined && sayable.test(String(field));
    const language = isOfLanguage ? String(last) : main;
    // Rules know a field by its name.
    const text = { text: one.text, path: isOfLanguage ? one.path.slice(0, -1) : one.path };
    const known = byLanguage.get(language);
    if (known === undefined) byLanguage.set(language, [text]);
    else known.push(text);
  }
  return byLanguage;
}

/** A name that is said once may be in any language: the spaces, quotation marks and capitals of one do not bind it. */
function isOfAnotherLanguage({ rule, path }: JudgedFault, publication: Publication): boolean {
  if (!/^text\/(?:french|english)-/.test(rule) || !/^(?:name|publisher)$/.test(String(path.at(-1)))) return false;
  return typeof valueAt(publication, path) === 'string';
}

function readTexts(value: Partial<Publication>): Subject['texts'] {
  const texts: Subject['texts'][number][] = [];
  eachField(publicationSchema, value, ({ value, role, path }) => {
    if (isRead(role)) texts.push({ text: isProse(value) ? value.source : (value as string), path });
  });
  return texts;
}
