// The bytes of a contribution -> its text: mails are saved in more than one encoding.

import { controlMessage, controls, decode } from '../issue/decode.ts';

/** Bytes: a contribution is a page or two. */
export const longestContribution = 100_000;

export interface Decoded {
  readonly text: string;
  /** Why it cannot be read. */
  readonly problem?: { readonly message: string; readonly help: string };
  /** How it was read, where that is not plain. */
  readonly note?: string;
}

// What people in western Europe and the Americas type, as Windows-1252 has it: letters with accents, typographic marks,
// no-break spaces. Other old encodings have other signs in these places.
const western =
  /^[\t\n\r\u0020-\u007e\u00a0\u00a3\u00a7\u00a9\u00ab\u00b0\u00b7\u00bb\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff\u0152\u0153\u0178\u2013\u2014\u2018\u2019\u201a\u201c-\u201e\u2022\u2026\u20ac\u2122]*$/;

/** UTF-8, UTF-16 that says so, or Windows-1252 where every byte can be what it says. Never throws. */
export function decodeContribution(bytes: Uint8Array): Decoded {
  if (bytes.length > longestContribution)
    return failed('It is larger than 100 kB', 'Is it the right file? Keep each picture in its own file');
  const inUtf16 = utf16Of(bytes);
  if (inUtf16 !== undefined) return sound(inUtf16, 'It was read as UTF-16');
  const { text, fault } = decode(bytes);
  // Old line ends are no reason to leave it.
  if (fault === undefined || fault.rule === 'yaml/line-end' || fault.rule === 'yaml/control-character')
    return sound(text);
  if (fault.message.includes('not UTF-8')) {
    const old = inWindows1252(bytes);
    if (western.test(old)) return sound(old, 'It was read as Windows-1252: look at its accents');
  }
  return failed(fault.message.replace(/^The file/, 'It'), fault.help ?? 'Save it as UTF-8');
}

// What it has from 80 to 9F; elsewhere it is Latin-1, as which Node 20 decodes all of it.
const inTheMiddle = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function inWindows1252(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => inTheMiddle[byte - 0x80] ?? String.fromCharCode(byte)).join('');
}

function utf16Of(bytes: Uint8Array): string | undefined {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined;
  try {
    return encoding && new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function sound(read: string, note?: string): Decoded {
  const text = read.replaceAll(/\r\n?|[\u2028\u2029]/g, '\n').replace(/^\ufeff/, '');
  const control = controls.exec(text.replaceAll('\f', '\n'));
  if (control !== null) {
    const line = text.slice(0, control.index).split('\n').length;
    return failed(`${controlMessage(control[0])}, in line ${line}`, 'Delete it');
  }
  return { text, ...(note === undefined ? {} : { note }) };
}

function failed(message: string, help: string): Decoded {
  return { text: '', problem: { message, help } };
}
