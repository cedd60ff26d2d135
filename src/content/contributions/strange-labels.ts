// Labels that are none, at the head of what colleagues send: a slip of the fingers, or a word of another language. Left
// alone, they would go into the text with what is behind them.

import type { Kind } from '../issue/kinds.ts';
import { wordsFor } from '../languages/index.ts';
import type { LineName } from '../languages/language.ts';
import type { Remark } from './contribution.ts';
import { formWordsIn } from './form-words.ts';
import { meantLabel } from './labels.ts';
import { questionsOf } from './questions.ts';

export interface StrangeLabel {
  /** Without its colon. */
  readonly typed: string;
  /** From 1. */
  readonly line: number;
}

/** Those that are near to a label which the kind can have. What is a word of the text is so below `Text:`. */
export function strangeLabels(
  all: readonly StrangeLabel[],
  kind: Kind,
  languages: readonly string[],
): readonly Remark[] {
  const { labels } = formWordsIn(languages[0] ?? 'en');
  const names = new Set<string>([...questionsOf(kind).map(({ name }) => name), 'kind', 'section', 'language']);
  // What has no label for its kind may be of any.
  const canHave = (name: LineName): boolean => kind === 'article' || names.has(name);
  return all.flatMap(({ typed, line }) => {
    const meant = meantLabel(typed, languages, canHave);
    if (meant === undefined) return [];
    const { label, language } = meant;
    return {
      line,
      message:
        language === undefined
          ? `"${typed}:" is no label. Did you mean "${label}:"?`
          : `"${typed}:" is a label in ${wordsFor('en').languageName(language)}: here it is "${label}:"`,
      help: `Write \`${label}:\`; if the line belongs to the text, write a line \`${labels.body}:\` above it`,
    };
  });
}
