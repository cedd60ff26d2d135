// A group of fields between { and }, on one line, whose texts lack quotation marks: `{ url: *|UNSUB|* }`.

/** A value between braces, and where it starts in the value that the braces are. */
interface Inside {
  readonly value: string;
  readonly at: number;
}

const field = /[\w$-]+:\s+/.source;
const inQuotationMarks = /"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'(?!')/.source;
const outside = /[^{}"']/.source;
const around = (inner: string): string =>
  `\\{(?![{%])(?:${inQuotationMarks}|\\{{2,3}[^{}]*\\}{2,3}|\\{%[^{}]*%\\}|${inner})*\\}`;
/** A group in a group, which may have another in it, as in `mail: { unsubscribe: { url: { en: ... } } }`. */
const group = around(`${around(outside)}|${outside}`);
const next = `,\\s*(?=${field})`;
/** Else a text goes on to the next field: its other commas are its own. */
const fields = new RegExp(
  `(${field})(?:(${inQuotationMarks}|${group})\\s*(?:${next}|,?\\s*$)|(?!["'])((?:(?!${next}).)+)(?:${next}|$))`,
  'gy',
);

/** Nobody writes longer ones on one line, and the patterns are slow on them. */
const longest = 1000;

/**
 * The values that need quotation marks in a group of fields such as `{ url: {{ link }}, label: Read on }`, which a
 * comment may follow. Empty where none does, and where the value is no such group.
 */
export function unquotedInBraces(value: string): readonly Inside[] {
  const [, inner = ''] = value.length > longest ? [] : (/^\{(?![{%])(.*)\}(?:\s+#.*)?$/.exec(value) ?? []);
  const body = inner.trim();
  const start = value.indexOf(body, 1);
  const found = [...body.matchAll(fields)];
  if (found.reduce((sum, [whole]) => sum + whole.length, 0) < body.length) return [];
  return found.flatMap(({ index, 1: name = '', 2: closed, 3: open = '' }) => {
    const at = start + index + name.length;
    const text = closed ?? open.replace(/,$/, '').trimEnd();
    return closed?.startsWith('{')
      ? unquotedInBraces(text).map((one) => ({ ...one, at: at + one.at }))
      : needsQuotes(text)
        ? [{ value: text, at }]
        : [];
  });
}

function needsQuotes(text: string): boolean {
  if (/^["']/.test(text)) return false;
  if (/^\[.*\]$/.test(text)) return /[*&!@`%{}]/.test(text);
  return /^[*&!@`%|>]|^[-?](?:\s|$)|[[\]{}]|:(?:\s|$)|\s#/.test(text);
}
