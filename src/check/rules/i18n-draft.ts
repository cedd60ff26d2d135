// i18n/draft: an issue that is done leads its readers to a translation that is still a draft.

import type { Rule } from './rule.ts';

const issue = (status: string, title: string) => `number: 28
date: 2017-08
status: ${status}
sections:
  - title: News
    items:
      - { id: help, title: ${title} }
`;

export const i18nDraft: Rule = {
  id: 'i18n/draft',
  severity: 'warning',
  isOfItsTime: true,
  what: 'An issue is no longer a draft, but its translation is, and the page of the issue links to it.',
  why: 'Readers follow the link to their language, and find a page that is marked as a draft.',
  publication: 'name: { en: Bulletin, fr: Bulletin }\nlanguages: [en, fr]\n',
  bad: issue('published', 'Help'),
  good: issue('draft', 'Help'),
  file: '028.en.yaml',
  beside: { '028.fr.yaml': issue('draft', 'Une aide') },
  *compareTranslations(digest, translations) {
    const sisters = translations.sisters(digest);
    const isReported = sisters.some(
      (one) => !one.isDraft && translations.looksAt(one) && translations.isBefore(one, digest),
    );
    for (const other of sisters) {
      // The first one that is done leads to the draft; where only the draft is named, it is reported there.
      const [done, draft] = digest.isDraft ? [other, digest] : [digest, other];
      if (!draft.isDraft || done.isDraft || (digest.isDraft ? translations.looksAt(done) : isReported)) continue;
      const said = done.status === undefined ? 'is not a draft' : `is \`${done.status}\``;
      const message = digest.isDraft
        ? `This issue is a draft, but ${other.file} ${said}, and its page links to this one`
        : `This issue ${said}, but ${other.file}, which its page links to, is a draft`;
      yield {
        path: ['status'],
        message,
        help: 'Finish the draft, and write `status: ready` in it',
        twin: { path: ['status'], file: other.file },
      };
      if (digest.isDraft) return;
    }
  },
};
