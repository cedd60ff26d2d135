// Makes foreign text safe to print: a terminal must never obey what is in someone's file.

// C0 and C1 controls, DEL, bidi marks, zero-width and tag characters, line separators.
const unsafe =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** Text with everything invisible or dangerous spelt out as `\u{1b}`. A tab becomes a space. */
export function terminalSafe(text: string): string {
  return text.replace(unsafe, (character) =>
    character === '\t' ? ' ' : `\\u{${character.codePointAt(0)?.toString(16)}}`,
  );
}
