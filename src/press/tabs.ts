// How many pages are printed at once.

/**
 * As many as there are processors. A browser needs 250 MB and some 60 MB more for each page in work: 700 MB with eight.
 */
export function tabsHere(cores: number): number {
  return Math.min(Math.max(cores, 2), 8);
}

/** A browser on another machine does not say how many processors it has; whoever knows names its address more than once. */
export const tabsElsewhere = 2;
