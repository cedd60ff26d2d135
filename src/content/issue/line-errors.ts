// What is wrong with a line as a whole: its indentation, or that it is not a field.

import type { Region } from './fault.ts';
import { isFieldName } from './meanings.ts';
import type { Schema } from './schema-at.ts';
import type { Slip } from './typing-slips.ts';
import { fieldOn, misplacedLine, type TypedLine } from './typed-lines.ts';
import { lineAround, wholeLine, type Line } from './yaml-line.ts';

/** A file as typed, and what it is to be, where that is known. */
interface TypedFile {
  readonly lines: readonly TypedLine[];
  readonly schema: Schema | undefined;
}

export interface LineError {
  readonly rule?: string;
  readonly message: string;
  readonly help: string;
  /** Where the author's slip is, when the parser stumbles somewhere else. */
  readonly region?: Region;
  readonly edits?: Slip['edits'];
}

/** A line that starts where nothing around it does: the parser may stumble over the one behind it. */
export function indentation({ lines, schema }: TypedFile, stumbled: Region): LineError {
  const found = misplacedLine(lines, schema);
  if (found === undefined || found.line.offset > stumbled.offset) {
    return {
      message: 'This line is indented differently from the lines it belongs to',
      help: 'Lines of one list or one group of fields start in the same column',
      region: stumbled,
    };
  }
  const { line, like, or } = found;
  const dash = strayDash(line, lines);
  if (dash !== undefined) return dash;
  const sign = like?.isEntry ? '-' : like && fieldOn(like.line);
  // An entry below a field that has a value: its list has no name.
  const above = lines.findLast(({ offset }) => offset < line.offset);
  const isUnnamed =
    like?.isEntry &&
    /^ *- /.test(line.text) &&
    line.text.search(/\S/) > like.column + 1 &&
    above !== undefined &&
    /:\s+[^|>\s]/.test(above.text);
  const unnamed = isUnnamed
    ? '. If it starts a list of its own, write the name of the list on the line above it, such as `items:`'
    : '';
  const either =
    or === undefined
      ? ''
      : `, or in column ${or.column + 1}, as \`${fieldOn(or.line)}\` in line ${or.line.number} does`;
  return {
    message: `This line starts in column ${line.text.search(/\S/) + 1}, where no line above it starts`,
    help:
      like === undefined
        ? 'Lines of one list or one group of fields start in the same column'
        : `Start it in column ${like.column + 1}, as \`${sign}\` in line ${like.line.number} does${either}${unnamed}`,
    region: wholeLine({ text: line.text, offset: line.offset }),
  };
}

/** A hyphen in front of a field whose neighbours above start in the same column: it starts no entry. */
function strayDash(line: TypedLine, lines: readonly TypedLine[]): LineError | undefined {
  const [, blank, rest] = /^( *)- +([\w$-]+ *:(?:\s.*)?)$/.exec(line.text) ?? [];
  const above = lines.findLast(({ offset }) => offset < line.offset);
  if (blank === undefined || above === undefined || fieldOn(above) === undefined || /:\s*$/.test(above.text))
    return undefined;
  if (/^ *(?:- +)*/.exec(above.text)![0].length !== blank.length) return undefined;
  return {
    message: 'A hyphen starts a new entry here, but this line is among the fields of one',
    help: `Write it without the hyphen: ${rest}`,
    region: { offset: line.offset + blank.length, length: 1 },
  };
}

/** A line that is neither a field nor, by its indentation, part of the text above. */
export function noField(line: Line, file: TypedFile): LineError {
  const { lines } = file;
  const region = wholeLine(line);
  const [, key, rest] = /^\s*(?:- +)*([\w$][\w$-]*):(\S.*)$/.exec(line.text) ?? [];
  // An address has a colon without a space, too.
  if (key !== undefined && !/^(?:https?|mailto|tel)$/i.test(key)) {
    const at = line.text.indexOf(`${key}:`) + key.length + 1;
    const edits = [{ offset: line.offset + at, length: 0, text: ' ' }];
    return { message: `A space is missing after \`${key}:\``, help: `Write ${key}: ${rest}`, region, edits };
  }
  if (/^\s*-(\s|$)/.test(line.text) && fieldOn(line) !== undefined) return indentation(file, region);
  const [, close] = /^\s*-([^\s-].*)$/.exec(line.text) ?? [];
  if (close !== undefined) {
    const help = `Write - ${close}. If the line goes on with the text above it, indent it further`;
    return { message: 'A space is missing after `-`', help, region };
  }
  const [, name, value] = /^\s*(?:- +)*([a-z][\w-]*) *= *(\S.*)$/.exec(line.text) ?? [];
  if (name !== undefined)
    return {
      message: 'A field has `: ` between its name and its value, not `=`',
      help: `Write ${name}: ${value}`,
      region,
    };
  const entry = withoutName(line, lines);
  const field = entry && fieldOfAddress(entry);
  if (field !== undefined)
    return { message: 'The first field of this entry has no name', help: `Write - ${field}: ${entry}`, region };
  const [, word] = /^\s*(?:- +)*([a-z][\w-]*) +\S/.exec(line.text) ?? [];
  if (word !== undefined && /^\s*- /.test(line.text))
    return {
      message: `A colon is missing after the name of the field`,
      help: `Is it missing after \`${word}\`? Write ${line.text.trim().replace(word, `${word}:`)}`,
      region,
    };
  if (word !== undefined && isFieldName(word)) {
    const help = `Write ${line.text.trim().replace(word, `${word}:`)}. If the line goes on with the text above it, indent it further`;
    return { message: `A colon is missing after \`${word}\``, help, region };
  }
  if (entry !== undefined) {
    const help = `Write its name in front of it, for example - title: ${entry}`;
    return { message: 'The first field of this entry has no name', help, region };
  }
  return noText(line, lines);
}

/** A line of text, in a column where fields start. */
function noText(line: Line, lines: readonly TypedLine[]): LineError {
  const region = wholeLine(line);
  const message = 'This line is neither a field nor part of the text above';
  const above = lines.findLast(({ offset, text }) => offset < line.offset && fieldOn({ text }) !== undefined);
  const [, mark] = (above && /:[ \t]*([|>][-+\d]*)?[ \t]*(?:#.*)?$/.exec(above.text)) ?? [above];
  if (above === undefined || mark === above)
    return { message, help: 'Write `name: value`. A text that goes on is indented further than its field', region };
  const field = fieldOn(above);
  const write = mark === undefined ? `Write \`${field}: |\`, and indent` : 'Indent';
  return {
    message,
    help: `Is it the text of \`${field}\`? ${write} each line of the text further than \`${field}\``,
    region,
  };
}

/** `- images/pier.jpg`, where the other fields of the entry are below it. */
function withoutName(line: Line, lines: readonly TypedLine[]): string | undefined {
  const [, indent = '', value] = /^( *(?:- +)+)(.*\S)/.exec(line.text) ?? [];
  const next = lines.find(({ offset }) => offset > line.offset);
  const isAbove = next !== undefined && fieldOn(next) !== undefined && next.text.search(/\S/) === indent.length;
  return isAbove ? value : undefined;
}

/** The field that is meant by an address of the web or of a picture. */
function fieldOfAddress(value: string): 'url' | 'file' | undefined {
  if (/^(?:https?:|mailto:|tel:|www\.)/i.test(value)) return 'url';
  return /\.(?:png|jpe?g|gif|webp)$/i.test(value) ? 'file' : undefined;
}

/** A line behind the end of all fields: the file starts with something else, or with other spaces. */
export function afterTheEnd(text: string, line: Line, lines: readonly TypedLine[]): LineError {
  const region = wholeLine(line);
  const [top] = lines;
  const first = top?.text.trimStart()[0] ?? '';
  if (top !== undefined && /^ /.test(top.text) && fieldOn(top) !== undefined) {
    return {
      message: `This line starts in column 1, but line ${top.number} starts in column ${top.text.search(/\S/) + 1}`,
      help: 'Start the fields of the issue in column 1',
      region,
    };
  }
  if (first === '-')
    return {
      message: 'The file starts with a list, but this line is not part of it',
      help: 'An issue is made of fields: delete the `-` in front of the first one',
      region,
    };
  if (/[[{]/.test(first))
    return {
      message: `The file starts with ${first}, but this line is not part of it`,
      help: `Delete the ${first}, or put the line inside it`,
      region,
    };
  return {
    message: 'The file starts with text, not with a field',
    help: 'Start it with a field, such as `number: 28`',
    region: wholeLine(top === undefined ? line : lineAround(text, top.offset)),
  };
}
