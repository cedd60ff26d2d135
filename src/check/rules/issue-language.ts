// issue/language: an issue in a language that the publication does not have.

import { nearest } from '../../content/issue/nearest.ts';
import type { Rule } from './rule.ts';

export const issueLanguage: Rule = {
  id: 'issue/language',
  severity: 'error',
  what: 'The issue is in a language that bulletin.yaml does not list.',
  why: 'Titles of sections and links between translations exist only for the listed languages.',
  publication: 'name: Bulletin\nlanguages: [en, fr]\n',
  bad: `number: 28
date: 2017-08
language: de
sections:
  - title: In the news
    intro: Nothing this time.
`,
  good: `number: 28
date: 2017-08
language: fr
sections:
  - title: Dans l’actualité
    intro: Rien cette fois-ci.
`,
  *check({ publication: { name, languages }, language }) {
    if (name === undefined || languages.includes(language)) return;
    const meant =
      nearest(language, languages) ?? languages.find((known) => known.split('-')[0] === language.split('-')[0]);
    const message = `The issue is in ${language}, but the languages in bulletin.yaml are ${languages.join(', ')}`;
    const help = meant
      ? `Did you mean ${meant}?`
      : `Write one of them, or add ${language} to bulletin.yaml, with the names and titles in it: \`bulletin docs languages\` shows how`;
    yield { path: ['language'], message, help };
  },
};
