// A theme and more fonts -> the theme with them behind its own, for the characters that it lacks.

import { without, type Characters } from './coverage.ts';
import type { Design, FontFamily } from './design.ts';
import type { Font, Theme } from './theme.ts';

/**
 * The families in `chosen` are used for all their characters, the others for those that the theme does not have
 * (`covered`).
 */
export function withFonts(
  theme: Theme,
  fonts: readonly Font[],
  { covered, chosen }: { readonly covered: Characters; readonly chosen: readonly string[] },
): Theme {
  const more = fonts.map((font) =>
    chosen.includes(font.family) ? font : { ...font, characters: without(font.characters, covered) },
  );
  const shipped = new Set(theme.fonts.map(({ family }) => family));
  const names = [...new Set(fonts.map(({ family }) => family))];
  const behind = (family: FontFamily) => ({ ...family, fonts: insertBehind(family.fonts, shipped, names) });
  const families = Object.fromEntries(
    Object.entries(theme.design.families).map(([name, family]) => [name, behind(family)]),
  );
  const design = withFamilies({ ...theme.design, families }, names);
  return { ...theme, fonts: [...theme.fonts, ...more], design };
}

/** A design whose families can also be named as these fonts are; behind each is that of the text. */
export function withFamilies(design: Design, names: readonly string[]): Design {
  const text = design.families[design.fonts.text ?? '']?.fonts ?? [];
  const own = names
    .filter((name) => !Object.hasOwn(design.families, name))
    .map((name) => [name, { fonts: [name, ...text.filter((other) => other !== name)] }]);
  return { ...design, families: { ...design.families, ...Object.fromEntries(own) } };
}

/** Before the fonts of the machine, which are others on every machine. */
function insertBehind(
  fonts: readonly string[],
  shipped: ReadonlySet<string>,
  names: readonly string[],
): readonly string[] {
  const last = fonts.findLastIndex((font) => shipped.has(font));
  const at = last === -1 ? fonts.length - 1 : last + 1;
  return [...fonts.slice(0, at), ...names.filter((name) => !fonts.includes(name)), ...fonts.slice(at)];
}
