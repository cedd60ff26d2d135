// Words that announce an address or a list: where they stand, and whether what they announce follows in the text.

import type { Region } from '../../issue/fault.ts';
import { callsToNobody } from './calls-to-write.ts';
import { quote } from './names.ts';
import { hitsOf, type Hit, type Passage, type Reading } from './passages.ts';
import { leadInWords, lostStop } from './lead-in-words.ts';
import { endOfParagraph, marks } from './phrases.ts';

export interface LeadIn {
  readonly passage: Passage;
  readonly span: Region;
  readonly message: string;
  /** `visit:` wants an address; any other colon may announce a list, or what stands below the text. */
  readonly isForAddress: boolean;
}

// A colon at the end of a paragraph, or in front of a full stop.
const colon = new RegExp(`:${marks}(?=${endOfParagraph}|[ \\t]{0,20}${lostStop})`, 'g');

const endOfSentence = new RegExp(String.raw`^${marks}(?:[ \n]{0,20}(?:\0|[.;:!?)])|${endOfParagraph})`);

/** Every announcement whose object is not in the text. */
export function* leadIns(reading: Reading): Generator<LeadIn> {
  const known = leadInWords.get(reading.language);
  yield* openColons(reading, known?.address);
  if (known === undefined) return;
  for (const hit of hitsOf(known.unfinished, reading)) {
    const after = hit.passage.text.slice(hit.span.offset + hit.span.length);
    if (hit.match[0].endsWith('.') || after.startsWith('.') || !hasAddress(after)) yield nothingAfter(hit, true);
  }
  for (const { passage, span, match } of hitsOf(known.here, reading)) {
    const before = passage.text.slice(Math.max(0, span.offset - 140), span.offset);
    const end = match.index + span.length;
    const isLast = endOfSentence.test(reading.text.slice(end, end + 30));
    const isLinkWord = known.click.test(before.slice(-40)) || (isLast && known.beforeHere.test(before));
    if (!isLinkWord || isInLabel(passage.text, span)) continue;
    const tail = lastWords(passage.text, span.offset + span.length);
    yield {
      passage,
      span: tail,
      message: `In ${quoted(passage, tail)}, the word "${match[0]}" is not a link`,
      isForAddress: true,
    };
  }
}

function* openColons(reading: Reading, address: RegExp | undefined): Generator<LeadIn> {
  let calls: Set<number> | undefined;
  for (const hit of hitsOf(colon, reading)) {
    const { passage, span, match } = hit;
    const after = passage.text.slice(span.offset + span.length).trimStart();
    const isForAddress = address?.test(passage.text.slice(Math.max(0, span.offset - 40), span.offset)) ?? false;
    const isLost = after === '' || /^(?:\.|#|(?:-{3}|\*{3}|_{3})\s)/.test(after);
    if (!isLost && (!isForAddress || hasAddress(after))) continue;
    calls ??= new Set(Array.from(callsToNobody(reading), (call) => call.match.index + call.match[0].length));
    // "Please contact:" is a finding of its own.
    if (!calls.has(match.index) && !calls.has(match.index - 1)) yield nothingAfter(hit, isForAddress);
  }
}

function nothingAfter({ passage, span }: Hit, isForAddress: boolean): LeadIn {
  const tail = lastWords(passage.text, span.offset + span.length);
  return { passage, span: tail, message: `Nothing follows after ${quoted(passage, tail)}`, isForAddress };
}

/** Whether the next paragraph holds an address, or is a list, a table or a quotation. */
function hasAddress(after: string): boolean {
  const next = after.slice(0, 2000).trimStart();
  const end = next.indexOf('\n\n');
  const paragraph = end === -1 ? next : next.slice(0, end);
  return /^(?:[-*+>|`]|\d{1,3}[.)])/.test(paragraph) || /\]\(|https?:|www\.|@|\d{3}/.test(paragraph);
}

/** Whether a word stands between the brackets of a link. */
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
