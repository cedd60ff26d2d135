// What a text with labels lacks: what its kind cannot do without, and a text.

import { kindFields, type Kind } from '../issue/kinds.ts';
import type { Tree } from '../issue/read-tree.ts';
import type { Remark } from './contribution.ts';
import type { LabelName, LineName } from '../languages/language.ts';
import { formWordsIn } from './form-words.ts';
import { remarkOn, type Entry, type Labelled } from './labelled-text.ts';
import { questionsOf } from './questions.ts';

interface Lacking {
  readonly kind: Kind;
  /** The one line that the kind is known from, where nobody has named it. */
  readonly guessedFrom?: Entry;
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
  { kind, guessedFrom, entries, labelled, language, isDoubted, meant }: Lacking,
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
  // Its doubts are known already.
  const open = lines.filter(({ name, typed }) => (typed === undefined ? !meant.includes(name) : typed.value === ''));
  const isOfGuess = ({ name, typed }: (typeof open)[number]) =>
    guessedFrom !== undefined && typed === undefined && name in kindFields[kind];
  const ofGuess = open.filter(isOfGuess).map(({ name }) => `${labels[name]}${colon}`);
  const missing = open
    .filter((one) => !isOfGuess(one))
    .map(({ name, typed }): Remark => {
      const label = `${labels[name]}${colon}`;
      const hint = hints[name] === undefined ? '' : `, ${hints[name]}`;
      return typed === undefined
        ? { line: entries[0]?.line ?? 1, message: `It has no line "${label}"`, help: `Write one${hint}` }
        : { line: typed.line, message: `Nothing is written after "${typed.label}:"`, help: `Write it there${hint}` };
    });
  if (guessedFrom !== undefined && ofGuess.length > 0) missing.push(wrongGuess(guessedFrom, kind, ofGuess, language));
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

/** One line makes it an item of a kind that it may not be. */
function wrongGuess(from: Entry, kind: Kind, lacking: readonly string[], language: string): Remark {
  const { kinds, labels, colon } = formWordsIn(language);
  const called = kinds[kind];
  return remarkOn(
    from,
    `is a line of the kind ${called}, which needs ${lacking.map((label) => `"${label}"`).join(' and ')} as well`,
    `If it is of that kind, write ${lacking.map((label) => `\`${label}\``).join(' and ')}. If not, write the line in the text without its colon, or say what it is in a line \`${labels.kind}${colon}\``,
  );
}
