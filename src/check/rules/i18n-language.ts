// i18n/language: a language that the publication has, and an issue that is done lacks.

import { parseIssueName } from '../../content/publication/issue-files.ts';
import type { AnyHead } from './issue-index.ts';
import { nameOfIssue } from './reading/names.ts';
import type { Rule } from './rule.ts';

const issue = (status: string) => `number: 28
date: 2017-08
status: ${status}
sections:
  - title: News
    items:
      - { id: help, title: Help }
`;

export const i18nLanguage: Rule = {
  id: 'i18n/language',
  severity: 'warning',
  isOfItsTime: true,
  what: 'An issue that is not a draft is missing in one of the languages of the publication.',
  why: 'Readers of that language wait for it, or do not know that it is out.',
  publication: 'name: { en: Bulletin, fr: Bulletin }\nlanguages: [en, fr]\n',
  bad: issue('ready'),
  good: issue('draft'),
  file: '028.en.yaml',
  *compareIssues(head, issueIndex) {
    const translations = issueIndex.translationsOf(head);
    const sisters = translations.sisters(head);
    const { languages } = issueIndex.publication;
    // Without a status it is built as one that is done.
    const isDone = (one: AnyHead) => !one.isDraft;
    // The first of those that this run looks at reports it for all.
    const isReported = sisters.some(
      (one) => translations.looksAt(one) && isDone(one) && translations.isBefore(one, head),
    );
    if (!isDone(head) || isReported) return;
    // A language that a publication took up later is not missed in the issues before; and where nobody says that the
    // issue is finished, only one in which there were issues already. A file that is named for another language than
    // its own is one finding, of `issue/file-name`.
    const isIn = (one: AnyHead, language: string) =>
      one.language === language || parseIssueName(one.file)?.language === language;
    const isThere = (language: string) =>
      [head, ...sisters].some((one) => isIn(one, language)) || issueIndex.hasFile(head, language);
    const missing = languages.filter(
      (language) => !isThere(language) && issueIndex.isBegun(language, head, head.status !== undefined),
    );
    if (missing.length === 0 || !languages.includes(head.language)) return;
    const done = head.status === undefined ? 'is not a draft' : `is \`${head.status}\``;
    const message = `The issue ${done}, but it is missing in ${missing.map((language) => `\`${language}\``).join(' and ')}`;
    const command = `bulletin translate ${nameOfIssue(head)} ${missing[0]} --from ${head.language}`;
    const help = `Start it with \`${command}\`, or delete the language from \`languages\` in bulletin.yaml`;
    yield { path: ['number'], region: head.at, message, help };
  },
};
