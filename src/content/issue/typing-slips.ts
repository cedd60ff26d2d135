// Signs that look like those of YAML and are others: the slip behind many an error that the parser finds a line later.

import type { Region } from './fault.ts';
import { blankName, oddBlanks, plainBlank, withArticle } from '../prose/odd-blanks.ts';
import type { TypedLine } from './typed-lines.ts';

export interface Slip {
  readonly rule: string;
  readonly message: string;
  readonly help: string;
  readonly region: Region;
  /** What to type in its place; where there is none, nobody but the author knows. */
  readonly edits: readonly (Region & { readonly text: string })[];
}

interface Kind {
  readonly rule: string;
  /** Finds the wrong signs of a line: each is the first group of what it matches, or all of it. */
  readonly find: (line: string) => Iterable<RegExpExecArray>;
  /** `before` is what the line has in front of the signs. */
  readonly message: (signs: string, before: string) => string;
  readonly help: (signs: string, line: string) => string;
  readonly instead?: (signs: string) => string;
}

const dashes: Readonly<Record<string, string>> = {
  '–': 'an en dash',
  '—': 'an em dash',
  '−': 'a minus sign',
  '‐': 'a hyphen of another kind',
  '‑': 'a no-break hyphen',
  '•': 'a bullet',
  '·': 'a middle dot',
  '*': 'an asterisk',
};

/** What is in front of a value: the indentation, hyphens, a name and its colon. */
const frame = new RegExp(`^[ ${oddBlanks}]*(?:-[ ${oddBlanks}]+)*(?:[\\w$-]+ *:[${oddBlanks}]*)?`);
const oddRun = new RegExp(`[${oddBlanks}]+`, 'g');

const kinds: readonly Kind[] = [
  {
    rule: 'yaml/odd-space',
    find: (line) => (frame.exec(line)?.[0] ?? '').matchAll(oddRun),
    message: (signs, before) =>
      `There is ${withArticle(blankName(signs[0]!))} ${/\S/.test(before) ? 'where YAML needs an ordinary space' : 'in the indentation'}`,
    help: (signs) => (plainBlank(signs[0]!) === '' ? 'Delete it' : 'Type an ordinary space instead'),
    instead: (signs) => [...signs].map(plainBlank).join(''),
  },
  {
    rule: 'yaml/syntax',
    find: (line) => line.matchAll(/^ *(?:- +)*-(\t+)/dg),
    message: () => 'There is a tab (U+0009) after `-`',
    help: () => 'Type a space instead',
    instead: () => ' ',
  },
  {
    rule: 'yaml/syntax',
    find: (line) => line.matchAll(/^(<{7}|={7}|>{7}|\|{7})(?![<=>|])/dg),
    message: (signs) => `git left this line when it could not merge two versions (${signs})`,
    help: () => 'Keep one of the two versions, and delete the lines that start with <<<<<<<, ======= and >>>>>>>',
  },
  {
    rule: 'yaml/syntax',
    find: (line) => line.matchAll(/^ *(?:- +)*([\u2013\u2014\u2212\u2010\u2011\u2022\u00b7*])(?= +\S)/dg),
    message: (sign) => `An entry of a list starts with a hyphen, and this is ${dashes[sign]}`,
    help: () => 'Type `-` instead',
    instead: () => '-',
  },
  {
    rule: 'yaml/syntax',
    find: (line) => line.matchAll(/^ *(?:- +)*(-)(?=["'\u201c]?[A-Za-z$][\w-]*["'\u201d]? *:(?:\s|$))/dg),
    message: () => 'A space is missing after `-`',
    help: (_, line) => `Write - ${line.replace(/^[ -]+/, '').slice(0, 80)}`,
    instead: () => '- ',
  },
  {
    rule: 'yaml/syntax',
    find: (line) => line.matchAll(/^ *(?:- +)*["\u201c]?[A-Za-z$][\w-]*["\u201d]? ?([\uff1a\ufe55\u2236]) ?/dg),
    message: (sign) => `The colon here is of another kind (U+${sign.charCodeAt(0).toString(16).toUpperCase()})`,
    help: () => 'Type an ordinary colon and a space',
    instead: () => ': ',
  },
];

/**
 * A slip on the line where the parser stumbled, or above it; the same slip on other lines is one with it. `firstError`
 * says how far the parser comes in a text: signs that do not stop it are not the slip.
 */
export function typingSlip(
  text: string,
  lines: readonly TypedLine[],
  stumbled: number,
  firstError: (text: string) => number,
): Slip | undefined {
  // The parser may stop at the end of the line before.
  const end = lines.find(({ number }) => number > stumbled)?.number ?? stumbled;
  for (const { find, ...kind } of kinds) {
    const found = lines.flatMap((line) => placesOf(find, line));
    const [first] = found;
    if (first === undefined || first.number > end) continue;
    const { signs, before, line, offset, length } = first;
    const edits =
      kind.instead === undefined
        ? []
        : found.map((place) => ({ offset: place.offset, length: place.length, text: kind.instead!(place.signs) }));
    if (edits.length > 0 && firstError(edited(text, edits)) <= stumbled) continue;
    const others = new Set(found.map(({ number }) => number)).size - 1;
    const more = others === 0 ? '' : `, and on ${others} more ${others === 1 ? 'line' : 'lines'}`;
    return {
      rule: kind.rule,
      message: `${kind.message(signs, before)}${more}`,
      help: kind.help(signs, line),
      region: { offset, length },
      edits,
    };
  }
  return undefined;
}

/** The text after edits that are in order. */
export function edited(text: string, edits: Slip['edits']): string {
  let [result, done] = ['', 0];
  for (const edit of edits) {
    result += text.slice(done, edit.offset) + edit.text;
    done = edit.offset + edit.length;
  }
  return result + text.slice(done);
}

interface SlipPlace extends Region {
  readonly signs: string;
  readonly line: string;
  readonly before: string;
  readonly number: number;
}

function placesOf(find: Kind['find'], { text: line, offset, number }: TypedLine): readonly SlipPlace[] {
  return [...find(line)].map((match) => {
    const [from, to] = match.indices?.[1] ?? [match.index, match.index + match[0].length];
    return {
      offset: offset + from,
      length: to - from,
      signs: line.slice(from, to),
      line,
      before: line.slice(0, from),
      number,
    };
  });
}
