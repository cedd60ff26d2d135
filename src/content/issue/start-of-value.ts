// Values that start with a character that means something to YAML, and go on as text.

import type { YAMLError } from 'yaml';
import { unquotedInBraces } from './in-braces.ts';
import type { LineError } from './line-errors.ts';
import { quoteIt, regionOfValue, type Line } from './yaml-line.ts';

export const anchor = { rule: 'yaml/anchor', message: 'A value that starts with & is a YAML anchor, not text' };
export const tag = { rule: 'yaml/tag', message: 'A value that starts with ! is a YAML tag, not text' };
const alias = { rule: 'yaml/alias', message: 'A value that starts with * is a YAML alias, not text' };

/** What is wrong with a value that starts so. */
type Start = readonly [pattern: RegExp, (line: Line, value: string) => Omit<LineError, 'region'>];

/** What starts no text, also between { and }. */
const signs: readonly Start[] = [
  [/^\*/, (line) => ({ ...alias, help: quoteIt(line) })],
  [/^&/, (line) => ({ ...anchor, help: quoteIt(line) })],
  [/^!/, (line) => ({ ...tag, help: quoteIt(line) })],
  [/^[@`%]/, (line, value) => ({ message: `A value cannot start with ${value[0]}`, help: quoteIt(line) })],
];

/** What is wrong with a text between { and }. The first that fits says it. */
const insideBraces: readonly Start[] = [
  ...signs,
  [
    /^/,
    (line, value) => ({
      message: `Between { and }, this text needs quotes, since it has ${sign(value)} in it`,
      help: quoteIt(line),
    }),
  ],
];

/** The first that fits says what is wrong. */
const starts: readonly Start[] = [
  ...signs,
  [
    /^'.*'$/,
    ({ key }, value) => ({
      message: "An apostrophe ends a text that is in ' '",
      help: `Use double quotes: ${key}: ${JSON.stringify(value.slice(1, -1))}`,
    }),
  ],
  // `"The "new" pier"`: the first mark inside opens a quotation, so that the outer two are those of YAML.
  [
    /^"[^"\\]*[\s(]"[^\\]*"$/,
    ({ key }, value) => ({
      message: 'The value goes on after its closing quotation mark',
      help: `Put it in quotes of the other kind: ${key}: ${inOtherQuotes(value.slice(1, -1))}`,
    }),
  ],
  [/^["']/, (line) => ({ message: 'The value goes on after its closing quotation mark', help: quoteIt(line) })],
  [
    /^[[{]/,
    (line, value) => ({
      message: `A value that starts with ${value[0]} is a list or a group of fields, not text`,
      help: quoteIt(line),
    }),
  ],
  [
    /^[>|]/,
    ({ key }, value) => ({
      message: `After ${value[0]}, the text starts on the next line`,
      help: `Write it there, indented further than \`${key}\``,
    }),
  ],
  [
    /^-(\s|$)/,
    (line) => ({
      message: 'A list starts on the line after its field',
      help: `Write each entry on a line of its own, with \`- \` in front. If it is a text, ${quoteIt(line).replace('Put', 'put')}`,
    }),
  ],
];

/** The errors of the parser that such a value can be behind. */
const codes = new Set<YAMLError['code']>([
  'UNEXPECTED_TOKEN',
  'BAD_SCALAR_START',
  'BAD_ALIAS',
  'BLOCK_AS_IMPLICIT_KEY',
  'NON_STRING_KEY',
]);

/** What is wrong with the value of a line, if it is how the value starts. */
export function startOfValue({ code }: YAMLError, line: Line): LineError | undefined {
  const { value = '' } = line;
  if (!codes.has(code)) return undefined;
  const region = regionOfValue(line);
  const [inside] = unquotedInBraces(value);
  if (inside !== undefined)
    return {
      ...described(insideBraces, line, inside.value)!,
      region: { offset: region.offset + inside.at, length: inside.value.length },
    };
  const error = linkInList(line) ?? described(starts, line, value);
  return error && { ...error, region };
}

function described(table: readonly Start[], line: Line, value: string): ReturnType<Start[1]> | undefined {
  return table.find(([pattern]) => pattern.test(value))?.[1](line, value);
}

/** What means something to YAML inside a text. */
function sign(text: string): string {
  return /[[\]{}]|:(?=\s|$)|#/.exec(text)?.[0] ?? text[0]!;
}

/** An entry such as `- [label](url)`. */
function linkInList({ key, value = '' }: Line): LineError | undefined {
  if (key !== undefined) return undefined;
  const [, label, url] = /^\[([^\]]*)\]\(([^)\s]*)\)$/.exec(value) ?? [];
  return url === undefined
    ? undefined
    : {
        message: 'A link in a list has fields: it is not written in Markdown',
        help: `Write - { label: ${label}, url: ${url} }`,
      };
}

function inOtherQuotes(text: string): string {
  return text.includes("'") ? JSON.stringify(text) : `'${text}'`;
}
