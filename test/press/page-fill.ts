// How full the pages of a PDF are, as a reader of paper sees them: by their ink.

import { execFileSync } from 'node:child_process';

export interface PageFills {
  readonly pages: number;
  /** Of each upright page but the last, and but those before a turned one: how far down its ink goes, from 0 to 1. */
  readonly fills: readonly number[];
  /** Of every upright page: the share of rows that are white for more than a twelfth of the page. */
  readonly holes: readonly number[];
}

interface Picture {
  readonly width: number;
  readonly height: number;
  /** Whether a row of pixels has ink. */
  readonly inked: readonly boolean[];
}

export function pageFills(file: string): PageFills {
  const pictures = readPictures(execFileSync('pdftoppm', ['-r', '36', '-gray', file], { maxBuffer: 2 ** 28 }));
  const extents = pictures.map(extentOf);
  const upright = extents.filter(({ isTurned }) => !isTurned);
  const top = Math.min(...upright.map(({ first }) => first));
  const foot = Math.max(...upright.map(({ last }) => last));
  const judged = extents.slice(0, -1).filter((one, index) => !one.isTurned && !extents[index + 1]?.isTurned);
  return {
    pages: pictures.length,
    fills: judged.map(({ last }) => (last - top) / (foot - top)),
    holes: upright.map(({ white }) => white / (foot - top)),
  };
}

/** Without the running head and the page number. */
function extentOf({ width, height, inked }: Picture) {
  const rows = inked
    .flatMap((hasInk, row) => (hasInk ? [row] : []))
    .filter((row) => row > height * 0.06 && row < height * 0.93);
  const gaps = rows.slice(1).map((row, index) => row - rows[index]!);
  const white = gaps.filter((gap) => gap > height / 12).reduce((sum, gap) => sum + gap, 0);
  return { isTurned: width > height, first: rows[0] ?? height, last: rows.at(-1) ?? 0, white };
}

/** Grey pictures in one stream: `P5`, width, height, 255, then a byte for each pixel. */
function readPictures(bytes: Buffer): readonly Picture[] {
  const pictures: Picture[] = [];
  for (let at = 0; at < bytes.length; ) {
    const head = /^P5\s+(\d+)\s+(\d+)\s+\d+\s/.exec(bytes.toString('latin1', at, at + 40));
    if (head === null) throw new Error('pdftoppm wrote no picture');
    const [width, height] = [Number(head[1]), Number(head[2])];
    const start = at + head[0].length;
    const rowOf = (row: number) => bytes.subarray(start + row * width, start + (row + 1) * width);
    pictures.push({
      width,
      height,
      inked: Array.from({ length: height }, (_, y) => rowOf(y).some((grey) => grey < 200)),
    });
    at = start + width * height;
  }
  return pictures;
}
