// What the rules find in the boxes of a bulletin.yaml, which stand in every issue.

import type { Issue } from './issue/schema.ts';
import { localised, type Publication } from './publication/schema.ts';
import { familyOf } from './rules/explained/families.ts';
import { rules } from './rules/index.ts';
import { runRules, type JudgedFault } from './rules/run-rules.ts';
import { subjectOf } from './rules/subject.ts';

/** Those that judge a text by itself. The others need the issue around it. */
const ofTexts = rules.filter(({ id }) => ['text', 'link', 'a11y'].includes(familyOf(id)));

/** The faults of the boxes, with their paths in bulletin.yaml. */
export function checkBoxes(publication: Publication, covers: (codePoint: number) => boolean): readonly JudgedFault[] {
  const [language = 'en'] = publication.languages;
  const boxes = publication.boxes.map((box) => ({ ...box, title: localised(box.title, language) }));
  const issue: Issue = { date: '', sections: [], boxes };
  const subject = subjectOf({ issue, publication, language, name: undefined, namesakes: [], images: new Map(), covers });
  return runRules(ofTexts, subject).map((fault) => {
    const [, index, field] = fault.path;
    const isLocal = field === 'title' && typeof publication.boxes[Number(index)]?.title !== 'string';
    return isLocal ? { ...fault, path: [...fault.path, language] } : fault;
  });
}
