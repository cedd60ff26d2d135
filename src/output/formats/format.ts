// What a format is: a form that readers get, rendered from an edition. Types only.

import type { Edition, EditionItem } from '../../content/edition/edition.ts';
import type { NamedFault, Severity } from '../../content/issue/fault.ts';
import type { Content } from '../verify/content.ts';
import type { PageFit, Press } from '../../press/press.ts';
import type { FontPackage, Theme } from '../../theme/theme.ts';

export interface Format {
  /** The value of `--format`. */
  readonly name: string;
  /** What follows `028.en` in the file's name. */
  readonly suffix: string;
  /** One line for the help. */
  readonly summary: string;
  /** True where a browser is needed; such a format is left out, with a message, where none can be had. */
  readonly needsPress: boolean;
  /** True where it is made only if it is named: by `--format`, or in bulletin.yaml. */
  readonly isOnlyNamed?: boolean;
  /** What it says of an edition, where that is not all of it; without these items, no file is made. */
  itemsOf?(edition: Edition): readonly EditionItem[];
  render(edition: Edition, tools: FormatTools): Promise<Rendered>;
  /** Reads a written file back, as its readers get it: one reading for each part that says everything. */
  read(bytes: Uint8Array, tools: Pick<FormatTools, 'press'>): Promise<readonly Content[]>;
}

export interface Rendered {
  readonly content: Uint8Array | string;
  /** Files that the content names, by their names in the same folder. */
  readonly beside?: readonly { readonly name: string; readonly content: Uint8Array }[];
  /** Of a PDF. */
  readonly pages?: PageFit;
  /** The packages of the fonts that are inside. */
  readonly fonts?: readonly FontPackage[];
  /**
   * What only the finished file can show, such as a size at which mail programs cut it; warnings, where nothing else is
   * said.
   */
  readonly faults?: readonly (NamedFault & { readonly severity?: Severity })[];
}

export interface FormatTools {
  readonly theme: Theme;
  /** Starts the browser on first use. */
  press(): Promise<Press>;
}
