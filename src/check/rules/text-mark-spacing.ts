// text/mark-spacing: "repairs.The city", "the floor ,and".

import { bareOf } from './reading/bare-text.ts';
import { quote } from './reading/names.ts';
import { passageAt, readingsOf, type Hit, type Reading } from './reading/passages.ts';
import { faultsOf, fixedSpot, type Spot } from './reading/spots.ts';
import { everywhere, searchText } from './reading/search.ts';
import { once } from '../../base/memoize.ts';
import type { Rule } from './rule.ts';
import type { Subject } from './subject.ts';

export const textMarkSpacing: Rule = {
  id: 'text/mark-spacing',
  severity: 'warning',
  what: 'A space is missing after a full stop, a comma or another mark, or there is one before it.',
  why: 'Readers see a slip, and two words without a space between them are one word for searches and screen readers.',
  bad: `date: 2017-08
title: Bulletin
sections:
  - title: News
    intro: The city paid for the door,and for the floor .It is done.
`,
  good: `date: 2017-08
title: Bulletin
sections:
  - title: News
    intro: The city paid for the door, and for the floor. It is done.
`,
  *check(subject) {
    yield* faultsOf(hits(subject), fix, 'unsafe', ({ match, fixed, passage: { text }, span }, more) => {
      const word = /[^\s\0]{0,30}$/.exec(text.slice(Math.max(0, span.offset - 30), span.offset))?.[0] ?? '';
      const next = /^[\p{L}\d’']{0,20}/u.exec(text.slice(span.offset + span.length))?.[0] ?? '';
      const mark = match[0].trim();
      const what = endsWord(match)
        ? `a space before "${mark}"`
        : match[0] === mark
          ? `no space after "${mark}"`
          : `the space on the wrong side of "${mark}"`;
      return {
        message: `${quote(word + match[0] + next)} has ${what}${more}`,
        help: `Write ${quote(word + (fixed?.text ?? '') + next)}`,
      };
    });
    yield* faultsOf(
      searchText(subject, inParentheses),
      (hit) => fixedSpot(hit, hit.match[0].trim()),
      'unsafe',
      ({ match }, more) => ({
        message: `There is a space ${match[0].startsWith('(') ? 'after (' : 'before )'}${more}`,
        help: 'Delete the space',
      }),
    );
  },
};

/** `( between 2026 and 2028 )`; `b )` numbers an entry of a list, and `:-)` is a smile. */
const inParentheses = everywhere({
  signs: [' ( ', 'a )', 'e )', 's )', 't )', 'n )', 'd )', 'r )', 'y )', '0 )', '8 )'],
  pattern: () => /(?<=[\s\0])\([ \u00a0](?=\p{L}{2})|(?<=[\p{L}\d]{3})[ \u00a0]\)(?=[\s.,;:!?\0])/gu,
});

/** A mark, with the space before it that is too much; one that is missing is put in after it. */
function fix(hit: Hit): Spot {
  const mark = hit.match[0].trim();
  const before = hit.match.groups!['french'] === undefined ? '' : hit.match[0].slice(0, -mark.length);
  return fixedSpot(hit, before + mark + (endsWord(hit.match) ? '' : ' '));
}

/** Whether a blank or a closing mark follows anyway. */
function endsWord({ groups }: RegExpExecArray): boolean {
  return (groups!['end'] ?? groups!['englishEnd']) !== undefined;
}

function* hits(subject: Subject): Generator<Hit> {
  for (const reading of readingsOf(subject)) {
    if (!sign.test(reading.text)) continue;
    const pattern =
      reading.language === 'fr'
        ? patterns().french
        : reading.language === 'en'
          ? patterns().english
          : patterns().others;
    for (const hit of hitsAtSigns(pattern, bareOf(reading))) if (!isRight(hit)) yield hit;
  }
}

/**
 * What the pattern finds at the signs of a text: tried at every letter of a thousand issues, it took a seventh of all
 * rules.
 */
function* hitsAtSigns(pattern: RegExp, bare: Reading): Generator<Hit> {
  let end = 0;
  for (const { index } of bare.text.matchAll(signs())) {
    // The sign is the letter before a mark, or the last of up to three spaces.
    for (let at = Math.max(end, index - 2); at <= index + 1; at += 1) {
      pattern.lastIndex = at;
      const match = pattern.exec(bare.text);
      if (match === null) continue;
      end = at + match[0].length;
      const passage = passageAt(bare, at);
      yield { match, passage, span: { offset: at - passage.start, length: match[0].length } };
      break;
    }
  }
}

/** Words that begin sentences: behind a capital, others may be part of a name. */
const openings =
  'The|It|We|In|This|These|They|He|She|You|Our|For|If|At|On|As|But|And|There|To|From|When|Please|Le|La|Les|Il|Elle|Nous|Vous|Un|Une|Des|Ce|Cette|Ces|En|Pour|Dans|Avec|Et|Mais|Si|Ils|Elles|Merci';

// Matches wherever the large ones do, at the sign before the mark: most texts have no such place.
const sign =
  /[a-zà-ÿœ)”»"’*_\d][.!?](?=[A-ZÀ-ÞŒ])|[A-Za-zÀ-ÿœŒ\d)”»"’'*_-][,;](?=[A-Za-zÀ-ÿœŒ'’-])|[ \u00a0\u202f](?:[.,]|[;!?:](?![ \n\0])|[;!?](?=[ \n\0]))/;

const signs = once(() => new RegExp(sign, 'g'));

const patterns = once(() => {
  const space = '[ \\u00a0\\u202f]';
  const small = '[a-zß-öø-ÿœ]';
  const capital = '[A-ZÀ-ÖØ-ÞŒ]';
  const word = `(?:${small}|${capital})`;
  /** What is before a mark in a sentence: neither the name of a file nor that of a program. */
  const start = String.raw`(?:^|[\s\0(«“"'’\u0001*_])`;
  const ended = String.raw`(?:${small}{2,40}|\d{4})[)”»"’*_]{0,2}`;
  const next = String.raw`(?:${capital}${small}{1,30}|[AIÀYÔ])(?=[ \n,])|[CDJLMNSQ]u?['’]${word}`;
  const opening = `(?:${openings})(?=[ \\n,])`;
  const closed = String.raw`(?=[\s\0*_)»”"]|$)`;
  const glued = [
    String.raw`(?<=${start}${ended})[.!?](?=${next})|(?<=${start}${capital}${small}{2,40}[)”»"’*_]{0,2})[.!?](?=${opening})`,
    String.raw`(?<=${start}(?:${word}|['’-]){2,40}[)”»"’*_]{0,2}),(?=(?:${word}|['’-]){2,40}[ \n.;:!?)]|[aàyI][ \n]${small}{2})`,
    String.raw`(?<=${word}{2}[)”»"’*_]{0,2})(?<!&\w{1,31});(?=${word}{2,40}[ \n,.])`,
  ];
  const before = [
    String.raw`(?<=[\p{L}\d)”»"’%>\u0001])${space}{1,3}[,.](?<end>${closed})`,
    String.raw`(?<=${small}{2}[)”»"’]?)${space}{1,3}(?:,(?=${word}{2})|\.(?=${next}))`,
  ];
  const english = [
    String.raw`(?<=${word}[)”"’]?)${space}{1,3}(?:(?:[!?]|;(?!\)))(?<englishEnd>${closed})|[;!?](?=${word}{2}))`,
  ];
  const french = [String.raw`(?<french>(?<=[\p{L})”»])${space}(?:[!?:](?=${next})|;(?=${word}{2,40}[ \n,.'’])))`];
  const of = (...all: readonly (readonly string[])[]) => new RegExp(all.flat().join('|'), 'uy');
  return { english: of(glued, before, english), french: of(glued, before, french), others: of(glued, before) };
});

/** `.Trash`, `. . .`, `install .`, and lists such as `read,write,run`. */
function isRight({ match: { 0: found, index, input } }: Hit): boolean {
  const before = input.slice(Math.max(0, index - 40), index);
  const after = input.slice(index + found.length, index + found.length + 40);
  if (found === ';') return before.endsWith('TL') && after.startsWith('DR');
  if (found === ',') return /^[^\s\0]*[,=_]/.test(after) || /[,=_][^\s\0]*$/.test(before);
  if (!found.endsWith('.') || found.length === 1) return false;
  // An address is missing, which another rule says.
  if (/(?:^|\s)(?:at|to|via|visit|see|from|à|au|sur|voir|visitez|consultez|l[’']adresse(?: suivante)?)$/i.test(before))
    return true;
  return (
    /^(?:X[a-z]|R[a-z]{2,}\b|Net\b|Trash|\s?\.)/.test(after) ||
    /(?:\.|(?:^|\s)(?:-\w+|cd|ls|add|install|build|run|code|open|find|grep))$/.test(before)
  );
}
