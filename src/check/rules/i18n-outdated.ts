// i18n/outdated: a translation of words that the source does not have any more.

import { nameOf } from '../../content/translation/name-of.ts';
import { isOutdated, readUnits, type Unit } from '../../content/translation/units.ts';
import type { Digest } from './digest.ts';
import { nameOfIssue } from './reading/names.ts';
import type { Rule } from './rule.ts';

const issue = (title: string, mark: string) => `number: 28
date: 2017-08
sections:
  - title: News
    items:
      - id: hours
        # ${mark}
        title: ${title}
`;

export const i18nOutdated: Rule = {
  id: 'i18n/outdated',
  severity: 'warning',
  isOfItsTime: true,
  what: 'A text of the source has changed since it was translated, as the comment `# translated` above the translation shows.',
  why: 'Readers of the translation get what was true before.',
  publication: 'name: { en: Bulletin, fr: Bulletin }\nlanguages: [en, fr]\n',
  bad: issue('Les heures d’ouverture', 'translated: en 00000000'),
  good: issue('Les heures d’ouverture', 'translated: en eae68535'),
  file: '028.fr.yaml',
  beside: { '028.en.yaml': issue('Opening hours', 'Above the door.') },
  *compareTranslations(digest, translations) {
    if (digest.translated.marks.length === 0) return;
    for (const source of translations.sisters(digest)) {
      const { units } = readUnits(source.translated, digest.translated, {
        from: source.language,
        to: digest.language,
      });
      for (const unit of units) {
        if (!isOutdated(unit)) continue;
        const index = unit.sources.findIndex((path) => path !== undefined);
        yield {
          path: unit.mark.paths[Math.max(0, index)]!,
          message: `${source.file} has changed since this was ${unit.mark.isDone ? 'translated' : 'marked'}`,
          help: helpFor(unit, digest),
          twin: { path: unit.sources[index] ?? [], file: source.file },
        };
      }
    }
  },
};

function helpFor({ mark, isUntouched }: Unit, digest: Digest): string {
  const { language, translated } = digest;
  const command = `bulletin translate ${nameOfIssue(digest)} ${language}`;
  if (!mark.isDone && isUntouched) return `Run \`${command}\`: it puts in the new words`;
  const name = nameOf(translated.tree, mark.paths[0]!);
  const fix =
    translated.issue.status === 'published'
      ? 'Compare the two. If the translation is wrong by now, say in `errata` what is right'
      : 'Compare the two, and fix the translation';
  return `${fix}. Then run \`${command} --done ${name}\``;
}
