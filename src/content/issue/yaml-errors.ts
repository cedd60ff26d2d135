// What the YAML parser says, in an author's words: what the slip was, and what to type instead.

import type { YAMLError } from 'yaml';
import { colonInside, type Stumble } from './colon-inside.ts';
import type { NamedFault } from './fault.ts';
import { afterTheEnd, indentation, noField, type LineError } from './line-errors.ts';
import type { Schema } from './schema-at.ts';
import { anchor, startOfValue, tag } from './start-of-value.ts';
import { typedLines } from './typed-lines.ts';
import { typingSlip } from './typing-slips.ts';
import { inQuotes, lineAround, nextLine, quoteIt, regionOfValue, wholeLine, type Line } from './yaml-line.ts';

/** One of the parser's errors as a fault. `firstError` says where the parser stumbles over a text. */
export function describeYamlError(
  error: YAMLError,
  text: string,
  firstError: Stumble['firstError'],
  schema?: Schema,
): NamedFault {
  const [from, to] = error.pos;
  const line = lineAround(text, from);
  const lines = typedLines(text);
  const stumble = { text, lines, firstError, schema };
  const number = text.slice(0, from).split('\n').length;
  const words =
    typingSlip(text, lines, number, (other) => firstError(other).line) ??
    tabIndent(error, text) ??
    descriptions[error.code]?.(error, line, stumble) ??
    startOfValue(error, line) ??
    fallback;
  const {
    rule = 'yaml/syntax',
    message,
    help,
    region = { offset: from, length: Math.max(1, firstLineLength(text, from, to)) },
    edits = [],
  } = words;
  const fix =
    edits.length === 0
      ? {}
      : {
          fix: {
            safety: 'safe',
            edits: edits.map(({ text, ...place }) => ({ path: [], region: place, text })),
          } as const,
        };
  return { rule, path: [], message, help, region, ...fix };
}

function firstLineLength(text: string, from: number, to: number): number {
  const end = text.slice(from, to).search(/\r?\n/);
  return end === -1 ? to - from : end;
}

const fallback: LineError = {
  message: 'This line cannot be read',
  help: 'Compare its indentation, its colon and its quotation marks with those of the lines above',
};

const tab = {
  message: 'This line is indented with a tab (U+0009)',
  help: 'Indent it with spaces, as many as the lines that it belongs to',
};

/**
 * A tab in the indentation where the parser stumbles, or on the next line: it looks like spaces, and counts as none.
 */
function tabIndent({ pos: [from] }: YAMLError, text: string): LineError | undefined {
  for (const { text: line, offset } of [lineAround(text, from), lineAround(text, nextLine(text, from).offset)]) {
    const [indent] = /^ *\t/.exec(line) ?? [];
    if (indent !== undefined) return { ...tab, region: { offset: offset + indent.length - 1, length: 1 } };
  }
  return undefined;
}

type Describe = (error: YAMLError, line: Line, stumble: Stumble) => LineError | undefined;

const descriptions: Readonly<Record<string, Describe>> = {
  BLOCK_AS_IMPLICIT_KEY: (error, line, stumble) => {
    const { value = '' } = line;
    if (/^["'*&!@`%[{-]/.test(value)) return startOfValue(error, line);
    if (value.startsWith('? '))
      return { message: 'A value cannot start with ? and a space', help: quoteIt(line), region: regionOfValue(line) };
    if (/:(\s|$)/.test(value)) return colonInside(line, stumble);
    return indentation(stumble, nextLine(stumble.text, error.pos[0]));
  },
  TAB_AS_INDENT: () => tab,
  UNEXPECTED_TOKEN: (error, line, { text, lines }) => {
    const [, end] = /^Unexpected flow-(?:map|seq)-end .*"(.)"$/.exec(error.message) ?? [];
    if (end !== undefined)
      return { message: `This ${end} closes nothing`, help: 'Delete it, or put the whole value in quotes' };
    if (error.message.startsWith('Unexpected , in flow')) {
      return {
        message: 'There is one comma too many here',
        help: 'Delete it. If it is part of a text, put the text in quotes',
      };
    }
    const isOutermost = !/^[ \t]/.test(line.text) && (line.value === undefined || line.offset === error.pos[0]);
    return isOutermost ? afterTheEnd(text, line, lines) : undefined;
  },
  BLOCK_IN_FLOW: () => ({
    message: 'A `: ` starts another field here, without a comma before it',
    help: 'Put a comma between the two fields. If the `: ` is part of a text, put the text in quotes',
  }),
  KEY_OVER_1024_CHARS: () => ({
    message: 'The text before this colon is too long for the name of a field',
    help: 'Put the whole text in quotes, or below `name: |`, indented',
  }),
  BAD_INDENT: (error, line, stumble) =>
    unclosedBracket(error, stumble.text) ??
    (isText(line) ? noField(line, stumble) : indentation(stumble, wholeLine(line))),
  MULTILINE_IMPLICIT_KEY: (_error, line, stumble) => noField(line, stumble),
  MISSING_CHAR: (error, line, stumble) => {
    const { text } = stumble;
    const quote = /"quote|"double|'single|closing/i.test(error.message) ? openingQuote(text, error.pos[0]) : undefined;
    if (quote !== undefined) {
      return {
        message: 'This quotation mark is never closed',
        help: 'Close it at the end of the text',
        region: { offset: quote, length: 1 },
      };
    }
    if (error.message.startsWith('Comments'))
      return { message: 'A comment starts with # and has a space before it', help: quoteIt(line) };
    if (error.message.startsWith('Sequence item')) return indentation(stumble, wholeLine(line));
    return unclosedBracket(error, text) ?? noField(line, stumble);
  },
  MULTIPLE_DOCS: () => ({
    rule: 'yaml/second-document',
    message: 'A second document starts here',
    help: 'One file holds one issue: delete the line `---` or `...`',
  }),
  BAD_DIRECTIVE: () => ({
    rule: 'yaml/directive',
    message: 'A line that starts with % is an instruction to YAML',
    help: 'Put the text in quotes, or delete the line',
  }),
  BAD_DQ_ESCAPE: () => ({ message: 'In double quotes, \\ has a special meaning', help: 'Write it twice: \\\\' }),
  // How deep the parser comes depends on the machine: the line is the same everywhere.
  RESOURCE_EXHAUSTION: (_error, line) => ({
    rule: 'yaml/too-deep',
    message: 'Lists or groups of fields are nested too deeply here',
    help: 'An issue needs no more than a dozen levels',
    region: line.value === undefined ? wholeLine(line) : regionOfValue(line),
  }),
  MULTIPLE_ANCHORS: (_error, line) => ({ ...anchor, help: quoteIt(line) }),
  MULTIPLE_TAGS: (_error, line) => ({ ...tag, help: quoteIt(line) }),
  TAG_RESOLVE_FAILED: (_error, line) => ({ ...tag, help: quoteIt(line) }),
  BAD_SCALAR_START: (error, line, { text }) =>
    startOfValue(error, line) ?? {
      message: `A value cannot start with ${text[error.pos[0]]}`,
      help: 'Put the whole value in quotes',
    },
  NON_STRING_KEY: (error, line) =>
    doubleBraces(error, line) ?? {
      message: 'The name of a field must be plain text',
      help: 'Write the name, a colon, a space, and the value',
    },
};

/** `{{ link }}`, as mailing services write what they fill in: YAML reads a group of fields as the name of a field. */
function doubleBraces(error: YAMLError, line: Line): LineError | undefined {
  const text = line.text.trim();
  if (line.value === undefined && text.startsWith('{{')) {
    const message = 'A value that starts with { is a list or a group of fields, not text';
    return { message, help: `Put the value in quotes: ${inQuotes(text)}`, region: wholeLine(line) };
  }
  return line.value?.includes('{{') ? startOfValue(error, line) : undefined;
}

/** Whether a line is neither a field nor an entry of a list. */
function isText({ text }: Line): boolean {
  return !/^\s*(?:-(?:\s|$)|[\w$-]+\s*:(?:\s|$))/.test(text);
}

/** The quotation mark that opens the text which is still open at the end. */
function openingQuote(text: string, from: number): number | undefined {
  const before = text.slice(0, Math.max(from, 1));
  const matches = [...before.matchAll(/(?:^|[:\-,[{]\s+|[[{])(["'])/gm)];
  const last = matches.at(-1);
  return last === undefined ? undefined : last.index + last[0].length - 1;
}

/** The bracket that the parser still waits to see closed. */
function unclosedBracket(error: YAMLError, text: string): LineError | undefined {
  const [, closing] = /end with a ([\]}])/.exec(error.message) ?? [];
  if (closing === undefined) return undefined;
  const opening = closing === ']' ? '[' : '{';
  const offset = text.lastIndexOf(opening, error.pos[0]);
  const help = `Close it with ${closing}, or put the whole value in quotes`;
  return offset === -1
    ? undefined
    : { message: `This ${opening} is never closed`, help, region: { offset, length: 1 } };
}
