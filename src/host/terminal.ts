// The terminal: results to stdout, notes and progress to stderr, and the colours for both.

import { fstatSync, statSync, writeSync } from 'node:fs';
import { fitLines } from '../base/fit-lines.ts';
import { cannot, codeOf } from './cannot.ts';
import type { Palette, Terminal } from './host.ts';

export interface RealTerminal extends Terminal {
  /** From now on, nothing is written. */
  silence(): void;
}

export async function createTerminal(): Promise<RealTerminal> {
  // A hook's streams are pipes: then the modules for terminals and colours are never loaded.
  const { env } = process;
  const [reads, writes, notes] = [0, 1, 2].some(mayBeTerminal) ? await terminals() : [false, false, false];
  const forced = env['FORCE_COLOR'] !== undefined;
  const refused = Boolean(env['NO_COLOR']) && !forced; // https://no-color.org
  const { palette, notePalette } =
    forced || (!refused && (writes || notes)) ? await import('./palette.ts') : colourless;
  const showsProgress = notes && env['CI'] === undefined && env['TERM'] !== 'dumb';
  let shown = '';

  /** Streams that are closed. A run ends when its work is done, also if nobody listens. */
  const dead = new Set<number>();

  const write = (descriptor: number, text: string): void => {
    try {
      if (!dead.has(descriptor)) writeWhole(descriptor, text);
    } catch (error) {
      dead.add(descriptor);
      // A reader such as `head` closes the pipe when it has enough. If notes cannot be written, nothing can be
      // reported.
      if (descriptor === stdout && codeOf(error) !== 'EPIPE') throw cannot('write', 'the result', error);
    }
  };

  const clear = (): void => {
    if (shown !== '') write(stderr, '\r\u001b[K');
    shown = '';
  };

  return {
    out(text) {
      clear();
      write(stdout, text);
    },
    say(text) {
      clear();
      write(stdout, writes ? fitLines(text, process.stdout.columns || usualColumns) : text);
    },
    note(text) {
      clear();
      const whole = text.endsWith('\n') ? text : `${text}\n`;
      write(stderr, notes ? fitLines(whole, process.stderr.columns || usualColumns) : whole);
    },
    progress(text) {
      if (!showsProgress) return;
      clear();
      shown = (text ?? '').slice(0, (process.stderr.columns || usualColumns) - 1);
      write(stderr, shown);
    },
    silence() {
      clear();
      dead.add(stdout).add(stderr);
    },
    isInteractive: reads && notes,
    isScreen: writes,
    get columns() {
      return (writes && process.stdout.columns) || usualColumns;
    },
    palette,
    notePalette,
  };
}

const [stdout, stderr] = [1, 2];
const usualColumns = 80;

const plain = (text: string): string => text;
const noColours: Palette = { bold: plain, dim: plain, red: plain, yellow: plain, green: plain, cyan: plain };
const colourless = { palette: noColours, notePalette: noColours };

/** False if it is certainly not a terminal: a file, a pipe, the null device, a closed stream. */
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

/** Node's own streams take as long to set up as an issue to check, and this writes everything before the end. */
function writeWhole(descriptor: number, text: string): void {
  let rest = Buffer.from(text);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(descriptor, rest));
    } catch (error) {
      if (codeOf(error) !== 'EAGAIN') throw error;
      // The pipe does not wait: so we do, a hundredth of a second at a time.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}
