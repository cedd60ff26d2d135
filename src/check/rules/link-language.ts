// link/language: "(in French)" in words, not in a field.

import { languageFor } from '../../content/languages/index.ts';
import { quote } from './reading/names.ts';
import type { Hit } from './reading/passages.ts';
import { byLanguage, searchText } from './reading/search.ts';
import type { Rule } from './rule.ts';

/** What a language calls those that are named often. */
function namesIn(language: 'en' | 'fr'): string {
  const names = Object.values(languageFor(language)?.names ?? {});
  return [...names, 'Tagalog'].join('|');
}

const search = byLanguage({
  en: {
    signs: ['(in ', '[in ', ' only)', ' only]', '(available in', '(currently in'],
    pattern: () => {
      const names = namesIn('en');
      return new RegExp(
        `[([](?:PDF[,;]? )?(?:(?:[Aa]vailable )?(?:[Ii]n )?(?:${names})(?:[ -]language)? [Oo]nly|(?:[Aa]vailable )?[Ii]n (?:${names}))[)\\]]`,
        'g',
      );
    },
  },
  fr: {
    signs: ['(en ', '[en ', 'seulement)', 'seulement]', 'uniquement)'],
    pattern: () => {
      const names = namesIn('fr');
      return new RegExp(
        `[([](?:PDF[,;]? )?(?:(?:[Dd]isponible )?[Ee]n (?:${names})(?: seulement| uniquement)?|(?:${names}) (?:seulement|uniquement))[)\\]]`,
        'gi',
      );
    },
  },
});

export const linkLanguage: Rule = {
  id: 'link/language',
  severity: 'note',
  languages: ['en', 'fr'],
  what: 'Words in parentheses say in which language a link is. The field `language:` says it better.',
  why: 'With `language:`, every format says it in the same words, and screen readers use the right voice.',
  bad: `date: 2017-08
title: Bulletin
sections:
  - title: Resources
    items:
      - title: A handbook
        links:
          - { label: Read the handbook (in French), url: https://example.org/manuel }
`,
  good: `date: 2017-08
title: Bulletin
sections:
  - title: Resources
    items:
      - title: A handbook
        links:
          - { label: Read the handbook, url: https://example.org/manuel, language: fr }
`,
  *check(subject) {
    for (const hit of searchText(subject, search)) {
      if (!isAboutLink(hit)) continue;
      const { path, isProse } = hit.passage;
      const message = `${quote(hit.match[0])} says in words what \`language:\` says for every format`;
      yield {
        path,
        span: hit.span,
        message,
        help: isProse
          ? inProse
          : 'Delete it, and add `language:` with the code of the language to the link or the item',
      };
    }
  },
};

const inProse =
  'Move the link into `links:` of the item, with `language:` and the code of its language, and delete this';

/** In a label or a title, or in prose inside a link or just after one: elsewhere it may be about a meeting. */
function isAboutLink({ passage: { text, path, isProse }, span: { offset, length } }: Hit): boolean {
  const place = path.at(-1);
  // In square brackets, `[French only]` is a remark on what is before it, link or not.
  if (
    isProse &&
    text.charAt(offset) === '[' &&
    /only|seulement|uniquement/i.test(text.slice(offset, offset + length)) &&
    !/^[(\[:]/.test(text.slice(offset + length))
  )
    return true;
  if (!isProse) return place === 'label' || (place === 'title' && offset + length === text.trimEnd().length);
  return (
    text.startsWith('](', offset + length) ||
    /\]\([^()\s]{1,500}\)\s?$/.test(text.slice(Math.max(0, offset - 500), offset))
  );
}
