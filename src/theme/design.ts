// theme.yaml: the theme that a theme stands on, its colours and its families of fonts. Its schema, and how one is laid over another.

import * as z from 'zod/mini';
import { described } from '../issue/about.ts';
import { group, list } from '../issue/field.ts';
import { colour, id, line } from '../issue/fields.ts';

/** What each colour is for; `--paper` and so on in style sheets. */
export const colourNames = ['paper', 'tint', 'ink', 'quiet', 'rule', 'accent', 'link', 'visited', 'warning'] as const;
export type ColourName = (typeof colourNames)[number];

/** Light and dark screens, and paper. */
export const schemes = ['light', 'dark', 'print'] as const;
export type Scheme = (typeof schemes)[number];

/** What fonts are for: running text; names and titles; and the small things around them. */
export const fontRoles = ['text', 'headings', 'labels'] as const;
export type FontRole = (typeof fontRoles)[number];

const shade = colour('A colour.', '#123f52');
const palette = z.optional(
  group(Object.fromEntries(colourNames.map((name) => [name, z.optional(shade)])) as Record<ColourName, z.ZodMiniOptional<typeof shade>>, 'Colours by what they are for.'),
);
const fontNames = list(line('The name of a font, or a generic one such as serif.', 'Georgia'), 'Fonts, the first choice first.');
const family = group({ fonts: fontNames, display: z.optional(fontNames) }, 'Fonts of one kind; `display` stands before them in the largest sizes.');
const role = z.optional(id('The name of a family.', 'serif'));

export const themeSchema = group(
  {
    base: z.optional(id('The theme that gives what this one does not have.', 'classic')),
    colours: z.optional(group({ light: palette, dark: palette, print: palette }, 'The colours of light screens, of dark ones, and of paper.')),
    families: z.optional(described(z.record(line('A name for it, as for an id.', 'serif'), family), { description: 'The families of fonts that a publication may choose from.' })),
    fonts: z.optional(group({ text: role, headings: role, labels: role }, 'Which family is used for what.')),
  },
  'What a theme is made of, beside its files.',
);

export type ThemeFile = z.output<typeof themeSchema>;

export type Palette = { readonly [Name in ColourName]?: string | undefined };

export interface FontFamily {
  readonly fonts: readonly string[];
  readonly display?: readonly string[] | undefined;
}

/** The colours and fonts of a theme, with its bases under it. */
export interface Design {
  readonly colours: { readonly [Name in Scheme]: Palette };
  readonly families: Readonly<Record<string, FontFamily>>;
  readonly fonts: { readonly [Role in FontRole]?: string | undefined };
}

export const noDesign: Design = { colours: { light: {}, dark: {}, print: {} }, families: {}, fonts: {} };

/** A theme's design over that of its base: what it names is its own, one by one. */
export function laidOver({ colours = {}, families, fonts }: ThemeFile, base: Design): Design {
  const { light, dark, print } = base.colours;
  return {
    colours: { light: { ...light, ...colours.light }, dark: { ...dark, ...colours.dark }, print: { ...print, ...colours.print } },
    families: { ...base.families, ...families },
    fonts: { ...base.fonts, ...fonts },
  };
}
