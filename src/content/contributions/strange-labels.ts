// Labels that are none, at the head of what colleagues send: a slip of the fingers, or a word of another language. Left
// alone, they would go into the text with what is behind them.

import { languageInWords } from '../issue/language-in-words.ts';
import { kinds, type Kind } from '../issue/kinds.ts';
import type { Role } from '../issue/role.ts';
import { wordsFor } from '../languages/index.ts';
import type { LineName } from '../languages/language.ts';
import type { ReadFor, Remark } from './contribution.ts';
import { lexiconFor } from './date-lexicon.ts';
import { formWordsIn } from './form-words.ts';
import { kindMeant } from './kind-and-language.ts';
import { meantLabel, type MeantLabel, type StrangeLabel } from './labels.ts';
import { questionsOf, type Question } from './questions.ts';
import { readValue } from './read-value.ts';
import { readWhen } from './read-when.ts';

/** What was meant, and what is said of it. */
interface Strange {
  readonly name: LineName;
  readonly remark: Remark;
}

/**
 * Those that are near to a label which the kind can have. What is a word of the text is so below `Text:`; below an empty
 * line, too, unless what is behind it is what belongs behind the label, such as a date.
 */
export function strangeLabels(all: readonly StrangeLabel[], kind: Kind, readFor: ReadFor): readonly Strange[] {
  const { languages } = readFor;
  const { labels } = formWordsIn(languages[0] ?? 'en');
  const names = new Set<string>([...questionsOf(kind).map(({ name }) => name), 'kind', 'section', 'language']);
  // What has no label for its kind may be of any.
  const canHave = (name: LineName): boolean => kind === 'article' || names.has(name);
  return all.flatMap(({ typed, value, isBelowGap, line }) => {
    const meant = meantLabel(typed, languages, canHave);
    if (meant === undefined || (isBelowGap && !belongsBehind(meant, value, kind, readFor))) return [];
    const { name, label, language } = meant;
    const message =
      language === undefined
        ? `"${typed}:" is no label. Did you mean "${label}:"?`
        : `"${typed}:" is a label in ${wordsFor('en').languageName(language)}: here it is "${label}:"`;
    const help = `Write \`${label}:\`; if the line belongs to the text, write a line \`${labels.body}:\` above it`;
    return [{ name, remark: { line, message, help } }];
  });
}

/** Values that are not just any words. */
const formed: readonly Role[] = ['date', 'time', 'zone', 'address', 'language'];

function isFormed({ form, role }: Question): boolean {
  return form !== 'text' || formed.includes(role);
}

/** Whether a value has the form of what was meant: a title may be anything, and says nothing. */
function belongsBehind({ name, language }: MeantLabel, value: string, kind: Kind, readFor: ReadFor): boolean {
  const { after, languages, isSection } = readFor;
  if (value === '') return false;
  if (name === 'kind') return kindMeant(value) !== undefined;
  if (name === 'section') return isSection?.(value) === true;
  if (name === 'language') return languageInWords(value, languages) !== undefined;
  const lexicon = lexiconFor(language === undefined ? languages : [...languages, language]);
  if (name === 'start') return readWhen(value, after, lexicon).problem === undefined;
  const asked = [kind, ...kinds].flatMap(questionsOf).find((question) => question.name === name);
  return (
    asked !== undefined &&
    isFormed(asked) &&
    readValue(asked, value, { after, lexicon, languages }).problem === undefined
  );
}
