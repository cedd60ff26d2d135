// text/left-over: what was left in the text by those who wrote it, and by their programs.

import { quote } from './reading/names.ts';
import type { Hit } from './reading/passages.ts';
import { placeholdersOf } from './reading/placeholders.ts';
import { everywhere, searchText } from './reading/search.ts';
import type { Rule } from './rule.ts';

interface Kind {
  /** In lower case. */
  readonly signs: readonly string[];
  readonly pattern: string;
  readonly what: string;
}

const kinds: Readonly<Record<string, Kind>> = {
  comment: {
    signs: ['[comment', '[commentaire', 'commented [', 'comment [', 'commentaire ['],
    pattern: String.raw`\[Comment(?:aire)? [A-Za-z]{0,4}\d{1,3}\s?:[^\]\n\0]{0,300}\]?|\bComment(?:ed|aire)? \[[A-Za-z]{1,4}\d{1,3}\]`,
    what: 'is a comment of a word processor',
  },
  merge: {
    signs: ['<<<<<<<', '>>>>>>>', '|||||||'],
    pattern: String.raw`(?<=^|[\n\0][ \t]{0,20})(?:<{7}|>{7}|\|{7})(?=[\s\0])`,
    what: 'is a mark that git leaves where two changes conflict',
  },
  change: {
    signs: ['{++', '{--', '{~~', '{==', '{>>'],
    pattern: String.raw`\{(?:\+\+[^{}\0]{0,300}\+\+|--[^{}\0]{0,300}--|~~[^{}\0]{0,300}~~|==[^{}\0]{0,300}==|>>[^{}\0]{0,300}<<)\}`,
    what: 'is a tracked change',
  },
  error: {
    signs: ['error!', 'erreur !', 'erreur\u00a0!', 'erreur\u202f!', 'erreur!', '#ref!', '#value!', '#name?', '#div/0!'],
    pattern: String.raw`\bError! (?:Bookmark not|Reference source|Hyperlink reference|No (?:text of|table of|bookmark|sequence|index)|Unknown|Not a valid|Main [Dd]ocument|Style not|Objects cannot|Filename not)[^.!\n\0]{0,60}\.?|\bErreur\s?! (?:Signet|Source du renvoi|Référence de lien|Il n[’']y a pas|Aucune|Aucun|Liaison|Nom de|Document principal|Style)[^.!\n\0]{0,60}\.?|#(?:REF!|VALUE!|NAME\?|DIV\/0!)`,
    what: 'is an error message of the program that the text was written in',
  },
  field: {
    signs: [
      'mergefield ',
      'mergeformat',
      'pageref _',
      'hyperlink "',
      'click or tap',
      'here to enter text',
      'cliquez ou appuyez ici',
      'pour entrer du texte',
      'contentreference[',
      'oaicite',
    ],
    pattern: String.raw`\bMERGEFIELD\s\w{1,40}|\\\*\s?MERGEFORMAT|\bPAGEREF\s_\w{1,40}|\bHYPERLINK\s"|\b[Cc]lick (?:or tap )?here to enter text|\b[Cc]liquez (?:ou appuyez )?ici pour entrer du texte|:?contentReference\[[^\]\n\0]{0,60}\](?:\{[^}\n\0]{0,60}\})?`,
    what: 'is a field of the program that the text was written in',
  },
  mail: {
    signs: [
      'sent from my ',
      'envoyé de mon ',
      'envoyé depuis mon ',
      'original message-',
      'forwarded message',
      'message d’origine-',
      "message d'origine-",
      'message transféré',
    ],
    pattern: String.raw`\b(?:Sent from my|Envoyé de(?:puis)? mon) (?:iPhone|iPad|Samsung|mobile|phone|Galaxy|BlackBerry|Android|téléphone|portable)|-{3,12}\s?(?:Original [Mm]essage|Forwarded [Mm]essage|Message d[’']origine|Message transféré)\s?-{3,12}`,
    what: 'is the rest of an e-mail',
  },
};

const search = everywhere({
  signs: Object.values(kinds).flatMap(({ signs }) => signs),
  pattern: () =>
    new RegExp(
      Object.entries(kinds)
        .map(([name, { pattern }]) => `(?<${name}>${pattern})`)
        .join('|'),
      'g',
    ),
});

export const textLeftOver: Rule = {
  id: 'text/left-over',
  severity: 'warning',
  what: 'A comment, a tracked change, an error of a word processor, or something to fill in is still in the text.',
  why: 'It was for the people who wrote the text. Readers see it as it is.',
  bad: `date: 2017-08
title: Bulletin
sections:
  - title: News
    intro: The bridge opens on [insert date].
`,
  good: `date: 2017-08
title: Bulletin
sections:
  - title: News
    intro: The bridge opens on 4 September 2017.
`,
  *check(subject) {
    for (const { match, passage, span, isCertain } of placeholdersOf(subject)) {
      if (isCertain) continue;
      yield {
        path: passage.path,
        span,
        message: `${quote(match[0])} looks like something to fill in`,
        help: 'Write the text that belongs here, or delete it',
      };
    }
    const merged = new Set<string>();
    for (const { match, passage, span } of searchText(subject, search)) {
      const [kind = ''] = Object.entries(match.groups ?? {}).find(([, found]) => found !== undefined) ?? [];
      // The marks of one merge come in threes.
      const place = passage.path.join('/');
      if (kind === 'merge' && merged.has(place)) continue;
      if (kind === 'merge') merged.add(place);
      if (isQuoted(passage, span)) continue;
      yield {
        path: passage.path,
        span,
        message: `${quote(match[0])} ${kinds[kind]?.what}`,
        help: 'Delete it, and check the text around it',
      };
    }
  },
};

/** `The page said “Error! Bookmark not defined”.` */
function isQuoted({ text }: Hit['passage'], { offset }: Hit['span']): boolean {
  return /[“"«‘]\s?$/.test(text.slice(Math.max(0, offset - 2), offset));
}
