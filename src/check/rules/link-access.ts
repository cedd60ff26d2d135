// link/access: "(members only)" in words, not in a field.

import type { Path } from '../../content/issue/fault.ts';
import { itemAt } from './reading/item-at.ts';
import { quote } from './reading/names.ts';
import { byLanguage, searchText } from './reading/search.ts';
import type { Rule } from './rule.ts';
import type { Subject } from './subject.ts';

// In parentheses: a sentence about members is not a remark on a link.
const search = byLanguage({
  en: {
    signs: ['members only', 'member only', 'login required', 'log-in required', 'members-only'],
    pattern: () =>
      /[([](?!free\b)(?:[Ff]or |[Tt]o |[Oo]pen to |[Aa]vailable to |[Rr]eserved for |[Rr]estricted to )?(?:[\w’'-]{1,20} ){0,2}(?:[Mm]embers?[ -]only|[Ll]og-?in required)[)\]]/g,
  },
  fr: {
    signs: [
      '(réserv',
      '[réserv',
      '(accès réserv',
      '(accessible',
      '(pour les membres',
      'uniquement pour',
      'seulement pour',
      'membres seulement',
      'membres uniquement',
      'connexion requise',
    ],
    pattern: () =>
      /[([](?!gratuit)(?:(?:[Rr]éservée?s?|[Aa]ccès réservé|[Aa]ccessibles?|[Pp]our|[Uu]niquement pour|[Ss]eulement pour) (?:aux |les |seulement aux )?(?:seuls )?membres(?: [\w’'-]{1,20}){0,3}|[Mm]embres (?:seulement|uniquement)|[Cc]onnexion requise)[)\]]/g,
  },
});

export const linkAccess: Rule = {
  id: 'link/access',
  severity: 'note',
  languages: ['en', 'fr'],
  what: 'Words in parentheses say who can open a link. The field `access:` says it better.',
  why: 'With `access:`, every format says it in the same words and before the click, and translations do not forget it.',
  bad: `date: 2017-08
title: Bulletin
sections:
  - title: Resources
    items:
      - title: Slides of the webinar
        links:
          - { label: See the slides (for members only), url: https://example.org/slides }
`,
  good: `date: 2017-08
title: Bulletin
sections:
  - title: Resources
    items:
      - title: Slides of the webinar
        links:
          - { label: See the slides, url: https://example.org/slides, access: members }
`,
  *check(subject) {
    for (const { match, passage, span } of searchText(subject, search)) {
      const { path, isProse } = passage;
      const place = path.at(-1);
      if (!isProse && place !== 'label' && place !== 'title') continue;
      const access = /log|connexion/i.test(match[0]) ? 'login' : 'members';
      const message = `${quote(match[0])} says in words what \`access: ${access}\` says for every format`;
      const help = saysAccess(subject, path)
        ? 'Delete it: `access:` is there already'
        : `Delete it, and add \`access: ${access}\` to the link or the item`;
      yield { path, span, message, help };
    }
  },
};

/** Whether the link, its item or the one around it has the field already. */
function saysAccess({ issue }: Subject, path: Path): boolean {
  const { item, outer } = itemAt(issue, path);
  const link = path.at(-3) === 'links' && path.at(-1) === 'label' ? item?.links?.[Number(path.at(-2))] : undefined;
  return [link, item, outer].some((one) => one?.access !== undefined);
}
