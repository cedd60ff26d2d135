// The terminal: results to stdout, notes and progress to stderr, and the colours for both.

import { fstatSync, statSync } from 'node:fs';
import type { Palette, Terminal } from './host.ts';

export async function createTerminal(): Promise<Terminal> {
  // A hook's streams are pipes: then what knows of terminals and colours is never loaded, and the streams themselves are only
  // made when something is said. Together that takes as long as checking an issue.
  const { env } = process;
  const [reads, tells, notes] = [0, 1, 2].some(mayBeTerminal) ? await terminals() : [false, false, false];
  const forced = env['FORCE_COLOR'] !== undefined;
  const refused = Boolean(env['NO_COLOR']) && !forced; // https://no-color.org
  const { palette, notePalette } = forced || (!refused && (tells || notes)) ? await import('./palette.ts') : colourless;
  const showsProgress = notes && env['CI'] === undefined && env['TERM'] !== 'dumb';
  let shown = '';

  const clear = (): void => {
    if (shown !== '') process.stderr.write('\r\u001b[K');
    shown = '';
  };

  return {
    out(text) {
      clear();
      if (text !== '') process.stdout.write(text);
    },
    note(text) {
      clear();
      process.stderr.write(text.endsWith('\n') ? text : `${text}\n`);
    },
    progress(text) {
      if (!showsProgress) return;
      clear();
      shown = (text ?? '').slice(0, (process.stderr.columns || 80) - 1);
      process.stderr.write(shown);
    },
    isInteractive: reads && notes,
    get columns() {
      return process.stdout.columns || 80;
    },
    palette,
    notePalette,
  };
}

const plain = (text: string): string => text;
const noColours: Palette = { bold: plain, dim: plain, red: plain, yellow: plain, green: plain, cyan: plain };
const colourless = { palette: noColours, notePalette: noColours };

/** False for what is surely none: a file, a pipe, the null device, a stream that is closed. */
function mayBeTerminal(descriptor: number): boolean {
  if (process.platform === 'win32') return true;
  try {
    const stream = fstatSync(descriptor);
    return stream.isCharacterDevice() && stream.rdev !== statSync('/dev/null').rdev;
  } catch {
    return false;
  }
}

async function terminals(): Promise<readonly [boolean, boolean, boolean]> {
  const { isatty } = await import('node:tty');
  return [isatty(0), isatty(1), isatty(2)];
}
