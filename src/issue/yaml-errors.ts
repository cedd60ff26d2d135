// What the YAML parser says, in an author's words: what the slip was, and what to type instead.

import type { YAMLError } from 'yaml';
import type { NamedFault, Region } from './fault.ts';
import { lineAround, quoteIt, regionOfValue, wholeLine, type Line } from './yaml-line.ts';

interface Words {
  readonly rule?: string;
  readonly message: string;
  readonly help: string;
  /** Where the author's slip is, when the parser stumbles somewhere else. */
  readonly region?: Region;
}

/** One of the parser's errors as a fault. The parser's own code stays in the help, for those who search for it. */
export function describeYamlError(error: YAMLError, text: string): NamedFault {
  const [from, to] = error.pos;
  const line = lineAround(text, from);
  const words = tabIndent(error, text) ?? descriptions[error.code]?.(error, line, text) ?? startOfValue(error, line) ?? fallback(error);
  const { rule = 'yaml/syntax', message, help, region = { offset: from, length: Math.max(1, firstLineLength(text, from, to)) } } = words;
  return { rule, path: [], message, help: `${help} (${error.code})`, region };
}

function firstLineLength(text: string, from: number, to: number): number {
  const end = text.slice(from, to).search(/\r?\n/);
  return end === -1 ? to - from : end;
}

const fallback = (error: YAMLError): Words => ({
  message: `This cannot be read: ${error.message.split('\n')[0]}`,
  help: 'Compare the indentation and the quotes with the lines above',
});

const alias = { rule: 'yaml/alias', message: 'A value that starts with * is a YAML alias, not text' };
const anchor = { rule: 'yaml/anchor', message: 'A value that starts with & is a YAML anchor, not text' };
const tag = { rule: 'yaml/tag', message: 'A value that starts with ! is a YAML tag, not text' };

/** Values that start with a character that means something to YAML, and go on as text. */
function startOfValue(error: YAMLError, line: Line): Words | undefined {
  if (!['UNEXPECTED_TOKEN', 'BAD_SCALAR_START', 'BAD_ALIAS', 'BLOCK_AS_IMPLICIT_KEY'].includes(error.code)) return undefined;
  const { value = '' } = line;
  const region = regionOfValue(line);
  const help = quoteIt(line);
  const first = value[0] ?? '';
  if (first === '*') return { ...alias, help, region };
  if (first === '&') return { ...anchor, help, region };
  if (first === '!') return { ...tag, help, region };
  if ('@`%'.includes(first) && first !== '') return { message: `A value cannot start with ${first}`, help, region };
  if (first === "'" && value.length > 1 && value.endsWith(first)) {
    const inner = JSON.stringify(value.slice(1, -1));
    return { message: "An apostrophe ends a text that stands in ' '", help: `Use double quotes: ${line.key}: ${inner}`, region };
  }
  // `"The "new" pier"`: the first mark inside opens a quotation, so that the outer two are those of YAML.
  if (/^"[^"\\]*[\s(]"[^\\]*"$/.test(value)) {
    const inner = value.slice(1, -1);
    const help = `Put it in quotes of the other kind: ${line.key}: ${inner.includes("'") ? JSON.stringify(inner) : `'${inner}'`}`;
    return { message: 'The value goes on after its closing quotation mark', help, region };
  }
  if ('"\''.includes(first) && first !== '') return { message: 'The value goes on after its closing quotation mark', help, region };
  if ('[{'.includes(first) && first !== '') return { message: `A value that starts with ${first} is a list or a group of fields, not text`, help, region };
  if (/^[>|]/.test(value)) {
    return { message: `After ${first} the text starts on the next line`, help: `Write it there, indented further than \`${line.key}\``, region };
  }
  if (/^-(\s|$)/.test(value)) {
    return { message: 'A list starts on the line after its field', help: 'Write each entry on a line of its own, with `- ` in front', region };
  }
  return undefined;
}

const tab = { message: 'A tab stands where the line is indented', help: 'Indent with spaces' };

/** A tab in the indentation where the parser stumbles, or on the next line: it looks like spaces, and counts as none. */
function tabIndent({ pos: [from] }: YAMLError, text: string): Words | undefined {
  for (const { text: line, offset } of [lineAround(text, from), lineAround(text, nextLine(text, from).offset)]) {
    const [indent] = /^ *\t/.exec(line) ?? [];
    if (indent !== undefined) return { ...tab, region: { offset: offset + indent.length - 1, length: 1 } };
  }
  return undefined;
}

type Describe = (error: YAMLError, line: Line, text: string) => Words | undefined;

const indentation: Words = {
  message: 'This line is indented differently from the ones that it belongs to',
  help: 'Lines of one list or one group of fields start in the same column',
};

const descriptions: Readonly<Record<string, Describe>> = {
  BLOCK_AS_IMPLICIT_KEY: (error, line, text) => {
    const { value = '' } = line;
    if (/^["'*&!@`%[{-]/.test(value)) return startOfValue(error, line);
    if (/:(\s|$)/.test(value) || value.startsWith('?')) {
      const [, inner] = /^([a-z][\w-]*):\s/.exec(value) ?? [];
      const below = inner === undefined ? '' : `. If \`${inner}\` is a field inside \`${line.key}\`, write it on the next line, indented further`;
      return { message: 'A `: ` inside a value without quotes starts a new field', help: `${quoteIt(line)}${below}`, region: regionOfValue(line) };
    }
    return { ...indentation, region: nextLine(text, error.pos[0]) };
  },
  TAB_AS_INDENT: () => tab,
  UNEXPECTED_TOKEN: (error, line, text) => {
    const [, end] = /^Unexpected flow-(?:map|seq)-end .*"(.)"$/.exec(error.message) ?? [];
    if (end !== undefined) return { message: `This ${end} closes nothing`, help: `Take it out, or put the whole value in quotes` };
    if (error.message.startsWith('Unexpected , in flow')) {
      return { message: 'There is a comma too many here', help: 'Take it out; if the text has a comma, put the text in quotes' };
    }
    const startsLine = text.slice(line.offset, error.pos[0]).trim() === '';
    return error.message.endsWith('at node end') && (startsLine || line.value === undefined) ? afterTheEnd(text, line) : undefined;
  },
  BLOCK_IN_FLOW: () => ({ message: 'A `: ` starts another field here, without a comma before it', help: 'Put a comma between two fields; if the text has a `: `, put the text in quotes' }),
  KEY_OVER_1024_CHARS: () => ({ message: 'The text before this colon is too long for the name of a field', help: 'Put the whole text in quotes, or below `name: |`, indented' }),
  BAD_INDENT: (error, line, text) => unclosedBracket(error, text) ?? { ...indentation, region: wholeLine(line) },
  MULTILINE_IMPLICIT_KEY: (_error, line) => noField(line),
  MISSING_CHAR: (error, line, text) => {
    const quote = /"quote|"double|'single|closing/i.test(error.message) ? openingQuote(text, error.pos[0]) : undefined;
    if (quote !== undefined) {
      return { message: 'This quotation mark is never closed', help: 'Close it at the end of the text', region: { offset: quote, length: 1 } };
    }
    if (error.message.startsWith('Comments')) return { message: 'What follows # is a comment, if there is a space before the #', help: quoteIt(line) };
    if (error.message.startsWith('Sequence item')) return { ...indentation, region: wholeLine(line) };
    return unclosedBracket(error, text) ?? noField(line);
  },
  MULTIPLE_DOCS: () => ({ rule: 'yaml/second-document', message: 'A second document starts here', help: 'Take the line `---` or `...` out; one file holds one issue' }),
  BAD_DIRECTIVE: () => ({ rule: 'yaml/directive', message: 'A line that starts with % is an instruction to the YAML reader', help: 'Put the text in quotes, or take the line out' }),
  BAD_DQ_ESCAPE: () => ({ message: 'Inside double quotes, \\ has a meaning of its own', help: 'Write it twice: \\\\' }),
  // How deep the parser comes depends on the machine: the line is the same everywhere.
  RESOURCE_EXHAUSTION: (_error, line) => ({
    rule: 'yaml/too-deep',
    message: 'Lists and groups of fields stand too deep inside one another here',
    help: 'An issue needs no more than a dozen levels',
    region: line.value === undefined ? wholeLine(line) : regionOfValue(line),
  }),
  MULTIPLE_ANCHORS: (_error, line) => ({ ...anchor, help: quoteIt(line) }),
  MULTIPLE_TAGS: (_error, line) => ({ ...tag, help: quoteIt(line) }),
  TAG_RESOLVE_FAILED: (_error, line) => ({ ...tag, help: quoteIt(line) }),
  BAD_SCALAR_START: (error, line, text) => startOfValue(error, line) ?? { message: `A value cannot start with ${text[error.pos[0]]}`, help: 'Put the whole value in quotes' },
  NON_STRING_KEY: () => ({ message: 'The name of a field must be plain text', help: 'Write the name, a colon, a space, and the value' }),
};

/** The next line that says something. */
function nextLine(text: string, offset: number): Region {
  const end = text.indexOf('\n', offset);
  if (end === -1) return wholeLine(lineAround(text, offset));
  const rest = /[^\s]/.exec(text.slice(end))?.index ?? 0;
  return wholeLine(lineAround(text, end + rest));
}

/** A line behind a file that is a list, or starts with a bracket: what comes then is no part of it. */
function afterTheEnd(text: string, line: Line): Words {
  const [first = ''] = /^[-[{]/.exec(text.replace(/^(?:\s*(?:#.*)?\n)*\s*/, '')) ?? [];
  const what = first === '-' ? 'with a list' : first === '' ? 'with a text' : `with ${first}`;
  const help = first === '-' ? 'An issue is made of fields: take the `-` in front of the first one away' : 'Take the first line out, or start a new one with a field, such as `number: 28`';
  return { message: `The file starts ${what}, and this line is no part of it`, help, region: wholeLine(line) };
}

/** A line that is neither a field nor, by its indentation, a part of the text above. */
function noField(line: Line): Words {
  const region = wholeLine(line);
  const [, key, rest] = /^\s*(?:- +)*([\w$-]+):(\S.*)$/.exec(line.text) ?? [];
  if (key !== undefined && !rest?.startsWith('//')) return { message: `A space is missing after \`${key}:\``, help: `Write ${key}: ${rest}`, region };
  if (/^\s*-(\s|$)/.test(line.text)) return { ...indentation, region };
  return { message: 'This line is no field', help: 'Write `name: value`; a text that goes on is indented further than its field', region };
}

/** The quotation mark that opens the text which is still open at the end. */
function openingQuote(text: string, from: number): number | undefined {
  const before = text.slice(0, Math.max(from, 1));
  const matches = [...before.matchAll(/(?:^|[:\-,[{]\s+|[[{])(["'])/gm)];
  const last = matches.at(-1);
  return last === undefined ? undefined : last.index + last[0].length - 1;
}

/** The bracket that the parser still waits to see closed. */
function unclosedBracket(error: YAMLError, text: string): Words | undefined {
  const [, closing] = /end with a ([\]}])/.exec(error.message) ?? [];
  if (closing === undefined) return undefined;
  const opening = closing === ']' ? '[' : '{';
  const offset = text.lastIndexOf(opening, error.pos[0]);
  const help = `Close it with ${closing}, or put the whole value in quotes`;
  return offset === -1 ? undefined : { message: `This ${opening} is never closed`, help, region: { offset, length: 1 } };
}
