// Theme + edition -> the web page in UTF-8, as one file that needs nothing from outside and runs nothing.

import { createHash } from 'node:crypto';
import type { Edition } from '../content/edition/edition.ts';
import { given } from '../content/edition/given.ts';
import { linkedDataOf, type LinkedData } from '../content/edition/linked-data.ts';
import { UserError } from '../base/errors.ts';
import { compileTheme } from './compile-theme.ts';
import { fontFaces, type Faces } from './font-faces.ts';
import { keepFigures } from './keep-figures.ts';
import { lookOf, lookSheet } from './look.ts';
import { readMarkup } from './read-markup.ts';
import type { FontPackage, Medium, Theme } from './theme.ts';

export interface FilledPage {
  readonly content: Uint8Array;
  /** Those of the fonts that are inside. */
  readonly packages: readonly FontPackage[];
}

export function fillPage(theme: Theme, edition: Edition, medium: Medium = 'screen'): Promise<FilledPage> {
  return fillTemplate(theme, 'page', edition, { data: linkedDataOf(edition), medium });
}

/** What a page has beyond its edition: names for its template, and what it says to programs. */
interface Beyond {
  readonly names?: Readonly<Record<string, unknown>>;
  readonly data?: LinkedData;
  readonly medium?: Medium;
}

/** Fills a template that is a whole page. */
export async function fillTemplate(
  theme: Theme,
  template: string,
  edition: Edition,
  { names, data, medium = 'screen' }: Beyond,
): Promise<FilledPage> {
  const view = { ...given({ names }), isLarge: medium === 'large' };
  const fill = (await compileTheme(theme))(edition, view);
  const page = keepFigures(breakLines(fill(template)), figures);
  const sheets = sheetsOf(theme, medium);
  const dressed = (await theme.forText?.(page, edition.language, medium)) ?? theme;
  const look = lookOf(dressed, edition.settings);
  const fillSheet = dressed.fonts === theme.fonts ? fill : (await compileTheme(dressed))(edition, view);
  const ownStyle = lookSheet(look) + (page.includes(figures) ? figureSheet : '');
  const style = ownStyle + sheets.map((name) => fillSheet(`${name}.css`)).join('\n');
  const faces = await fontFaces(dressed.fonts, { page, style, text: look.fonts.text + look.fonts.headings });
  const content = complete(
    `${template}.hbs of the theme \`${theme.name}\``,
    page,
    { faces, rest: style.replace(/<\//g, '<\\/') },
    data === undefined ? '' : writeData(data),
  );
  return { content, packages: faces.packages };
}

/** What a telephone number is in, and its style: here, so that no theme has to see to it. */
const figures = '<span class="figures">';
const figureSheet = '.figures{white-space:nowrap}\n';

/** The style sheets of a page, in their order. */
function sheetsOf({ name, styles }: Theme, medium: Medium): readonly string[] {
  const sheets = ['style', 'print', 'extra'].filter((sheet) => styles[sheet] !== undefined);
  if (medium !== 'large') return sheets;
  if (styles['large'] === undefined)
    throw new UserError(`The theme \`${name}\` has no large.css, so it has no large print`, {
      hint: 'Take the one that `bulletin theme eject classic --to sample` writes, or write your own: docs/themes.md',
    });
  return [...sheets, 'large'];
}

/** The fonts, which are the same in most pages, and what comes after them. */
interface Sheet {
  readonly faces: Faces;
  readonly rest: string;
}

const opening = /^<!doctype html>\s*<html(?:\s+[a-z-]+="[^"]*")*\s*>\s*<head>\s*<meta charset="utf-8">/i;

/** Policy, style and data are put in here and not by the template, so that no theme can leave one out or loosen it. */
function complete(what: string, page: string, style: Sheet, data: string): Uint8Array {
  const start = opening.exec(page)?.[0];
  const { forbidden, endOfHead: end } = readMarkup(page);
  if (forbidden !== undefined) {
    throw new UserError(`${what} has \`${forbidden}\`, which is not allowed`, {
      hint: 'A page cannot run, send or load anything, and each tag must be complete: docs/themes.md lists what bulletin refuses',
    });
  }
  if (start === undefined || end === -1) {
    const hint = 'It must start with <!doctype html>, <html>, <head> and <meta charset="utf-8">, and close </head>';
    throw new UserError(`${what} has no complete head`, { hint });
  }
  const policy = `<meta http-equiv="Content-Security-Policy" content="${contentPolicy(style, data)}">`;
  const script = data === '' ? '' : `<script type="application/ld+json">${data}</script>\n`;
  // The fonts are five sixths of a page: a build in which they are text, and written, measured and hashed as such, takes
  // 3 % more.
  return Buffer.concat([
    Buffer.from(`${start}\n${policy}${page.slice(start.length, end)}\n${script}<style>`),
    style.faces.css,
    Buffer.from(`${style.rest}</style>\n${page.slice(end)}\n`),
  ]);
}

/**
 * Data is not a script, and browsers do not ask whether it may run; checkers of pages do, so the policy names its hash.
 */
function contentPolicy({ faces, rest }: Sheet, data: string): string {
  // What a hash has read so far can be copied: the fonts are read once, and not for each page.
  const ofStyle = faces.hash.copy().update(rest).digest('base64');
  const script = data === '' ? '' : `; script-src 'sha256-${createHash('sha256').update(data).digest('base64')}'`;
  const allowed = `style-src 'sha256-${ofStyle}'; img-src data:; font-src data:${script}`;
  return `default-src 'none'; ${allowed}; base-uri 'none'; form-action 'none'`;
}

/**
 * JSON in which no text can end the element, or open a comment in it: `<` is only in strings, where an escape means
 * the same.
 */
function writeData(data: LinkedData): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

const blocks = 'html|head|meta|link|title|body|header|nav|main|section|article|aside|footer|h[1-6]|dl|li|tr';

const beforeBlock = new RegExp(`>(?=<(?:${blocks}|/(?:head|body|html|main|section|article))\\b)`, 'g');

/** One block a line, for those who read the source or compare two versions. Never where print would show the blank. */
function breakLines(page: string): string {
  return page.replace(beforeBlock, '>\n');
}
