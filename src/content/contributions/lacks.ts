// What a text with labels lacks: what its kind cannot do without, and a text.

import type { Kind } from '../issue/kinds.ts';
import type { Tree } from '../issue/read-tree.ts';
import type { Remark } from './contribution.ts';
import type { LabelName, LineName } from '../languages/language.ts';
import { formWordsIn } from './form-words.ts';
import type { Entry, Labelled } from './labelled-text.ts';
import { questionsOf } from './questions.ts';

interface Lacking {
  readonly kind: Kind;
  readonly entries: readonly Entry[];
  readonly labelled: Labelled;
  /** Of the labels. */
  readonly language: string;
  readonly isDoubted: boolean;
  /** What was meant by labels that are none, and is said of those. */
  readonly meant: readonly LabelName[];
}

/** `fields` are those that could be read. */
export function lacksOf(
  fields: Readonly<Record<string, Tree>>,
  { kind, entries, labelled, language, isDoubted, meant }: Lacking,
): readonly Remark[] {
  const { labels, colon } = formWordsIn(language);
  const { hints } = formWordsIn('en');
  const needed = questionsOf(kind).filter(({ name, isNeeded }) => isNeeded && fields[name] === undefined);
  const isUnlabelled = labelled.entries.length === 0 && labelled.heading === undefined;
  if (isUnlabelled && needed.length > 0)
    return [
      {
        line: 1,
        message: `It has no labels such as "${labels.title}${colon}", which say what is what`,
        help: `Write a label before each thing, such as \`${labels.title}${colon} ...\` and \`${labels.start}${colon} ...\`, then an empty line, then the text. \`bulletin collect --form\` prints a form with the usual labels`,
      },
    ];
  const lines = needed.map(({ name }) => ({ name: name as LineName, typed: entries.find((one) => one.name === name) }));
  const missing = lines
    // Its doubts are known already.
    .filter(({ name, typed }) => (typed === undefined ? !meant.includes(name) : typed.value === ''))
    .map(({ name, typed }): Remark => {
      const label = `${labels[name]}${colon}`;
      const hint = hints[name] === undefined ? '' : `, ${hints[name]}`;
      return typed === undefined
        ? { line: entries[0]?.line ?? 1, message: `It has no line "${label}"`, help: `Write one${hint}` }
        : { line: typed.line, message: `Nothing is written after "${typed.label}:"`, help: `Write it there${hint}` };
    });
  const says = Object.keys(fields).some((name) => !['title', 'contributor'].includes(name));
  if (says || isDoubted || missing.length > 0) return missing;
  const place = labelled.above.every(({ text }) => text.trim() === '') ? 'Write' : 'Move';
  return [
    {
      line: entries[0]?.line ?? 1,
      message: fields['title'] === undefined ? 'It has no text' : 'It has a title, but no text',
      help: `${place} the text below the labels, or after a line \`${labels.body}${colon}\``,
    },
  ];
}
