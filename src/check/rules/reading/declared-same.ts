// Texts that a mark declares to be the same in two languages: somebody has looked, and left them as they are.

import { remember } from '../../../base/memoize.ts';
import type { Path } from '../../../content/issue/fault.ts';
import { keyOfPath } from '../../../content/translation/pair-issues.ts';
import { hashOfWords } from '../../../content/translation/source-words.ts';
import { readUnits, textAt } from '../../../content/translation/units.ts';
import type { Digest } from '../digest.ts';
import type { Translations } from '../translations.ts';

/** An issue beside the same one in other languages -> whether a fault at one of its texts is about one that is declared. */
export function declarations(
  issue: Digest,
  translations: Translations,
): (file: string, path: Path | undefined) => boolean {
  const known = new Map<string, ReadonlySet<string>>();
  return (file, path = []) => {
    const declared = remember(known, file, () => {
      const other = translations.sisters(issue).find((one) => one.file === file);
      return new Set(other === undefined ? [] : declaredSame(issue, other));
    });
    return declared.has(keyOfPath(path));
  };
}

/**
 * The texts of an issue that a mark in either language says are translated from the words of today, and that are these
 * words. A text that only has a sentence of them is not among these: that sentence may have been forgotten.
 */
function declaredSame(own: Digest, other: Digest): readonly string[] {
  return [
    ...samePaths(other, own).map(({ path }) => keyOfPath(path)),
    ...samePaths(own, other).map(({ source }) => keyOfPath(source)),
  ];
}

function samePaths(source: Digest, own: Digest): readonly { readonly path: Path; readonly source: Path }[] {
  if (!own.translated.marks.some(({ isDone, language }) => isDone && language === source.language)) return [];
  const languages = { from: source.language, to: own.language };
  return readUnits(source.translated, own.translated, languages).units.flatMap(({ mark, now, sources }) =>
    mark.isDone && mark.hash === now
      ? mark.paths.flatMap((path, index) => {
          const there = sources[index];
          return there !== undefined && wordsAt(own, path) === wordsAt(source, there) ? [{ path, source: there }] : [];
        })
      : [],
  );
}

function wordsAt({ translated }: Digest, path: Path): string {
  return hashOfWords([textAt(translated.tree, path)]);
}
