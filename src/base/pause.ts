// A pause in long work: only then does the program hear of Ctrl-C and other signals.

export function pause(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
