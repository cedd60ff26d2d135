// How well a colour stands out from another, and what to write where it does not. Colours are `#` and six digits.

/** What WCAG 2.2, success criterion 1.4.3, asks of text. */
export const textContrast = 4.5;

/** What is easy to read on a dark screen, where thin letters look thinner. */
export const comfortableContrast = 7;

/** The contrast ratio of WCAG 2.2, from 1 to 21; the same both ways round. */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** The least contrast of a colour to any of some papers, with the paper. Undefined for no papers. */
export function leastContrast(
  colour: string,
  papers: readonly string[],
): { readonly paper: string; readonly ratio: number } | undefined {
  return papers.map((paper) => ({ paper, ratio: contrast(colour, paper) })).sort((a, b) => a.ratio - b.ratio)[0];
}

const steps = 256;

/**
 * The nearest mixture of a colour with black or white that has the wanted contrast to all papers; black or white itself
 * where none has.
 */
export function nearestReadable(colour: string, papers: readonly string[], wanted: number): string {
  const ratioOf = (candidate: string): number => leastContrast(candidate, papers)?.ratio ?? Infinity;
  const end = ratioOf('#000000') >= ratioOf('#ffffff') ? '#000000' : '#ffffff';
  for (let step = 0; step < steps; step += 1) {
    const candidate = mix(colour, end, step / steps);
    if (ratioOf(candidate) >= wanted) return candidate;
  }
  return end;
}

/** Relative luminance (WCAG 2.2, definition), from 0 for black to 1 for white. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function mix(from: string, to: string, share: number): string {
  const end = channels(to);
  const mixed = channels(from).map((channel, index) => Math.round(channel + ((end[index] ?? 0) - channel) * share));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

function channels(colour: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
