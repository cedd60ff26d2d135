// Values that are made once: when somebody asks for them, and by their key.

export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** A Map, or a WeakMap, which holds on to no key. */
interface Memory<K, T> {
  get(key: K): T | undefined;
  set(key: K, value: T): unknown;
}

/** What is kept under a key; made on the first call, also where another call is still waiting for it. */
export function remember<K, T>(memory: Memory<K, T>, key: K, make: () => T): T {
  const known = memory.get(key) ?? make();
  memory.set(key, known);
  return known;
}
