// Breaks the lines of a message between words, so that a terminal does not break them within one.

import { displayWidth } from './display-width.ts';
import { once } from './memoize.ts';

const colours = once(() => /\u001b\[[\d;]*m/g);
/** Below this, a line would be words one below the other. */
const least = 30;
/** A line of a file with its number, as below a finding: what is under it says which of its columns are meant. */
const excerpt = /^[> ] +\d* \|/;

/** What follows in the next line is indented as far as its line is, and two columns more. */
export function fitLines(text: string, columns: number): string {
  if (columns < least) return text;
  return text
    .split('\n')
    .map((line) => (widthOf(line) <= columns ? line : broken(line, columns)))
    .join('\n');
}

function widthOf(text: string): number {
  return displayWidth(text.includes('\u001b') ? text.replace(colours(), '') : text);
}

function broken(line: string, columns: number): string {
  const plain = line.replace(colours(), '');
  if (excerpt.test(plain)) return line;
  const [indentation] = /^ */.exec(plain)!;
  const lines: string[] = [];
  let part = indentation;
  let free = columns - indentation.length;
  const room = columns - indentation.length - 2;
  for (const word of wordsOf(line.slice(line.indexOf(indentation) + indentation.length), room)) {
    const size = widthOf(word);
    if (free < columns - indentation.length && size + 1 > free) {
      lines.push(part);
      part = `${indentation}  `;
      free = columns - part.length;
    } else if (part.trim() !== '') {
      part += ' ';
      free -= 1;
    }
    part += word;
    free -= size;
  }
  return [...lines, part].join('\n');
}

/** A command to copy: a line that the terminal breaks is copied as one, and a line that is broken here is not. */
const commands = /`(?:bulletin|git|npm|npx|pre-commit) [^`]*`/g;
/** In place of its blanks: for private use, and as wide. */
const joint = '\ue000';

/** What is between blanks; a command is one word, and so is what else is in backticks, where there is room for it. */
function wordsOf(line: string, room: number): readonly string[] {
  const words: string[] = [];
  let isInside = false;
  for (const word of line.replace(commands, (found) => found.replaceAll(' ', joint)).split(' ')) {
    const joined = `${words.at(-1)} ${word}`;
    if (isInside && widthOf(joined) <= room) words.splice(-1, 1, joined);
    else words.push(word);
    if (word.split('`').length % 2 === 0) isInside = !isInside;
  }
  return words.map((word) => word.replaceAll(joint, ' '));
}
