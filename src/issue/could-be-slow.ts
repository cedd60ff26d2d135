// Tells a text that cannot take long to read from one that might. Watching over work costs as much as a tenth of reading an
// issue, and nearly every issue is far from any limit.

/** Bytes and marks up to which nothing that was tried took longer than a third of a second. An issue of 15 kB has a hundred marks. */
const harmless = { bytes: 64_000, marks: 600 };

/** Bytes that are letters, digits, blanks and the punctuation of sentences; the others may open or close something. */
const ordinary = new Uint8Array(256).map((_, byte) => (byte >= 128 || /[\w\s.,;'"():/!?%$-]/.test(String.fromCharCode(byte)) ? 1 : 0));
ordinary['_'.charCodeAt(0)] = 0;

/** Whether a file is so large, or so full of marks, that a parser might go back and forth in it. */
export function couldBeSlow(bytes: Uint8Array): boolean {
  if (bytes.length > harmless.bytes) return true;
  let marks = 0;
  for (const byte of bytes) marks += 1 - ordinary[byte]!;
  return marks > harmless.marks;
}
