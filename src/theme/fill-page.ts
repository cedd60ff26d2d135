// Theme + edition -> the web page, as one file that needs nothing from outside and runs nothing.

import { createHash } from 'node:crypto';
import type { Edition } from '../edition/edition.ts';
import { UserError } from '../errors.ts';
import { compileTheme } from './compile-theme.ts';
import { fontFaces } from './font-faces.ts';
import { lookOf, lookSheet } from './look.ts';
import { readMarkup } from './read-markup.ts';
import type { Theme } from './theme.ts';

export async function fillPage(theme: Theme, edition: Edition): Promise<string> {
  const fill = await compileTheme(theme);
  const page = breakLines(fill('page', edition));
  const sheets = ['style', 'print', 'extra'].filter((name) => theme.styles[name] !== undefined);
  const look = lookOf(theme, edition.settings);
  const style = lookSheet(look) + sheets.map((name) => fill(`${name}.css`, edition)).join('\n');
  const faces = await fontFaces(theme.fonts, { page, style, text: look.fonts.text + look.fonts.headings });
  return complete(theme, page, (faces + style).replace(/<\//g, '<\\/'));
}

const opening = /^<!doctype html>\s*<html(?:\s+[a-z-]+="[^"]*")*\s*>\s*<head>\s*<meta charset="utf-8">/i;

/** Policy and style are put in here and not by the template, so that no theme can leave one out or loosen it. */
function complete(theme: Theme, page: string, style: string): string {
  const start = opening.exec(page)?.[0];
  const { forbidden, endOfHead: end } = readMarkup(page);
  if (forbidden !== undefined) {
    throw new UserError(`page.liquid of the theme \`${theme.name}\` holds \`${forbidden}\``, {
      hint: 'a theme is data: it runs and loads nothing, and each of its tags is complete',
    });
  }
  if (start === undefined || end === -1) {
    const hint = 'it starts with <!doctype html>, <html>, <head> and <meta charset="utf-8">, and closes </head>';
    throw new UserError(`page.liquid of the theme \`${theme.name}\` has no proper head`, { hint });
  }
  const policy = `<meta http-equiv="Content-Security-Policy" content="${contentPolicy(style)}">`;
  return `${start}\n${policy}${page.slice(start.length, end)}\n<style>${style}</style>\n${page.slice(end)}\n`;
}

function contentPolicy(style: string): string {
  const hash = createHash('sha256').update(style).digest('base64');
  const allowed = `style-src 'sha256-${hash}'; img-src data:; font-src data:`;
  return `default-src 'none'; ${allowed}; base-uri 'none'; form-action 'none'`;
}

const blocks = 'html|head|meta|link|title|body|header|nav|main|section|article|aside|footer|h[1-6]|dl|li|tr';

/** One block a line, for those who read the source or compare two versions. Never where print would show the blank. */
function breakLines(page: string): string {
  return page.replace(new RegExp(`>(?=<(?:${blocks}|/(?:head|body|html|main|section|article))\\b)`, 'g'), '>\n');
}
