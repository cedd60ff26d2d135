// Theme + what a publication sets -> the colours and fonts of its pages.

import { given } from '../content/edition/given.ts';
import type { Publication } from '../content/publication/publication.ts';
import { comfortableContrast, nearestReadable, textContrast } from './contrast.ts';
import { cssString } from './css-string.ts';
import { colourNames, schemes, type FontFamily, type FontRole, type Colours } from './design.ts';
import type { Theme } from './theme.ts';

/** What a publication sets in place of what its theme has. */
export type Settings = Pick<Publication, 'colours' | 'fonts' | 'print'>;

/** What the name `look` stands for in every template and style sheet. */
export interface Look {
  readonly light: Colours;
  readonly dark: Colours;
  readonly print: Colours;
  /** Each a list of fonts as style sheets have it. */
  readonly fonts: { readonly [Role in FontRole | 'display']: string };
  /** The same without the fonts that come with the theme, which mail programs do not have. */
  readonly mailFonts: { readonly [Role in FontRole]: string };
  /** How many columns the text has on paper. */
  readonly columns: number;
}

export function lookOf({ design, fonts: shipped }: Pick<Theme, 'design' | 'fonts'>, settings: Settings): Look {
  const { colours, families, fonts, columns = '1' } = design;
  const text = families[settings.fonts?.text ?? fonts.text ?? ''];
  const headings = families[settings.fonts?.headings ?? fonts.headings ?? ''];
  const labels = families[fonts.labels ?? ''];
  const inMail = (family: FontFamily | undefined) =>
    fontList(family?.fonts.filter((name) => !shipped.some((font) => font.family === name)));
  const own = settings.colours ?? {};
  const light = given({ accent: own.accent, link: own.link });
  const dark = given({
    accent: own['accent-dark'] ?? onDark(own.accent, colours.dark),
    link: own['link-dark'] ?? onDark(own.link, colours.dark),
  });
  return {
    light: { ...colours.light, ...light },
    dark: { ...colours.dark, ...dark },
    // Links are underlined on paper, and need no colour.
    print: { ...colours.print, ...given({ accent: own.accent }) },
    fonts: {
      text: fontList(text?.fonts),
      headings: fontList(headings?.fonts),
      labels: fontList(labels?.fonts),
      display: fontList(headings && [...(headings.display ?? []), ...headings.fonts]),
    },
    mailFonts: { text: inMail(text), headings: inMail(headings), labels: inMail(labels) },
    columns: Number(settings.print?.columns ?? columns),
  };
}

/** What a colour may be on. White where a theme does not say: browsers have no other. */
export function papersOf(palette: Colours): readonly string[] {
  const papers = [palette.paper, palette.tint].filter((paper) => paper !== undefined);
  return papers.length === 0 ? ['#ffffff'] : [...new Set(papers)];
}

/** A colour that was chosen for light paper, lightened for dark. */
function onDark(colour: string | undefined, palette: Colours): string | undefined {
  if (colour === undefined || palette.paper === undefined) return undefined;
  const comfortable = nearestReadable(colour, papersOf(palette), comfortableContrast);
  return comfortable === '#ffffff' ? nearestReadable(colour, papersOf(palette), textContrast) : comfortable;
}

/** The look as custom properties: `--paper`, `--text`, and so on. Nothing for a theme that says nothing of it. */
export function lookSheet(look: Look): string {
  const fonts = Object.entries(look.fonts).filter(([, list]) => list !== '');
  const [light, dark, print] = schemes.map((scheme) =>
    colourNames.flatMap((name) => property(name, look[scheme][name])),
  );
  return [
    rule([...(light ?? []), ...fonts.flatMap(([role, list]) => property(role, sameAsBefore(role, list, fonts)))]),
    within('(prefers-color-scheme: dark)', rule(dark ?? [])),
    within('print', rule(print ?? [])),
  ].join('');
}

/** A list that a role before it has too is long, and is said once. */
function sameAsBefore(role: string, list: string, fonts: readonly (readonly [string, string])[]): string {
  const [first = role] = fonts.find(([, other]) => other === list) ?? [];
  return first === role ? list : `var(--${first})`;
}

function property(name: string, value: string | undefined): readonly string[] {
  return value === undefined ? [] : [`--${name}:${value}`];
}

function rule(declarations: readonly string[]): string {
  return declarations.length === 0 ? '' : `:root{${declarations.join(';')}}\n`;
}

function within(media: string, text: string): string {
  return text === '' ? '' : `@media ${media}{${text.trimEnd()}}\n`;
}

// They are words of the language of style sheets, and mean a font of the machine.
const generic = /^(?:serif|sans-serif|monospace|system-ui|ui-serif|ui-sans-serif|ui-monospace|ui-rounded)$/;

// In single quotes, since style attributes are in double ones.
const plain = /^[\w -]+$/;

function fontList(fonts: FontFamily['fonts'] | undefined): string {
  return (fonts ?? [])
    .map((font) => (generic.test(font) ? font : plain.test(font) ? `'${font}'` : cssString(font)))
    .join(',');
}
