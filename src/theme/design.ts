// The colours and fonts of a theme, as theme.yaml says them, and how those of one theme are laid over those of its
// base.

import type { Publication } from '../content/publication/publication.ts';

/** What each colour is for; `--paper` and so on in style sheets. */
export const colourNames = ['paper', 'tint', 'ink', 'quiet', 'rule', 'accent', 'link', 'visited', 'warning'] as const;
export type ColourName = (typeof colourNames)[number];

/** Light and dark screens, and paper. */
export const schemes = ['light', 'dark', 'print'] as const;
export type Scheme = (typeof schemes)[number];

/** What fonts are for: running text; names and titles; and the small things around them. */
export const fontRoles = ['text', 'headings', 'labels'] as const;
export type FontRole = (typeof fontRoles)[number];

export type Colours = { readonly [Name in ColourName]?: string | undefined };

export type Columns = NonNullable<NonNullable<Publication['print']>['columns']>;

export interface FontFamily {
  readonly fonts: readonly string[];
  readonly display?: readonly string[] | undefined;
}

/** One theme.yaml. */
export interface ThemeFile {
  readonly base?: string | undefined;
  readonly colours?: { readonly [Name in Scheme]?: Colours | undefined } | undefined;
  readonly families?: Readonly<Record<string, FontFamily>> | undefined;
  readonly fonts?: { readonly [Role in FontRole]?: string | undefined } | undefined;
  readonly columns?: Columns | undefined;
}

/** The colours and fonts of a theme, with its bases under it. */
export interface Design {
  readonly colours: { readonly [Name in Scheme]: Colours };
  readonly families: Readonly<Record<string, FontFamily>>;
  readonly fonts: { readonly [Role in FontRole]?: string | undefined };
  readonly columns?: Columns | undefined;
}

export const noDesign: Design = { colours: { light: {}, dark: {}, print: {} }, families: {}, fonts: {} };

/** A theme's design over that of its base: what it names is its own, one by one. */
export function laidOver({ colours = {}, families, fonts, columns }: ThemeFile, base: Design): Design {
  const { light, dark, print } = base.colours;
  return {
    colours: {
      light: { ...light, ...colours.light },
      dark: { ...dark, ...colours.dark },
      print: { ...print, ...colours.print },
    },
    families: { ...base.families, ...families },
    fonts: { ...base.fonts, ...fonts },
    columns: columns ?? base.columns,
  };
}
