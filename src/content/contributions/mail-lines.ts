// The lines of a mail that its writer meant for the issue: without quotation marks of forwarding, heads and signatures.

import {
  deviceLine,
  forwardedLine,
  fromName,
  headLine,
  nameOfHeadsOnly,
  onOpening,
  subjectName,
  wrote,
} from './mail-words.ts';

export interface MailLine {
  readonly text: string;
  /** From 1. */
  readonly number: number;
}

export interface MailText {
  readonly lines: readonly MailLine[];
  /** What is below `-- `, and what a telephone adds: neither is in any line. */
  readonly signature: readonly MailLine[];
  /** What mail programs write, which is in no line either. */
  readonly left: readonly LeftOut[];
  /** Whoever the head of a mail names, and what it calls the mail: the last head, where one mail is inside another. */
  readonly sender?: MailLine;
  readonly subject?: MailLine;
}

/** Lines with words: the fields of a head, what is above a quotation, or all from there on, where it is below an answer. */
export interface LeftOut {
  readonly as: 'head' | 'quoting' | 'answered';
  readonly lines: readonly MailLine[];
}

/** What some programs draw above or below the head of a mail. */
const drawn = /^[>\s]*[-_=*]{5,}\s*$/;

/** `isLabelled` says whether a line has a value of the form behind its label: an answer is above what it answers. */
export function mailLines(text: string, isLabelled: (line: string) => boolean): MailText {
  const all = text.split('\n').map((line, index): MailLine => ({ text: line.trimEnd(), number: index + 1 }));
  const kept: MailLine[] = [];
  let head: Head = {};
  const signature: MailLine[] = [];
  const left: LeftOut[] = [];
  const leave = (as: LeftOut['as'], from: number, to?: number) =>
    left.push({
      as,
      lines: all.slice(from, to).filter(({ text: line }) => /[^>\s]/.test(line) && !drawn.test(line.slice(0, 200))),
    });
  let isSigned = false;
  let isAnswered = false;
  let noHeadBefore = 0;
  /** Where it goes on after a head, or the line above one. */
  let next: number | undefined;
  for (let index = 0; index < all.length; index += 1) {
    const line = all[index]!;
    // Below labels, `From:` is one of them.
    const isApart =
      index === next ||
      /^[>\s]*$/.test(all[index - 1]?.text ?? '') ||
      drawn.test(kept.at(-1)?.text.slice(0, 200) ?? '');
    const found = index < noHeadBefore || !isApart ? undefined : headAt(all, index);
    const inner = found?.isHead === true && (found.isSure || !isAnswered) ? found : undefined;
    // A part of what is no head is none either: each line is looked at once.
    if (found !== undefined && inner === undefined) noHeadBefore = found.end;
    next = inner?.end ?? endOfAttribution(all, index);
    if (next !== undefined) {
      while (drawn.test(kept.at(-1)?.text.slice(0, 200) ?? '')) kept.pop();
      // What is quoted below an answer is the form as it was sent.
      if (isAnswered) {
        leave('answered', index);
        break;
      }
      if (inner !== undefined || !forwardedLine().test(line.text)) leave(inner ? 'head' : 'quoting', index, next);
      isSigned = false;
      head = { ...head, ...inner?.head };
      index = drawn.test(all[next]?.text.slice(0, 200) ?? '') ? next : next - 1;
      continue;
    }
    if (/^[>\s]*-- ?$/.test(line.text)) {
      isSigned = true;
      continue;
    }
    if (isSigned || deviceLine().test(line.text.slice(0, 200))) {
      if (line.text.trim() !== '') signature.push(line);
      continue;
    }
    isAnswered ||= isLabelled(line.text);
    kept.push(line);
  }
  const lines = unquoted(kept, isLabelled);
  return { lines, signature, left, ...head };
}

type Head = Pick<MailText, 'sender' | 'subject'>;

interface Fields {
  readonly end: number;
  readonly isHead: boolean;
  /** Whether a program must have written it: below an answer, nothing of what follows a head is read. */
  readonly isSure: boolean;
  readonly head: Head;
}

/**
 * The fields below each other from a line on. They are the head of a mail if one is in no form, and if there are three, or
 * two that are the first lines or below what mail programs write: people write `Subject:` and `From:`, too.
 */
function headAt(lines: readonly MailLine[], start: number): Fields {
  const names = new Set<string>();
  let head: Head = {};
  let end = start;
  for (; end < lines.length; end += 1) {
    const { text, number } = lines[end]!;
    const [, name = '', value = ''] = headLine().exec(text.slice(0, 1_000)) ?? [];
    // A long list of addressees goes on below.
    if (name === '' && !(names.size > 0 && /^[\t ]+\S/.test(text))) break;
    if (name !== '') names.add(name.toLowerCase());
    if (fromName().test(name)) head = { ...head, sender: { text: value, number } };
    if (subjectName().test(name)) head = { ...head, subject: { text: value, number } };
  }
  const isOfMail = head.sender !== undefined || head.subject !== undefined;
  const isFields = isOfMail && names.size >= 2 && [...names].some((name) => nameOfHeadsOnly().test(name));
  const isBelow = isFields && isBelowSeparator(lines, start);
  const isHead = isFields && (names.size >= 3 || isBelow);
  const isWhole = head.sender !== undefined && head.subject !== undefined;
  const isSure = isBelow || isWhole || lines.slice(start, end).some(({ text }) => text.includes('@'));
  return { end, isHead, isSure, head };
}

function isBelowSeparator(lines: readonly MailLine[], start: number): boolean {
  const above = lines
    .slice(0, start)
    .findLast(({ text }) => /[^>\s]/.test(text))
    ?.text.slice(0, 200);
  return above === undefined || drawn.test(above) || forwardedLine().test(above);
}

/** After `---- Forwarded message ----`, or `On Monday, Ada Example wrote:`, which may be on two lines. */
function endOfAttribution(lines: readonly MailLine[], index: number): number | undefined {
  const { text } = lines[index]!;
  if (text.length > 200) return undefined;
  if (forwardedLine().test(text)) return index + 1;
  if (!onOpening().test(text)) return undefined;
  const next = (lines[index + 1]?.text ?? '').slice(0, 200);
  if (isAttribution(text, next)) return index + 1;
  return isAttribution(`${text} ${next}`, lines[index + 2]?.text ?? '') ? index + 2 : undefined;
}

/** A sentence of the text can end so, too: what programs write has an hour or an address, or a quotation below. */
function isAttribution(text: string, below: string): boolean {
  if (!/:\s*$/.test(text) || !wrote().test(text)) return false;
  return /@|\d\s?(?:[:.]|h|Uhr)\s?\d\d/.test(text) || /^\s*>/.test(below);
}

/** Without the `>` of quoting, where the form itself is quoted: answers may be between its lines. */
function unquoted(lines: readonly MailLine[], isLabelled: (line: string) => boolean): readonly MailLine[] {
  const quote = /^(?:>\s?)+/;
  const isQuoted = lines.some(({ text }) => quote.test(text) && isLabelled(`${text.replace(quote, '')}x`));
  const isPlain = lines.some(({ text }) => isLabelled(text));
  return isQuoted && !isPlain ? lines.map(({ text, number }) => ({ text: text.replace(quote, ''), number })) : lines;
}

/** What a mail is called, without the marks of forwarding. */
export function titleIn(subject: string): string {
  return subject.replace(/^(?:(?:fwd?|tr|wg|i)\s*:\s*)+/i, '').trim();
}
