// Content streams: their operations, what they show, and what becomes an artifact.

import { describe, expect, it } from 'vitest';
import { countLines } from '../../../src/press/finish/count-lines.ts';
import { markArtifacts } from '../../../src/press/finish/mark-artifacts.ts';
import { readCmap } from '../../../src/press/finish/read-cmap.ts';
import { readContent, type Resources } from '../../../src/press/finish/read-content.ts';
import { scanContent } from '../../../src/press/finish/scan-content.ts';

const glyphs = new Map([
  [1, 'a'],
  [2, 'b'],
  [3, ' '],
]);
const resources: Resources = { glyphs: () => glyphs, hasMarks: (name) => name === 'Form' };

const scanned = (content: string) =>
  [...scanContent(content)].map(({ operator, from, at }) => [operator, content.slice(from, at).trim()]);

describe('scanning', () => {
  it('knows operators from what they work on', () => {
    expect(
      scanned(
        "q 1 0 0 -1 .5 842 cm % BT\n/F1 12 Tf [(a\\)(b) Tj) -2 <0a>]TJ (x)' f* true /N <</A (>>) /B[1 2]>>BDC EMC",
      ),
    ).toEqual([
      ['q', ''],
      ['cm', '1 0 0 -1 .5 842'],
      ['Tf', '% BT\n/F1 12'.slice(5)],
      ['TJ', '[(a\\)(b) Tj) -2 <0a>]'],
      ["'", '(x)'],
      ['f*', ''],
      ['BDC', 'true /N <</A (>>) /B[1 2]>>'],
      ['EMC', ''],
    ]);
  });

  it('ends with the stream, whatever is left open', () => {
    for (const content of ['(never', '<00', '/Name', '12', '(a\\', 'BI /W 1 ID \x00(<'])
      expect(scanned(content).length).toBeLessThan(3);
  });
});

describe('reading', () => {
  it('gives each mark its text, also where a part says it in other words', () => {
    const span = '/Span <</ActualText <FEFF0066006C>>>BDC <0002> Tj EMC';
    const { marks } = readContent(
      `/P <</MCID 4 >>BDC BT /F Tf <00010003> Tj 5 0 Td ${span} [<0001> -3 <0002>]TJ ET EMC`,
      resources,
    );
    expect(marks).toMatchObject([{ id: 4, text: 'a flab', onlyPaths: false }]);
  });

  it('knows marks that only draw from those that show letters or pictures', () => {
    const content =
      '/A <</MCID 0 >>BDC 0 0 9 9 re f EMC /B <</MCID 1 >>BDC /Im Do EMC /C <</MCID 2 >>BDC 0 0 m 9 9 l S BT <0001> Tj ET EMC';
    expect(readContent(content, resources).marks.map(({ onlyPaths }) => onlyPaths)).toEqual([true, false, false]);
  });

  it('counts lines by their height, whatever is beside each other', () => {
    const text = (x: number, y: number) => `BT 1 0 0 -1 ${x} ${y} Tm <0001> Tj ET `;
    const { lines } = readContent(
      `2 0 0 -2 0 800 cm /P <</MCID 0 >>BDC ${text(0, 10)}${text(90, 10)}${text(0, 20)}EMC ${text(0, 30)}`,
      resources,
    );
    expect([...lines.keys()]).toEqual([780, 760]);
  });

  it('counts lines of two columns one by one', () => {
    const word = (x: number, y: number) => `BT .5 0 0 -1 ${x} ${y} Tm <0001> Tj 20 0 Td <0002> Tj ET `;
    const { lines } = readContent(
      `1 0 0 -1 0 800 cm /P <</MCID 0 >>BDC ${word(10, 10)}${word(80, 10)}${word(10, 20)}${word(40, 30)}${word(50, 30)}${word(80, 40)}EMC`,
      resources,
    );
    expect(lines.get(790)).toEqual([10, 20, 80, 90]);
    expect(countLines(lines, 100)).toBe(5);
  });
});

describe('artifacts', () => {
  const marked = (content: string, idle: readonly number[] = []): string => {
    const read = readContent(content, resources);
    return markArtifacts(
      content,
      read,
      read.marks.filter(({ id }) => idle.includes(id)),
    );
  };

  it('are all paths, pictures and texts outside of the tree, each whole and nothing else', () => {
    expect(
      marked('q 1 g 0 0 9 9 re f 1 1 m 2 2 l S Q BT 1 0 0 1 0 0 Tm <0001> Tj ET /Im Do 0 0 9 9 re W n /Form Do'),
    ).toBe(
      'q 1 g /Artifact BMC\n0 0 9 9 re f 1 1 m 2 2 l S\nEMC Q /Artifact <</Type /Pagination>> BDC\nBT 1 0 0 1 0 0 Tm <0001> Tj ET\nEMC /Artifact BMC\n/Im Do\nEMC 0 0 9 9 re W n /Form Do',
    );
  });

  it('leave what is tagged, or an artifact already', () => {
    const content = '/P <</MCID 0 >>BDC 0 0 9 9 re f BT <0001> Tj ET EMC /Artifact BMC 0 0 9 9 re f EMC';
    expect(marked(content)).toBe(content);
  });

  it('are marks that say nothing', () => {
    expect(marked('/Table <</MCID 7 >>BDC 0 0 9 9 re f EMC /P <</MCID 8 >>BDC <0001> Tj EMC', [7])).toBe(
      '/Artifact BMC 0 0 9 9 re f EMC /P <</MCID 8 >>BDC <0001> Tj EMC',
    );
  });
});

it('reads what glyphs say', () => {
  const read = readCmap(
    '2 beginbfchar\n<0001> <0041>\n<0002> <00660074>\nendbfchar\n2 beginbfrange\n<0010> <0012> <0061>\n<0020> <0021> [<0078> <D83DDE00>]\nendbfrange',
  );
  expect([1, 2, 0x10, 0x12, 0x20, 0x21, 9].map((code) => read.get(code))).toEqual([
    'A',
    'ft',
    'a',
    'c',
    'x',
    '😀',
    undefined,
  ]);
});
