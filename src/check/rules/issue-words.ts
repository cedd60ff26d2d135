// issue/words: an issue in a language that neither bulletin nor its publication has words for.

import { missingWords, wordNames, wordsFor } from '../../content/languages/index.ts';
import type { Rule } from './rule.ts';

/** So many names fit into a line. */
const shown = 6;

export const issueWords: Rule = {
  id: 'issue/words',
  severity: 'warning',
  what: 'The words that bulletin adds, such as "In this issue", would be in English around an issue in another language.',
  why: 'Readers would get two languages in one page, and a screen reader would pronounce one by the rules of the other.',
  publication: 'name: Acta Portus\nlanguages: [la, fr]\n',
  bad: `number: 28
date: 2017-08
language: la
sections:
  - title: Nuntii
    intro: Nihil hoc mense.
`,
  good: `number: 28
date: 2017-08
language: fr
sections:
  - title: Nouvelles
    intro: Rien cette fois-ci.
`,
  *check({ issue, publication: { name, words }, language }) {
    const missing = missingWords(language, words);
    if (missing.length === 0) return;
    const called = wordsFor('en').languageName(language);
    const named = `${missing.slice(0, shown).join(', ')}${missing.length > shown ? ` and ${missing.length - shown} more` : ''}`;
    const message =
      missing.length === wordNames().length
        ? `bulletin has no words in ${called}, and takes English ones`
        : `Words are missing in ${called}, and are in English: ${named}`;
    const where = name === undefined ? 'a bulletin.yaml' : 'bulletin.yaml';
    const help = `Write them in ${where}: \`words: { ${language}: { ${missing[0]}: ... } }\`. \`bulletin docs words\` lists all`;
    yield { path: [issue.language === undefined ? 'date' : 'language'], message, help };
  },
};
