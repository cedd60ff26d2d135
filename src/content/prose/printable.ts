// What may be in a plain text file: no control characters, nothing invisible, accents composed with their letters.

const latin = /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\n]*$/;
const lineEnds = /\r\n?|[\u0085\u2028\u2029]/g;
// A terminal obeys control characters, direction marks turn round what follows them, and half a character is none.
const controls = '\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u009f';
const invisible = '\\u00ad\\u200b\\u202a-\\u202e\\u2060\\u2066-\\u2069\\ufeff';
/** What `\p{Cs}` says too, for which Unicode’s tables would be searched at each start. */
const halves = '\\ud800-\\udfff';
const unprintable = new RegExp(`[${controls}${invisible}${halves}]`, 'gu');

export function printable(text: string): string {
  if (latin.test(text)) return text;
  return text.replace(lineEnds, '\n').replace(unprintable, '').normalize('NFC');
}
