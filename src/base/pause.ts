// A pause in long work: the program gets Ctrl-C and other signals only then.

export function pause(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
