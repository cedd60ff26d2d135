// The terminal: results to stdout, notes and progress to stderr, and the colours for both.

import { isatty } from 'node:tty';
import { Chalk, supportsColor, supportsColorStderr, type ChalkInstance } from 'chalk';
import type { Palette, Terminal } from './host.ts';

export function createTerminal(): Terminal {
  // The streams themselves are only made when something is said: making all three takes as long as a check.
  const showsProgress = isatty(2) && process.env['CI'] === undefined && process.env['TERM'] !== 'dumb';
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
    isInteractive: isatty(0) && isatty(2),
    get columns() {
      return process.stdout.columns || 80;
    },
    palette: paletteOf(new Chalk({ level: supportsColor ? supportsColor.level : 0 })),
    notePalette: paletteOf(new Chalk({ level: supportsColorStderr ? supportsColorStderr.level : 0 })),
  };
}

function paletteOf(chalk: ChalkInstance): Palette {
  const { bold, dim, red, yellow, green, cyan } = chalk;
  return { bold, dim, red, yellow, green, cyan };
}
