// What is asked for again and again is made once.

/** What is kept under a key; made on the first call, also where another call is still waiting for it. */
export function remember<T>(memory: Map<string, T>, key: string, make: () => T): T {
  const known = memory.get(key) ?? make();
  memory.set(key, known);
  return known;
}
