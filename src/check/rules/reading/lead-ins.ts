// Words that announce an address or a list: where they are, and whether what they announce follows in the text.

import type { Region } from '../../../content/issue/fault.ts';
import { once } from '../../../base/memoize.ts';
import { bareOf } from './bare-text.ts';
import { callsToNobody } from './calls-to-write.ts';
import { quote } from './names.ts';
import { hitsOf, type Hit, type Passage, type Reading } from './passages.ts';
import { leadInWords, lostStop, type Patterns } from './lead-in-words.ts';
import { endOfParagraph, emphasis, sentenceBefore } from './phrases.ts';

/** `visit:` wants an address, `our priorities are:` a list; any other colon may announce what is below the text. */
/** `write to .` has lost its address, whatever is elsewhere. */
export type Announced = 'address' | 'list' | 'anything' | 'lost';

export interface LeadIn {
  readonly passage: Passage;
  readonly span: Region;
  readonly message: string;
  readonly announced: Announced;
}

// A colon at the end of a paragraph, or in front of a full stop.
const colon = new RegExp(`:${emphasis}(?=${endOfParagraph}|[ \\t]{0,20}${lostStop})`, 'g');

const endOfSentence = new RegExp(String.raw`^${emphasis}(?:[ \n]{0,20}(?:\0|[.;:!?)])|${endOfParagraph})`);

/** Every announcement whose object is not in the text. */
export function* leadIns(reading: Reading): Generator<LeadIn> {
  const known = leadInWords.get(reading.language);
  const bare = bareOf(reading);
  yield* openColons(bare, known);
  if (known === undefined) return;
  for (const hit of hitsOf(known.unfinished, bare)) {
    const after = hit.passage.text.slice(hit.span.offset + hit.span.length);
    if (hit.match[0].endsWith('.')) yield nothingAfter(hit, 'lost');
    else if (/^ {0,3}\./.test(after) || !hasAddress(after)) yield nothingAfter(hit, 'address');
  }
  yield* bareHeres(bare, known);
}

/** `Click here`, without a link there, before or behind. */
function* bareHeres(bare: Reading, known: Patterns): Generator<LeadIn> {
  for (const { passage, span, match } of hitsOf(known.here, bare)) {
    const before = passage.text.slice(Math.max(0, span.offset - 140), span.offset);
    const [to, end] = [span.offset + span.length, match.index + span.length];
    const click = known.click.exec(before.slice(-40));
    const isLast = endOfSentence.test(bare.text.slice(end, end + 30));
    if (click === null && !(isLast && known.beforeHere.test(before))) continue;
    const opening = click === null ? '' : before.slice(0, before.length - click[0].length);
    // Who quotes "click here" does not say it.
    if (/(?:[“"‘']|«\s?)$/.test(opening) || isInLabel(passage.text, span) || leadsSomewhere(passage.text, to)) continue;
    if (click === null && hasLink.test(sentenceBefore(passage.text, span.offset))) continue;
    const tail = lastWords(passage.text, to);
    const message = `In ${quoted(passage, tail)}, the word "${match[0]}" is not a link`;
    yield { passage, span: tail, message, announced: 'address' };
  }
}

const hasLink = /\]\(|https?:|www\.|@/;

/** Whether a link or an address follows in the same paragraph, or in the next one after a colon. */
function leadsSomewhere(text: string, from: number): boolean {
  const after = text.slice(from, from + 1000);
  const end = after.indexOf('\n\n');
  const rest = end === -1 ? after : after.slice(0, end);
  if (hasLink.test(rest.slice(0, 400))) return true;
  return /^[*_]{0,3}\s{0,3}:/.test(rest) && end !== -1 && hasAddress(after.slice(end));
}

function* openColons(bare: Reading, known: Patterns | undefined): Generator<LeadIn> {
  let calls: Set<number> | undefined;
  for (const hit of hitsOf(colon, bare)) {
    const { passage, span, match } = hit;
    const before = passage.text.slice(Math.max(0, span.offset - 160), span.offset);
    // Nearly every colon has something behind it, and then its words need no search.
    const announced = once(() => announcedBy(before, known));
    if (isSign.test(before) || !isLost(passage.text, span, announced) || isHeading(before, announced())) continue;
    calls ??= new Set(Array.from(callsToNobody(bare), (call) => call.match.index + call.match[0].length));
    // "Please contact:" is a finding of its own.
    if (!calls.has(match.index) && !calls.has(match.index - 1)) yield nothingAfter(hit, announced());
  }
}

/** The colon that closes `:tada:`, or is after another one or after nothing. */
const isSign = /:[\w+-]{0,40}$|(?:^|\n)[ \t]{0,20}[-*+>|]?\s?$/;

/** A heading may end in a colon, whatever is below it. */
function isHeading(before: string, announced: Announced): boolean {
  return announced === 'anything' && /(?:^|\n)#{1,6}\s[^\n]*$/.test(before);
}

function announcedBy(before: string, known: Patterns | undefined): Announced {
  if (known?.address.test(before.slice(-40))) return 'address';
  return known?.list.test(before) ? 'list' : 'anything';
}

function isLost(text: string, { offset, length }: Region, announced: () => Announced): boolean {
  const after = text.slice(offset + length, offset + length + 2000).trimStart();
  if (after === '' || /^(?:\.(?![.\w/])|(?:-{3}|\*{3}|_{3})\s)/.test(after)) return true;
  const [, heading] = /^(#{1,6})\s/.exec(after) ?? [];
  if (heading !== undefined) return heading.length <= levelAt(text, offset) || announced() !== 'anything';
  return !hasAddress(after) && announced() === 'address';
}

/** The level of the heading that a place is under; 0 where there is none. */
function levelAt(text: string, offset: number): number {
  const at = text.startsWith('#') && text.lastIndexOf('\n#', offset) === -1 ? 0 : text.lastIndexOf('\n#', offset) + 1;
  return /^#{1,6}(?=\s)/.exec(text.slice(at, at + 8))?.[0].length ?? 0;
}

function nothingAfter({ passage, span }: Hit, announced: Announced): LeadIn {
  const tail = lastWords(passage.text, span.offset + span.length);
  return { passage, span: tail, message: `Nothing follows ${quoted(passage, tail)}`, announced };
}

/** Whether the next paragraph holds an address, or is a list, a table or a quotation. */
function hasAddress(after: string): boolean {
  const next = after.slice(0, 2000).trimStart();
  const end = next.indexOf('\n\n');
  const paragraph = end === -1 ? next : next.slice(0, end);
  return /^(?:[-*+>|`~]|\d{1,3}[.)])/.test(paragraph) || /\]\(|https?:|www\.|@|\d{3}/.test(paragraph);
}

/** Whether a word is between the brackets of a link. */
function isInLabel(text: string, { offset, length }: Region): boolean {
  const before = text.slice(Math.max(0, offset - 200), offset);
  const after = text.slice(offset + length, offset + length + 200);
  const close = after.indexOf(']');
  return close !== -1 && before.lastIndexOf('[') > before.lastIndexOf(']') && !after.slice(0, close).includes('[');
}

function quoted({ text }: Passage, { offset, length }: Region): string {
  return quote(text.slice(offset, offset + length));
}

/** The last words on the line before a place. */
function lastWords(text: string, to: number): Region {
  const line = text.slice(Math.max(text.lastIndexOf('\n', to - 1) + 1, to - 60), to);
  const { length } = line.split(' ').slice(-3).join(' ');
  return { offset: to - length, length };
}
