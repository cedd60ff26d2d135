// A content stream -> what it shows: the pieces that are tagged, those that are not, and the lines of text.

import { utf16, type Glyphs } from './read-cmap.ts';
import { scanContent } from './scan-content.ts';

/** A marked-content sequence that belongs to the structure tree. */
export interface Mark {
  readonly id: number;
  /** The operation that opens it. */
  readonly from: number;
  readonly to: number;
  text: string;
  /** Lines and boxes, without a letter or a picture. */
  onlyPaths: boolean;
}

export interface Content {
  readonly marks: readonly Mark[];
  /** What is painted outside of all marks: from and to, and whether it is text. */
  readonly loose: readonly { readonly from: number; readonly to: number; readonly isText: boolean }[];
  /** The heights at which tagged text stands, in whole points from below. Chromium gives each run of letters a place of its own. */
  readonly lines: ReadonlySet<number>;
}

export interface Resources {
  /** What the glyphs of a font say, by the font's name on the page. */
  glyphs(font: string): Glyphs | undefined;
  /** True for a form that holds marks itself: it speaks for itself, and is wrapped into nothing. */
  hasMarks(xObject: string): boolean;
}

type Matrix = readonly [number, number, number, number, number, number];

const noChange: Matrix = [1, 0, 0, 1, 0, 0];
const pathStarts = new Set(['m', 're']);
const painters = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*']);
const showers = new Set(['Tj', 'TJ', "'", '"']);

export function readContent(content: string, resources: Resources): Content {
  const marks: Mark[] = [];
  const loose: { from: number; to: number; isText: boolean }[] = [];
  const lines = new Set<number>();
  const open: { readonly mark: Mark | undefined; readonly isArtifact: boolean; readonly says?: string }[] = [];
  const saved: Matrix[] = [];
  let matrix = noChange;
  let glyphs: Glyphs | undefined;
  let [textStart, pathStart] = [-1, -1];
  let hasText = false;
  let height = 0;

  const mark = (): Mark | undefined => open.findLast((one) => one.mark !== undefined)?.mark;
  const isLoose = (): boolean => !open.some((one) => one.isArtifact || one.mark !== undefined);
  const paint = (from: number, to: number): void => {
    if (isLoose()) loose.push({ from, to, isText: false });
  };
  const show = (text: string): void => {
    const own = mark();
    hasText = true;
    if (own === undefined) return;
    own.onlyPaths = false;
    if (!open.some(({ says }) => says !== undefined)) own.text += text;
    if (text !== ' ') lines.add(height);
  };

  for (const { operator, from, at, to } of scanContent(content)) {
    // Three of four operations are these: every letter has its own.
    if (operator === 'Td') continue;
    const operands = () => content.slice(from, at);
    const numbers = () => operands().trim().split(/\s+/).map(Number);
    if (showers.has(operator)) show(textOf(operands(), glyphs));
    else if (operator === 'q') saved.push(matrix);
    else if (operator === 'Q') matrix = saved.pop() ?? noChange;
    else if (operator === 'cm') matrix = product(numbers() as unknown as Matrix, matrix);
    else if (operator === 'BDC' || operator === 'BMC') {
      const text = operands();
      const id = /\/MCID (\d+)/.exec(text)?.[1];
      const says = /\/ActualText <feff([\da-f]*)>/i.exec(text)?.[1];
      const own = id === undefined ? undefined : { id: Number(id), from, to, text: '', onlyPaths: true };
      if (own !== undefined) marks.push(own);
      if (says !== undefined) show(utf16(says));
      open.push({ mark: own, isArtifact: text.startsWith('/Artifact'), ...(says === undefined ? {} : { says }) });
    } else if (operator === 'EMC') open.pop();
    else if (operator === 'BT') [textStart, hasText] = [from, false];
    else if (operator === 'ET') {
      if (hasText && isLoose()) loose.push({ from: textStart, to, isText: true });
    } else if (operator === 'Tf') glyphs = resources.glyphs(/\/(\S+)/.exec(operands())?.[1] ?? '');
    else if (operator === 'Tm') height = Math.round(product(numbers() as unknown as Matrix, matrix)[5]);
    else if (pathStarts.has(operator)) pathStart = pathStart === -1 ? from : pathStart;
    else if (operator === 'n') pathStart = -1;
    else if (painters.has(operator)) {
      paint(pathStart === -1 ? from : pathStart, to);
      pathStart = -1;
    } else if (operator === 'sh') paint(from, to);
    else if (operator === 'Do') {
      const own = mark();
      if (own !== undefined) own.onlyPaths = false;
      if (!resources.hasMarks(operands().trim().slice(1))) paint(from, to);
    }
  }
  return { marks, loose, lines };
}

/** The glyphs in the hexadecimal strings of an operation: Chromium writes two bytes for each. */
function textOf(operands: string, glyphs: Glyphs | undefined): string {
  if (glyphs === undefined) return '';
  let text = '';
  for (let start = operands.indexOf('<'); start !== -1; start = operands.indexOf('<', start)) {
    const end = operands.indexOf('>', start);
    for (start += 1; start + 4 <= end; start += 4) text += glyphs.get(Number.parseInt(operands.slice(start, start + 4), 16)) ?? '';
    if (end === -1) break;
  }
  return text;
}

function product([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix {
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}
