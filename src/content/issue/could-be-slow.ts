// Whether a text might take long to read. Watching over work costs as much as a tenth of reading an
// issue, and nearly every issue is far from any limit.

/**
 * Bytes and marks up to which nothing that was tried took longer than a third of a second. An issue of 15 kB has a
 * hundred marks.
 */
const harmless = { bytes: 64_000, marks: 600 };

/**
 * What is not a letter, digit, blank or punctuation of sentences may open or close something. A byte stands for a
 * character.
 */
const marks = /[^A-Za-z0-9\s.,;'"():/!?%$\x80-\xff-]+/g;

/** Whether a file is so large, or so full of marks, that a parser might go back and forth in it. */
export function couldBeSlow(bytes: Uint8Array): boolean {
  if (bytes.length > harmless.bytes) return true;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return (text.match(marks) ?? []).join('').length > harmless.marks;
}
