// What the rules find in the texts of a bulletin.yaml that stand in every issue.

import type { Path } from './issue/fault.ts';
import { machineFields } from './issue/machine-fields.ts';
import type { Issue } from './issue/schema.ts';
import { isProse } from './prose/walk-prose.ts';
import { localised, type Publication } from './publication/schema.ts';
import { familyOf } from './rules/explained/families.ts';
import { rules } from './rules/index.ts';
import { runRules, type JudgedFault } from './rules/run-rules.ts';
import { subjectOf, type Subject } from './rules/subject.ts';
import { textMissingGlyph } from './rules/text-missing-glyph.ts';

/** Those that judge a text by itself. The others need the issue around it. */
const ofBoxes = rules.filter((rule) => rule !== textMissingGlyph && ['text', 'link', 'a11y'].includes(familyOf(rule.id)));

/** Whether there is anything to look at: a box, or a character that some font may lack. */
export function hasStandingTexts(publication: Publication): boolean {
  return publication.boxes.length > 0 || printedTexts(publication).some(({ text }) => /[^\0-\u017f\u2010-\u2026\u20ac]/.test(text));
}

/** The faults of the boxes, and the characters that no font has in whatever is printed, with their paths in bulletin.yaml. */
export function checkStandingTexts(publication: Publication, covers: (codePoint: number) => boolean): readonly JudgedFault[] {
  const [language = 'en'] = publication.languages;
  const boxes = publication.boxes.map((box) => ({ ...box, title: localised(box.title, language) }));
  const issue: Issue = { date: '', sections: [], boxes };
  const subject = subjectOf({ issue, publication, language, name: undefined, namesakes: [], images: new Map(), covers });
  const inBoxes = runRules(ofBoxes, subject).map((fault) => {
    const [, index, field] = fault.path;
    const isLocal = field === 'title' && typeof publication.boxes[Number(index)]?.title !== 'string';
    return isLocal ? { ...fault, path: [...fault.path, language] } : fault;
  });
  return [...inBoxes, ...runRules([textMissingGlyph], { ...subject, texts: printedTexts(publication) })];
}

/** Whatever of it is printed. */
function printedTexts({ name, publisher, sections, contact, boxes }: Publication): Subject['texts'] {
  const texts: Subject['texts'][number][] = [];
  const walk = (value: unknown, path: Path): void => {
    if (typeof value === 'string') texts.push({ text: value, path });
    else if (isProse(value)) texts.push({ text: value.source, path });
    else if (Array.isArray(value)) value.forEach((entry, index) => walk(entry, [...path, index]));
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inside] of Object.entries(value)) if (!machineFields.has(key)) walk(inside, [...path, key]);
    }
  };
  walk({ name, publisher, sections, contact, boxes }, []);
  return texts;
}
