// Prints a page as often as it takes: again for the numbers in its contents, and in other sizes where little would be on
// a sheet.

import { surveyPrint, type Survey } from './survey.ts';

export interface Prints {
  /** Makes the page ready for paper; returns how many numbers of pages it waits for, and whether it may get smaller. */
  prepare(): Promise<{ readonly numbers: number; readonly mayShrink: boolean }>;
  /** Fills in the numbers: the page of each place by its name. */
  fill(places: Survey['places']): Promise<void>;
  print(sizes: Sizes): Promise<Uint8Array>;
}

export interface Sizes {
  /** Of everything. */
  readonly scale: number;
  /** Of the height that pictures may have. */
  readonly pictures: number;
}

/** Sizes to try until every page is worth its paper. Nobody sees a difference of two hundredths. */
const tries: readonly Sizes[] = [
  { scale: 1, pictures: 1 },
  { scale: 1, pictures: 0.85 },
  { scale: 1, pictures: 0.7 },
  { scale: 0.98, pictures: 1 },
  { scale: 1.02, pictures: 1 },
  { scale: 0.96, pictures: 1 },
  { scale: 0.94, pictures: 1 },
  { scale: 0.97, pictures: 0.8 },
];

/** The same where nothing may get smaller, as in large print. */
const upwards: readonly Sizes[] = [1, 1.02, 1.04].map((scale) => ({ scale, pictures: 1 }));

/** Fewer lines on the last page look like a mistake. */
const fewLines = 6;

/** How full pages are: a page that is emptier looks like the end, and many such pages like a waste. */
const enough = { each: 0.86, onAverage: 0.93 };

interface Print {
  readonly sizes: Sizes;
  readonly pdf: Uint8Array;
  readonly survey: Survey;
  /** The numbers of pages that it shows; undefined where they are still to be filled in. */
  readonly numbers: Survey['places'] | undefined;
}

/** In a long document, the last page matters less than the time that each further print takes. */
const manyPages = 40;

/** At most as many prints as there are tries, and two more. */
export async function printInPasses(prints: Prints): Promise<Uint8Array> {
  const prepared = await prints.prepare();
  let numbers: Print['numbers'];
  const print = async (sizes: Sizes): Promise<Print> => {
    const pdf = await prints.print(sizes);
    return { sizes, pdf, survey: surveyPrint(pdf), numbers };
  };
  const fill = async (made: Print): Promise<void> => {
    if (prepared.numbers === 0) return;
    numbers = numbersOf(made);
    await prints.fill(numbers);
  };
  const isDone = (made: Print) =>
    prepared.numbers === 0 || JSON.stringify(made.numbers) === JSON.stringify(numbersOf(made));
  let made = await bestFit(print, fill, prepared.mayShrink ? tries : upwards);
  for (let more = 2; more > 0 && !isDone(made); more -= 1) {
    await fill(made);
    made = await print(made.sizes);
  }
  return made.pdf;
}

/** On a single sheet, nobody needs to know where to look. */
function numbersOf({ survey: { pages, places } }: Print): Survey['places'] {
  return pages === 1 ? {} : places;
}

/** Each try shows the numbers of the one before, which are mostly its own, too: then it is printed once. */
async function bestFit(
  print: (sizes: Sizes) => Promise<Print>,
  fill: (made: Print) => Promise<void>,
  allowed: readonly Sizes[],
): Promise<Print> {
  const tried: Print[] = [];
  for (const sizes of allowed) {
    if (sizes.pictures !== 1 && !tried[0]?.survey.hasPictures) continue;
    const made = await print(sizes);
    const { pages } = made.survey;
    if (pages === 1 || pages > manyPages || worthOf(made) === 1) return made;
    tried.push(made);
    await fill(made);
  }
  return tried.reduce((best, one) => (worthOf(one) > worthOf(best) ? one : best));
}

/** How full pages are, as a share of what is enough; 1 where all is well. */
function worthOf({ survey }: Print): number {
  const fills = survey.fills();
  const mean = fills.reduce((sum, fill) => sum + fill, 0) / fills.length;
  const { each, onAverage } = enough;
  const shares = fills.length === 0 ? [] : [Math.min(...fills) / each, mean / onAverage];
  return Math.min(1, survey.lastLines / fewLines, ...shares);
}
