// What a format is: a form that readers get, rendered from an edition. Types only.

import type { Edition } from '../edition/edition.ts';
import type { Press } from '../press/press.ts';
import type { Theme } from '../theme/theme.ts';

export interface Format {
  /** The value of `--format`. */
  readonly name: string;
  /** What follows `028.en` in the file's name. */
  readonly suffix: string;
  /** One line for the help. */
  readonly summary: string;
  /** True where a browser is needed; such a format is left out, with a message, where none can be had. */
  readonly needsPress: boolean;
  render(edition: Edition, tools: FormatTools): Promise<Uint8Array | string>;
}

export interface FormatTools {
  readonly theme: Theme;
  /** Starts the browser on first use. */
  press(): Promise<Press>;
}
