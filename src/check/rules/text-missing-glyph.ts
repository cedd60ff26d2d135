// text/missing-glyph: characters that no font of the theme or of the publication has.

import type { Fault, Region } from '../../content/issue/fault.ts';
import { isBulletAt } from './reading/bullets.ts';
import { isInvisible } from './reading/invisible.ts';
import { passageAt, readingsOf, type Passage } from './reading/passages.ts';
import type { Publication } from '../../content/publication/publication.ts';
import type { Rule } from './rule.ts';
import type { Subject } from './subject.ts';
import { installCommand, scriptsIn } from '../../theme/scripts.ts';
import { once } from '../../base/memoize.ts';
import { printedFormats } from '../../output/formats/index.ts';

export const textMissingGlyph: Rule = {
  id: 'text/missing-glyph',
  severity: 'error',
  what: 'The fonts of the theme, those that the publication brings, and those that are installed do not have all characters of the issue, and there is a PDF to build. An issue has one such finding; `build` leaves the PDF out and makes the rest.',
  why: 'The PDF would have an empty box instead, and readers would not know what is missing. Web pages, mails and texts use the fonts of their readers.',
  bad: `date: 2017-08
title: Bulletin
sections:
  - title: News
    items:
      - title: A year of calls 🎉
`,
  good: `date: 2017-08
title: Bulletin
sections:
  - title: News
    items:
      - title: A year of calls
`,
  spoils: printedFormats,
  // Without a PDF it finds nothing.
  isOfItsTime: true,
  *check(subject) {
    const shown = new Map<number, boolean>();
    const isShown: IsShown = (codePoint) => {
      let covered = shown.get(codePoint);
      if (covered === undefined) shown.set(codePoint, (covered = subject.covers(codePoint)));
      return covered;
    };
    let first: GlyphPlace | undefined;
    const passages = new Set<Passage>();
    const signs = new Set<string>();
    for (const reading of readingsOf(subject)) {
      let passage: Passage | undefined;
      for (let at = nextMissing(reading.text, 0, isShown); at !== undefined; ) {
        if (passage === undefined || at > passage.start + passage.text.length) passage = passageAt(reading, at);
        const sign = signAt(reading.text, at);
        signs.add(sign);
        passages.add(passage);
        first ??= { passage, span: { offset: at - passage.start, length: sign.length } };
        at = nextMissing(reading.text, at + sign.length, isShown);
      }
    }
    if (first !== undefined) yield fault(first, signs, passages.size, subject);
  },
};

type Around = Pick<Subject, 'language' | 'publication' | 'damagedFonts'>;

interface GlyphPlace {
  readonly passage: Passage;
  readonly span: Region;
}

// Whatever a font has, it has the letters of ASCII.
const unusual = /[^\0\n\t -~]/g;

type IsShown = (codePoint: number) => boolean;

function nextMissing(text: string, from: number, isShown: IsShown): number | undefined {
  unusual.lastIndex = from;
  while (unusual.test(text)) {
    const offset = unusual.lastIndex - 1;
    const codePoint = text.codePointAt(offset)!;
    unusual.lastIndex = offset + (codePoint > 0xffff ? 2 : 1);
    // Where there is this one, a letter was lost: text/mojibake says so.
    if (codePoint === 0xfffd) continue;
    if (isShown(codePoint) || isInvisible(codePoint) || isBulletAt(text, offset) || isComposed(text, offset, isShown))
      continue;
    return offset;
  }
  return undefined;
}

/** An accent typed after its letter is drawn with it, as one character. */
function isComposed(text: string, offset: number, isShown: IsShown): boolean {
  const code = text.charCodeAt(offset);
  if (code < 0x300 || code > 0x36f || offset === 0) return false;
  const composed = text.slice(offset - 1, offset + 1).normalize('NFC');
  return composed.length === 1 && isShown(composed.charCodeAt(0));
}

/** How many characters are named. */
const most = 3;

/** A flag, or a sign with what changes its colour or its form: as one, since readers see one. */
const whole = once(() => /[\u{1f1e6}-\u{1f1ff}]{2}|\p{M}|[^](?:[\ufe0f\u{1f3fb}-\u{1f3ff}]|\u200d[^\0]){0,8}/uy);

function signAt(text: string, offset: number): string {
  const pattern = whole();
  pattern.lastIndex = offset;
  return pattern.exec(text)![0];
}

function fault(
  { passage: { path }, span }: GlyphPlace,
  signs: ReadonlySet<string>,
  places: number,
  subject: Around,
): Fault {
  const named = Array.from(signs)
    .slice(0, most)
    .map((sign) => `${sign} (U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')})`);
  const rest = signs.size - named.length;
  const others = rest === 0 ? '' : ` and ${rest} ${rest === 1 ? 'other' : 'others'}`;
  const where = places === 1 ? '' : `, in ${places} places`;
  return {
    path,
    span,
    message: `The fonts of the theme cannot show ${named.join(', ')}${others}${where}`,
    help: helpFor(signs, subject),
  };
}

/** Fonts that can be installed, where there are such. */
function helpFor(signs: ReadonlySet<string>, { language, publication, damagedFonts = new Map() }: Around): string {
  const needed = scriptsIn([...signs].join(''), [], language);
  if (needed.length === 0)
    return `Use words or another character, or bring a font that has it: ${howToBring(publication)} (docs/fonts.md). ${instead(publication)}`;
  const which = listOf(needed.map(({ name }) => name));
  const broken = needed.map((script) => damagedFonts.get(script.package)).filter((folder) => folder !== undefined);
  const first = broken.length === 0 ? '' : `The font in ${listOf(broken)} is damaged: delete that folder. `;
  return `${first}Install a font for ${which}: run \`${installCommand(needed)}\` in the folder of bulletin.yaml (docs/fonts.md). ${instead(publication)}`;
}

const listOf = (names: readonly string[]): string =>
  [names.slice(0, -1).join(', '), names.at(-1)].filter((part) => part !== '').join(' and ');

/** How to do without, as bulletin.yaml is by now: a field can be there once only. */
function instead({ formats }: Publication): string {
  const how =
    formats === undefined
      ? 'write `formats: [html, email, eml, text, ics]` in bulletin.yaml'
      : `delete ${printedFormats.filter((name) => formats.includes(name)).join(' and ')} from \`formats:\` in bulletin.yaml`;
  return `Only the PDF needs one. If you want no PDF, ${how}`;
}

function howToBring({ fonts }: Publication): string {
  if (fonts === undefined) return '`fonts: { files: [fonts/Ours.woff2] }` in bulletin.yaml';
  const what = fonts.files === undefined ? '`files: [fonts/Ours.woff2]`' : '`fonts/Ours.woff2`';
  return `add ${what} to ${fonts.files === undefined ? '' : '`files:` of '}\`fonts:\` in bulletin.yaml`;
}
