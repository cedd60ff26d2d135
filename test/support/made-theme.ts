// A theme of nothing but these templates and style sheets.

import { noDesign } from '../../src/theme/design.ts';
import type { Source, Theme } from '../../src/theme/theme.ts';

type Texts = Readonly<Record<string, string>>;

const folder = '/publication/themes/own';

export function madeTheme({ templates = {}, styles = {} }: { templates?: Texts; styles?: Texts }): Theme {
  return {
    name: 'own',
    folder,
    templates: sources(templates, '.hbs'),
    styles: sources(styles, '.css'),
    fonts: [],
    design: noDesign,
  };
}

function sources(texts: Texts, suffix: string): Readonly<Record<string, Source>> {
  return Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [name, { path: `${folder}/${name}${suffix}`, text }]),
  );
}
