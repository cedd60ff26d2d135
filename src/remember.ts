// What is asked for again and again is made once.

/** What is kept under a key; made on the first call, also where another call is still waiting for it. */
export function remember<K, T>(memory: Map<K, T>, key: K, make: () => T): T {
  const known = memory.get(key) ?? make();
  memory.set(key, known);
  return known;
}
