// What a publication sets meets what its theme has.

import { describe, expect, it } from 'vitest';
import { checkSettings, hasSettings } from '../../src/theme/check-settings.ts';
import { leastContrast } from '../../src/theme/contrast.ts';
import { colourNames, laidOver, noDesign, schemes, type Design } from '../../src/theme/design.ts';
import { readDesign } from '../../src/theme/find-theme.ts';
import { lookOf, lookSheet, papersOf } from '../../src/theme/look.ts';
import { readCoverage } from '../../src/theme/read-theme.ts';
import type { Theme } from '../../src/theme/theme.ts';
import { createMemoryHost } from '../support/memory-host.ts';

const design: Design = laidOver(
  {
    colours: {
      light: { paper: '#ffffff', accent: '#003366' },
      dark: { paper: '#111111', accent: '#99ccff' },
      print: { accent: '#000000' },
    },
    families: { serif: { fonts: ['Georgia', 'serif'], display: ['Poster "X"'] }, sans: { fonts: ['system-ui'] } },
    fonts: { text: 'serif', headings: 'serif', labels: 'sans' },
  },
  noDesign,
);

const small = { design, fonts: [{ family: 'Poster "X"' }, { family: 'Georgia' }] as unknown as Theme['fonts'] };
const bare = { design: noDesign, fonts: [] };

describe('a look', () => {
  it('is the theme’s where nothing is set', () => {
    const look = lookOf(small, {});
    expect([look.light, look.dark, look.print]).toEqual([
      design.colours.light,
      design.colours.dark,
      design.colours.print,
    ]);
    expect(look.fonts).toEqual({
      text: "'Georgia',serif",
      headings: "'Georgia',serif",
      labels: 'system-ui',
      display: `"Poster \\22 X\\22 ",'Georgia',serif`,
    });
    expect(look.mailFonts).toEqual({ text: 'serif', headings: 'serif', labels: 'system-ui' });
  });

  it('has as many columns on paper as the theme says, or its base; else one', () => {
    expect(lookOf(bare, {}).columns).toBe(1);
    const two = laidOver({ columns: '2' }, noDesign);
    expect(lookOf({ ...bare, design: laidOver({}, two) }, {}).columns).toBe(2);
    expect(lookOf({ ...bare, design: laidOver({ columns: '1' }, two) }, {}).columns).toBe(1);
    expect(lookOf({ ...bare, design: two }, { print: { columns: '1' } }).columns).toBe(1);
  });

  it('takes a colour for light screens and for paper, and makes that for dark ones', () => {
    const { light, dark, print } = lookOf(small, { colours: { accent: '#660000' } });
    expect([light.accent, print.accent]).toEqual(['#660000', '#660000']);
    const { ratio } = leastContrast(dark.accent!, ['#111111'])!;
    // The nearest shade that is comfortable to read: no lighter than it has to be.
    expect(ratio).toBeGreaterThanOrEqual(7);
    expect(ratio).toBeLessThan(7.1);
    expect(dark.accent).toBe(lookOf(small, { colours: { accent: '#660000' } }).dark.accent);
    expect(light.paper).toBe('#ffffff');
  });

  it('keeps a shade of it on a paper that only white could stand out from comfortably', () => {
    const grey = laidOver({ colours: { dark: { paper: '#666666' } } }, design);
    const { dark } = lookOf({ ...small, design: grey }, { colours: { accent: '#660000' } });
    expect(dark.accent).not.toBe('#ffffff');
    expect(leastContrast(dark.accent!, ['#666666'])!.ratio).toBeGreaterThanOrEqual(4.5);
  });

  it('takes the colour for dark screens where there is one', () => {
    const { light, dark } = lookOf(small, { colours: { 'accent-dark': '#eeaaaa' } });
    expect([light.accent, dark.accent]).toEqual(['#003366', '#eeaaaa']);
  });

  it('leaves links on paper as the theme has them', () => {
    const { light, print } = lookOf(small, { colours: { link: '#660000' } });
    expect([light.link, print.link]).toEqual(['#660000', undefined]);
  });

  it('takes the fonts of the family that is chosen, without the large ones of another', () => {
    const { fonts } = lookOf(small, { fonts: { headings: 'sans' } });
    expect([fonts.text, fonts.headings, fonts.display]).toEqual(["'Georgia',serif", 'system-ui', 'system-ui']);
  });

  it('is a sheet of custom properties, or nothing', () => {
    expect(lookSheet(lookOf(bare, {}))).toBe('');
    expect(lookSheet(lookOf({ ...small, design: { ...design, families: {}, fonts: {} } }, {}))).toBe(
      ':root{--paper:#ffffff;--accent:#003366}\n@media (prefers-color-scheme: dark){:root{--paper:#111111;--accent:#99ccff}}\n@media print{:root{--accent:#000000}}\n',
    );
  });
});

describe('what is set', () => {
  const theme = { name: 'small', design };
  const rulesOf = (settings: Parameters<typeof checkSettings>[0]) =>
    checkSettings(settings, theme).map(({ rule, path }) => `${rule} ${path.join('.')}`);

  it('is nothing where nothing is', () => {
    expect(hasSettings({})).toBe(false);
    expect(checkSettings({}, theme)).toEqual([]);
  });

  it('is held against paper, light and dark', () => {
    expect(
      rulesOf({ colours: { accent: '#003300', 'accent-dark': '#ccffcc', link: '#000099', 'link-dark': '#99ff99' } }),
    ).toEqual([]);
    expect(
      rulesOf({ colours: { accent: '#ccffcc', 'accent-dark': '#003300', link: '#99ff99', 'link-dark': '#000099' } }),
    ).toEqual(['accent', 'accent-dark', 'link', 'link-dark'].map((name) => `a11y/contrast colours.${name}`));
  });

  it('is held against the paper of print where it is used there', () => {
    const tinted = { name: 'tinted', design: laidOver({ colours: { print: { paper: '#cccccc' } } }, design) };
    const found = checkSettings({ colours: { accent: '#707070', link: '#707070' } }, tinted);
    expect(found.map(({ path }) => path.join('.'))).toEqual(['colours.accent']);
  });

  it('is reported with its ratio, never rounded up, and with a colour that will do', () => {
    const [fault] = checkSettings({ colours: { link: '#777777' } }, theme);
    expect(fault!.message).toBe(
      '`link` #777777 has a contrast of 4.47 to #ffffff, which the theme `small` puts behind it on light paper; text needs 4.5',
    );
    expect(checkSettings({ colours: { link: /#[\da-f]{6}/.exec(fault!.help!)![0] } }, theme)).toEqual([]);
  });

  it('is enough from 4.5 on, as WCAG has it', () => {
    expect(rulesOf({ colours: { link: '#767676' } })).toEqual([]);
    expect(rulesOf({ colours: { link: '#777777' } })).toEqual(['a11y/contrast colours.link']);
  });

  it('is a family that the theme has', () => {
    expect(rulesOf({ fonts: { text: 'sans', headings: 'constructor' } })).toEqual(['schema/choice fonts.headings']);
  });
});

describe.each(['classic', 'civic'])('the theme %s', (name) => {
  const design = readDesign(createMemoryHost().host, name, '/publication');

  it('has every colour for every scheme, each to be read on every paper', async () => {
    const { colours } = await design;
    for (const scheme of schemes) {
      for (const colour of colourNames) expect(colours[scheme][colour], `${scheme} ${colour}`).toBeDefined();
      for (const colour of ['ink', 'quiet', 'accent', 'link', 'visited', 'warning'] as const) {
        expect(
          leastContrast(colours[scheme][colour]!, papersOf(colours[scheme]))!.ratio,
          `${scheme} ${colour}`,
        ).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  it('has fonts for each use', async () => {
    const { fonts, families } = await design;
    for (const family of [fonts.text, fonts.headings, fonts.labels]) expect(Object.keys(families)).toContain(family);
    expect(Object.keys(families)).toEqual(['serif', 'sans']);
    const coverage = await readCoverage(createMemoryHost().host, name, '/publication');
    for (const family of Object.values(families)) expect(coverage!.families).toContain(family.fonts[0]);
  });
});
