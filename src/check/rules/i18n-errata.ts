// i18n/errata: a correction in one language only.

import type { Rule } from './rule.ts';

const issue = (title: string, errata: string) => `number: 28
date: 2017-08
sections:
  - title: News
    items:
      - { id: help, title: ${title} }
${errata}`;

export const i18nErrata: Rule = {
  id: 'i18n/errata',
  severity: 'warning',
  isOfItsTime: true,
  what: 'A correction is in one language only.',
  why: 'A mistake in one language is usually in the other too, and its readers do not see the correction.',
  publication: 'name: { en: Bulletin, fr: Bulletin }\nlanguages: [en, fr]\n',
  bad: issue('Une aide', ''),
  good: issue('Une aide', 'errata: [{ date: 2017-09-04, text: "L’atelier a lieu à Toronto, et non à Montréal." }]\n'),
  file: '028.fr.yaml',
  beside: {
    '028.en.yaml': issue(
      'Help',
      'errata: [{ date: 2017-09-04, text: "The workshop is in Toronto, not in Montreal." }]\n',
    ),
  },
  *compareTranslations(digest, translations) {
    for (const other of translations.counterparts(digest)) {
      const [own, theirs] = [digest.errata.length, other.errata.length];
      if (own === theirs) continue;
      const date = newest(own < theirs ? other.errata : digest.errata, own < theirs ? digest.errata : other.errata);
      const twin = { path: ['errata'], file: other.file };
      if (own < theirs)
        yield {
          path: ['sections'],
          region: digest.at,
          message: `The correction of ${date} in ${other.file} is missing here`,
          help: `Add one with the date ${date} to \`errata\` here. ${onlyHere}`,
          twin,
        };
      else
        yield {
          path: ['errata'],
          message: `The correction of ${date} is missing in ${other.file}`,
          help: `Add one with the date ${date} to \`errata\` there. ${onlyHere}`,
          twin,
        };
    }
  },
};

const onlyHere =
  'If it is about one language only, write `# bulletin-disable-file i18n/errata -- why` as a line of this file';

/** The first day of some corrections that others do not have. */
function newest(all: readonly string[], others: readonly string[]): string {
  return all.find((date) => !others.includes(date)) ?? all.at(-1) ?? '';
}
