// i18n/to-translate: texts of a translation that are still marked as untranslated.

import { countOf } from '../../base/count-of.ts';
import type { Path } from '../../content/issue/fault.ts';
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

const ifGone = (it: string): string => `. If the source does not have ${it} any more, delete it here, too`;

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
  *check({ issue, name: own, slug, language, toTranslate }) {
    const { status } = issue;
    const command = `bulletin translate ${own?.slug ?? slug} ${language} --done`;
    const helpFor = (path: Path) => {
      const name = nameOf(issue as unknown as Tree, path);
      return `Translate it, unless it is the same in both languages. Then ${word}, or run \`${command} ${name}\`${ifGone('it')}`;
    };
    const [first, another] = toTranslate;
    if (first === undefined) return;
    if (status !== 'draft') {
      // An issue that is done should have none, and each that was overlooked is to be found.
      for (const path of toTranslate)
        yield { path, message: 'This text is still marked as untranslated', help: helpFor(path) };
    } else if (another === undefined) {
      yield { path: first, message: 'This text is still to be translated', help: helpFor(first) };
    } else {
      yield {
        path: first,
        message: `${countOf(toTranslate.length, 'text')} are still to be translated, from this one on`,
        help: `Translate each. Then ${word}, or run \`${command}\`. If some are the same in both languages, name them behind it, or add --same-words${ifGone('one')}`,
      };
    }
  },
};
