// Chance that can be had again: numbers from a seed, for tests that try many moments or many inputs.

/** Mulberry32: numbers from 0 to 1, the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Another one for each run, unless BULLETIN_TEST_SEED asks for one again. */
export function newSeed(): number {
  return Number(process.env['BULLETIN_TEST_SEED'] ?? Date.now() % 1_000_000);
}
