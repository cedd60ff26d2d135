// The bytes of a contribution -> its text: people save what they send in more than one way.

import { controlMessage, controls, decode } from '../issue/decode.ts';
import type { Remark } from './contribution.ts';
import { fromHtml, isMail, isNamedMail, latin, openMail } from './mail-file.ts';
import { wordsOfHtml } from './html-words.ts';
import { limits } from './limits.ts';
import { inWindows1252 } from './windows-1252.ts';

/** How many bytes a file of this name may have. */
export function limitOf(name: string): number {
  return isNamedMail(name) ? limits.mail.bytes : limits.text;
}

const copyHelp = 'Copy its words into a text file, save that in its place, and run it again';

export interface Decoded {
  readonly text: string;
  /** Why it cannot be read. */
  readonly problem?: { readonly message: string; readonly help: string };
  /** How it was read, where that is not plain. */
  readonly notes: readonly Remark[];
  /** Whether it is a mail as a file: its text has the head above it. */
  readonly isMail?: true;
  /** Where a line of the text is in the file, from 1, where that is not the same line. */
  readonly lineInFile?: (line: number) => number;
}

/** Text, or a mail or a page as a file. Never throws. */
export async function decodeContribution(name: string, bytes: Uint8Array): Promise<Decoded> {
  if (isMail(name, bytes)) return decodeMail(bytes);
  if (/\.msg$/i.test(name))
    return failed('It is a mail as only Outlook can read it', 'Save it as .eml or as text (.txt) in Outlook');
  const decoded = decodeText(bytes);
  if (decoded.problem !== undefined || !/\.html?$/i.test(name)) return decoded;
  const notes = [...decoded.notes, { line: 1, message: fromHtml }];
  const words = await wordsOfHtml(decoded.text);
  if (words === undefined) return failed('It cannot be read as a page', copyHelp);
  // Its characters may have been typed by their numbers.
  return { ...sound(words), notes, lineInFile: () => 1 };
}

async function decodeMail(bytes: Uint8Array): Promise<Decoded> {
  if (bytes.length > limits.mail.bytes)
    return failed(`It is larger than ${limits.mail.bytes / 1_000_000} MB`, copyHelp);
  const mail = await openMail(bytes);
  if (mail === undefined) return failed('It cannot be read as a mail', copyHelp);
  const { text, hasWords, notes, lineInFile } = mail;
  if (!hasWords) return { ...failed('It is a mail without words', copyHelp), notes };
  if (text.length > limits.text) return failed(`Its text is longer than ${limits.text / 1_000} kB`, copyHelp);
  if (text.includes('\ufffd')) return failed('It has letters that its mail program has spoiled', copyHelp);
  return { ...sound(text), notes, lineInFile, isMail: true };
}

// What people in western Europe and the Americas type, as Windows-1252 has it: letters with accents, typographic marks,
// no-break spaces. Other old encodings have other signs in these places.
const western =
  /^[\t\n\r\u0020-\u007e\u00a0\u00a3\u00a7\u00a9\u00ab\u00b0\u00b7\u00bb\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff\u0152\u0153\u0178\u2013\u2014\u2018\u2019\u201a\u201c-\u201e\u2022\u2026\u20ac\u2122]*$/;

/** UTF-8, UTF-16 that says so, or Windows-1252 where every byte can be what it says. Never throws. */
function decodeText(bytes: Uint8Array): Decoded {
  if (bytes.length > limits.text)
    return failed('It is larger than 100 kB', 'Is it the right file? Keep each picture in its own file');
  const inUtf16 = utf16Of(bytes);
  if (inUtf16 !== undefined) return sound(inUtf16, 'It was read as UTF-16');
  const { text, fault } = decode(bytes);
  // Old line ends are no reason to leave it.
  if (fault === undefined || fault.rule === 'yaml/line-end' || fault.rule === 'yaml/control-character')
    return sound(text);
  if (fault.message.includes('not UTF-8')) {
    const old = inWindows1252(latin(bytes));
    if (western.test(old)) return sound(old, 'It was read as Windows-1252: look at its accents');
  }
  return failed(fault.message.replace(/^The file/, 'It'), helpFor(fault.message));
}

function helpFor(message: string): string {
  if (message.includes('picture')) return 'Move it out of the inbox, to the pictures of your publication';
  if (message.includes('not UTF-8')) return 'Save it as UTF-8';
  return copyHelp;
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
  return { text, notes: note === undefined ? [] : [{ line: 1, message: note }] };
}

function failed(message: string, help: string): Decoded {
  return { text: '', problem: { message, help }, notes: [] };
}
