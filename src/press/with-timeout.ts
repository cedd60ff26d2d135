// Waits for work, but not for ever.

export class TimeIsOver extends Error {}

/** Longer than this, Node's timers fire at once. */
const longest = 2 ** 31 - 1;

export async function withTimeout<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TimeIsOver()), Math.min(milliseconds, longest));
  });
  try {
    return await Promise.race([work, over]);
  } finally {
    clearTimeout(timer);
  }
}
