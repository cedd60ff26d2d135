// Bytes -> text: UTF-8 only, of a sane size, without what nobody can see.

import type { NamedFault } from './fault.ts';

/** Bytes that a source file may have: an issue of 15 kB is long. */
export const sizeLimit = 1024 * 1024;

/** The text of a file in UTF-8, or what is wrong with its bytes. Never throws. */
export function decode(bytes: Uint8Array): { text: string; fault?: NamedFault } {
  const fault = (rule: string, message: string, help: string, offset = 0, encoding = 'utf-8') => {
    const text = new TextDecoder(encoding).decode(bytes.subarray(0, sizeLimit));
    return { text, fault: { rule, path: [], message, help, region: { offset, length: 1 } } };
  };
  if (bytes.length > sizeLimit) {
    return fault(
      'yaml/too-large',
      'The file is larger than 1 MB',
      'Is it the right file? Keep each picture in its own file',
    );
  }
  const other = otherFiles.find(({ start }) => [...start].every((sign, index) => bytes[index] === sign.charCodeAt(0)));
  if (other !== undefined)
    return fault(
      'yaml/encoding',
      `The file is ${other.what}, not text`,
      'Copy the text into a text editor, and save it there as a .yaml file',
    );
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    const encoding = bytes[0] === 0xff ? 'utf-16le' : 'utf-16be';
    return fault('yaml/encoding', 'The file is in UTF-16', 'Save it as UTF-8 in your editor', 0, encoding);
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fault(
      'yaml/encoding',
      'The file is not UTF-8 from here on',
      'Save it as UTF-8 in your editor',
      lengthOfSound(bytes),
    );
  }
  const oldLineEnd = text.search(/\r(?!\n)/);
  if (oldLineEnd !== -1)
    return fault(
      'yaml/line-end',
      'This line ends with CR alone, as on old Macs',
      'Save the file with Unix or Windows line ends in your editor',
      oldLineEnd,
    );
  // The first byte order mark is gone already; the YAML reader would skip another one silently.
  // Bytes that are UTF-8 hold no halves of characters: the pattern without them takes a quarter of the time.
  const control = /^\ufeff/.exec(text) ?? wholeControls.exec(text);
  if (control !== null) return fault('yaml/control-character', controlMessage(control[0]), controlHelp, control.index);
  return { text };
}

/** What may be saved under the name of an issue by mistake, by its first bytes. */
const otherFiles = [
  { start: 'PK\u0003\u0004', what: 'a document of a word processor (or a ZIP file)' },
  { start: '\u00d0\u00cf\u0011\u00e0', what: 'a document of an old word processor' },
  { start: '{\\rtf', what: 'a document of a word processor (RTF)' },
  { start: '%PDF-', what: 'a PDF' },
  { start: '\u001f\u008b', what: 'a compressed file (gzip)' },
  { start: '\u0089PNG', what: 'a picture' },
  { start: '\u00ff\u00d8\u00ff', what: 'a picture' },
] as const;

/** How many characters there are before the first byte that is not UTF-8. */
function lengthOfSound(bytes: Uint8Array): number {
  let [sound, broken] = [0, bytes.length + 1];
  while (broken - sound > 1) {
    const middle = (sound + broken) >> 1;
    if (startOf(bytes, middle) === undefined) broken = middle;
    else sound = middle;
  }
  return startOf(bytes, sound)?.length ?? 0;
}

/** So many bytes as text, without a character that is cut off at their end; undefined where one is wrong. */
function startOf(bytes: Uint8Array, length: number): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
  } catch {
    return undefined;
  }
}

// What a terminal or a browser would obey instead of showing it: controls, marks that turn the text round, halves of
// characters.
const wholeControls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/;
export const controls = new RegExp(`${wholeControls.source}|[\\ud800-\\udfff]`, 'u');
export const controlHelp = 'Delete it, and type the text again';

export function controlMessage(character: string): string {
  const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return `There is an invisible control character here (U+${code})`;
}
