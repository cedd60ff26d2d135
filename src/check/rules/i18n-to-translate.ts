// i18n/to-translate: texts of a translation that are still marked as untranslated.

import { countOf } from '../../base/count-of.ts';
import type { Tree } from '../../content/issue/read-tree.ts';
import { nameOf } from '../../content/translation/name-of.ts';
import type { Rule } from './rule.ts';

const issue = (word: string, title: string) => `number: 28
date: 2017-08
status: ready
sections:
  - title: Nouvelles
    items:
      - id: hours
        # ${word}: en 3e66f3b6
        title: ${title}
`;

const word = 'change the word `untranslated` above it to `translated`';

export const i18nToTranslate: Rule = {
  id: 'i18n/to-translate',
  severity: 'error',
  draftSeverity: 'warning',
  what: 'A text of a translation still has the comment `# untranslated` above it.',
  why: 'It is in the words of the other language, and readers would get it like that.',
  publication: 'name: Bulletin\nlanguages: [fr]\n',
  bad: issue('untranslated', 'Opening hours'),
  good: issue('translated', 'Les heures d’ouverture'),
  file: '028.fr.yaml',
  *check({ issue, slug, language, toTranslate }) {
    const { status } = issue;
    const command = `bulletin translate ${slug} ${language} --done`;
    const [first] = toTranslate;
    if (first === undefined) return;
    if (status !== 'draft') {
      // An issue that is done should have none, and each that was overlooked is to be found.
      for (const path of toTranslate) {
        const help = `Translate it. Then ${word}, or run \`${command} ${nameOf(issue as unknown as Tree, path)}\``;
        yield { path, message: 'This text is still marked as untranslated', help };
      }
      return;
    }
    const count = toTranslate.length;
    const message =
      count === 1
        ? 'This text is still to be translated'
        : `${countOf(count, 'text')} are still to be translated, from this one on`;
    yield {
      path: first,
      message,
      help: `Translate ${count === 1 ? 'it' : 'each'}. Then ${word}, or run \`${command}\``,
    };
  },
};
