// What to do about languages that bulletin has no words for.

import { missingWords, wordsFor, type PublicationWords } from '../../content/languages/index.ts';

/** A note for each. */
export function wordNotes(languages: readonly string[], words?: PublicationWords): readonly string[] {
  return languages.flatMap((tag) => {
    const [first, ...others] = missingWords(tag, words);
    if (first === undefined) return [];
    const called = wordsFor('en').languageName(tag);
    const [many, them] = others.length === 0 ? ['One word', 'it'] : [`${others.length + 1} words`, 'them'];
    return [
      `${many} around issues in ${called} would be English. Write ${them} in bulletin.yaml, as in \`words: { ${tag}: { ${first}: ... } }\`: \`bulletin docs words\` lists all`,
    ];
  });
}
