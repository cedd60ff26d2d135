// A theme: the templates, the style sheets and the fonts of one look. Data only; nothing in it is ever run. Types only.

import type { Characters } from './coverage.ts';
import type { Design } from './design.ts';

/** Paper has fonts that screens have not, such as that of emoji; `large` is paper in large print. */
export type Medium = 'screen' | 'paper' | 'large';

export interface Theme {
  readonly name: string;
  /** Where it was found, for messages. */
  readonly folder: string;
  /** Handlebars sources by file name without `.hbs`: `page`, and the partials that it renders. */
  readonly templates: Readonly<Record<string, Source>>;
  /**
   * Style sheets by file name without `.css`: `style` is the page's, `print` what differs on paper, `extra` comes after
   * both, and `large` after all in large print. `{{ }}` gives what differs between issues.
   */
  readonly styles: Readonly<Record<string, Source>>;
  readonly fonts: readonly Font[];
  /** What theme.yaml says. */
  readonly design: Design;
  /** The theme with the fonts that a text needs and it lacks, as far as they are installed. */
  readonly forText?: (text: string, language: string, medium: Medium) => Promise<Theme>;
}

/** A file of a theme that templates are made of. */
export interface Source {
  /** For messages: a theme has files of its bases, too. */
  readonly path: string;
  readonly text: string;
  /** Its tree as JSON, where it was parsed when bulletin was built. */
  readonly parsed?: string | undefined;
}

/** A package that a font is from. */
export interface FontPackage {
  readonly package: string;
  /** Undefined where the package does not say it. */
  readonly version: string | undefined;
}

/** One file of one face. */
export interface Font {
  readonly family: string;
  /** Two where the file has all weights between them. */
  readonly weight: number | readonly [from: number, to: number];
  readonly style: 'normal' | 'italic';
  readonly characters: Characters;
  /** The face is of use only to pages that hold one of these elements. */
  readonly elements?: readonly string[];
  /** Absent in fonts of the theme, and in those of the publication's own. */
  readonly from?: FontPackage;
  /** The file, a WOFF2 or another that browsers know, in base64; read on first use, since a page needs a few of many. */
  data(): Promise<string>;
}
