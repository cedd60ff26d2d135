// Reads a style sheet of a theme: what it would load is refused, and what only its authors need is taken out.

import { UserError } from '../base/errors.ts';

/** What loads something from outside the page: `url(data:...)` is in it, and `url(#...)` names a part of it. */
export const loads = /@import|image-set\(|url\(\s*["']?(?!data:|#|["'\s])/i;

/**
 * Throws UserError with the line and column where a sheet would load something. The page would block it, in silence.
 */
export function refuseLoading(css: string, path: string): void {
  const found = loads.exec(withoutComments(css));
  if (found === null) return;
  const before = css.slice(0, found.index).split('\n');
  const where = `${path}:${before.length}:${before.at(-1)!.length + 1}`;
  throw new UserError(
    `${where}: \`${/[^;)\n]{1,60}[;)]?/.exec(css.slice(found.index))![0]}\` loads a file, which a page may not do`,
    {
      hint: 'A page must contain everything that it shows: write a small picture into the sheet as url(data:...), and name fonts in fonts/fonts.json',
    },
  );
}

// A comment or string that does not end takes the rest of the sheet, or of its line, so that the time grows with the
// length only.
const comment = /\/\*[^]*?(?:\*\/|$)/g;

/** Blank where comments were, so that all else keeps its line and column. */
export function withoutComments(css: string): string {
  return css.replace(comment, (text) => text.replace(/[^\n]/g, ' '));
}

const strings = /"(?:[^"\\\n]|\\.)*"?|'(?:[^'\\\n]|\\.)*'?/.source;

// Strings stay as they are, and tags, each of which is a NUL here. Of the rest goes what only people need: blanks, the
// last semicolon of a rule, and a zero before a point.
const kept = `(${strings}|\\0)`;
const blanks = new RegExp(`${kept}|\\s+`, 'g');
const spare = new RegExp(`${kept}|;? ?(\\}) ?| ?({|;|[>/]) ?|([:,]) |\\b0(?=\\.\\d)`, 'g');

/** A style sheet without blanks, one rule a line. It is trimmed as a template, before any content comes in. */
export function trimStyle(css: string): string {
  const single = css.replace(blanks, (_, whole?: string) => whole ?? ' ');
  return single
    .replace(spare, (_, whole = '', end?: string, start = '', mark = '') =>
      end === undefined ? whole + start + mark : '}\n',
    )
    .trim();
}
