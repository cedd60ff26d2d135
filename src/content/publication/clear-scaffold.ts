// Takes out of a section what `bulletin new` has written into it, where nobody has touched that since.

import { lineAt, lineStart, nextLine } from '../edit/line-places.ts';
import { removalEdits } from '../edit/removal-edits.ts';
import { applyEdits, type TextEdit } from '../edit/text-edits.ts';
import { readYaml, type YamlFile } from '../issue/read-yaml.ts';
import { scaffoldExamples, scaffoldIntros } from './scaffold-issue.ts';
import { isMapping, valueAt } from '../issue/schema-at.ts';

export interface Cleared {
  readonly file: YamlFile;
  /** What was taken out, one after the other: each is an edit of the text after those before it. */
  readonly steps: readonly TextEdit[];
}

/** The issue without the sentence that is still to be written, and without the example in comments, of one section. */
export function clearScaffold(issue: YamlFile, section: number): Cleared {
  // One after the other: in some layouts the example is a part of the sentence, and goes with it.
  return [introEdit, exampleEdit].reduce<Cleared>(
    (now, editOf) => {
      const edit = editOf(now.file, section);
      if (edit === undefined) return now;
      const file = readYaml(new TextEncoder().encode(applyEdits(now.file.text, [edit])));
      return file.tree === undefined ? now : { file, steps: [...now.steps, edit] };
    },
    { file: issue, steps: [] },
  );
}

function introEdit(issue: YamlFile, section: number): TextEdit | undefined {
  const fields = issue.tree && valueAt(issue.tree, ['sections', section]);
  if (!isMapping(fields)) return undefined;
  const { id, title, intro } = fields;
  // Without it, the section needs another field behind its hyphen.
  const isFirst = Object.keys(fields)[0] === 'intro' || (id === undefined && title === undefined);
  if (isFirst || typeof intro !== 'string' || !scaffoldIntros().includes(intro.trim())) return undefined;
  const edit = removalEdits(issue, ['sections', section], ['intro'])?.[0];
  // A comment of an author above it stays, and so does what it is about.
  const isCommented = edit !== undefined && /^ *#/.test(lineAt(issue.text, edit.offset));
  return isCommented ? undefined : edit;
}

/** The lines of the example, where they are as they were written. */
function exampleEdit({ text, locator }: YamlFile, section: number): TextEdit | undefined {
  const from = lineStart(text, locator.partAt(['sections', section])?.from ?? text.length);
  const next = locator.partAt(['sections', section + 1]);
  const end = next === undefined ? text.length : lineStart(text, next.from);
  for (let place = from; place < end; place = nextLine(text, place)) {
    if (!/^ *#/.test(lineAt(text, place))) continue;
    const to = scaffoldExamples()
      .map((lines) => endOfLines(text, place, lines))
      .find((found) => found !== undefined);
    if (to !== undefined) return { offset: place, length: to - place, text: '' };
  }
  return undefined;
}

/** Where lines end that begin at a place; undefined where the text has others. */
function endOfLines(text: string, start: number, lines: readonly string[]): number | undefined {
  let place = start;
  for (const line of lines) {
    if (place >= text.length || lineAt(text, place).trimEnd() !== line) return undefined;
    place = nextLine(text, place);
  }
  return place;
}
