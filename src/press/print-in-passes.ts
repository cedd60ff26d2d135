// Prints a page as often as it takes: again for the numbers in its contents, and smaller or larger where little would
// be on the last sheet.

import { surveyPrint, type Survey } from './survey.ts';

export interface Prints {
  /** Makes the page ready for paper; returns how many numbers of pages it waits for. */
  prepare(): Promise<number>;
  /** Fills in the numbers: the page of each place by its name. */
  fill(places: Survey['places']): Promise<void>;
  print(scale: number): Promise<Uint8Array>;
}

/** Sizes to try until the last page is worth its paper. Nobody sees a difference of two hundredths. */
const scales = [1, 0.98, 1.02, 0.96, 0.94];

/** Fewer lines on the last page look like a mistake. */
const fewLines = 6;

interface Print {
  readonly scale: number;
  readonly pdf: Uint8Array;
  readonly survey: Survey;
}

/** In a long document, the last page matters less than the time that each further print takes. */
const manyPages = 40;

/** At most as many prints as there are sizes, and two more. */
export async function printInPasses(prints: Prints): Promise<Uint8Array> {
  const print = async (scale: number): Promise<Print> => {
    const pdf = await prints.print(scale);
    return { scale, pdf, survey: surveyPrint(pdf) };
  };
  const wanted = await prints.prepare();
  const first = await bestFit(print);
  if (wanted === 0) return first.pdf;
  // On a single sheet, nobody needs to know where to look.
  const numbers = ({ survey: { pages, places } }: Print) => (pages === 1 ? {} : places);
  await prints.fill(numbers(first));
  const second = await print(first.scale);
  if (JSON.stringify(numbers(second)) === JSON.stringify(numbers(first))) return second.pdf;
  await prints.fill(numbers(second));
  return (await print(first.scale)).pdf;
}

async function bestFit(print: (scale: number) => Promise<Print>): Promise<Print> {
  const tried: Print[] = [];
  for (const scale of scales) {
    const made = await print(scale);
    const { pages, lastLines } = made.survey;
    if (pages === 1 || pages > manyPages || lastLines >= fewLines) return made;
    tried.push(made);
  }
  return tried.reduce((best, one) => (one.survey.lastLines > best.survey.lastLines ? one : best));
}
