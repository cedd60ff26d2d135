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
  /**
   * The heights at which tagged text is, in whole points from below, and how far each of its letters is from the left.
   * Chromium gives each letter a place of its own.
   */
  readonly lines: ReadonlyMap<number, readonly number[]>;
  /** The lower edges of pictures, in points from below. */
  readonly pictures: readonly number[];
}

export interface Resources {
  /** What the glyphs of a font say, by the font's name on the page. */
  glyphs(font: string): Glyphs | undefined;
  /** True for a form that holds marks itself: nothing wraps it. */
  hasMarks(xObject: string): boolean;
}

type Matrix = readonly [number, number, number, number, number, number];

const noChange: Matrix = [1, 0, 0, 1, 0, 0];
/** Marks above and below letters are so far from the line, in points; the next line is further away. */
const raised = 5;

export function readContent(content: string, resources: Resources): Content {
  const reader = new ContentReader(resources);
  for (const { operator, from, at, to } of scanContent(content)) {
    operations.get(operator)?.(reader, { from, to, operands: () => content.slice(from, at) });
  }
  return reader;
}

/** A sequence of marked content that is not closed yet. */
interface Open {
  readonly mark: Mark | undefined;
  readonly isArtifact: boolean;
  /** What a screen reader says instead of its glyphs; gone once it was said. */
  says?: string | undefined;
  readonly isSaid: boolean;
}

class ContentReader implements Content {
  readonly marks: Mark[] = [];
  readonly loose: { from: number; to: number; isText: boolean }[] = [];
  readonly lines = new Map<number, number[]>();
  readonly pictures: number[] = [];
  readonly open: Open[] = [];
  readonly saved: Matrix[] = [];
  matrix = noChange;
  glyphs: Glyphs | undefined;
  textStart = -1;
  pathStart = -1;
  hasText = false;
  height = 0;
  /** How far the next letter is from the left, and how long a step of one is. */
  left = 0;
  step = 1;
  /** What each glyph says, of the line that the mark is on. */
  #line: string[] = [];

  constructor(readonly resources: Resources) {}

  get mark(): Mark | undefined {
    return this.open.findLast((one) => one.mark !== undefined)?.mark;
  }

  get isLoose(): boolean {
    return !this.open.some((one) => one.isArtifact || one.mark !== undefined);
  }

  paint(from: number, to: number): void {
    if (this.isLoose) this.loose.push({ from, to, isText: false });
  }

  endLine(isWrapped = false): void {
    const own = this.mark;
    if (own !== undefined) own.text += logicalOrder(this.#line, isWrapped);
    this.#line = [];
  }

  show(texts: readonly string[]): void {
    const own = this.mark;
    this.hasText = true;
    if (own === undefined) return;
    own.onlyPaths = false;
    // What a span says is there once, at the place of its first glyph.
    const span = this.open.find(({ isSaid }) => isSaid);
    this.#line.push(...(span === undefined ? texts : span.says === undefined ? [] : [span.says]));
    if (span !== undefined) span.says = undefined;
    if (texts.join('') === ' ') return;
    const letters = this.lines.get(this.height);
    if (letters === undefined) this.lines.set(this.height, [this.left]);
    else letters.push(this.left);
  }
}

interface Operation {
  readonly from: number;
  readonly to: number;
  operands(): string;
}

type Operate = (reader: ContentReader, operation: Operation) => void;

const showText: Operate = (reader, { operands }) => reader.show(textsOf(operands(), reader.glyphs));

const openMark: Operate = (reader, { from, to, operands }) => {
  const text = operands();
  const id = /\/MCID (\d+)/.exec(text)?.[1];
  const says = /\/ActualText <feff([\da-f]*)>/i.exec(text)?.[1];
  const own = id === undefined ? undefined : { id: Number(id), from, to, text: '', onlyPaths: true };
  if (own !== undefined) {
    reader.endLine();
    reader.marks.push(own);
  }
  const isArtifact = text.startsWith('/Artifact');
  reader.open.push({
    mark: own,
    isArtifact,
    isSaid: says !== undefined,
    says: says === undefined ? undefined : utf16(says),
  });
};

const closeMark: Operate = (reader) => {
  if (reader.open.at(-1)?.says !== undefined) reader.show([]);
  if (reader.open.at(-1)?.mark !== undefined) reader.endLine();
  reader.open.pop();
};

const startPath: Operate = (reader, { from }) => {
  if (reader.pathStart === -1) reader.pathStart = from;
};

const paintPath: Operate = (reader, { from, to }) => {
  reader.paint(reader.pathStart === -1 ? from : reader.pathStart, to);
  reader.pathStart = -1;
};

/** The operators of a content stream (ISO 32000-1, annex A) that say what is shown and where. */
const operations = new Map<string, Operate>([
  ...['Tj', 'TJ', "'", '"'].map((operator) => [operator, showText] as const),
  ['q', (reader) => void reader.saved.push(reader.matrix)],
  ['Q', (reader) => void (reader.matrix = reader.saved.pop() ?? noChange)],
  ['cm', (reader, { operands }) => void (reader.matrix = product(numbersIn(operands()), reader.matrix))],
  ['BDC', openMark],
  ['BMC', openMark],
  ['EMC', closeMark],
  ['BT', (reader, { from }) => void ([reader.textStart, reader.hasText] = [from, false])],
  [
    'ET',
    (reader, { to }) =>
      void (reader.hasText && reader.isLoose && reader.loose.push({ from: reader.textStart, to, isText: true })),
  ],
  [
    'Tf',
    (reader, { operands }) => void (reader.glyphs = reader.resources.glyphs(/\/(\S+)/.exec(operands())?.[1] ?? '')),
  ],
  ['Tm', (reader, { operands }) => moveTo(reader, product(numbersIn(operands()), reader.matrix))],
  // Three of four operations are these.
  ['Td', (reader, { operands }) => void (reader.left += Number.parseFloat(operands()) * reader.step)],
  ...['m', 're'].map((operator) => [operator, startPath] as const),
  ['n', (reader) => void (reader.pathStart = -1)],
  ...['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*'].map((operator) => [operator, paintPath] as const),
  ['sh', (reader, { from, to }) => reader.paint(from, to)],
  ['Do', showObject],
]);

function moveTo(reader: ContentReader, [step, , , , left, bottom]: Matrix): void {
  const height = Math.round(bottom);
  if (Math.abs(height - reader.height) > raised) reader.endLine(true);
  [reader.height, reader.left, reader.step] = [height, left, step];
}

function showObject(reader: ContentReader, { from, to, operands }: Operation): void {
  const own = reader.mark;
  // A picture fills the square of one by one that the matrix places.
  const [, , , height, , edge] = reader.matrix;
  if (own !== undefined) reader.pictures.push(Math.min(edge, edge + height));
  if (own !== undefined) own.onlyPaths = false;
  if (!reader.resources.hasMarks(operands().trim().slice(1))) reader.paint(from, to);
}

function numbersIn(operands: string): Matrix {
  return operands.trim().split(/\s+/).map(Number) as unknown as Matrix;
}

/** What the glyphs in the hexadecimal strings of an operation say, one by one. */
function textsOf(operands: string, glyphs: Glyphs | undefined): readonly string[] {
  if (glyphs === undefined) return [];
  const texts: string[] = [];
  const digits = glyphs.digits ?? 4;
  for (let start = operands.indexOf('<'); start !== -1; start = operands.indexOf('<', start)) {
    const end = operands.indexOf('>', start);
    for (start += 1; start + digits <= end; start += digits)
      texts.push(glyphs.get(Number.parseInt(operands.slice(start, start + digits), 16)) ?? '');
    if (end === -1) break;
  }
  return texts;
}

function product([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix {
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}
