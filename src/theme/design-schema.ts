// The schema of theme.yaml: the theme that a theme is based on, its colours and its families of fonts. Loaded where one
// is read.

import * as z from 'zod/mini';
import { described } from '../content/issue/about.ts';
import { group, list } from '../content/issue/field.ts';
import { colour, id } from '../content/issue/fields.ts';
import { columnCounts } from '../content/publication/schema.ts';
import { line } from '../content/issue/text-fields.ts';
import { colourNames, type ColourName } from './design.ts';

const shade = colour('A colour.', '#123f52');
const palette = z.optional(
  group(
    Object.fromEntries(colourNames.map((name) => [name, z.optional(shade)])) as Record<
      ColourName,
      z.ZodMiniOptional<typeof shade>
    >,
    'Colours by what they are for.',
  ),
);
const fontNames = list(
  line('The name of a font, or a generic one such as serif.', 'Georgia'),
  'Fonts, the first choice first.',
);
const family = group(
  { fonts: fontNames, display: z.optional(fontNames) },
  'Fonts of one kind; `display` comes before them in the largest sizes.',
);
const role = z.optional(id('The name of a family.', 'serif'));

export const themeSchema = group(
  {
    base: z.optional(id('The theme to build on: it provides what this one does not have.', 'classic')),
    colours: z.optional(
      group(
        { light: palette, dark: palette, print: palette },
        'The colours of light screens, of dark ones, and of paper.',
      ),
    ),
    families: z.optional(
      described(z.record(line('A name for it, as for an id.', 'serif'), family), {
        description: 'The families of fonts that a publication may choose from.',
      }),
    ),
    fonts: z.optional(group({ text: role, headings: role, labels: role }, 'Which family is used for what.')),
    columns: z.optional(
      described(z.enum(columnCounts), {
        description: 'How many columns the text has on paper.',
        examples: [2],
        json: { enum: [1, 2, '1', '2'] },
      }),
    ),
  },
  'The base, the colours and the fonts of a theme.',
);
