// Makes foreign text safe to print: a terminal must never obey what is in someone's file.

// C0 and C1 controls, DEL, bidi marks, zero-width and tag characters, line separators.
const unsafe =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

// What most texts consist of: to see that nothing is to be done is much faster than to replace nothing.
const safe = /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u0618\u2010-\u2027\u202f-\u205f\u2070-\ud7ff]*$/;

/** Text with everything invisible or dangerous spelt out as `\u{1b}`. A tab becomes a space. */
export function terminalSafe(text: string): string {
  if (safe.test(text)) return text;
  return text.replace(unsafe, (character) =>
    character === '\t' ? ' ' : `\\u{${character.codePointAt(0)?.toString(16)}}`,
  );
}
