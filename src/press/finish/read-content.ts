// A content stream -> what it shows: the pieces that are tagged, those that are not, and the lines of text.

import { logicalOrder } from './logical-order.ts';
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
/** Marks above and below letters stand so far from the line, in points; the next line is further away. */
const raised = 5;
const showers = new Set(['Tj', 'TJ', "'", '"']);

export function readContent(content: string, resources: Resources): Content {
  const marks: Mark[] = [];
  const loose: { from: number; to: number; isText: boolean }[] = [];
  const lines = new Set<number>();
  const open: { readonly mark: Mark | undefined; readonly isArtifact: boolean; says?: string | undefined; readonly isReported: boolean }[] = [];
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
  /** What each glyph says, of the line that the mark is on. */
  let line: string[] = [];
  const endLine = (): void => {
    const own = mark();
    if (own !== undefined) own.text += logicalOrder(line);
    line = [];
  };
  const show = (texts: readonly string[]): void => {
    const own = mark();
    hasText = true;
    if (own === undefined) return;
    own.onlyPaths = false;
    // What a span says is there once, at the place of its first glyph.
    const told = open.find(({ isReported }) => isReported);
    const said = told === undefined ? texts : told.says === undefined ? [] : [told.says];
    if (told !== undefined) told.says = undefined;
    line.push(...said);
    if (texts.join('') !== ' ') lines.add(height);
  };

  for (const { operator, from, at, to } of scanContent(content)) {
    // Three of four operations are these: every letter has its own.
    if (operator === 'Td') continue;
    const operands = () => content.slice(from, at);
    const numbers = () => operands().trim().split(/\s+/).map(Number);
    if (showers.has(operator)) show(textsOf(operands(), glyphs));
    else if (operator === 'q') saved.push(matrix);
    else if (operator === 'Q') matrix = saved.pop() ?? noChange;
    else if (operator === 'cm') matrix = product(numbers() as unknown as Matrix, matrix);
    else if (operator === 'BDC' || operator === 'BMC') {
      const text = operands();
      const id = /\/MCID (\d+)/.exec(text)?.[1];
      const says = /\/ActualText <feff([\da-f]*)>/i.exec(text)?.[1];
      const own = id === undefined ? undefined : { id: Number(id), from, to, text: '', onlyPaths: true };
      if (own !== undefined) {
        endLine();
        marks.push(own);
      }
      open.push({ mark: own, isArtifact: text.startsWith('/Artifact'), isReported: says !== undefined, says: says === undefined ? undefined : utf16(says) });
    } else if (operator === 'EMC') {
      if (open.at(-1)?.says !== undefined) show([]);
      if (open.at(-1)?.mark !== undefined) endLine();
      open.pop();
    } else if (operator === 'BT') [textStart, hasText] = [from, false];
    else if (operator === 'ET') {
      if (hasText && isLoose()) loose.push({ from: textStart, to, isText: true });
    } else if (operator === 'Tf') glyphs = resources.glyphs(/\/(\S+)/.exec(operands())?.[1] ?? '');
    else if (operator === 'Tm') {
      const next = Math.round(product(numbers() as unknown as Matrix, matrix)[5]);
      if (Math.abs(next - height) > raised) endLine();
      height = next;
    } else if (pathStarts.has(operator)) pathStart = pathStart === -1 ? from : pathStart;
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

/** What the glyphs in the hexadecimal strings of an operation say, one by one. */
function textsOf(operands: string, glyphs: Glyphs | undefined): readonly string[] {
  if (glyphs === undefined) return [];
  const texts: string[] = [];
  const digits = glyphs.digits ?? 4;
  for (let start = operands.indexOf('<'); start !== -1; start = operands.indexOf('<', start)) {
    const end = operands.indexOf('>', start);
    for (start += 1; start + digits <= end; start += digits) texts.push(glyphs.get(Number.parseInt(operands.slice(start, start + digits), 16)) ?? '');
    if (end === -1) break;
  }
  return texts;
}

function product([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix {
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}
