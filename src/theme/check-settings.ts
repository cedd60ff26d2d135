// The colours and fonts that a bulletin.yaml sets, held against its theme.

import type { NamedFault } from '../content/issue/fault.ts';
import { nearest } from '../content/issue/nearest.ts';
import { leastContrast, nearestReadable, textContrast } from './contrast.ts';
import type { Design, Scheme } from './design.ts';
import { papersOf, type Settings } from './look.ts';

/** Whether there is anything to check: if not, the theme need not be read. */
export function hasSettings({ colours, fonts }: Settings): boolean {
  return colours !== undefined || fonts !== undefined;
}

/**
 * A fault for each colour that cannot be read on the theme's papers, and for each family of fonts that the theme does
 * not have. `own` are those of the publication's own fonts.
 */
export function checkSettings(
  { colours = {}, fonts = {} }: Settings,
  { name, design, own = [] }: { readonly name: string; readonly design: Design; readonly own?: readonly string[] },
): readonly NamedFault[] {
  const families = [...new Set([...Object.keys(design.families), ...own])];
  return [...checkColours(colours, name, design), ...checkFonts(fonts, name, families)];
}

function* checkColours(
  colours: NonNullable<Settings['colours']>,
  theme: string,
  design: Design,
): Generator<NamedFault> {
  for (const [field, colour] of Object.entries(colours)) {
    if (colour === undefined) continue;
    const seen: readonly Scheme[] = field.endsWith('-dark')
      ? ['dark']
      : field === 'accent'
        ? ['light', 'print']
        : ['light'];
    const papers = seen.flatMap((scheme) => papersOf(design.colours[scheme]));
    const least = leastContrast(colour, papers);
    if (least === undefined || least.ratio >= textContrast) continue;
    const better = nearestReadable(colour, papers, textContrast);
    const where = seen[0] === 'dark' ? 'on dark screens' : 'on light paper';
    const message = `\`${field}\` ${colour} has a contrast of ${shown(least.ratio)} to ${least.paper}, which the theme \`${theme}\` puts behind it ${where}; text needs ${textContrast}`;
    const path = ['colours', field];
    yield {
      rule: 'a11y/contrast',
      path,
      message,
      help: `Write "${better}", the nearest shade that is easy enough to read`,
      fix: { safety: 'unsafe', edits: [{ path, text: `"${better}"` }] },
    };
  }
}

/** Never rounded up: 4.49 is not 4.5. */
function shown(ratio: number): string {
  return (Math.floor(ratio * 100) / 100).toFixed(2);
}

function* checkFonts(
  fonts: NonNullable<Settings['fonts']>,
  theme: string,
  known: readonly string[],
): Generator<NamedFault> {
  for (const field of ['text', 'headings'] as const) {
    const family = fonts[field];
    if (family === undefined || known.includes(family)) continue;
    const meant = nearest(family, known);
    const message = `The theme \`${theme}\` has no family of fonts \`${family}\`${meant === undefined ? '' : `. Did you mean \`${meant}\`?`}`;
    const all = known.length === 0 ? 'It has none: remove the line' : `Choose from ${known.join(', ')}`;
    yield {
      rule: 'schema/choice',
      path: ['fonts', field],
      message,
      help: meant === undefined ? all : `Write \`${meant}\``,
    };
  }
}
