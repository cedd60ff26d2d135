// A `: ` inside a value without quotes: the lines that have one, and the quotation marks that they lack.

import type { YAMLError } from 'yaml';
import type { LineError } from './line-errors.ts';
import type { Schema } from './schema-at.ts';
import type { TypedLine } from './typed-lines.ts';
import { edited } from './typing-slips.ts';
import { inQuotes, lineAround, nextLine, quoteIt, regionOfValue, type Line } from './yaml-line.ts';

/** Where the parser first stumbles over a text, and over what. */
export interface FirstError {
  /** From 1; Infinity where it does not stumble. */
  readonly line: number;
  readonly code?: YAMLError['code'];
}

/** The file that the parser stumbles in. */
export interface Stumble {
  readonly text: string;
  readonly lines: readonly TypedLine[];
  readonly firstError: (text: string) => FirstError;
  /** What the file is to be, where that is known. */
  readonly schema: Schema | undefined;
}

/** A colon in a text without quotation marks, or a field on the line of its group. */
export function colonInside(line: Line, stumble: Stumble): LineError {
  const { key, value = '' } = line;
  const inner = innerField(value);
  const message = 'A `: ` inside a value without quotes starts a new field';
  const region = regionOfValue(line);
  if (inner === undefined && isGoingOn(line, stumble.text)) {
    const help = `Write \`${key}: |\`, and the whole text on the lines below, indented further than \`${key}\``;
    return { message, help, region };
  }
  const below =
    inner === undefined
      ? ''
      : `. If \`${inner}\` is a field inside \`${key}\`, write it on the next line, indented further`;
  const edits = quotedColons(stumble, line);
  const others = edits.length - 1;
  const more = others < 1 ? '' : `, and on ${others} more ${others === 1 ? 'line' : 'lines'}`;
  return { message: `${message}${more}`, help: `${quoteIt(line)}${below}`, region, edits };
}

/** What may be the name of a field: `note: b`, and not `Note : b`. */
function innerField(value: string): string | undefined {
  return /^([a-z][\w-]*):\s/.exec(value)?.[1];
}

/** Whether the next line belongs to the value: it is indented further than the field, or starts a list below it. */
function isGoingOn(line: Line, text: string): boolean {
  const next = lineAround(text, Math.min(text.length, nextLine(text, line.offset).offset));
  const further = next.text.search(/\S/) - line.text.search(/[^\s-]/);
  return next.offset > line.offset && (further > 0 || (further === 0 && /^\s*-(?:\s|$)/.test(next.text)));
}

/** What the parser calls a `: ` in a value outside of braces. */
const colonCode = 'BLOCK_AS_IMPLICIT_KEY';

/** Lines that are put in quotes at once: the parser reads the text again for each, so that long ones are done one by one. */
const mostQuoted = (text: string) => (text.length > 50_000 ? 1 : 20);

/** The quotation marks that the line lacks, and each line after it over which the parser then stumbles. */
function quotedColons({ text, lines, firstError }: Stumble, stumbled: Line): readonly TextInstead[] {
  const edits: TextInstead[] = [];
  let number = text.slice(0, stumbled.offset).split('\n').length;
  while (edits.length < mostQuoted(text)) {
    const offset = lines.find((line) => line.number === number)?.offset;
    const line = offset === undefined ? undefined : lineAround(text, offset);
    if (line === undefined || !isSurelyText(line) || isGoingOn(line, text)) break;
    const edit = { ...regionOfValue(line), text: inQuotes(line.value!) };
    const next = firstError(edited(text, [...edits, edit]));
    if (next.line <= number) break;
    edits.push(edit);
    // In braces, the mark that ends the value would be put in quotes with it.
    if (next.code !== colonCode) break;
    number = next.line;
  }
  return edits;
}

type TextInstead = NonNullable<LineError['edits']>[number];

/** A value of words with a colon, and nothing that may mean something else, such as a comment. */
function isSurelyText({ key, value = '' }: Line): boolean {
  const isWords = /^[\p{L}\p{N}«“(][^"\\\t]*:(?:\s|$)/u.test(value) && !/\s#|["\\\t]/.test(value);
  return key !== undefined && isWords && innerField(value) === undefined;
}
