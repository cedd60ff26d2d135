// The plain text of an edition as mail programs break it anew for their window: RFC 3676, format=flowed.

import type { Edition } from '../edition/edition.ts';
import { renderText } from '../plain-text/render-text.ts';

const width = 72;

/** A line that was full goes on in the next one: it ends in a space. Lists, headings and tables stay as they are. */
export function flowedText(edition: Edition): string {
  const lines = renderText(edition).split('\n');
  return lines.map((line, index) => stuffed(goesOn(line, lines[index + 1] ?? '') ? `${line} ` : line)).join('\n');
}

function goesOn(line: string, next: string): boolean {
  const [word = ''] = next.split(' ');
  const isFixed = [line, next].some((one) => /^(?:[\s>*-]|\d+\.|\[\d+\]|$)|([=~.^-])\1\1/.test(one));
  return !isFixed && line.length + 1 + word.length > width;
}

/** 4.4: a space that is not meant as text goes before what would be read as a quotation, or as the start of a mail. */
function stuffed(line: string): string {
  return /^(?:[ >]|From )/.test(line) ? ` ${line}` : line;
}
