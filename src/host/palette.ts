// Colours, as far as each stream shows them: chalk knows FORCE_COLOR and the kinds of terminal.

import { Chalk, supportsColor, supportsColorStderr, type ColorInfo } from 'chalk';
import type { Palette } from './host.ts';

export const palette = paletteFor(supportsColor);
export const notePalette = paletteFor(supportsColorStderr);

function paletteFor(support: ColorInfo): Palette {
  const { bold, dim, red, yellow, green, cyan } = new Chalk({ level: support ? support.level : 0 });
  return { bold, dim, red, yellow, green, cyan };
}
