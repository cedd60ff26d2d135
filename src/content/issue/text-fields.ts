// The kinds of text that a field may have: one line, or Markdown. Everything is read as the text that was typed.

import type * as z from 'zod/mini';
import { parseProse, proseLimit } from '../prose/parse-prose.ts';
import { scalar, type Wrong } from './field.ts';
import type { Role } from './role.ts';

export const empty: Wrong = { rule: 'schema/empty', what: 'is empty', help: 'Write it, or delete the line' };

// A number or true may be meant as text, and reads as typed: an editor's tool must not complain where we do not.
export const anyText = { type: ['string', 'number', 'boolean'], errorMessage: 'Write text here' };

const lineLimit = 1_000;

/**
 * One line of text. A line break would begin another field in the head of a mail, and another line wherever lists and
 * tables have one.
 */
export const line = oneLine('line');

/** One line with what something costs. */
export const price = oneLine('price');

/** One line that is mostly a name: of a person, a place, a paper. */
export const name = oneLine('name');

/** One line that only programs read. */
export const word = oneLine('word');

/** The path of a file. */
export const file = oneLine('file');

function oneLine(role: Role) {
  return (description: string, ...examples: string[]) =>
    scalar(role, (text) => text.trim(), lineProblem, anyText, { description, examples });
}

function lineProblem(text: string): Wrong | undefined {
  if (text.trim() === '') return empty;
  if (text.length > lineLimit) {
    const help = `Keep it under ${lineLimit} characters; longer text belongs in \`body\``;
    return { rule: 'schema/length', what: `has ${text.length} characters`, help };
  }
  return escapedProblem(text) ?? brokenProblem(text);
}

/**
 * What escapes in double quotes have made of a path, as they were typed: `D:\new\table`. Nothing else has one after a
 * colon.
 */
function escapedProblem(text: string): Wrong | undefined {
  if (!/^[A-Za-z]:[\n\r\t]/.test(text)) return undefined;
  const typed = asEscapes(text);
  const [sign, what] = text[2] === '\t' ? ['\\t', 'a tab'] : [asEscapes(text[2]!), 'a line break'];
  const help = `In double quotes, YAML reads ${sign} as ${what}. Write it in single quotes: '${typed.replaceAll("'", "''")}'`;
  return {
    rule: 'schema/line-break',
    what: `has ${what} instead of ${sign}`,
    help,
    instead: { text: typed, safety: 'safe' },
  };
}

function brokenProblem(text: string): Wrong | undefined {
  const parts = text.trim().split(/\s*[\r\n\v\f\u0085\u2028\u2029]\s*/);
  if (parts.length === 1) return undefined;
  // The file itself has no such character in the middle of a word: an escape has made it.
  const isEscape = /\S[\r\n]\S/.test(text) && !text.endsWith('\n');
  const shown = text.length > 80 ? 'C:\\new' : asEscapes(text).replaceAll("'", "''");
  const aside = isEscape
    ? `. If you mean a backslash, use single quotes: '${shown}'. In double quotes, YAML reads \\n and \\r as line breaks`
    : '';
  return {
    rule: 'schema/line-break',
    what: 'has a line break, but must be one line',
    help: `Write it on one line${aside}`,
    instead: { text: parts.join(' '), safety: 'unsafe' },
  };
}

/** Line breaks and tabs as they are typed in double quotes. */
function asEscapes(text: string): string {
  return text.replace(/[\n\r\t]/g, (sign) => ({ '\n': '\\n', '\r': '\\r', '\t': '\\t' })[sign]!);
}

/** Whether a field takes Markdown, on lines of its own. */
export function takesProse({ _zod: { def } }: z.core.$ZodType): boolean {
  return 'role' in def && def.role === 'prose';
}

/** Markdown. */
export function prose(description: string, ...examples: string[]) {
  return scalar(
    'prose',
    parseProse,
    (text) => {
      if (text.trim() === '') return empty;
      if (text.length > proseLimit) {
        const help = `Keep it under ${proseLimit} characters: split it into several items`;
        return { rule: 'schema/length', what: `has ${text.length} characters`, help };
      }
      return undefined;
    },
    anyText,
    { description, examples },
  );
}
