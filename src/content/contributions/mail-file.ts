// A mail that a mail program has saved as a file (.eml) -> its text, below the head that says whom it is from.

import type { Email } from 'postal-mime';
import { once } from '../../base/memoize.ts';
import type { Remark } from './contribution.ts';
import { wordsOfHtml } from './html-words.ts';
import { limits } from './limits.ts';
import { inWindows1252 } from './windows-1252.ts';

export interface OpenedMail {
  /** As somebody would paste it into a text file, with `From:` and `Subject:` above. */
  readonly text: string;
  /** Whether there is anything below the head. */
  readonly hasWords: boolean;
  readonly notes: readonly Remark[];
  /** Where a line of the text is in the file, from 1. */
  readonly lineInFile: (line: number) => number;
}

const named = /\.(?:eml|mht|mhtml)$/i;

export function isNamedMail(name: string): boolean {
  return named.test(name);
}

/** By its name, or by the head that mail programs save with it. */
export function isMail(name: string, bytes: Uint8Array): boolean {
  if (isNamedMail(name)) return true;
  const [head = ''] = latin(bytes.subarray(0, 20_000)).split(/\r?\n\r?\n/, 1);
  return /^(?:From |[A-Za-z-]+:)/.test(head) && /^(?:mime-version|message-id|received|return-path):/im.test(head);
}

/** Undefined where it cannot be taken apart. Never throws. */
export async function openMail(bytes: Uint8Array): Promise<OpenedMail | undefined> {
  if (bytes.reduce((count, byte) => (byte === 0x0a ? count + 1 : count), 0) > limits.mail.lines) return undefined;
  const { default: PostalMime } = await import('postal-mime');
  const mail = await PostalMime.parse(withoutEnvelope(bytes), limits.mailParts).catch(() => undefined);
  if (mail === undefined) return undefined;
  const head = [`From: ${senderOf(mail)}`, `Subject: ${inOneLine(mail.subject ?? '')}`, ''];
  const isHtml = (mail.text ?? '').trim() === '';
  const words = isHtml ? await wordsOfHtml(mail.html ?? '') : mail.text!;
  if (words === undefined) return undefined;
  const text = inWindows1252([...head, words].join('\n').replaceAll(/\r\n?/g, '\n'));
  return {
    text,
    hasWords: words.trim() !== '',
    notes: notesOn(mail, isHtml),
    lineInFile: linesInFile(text, bytes),
  };
}

/** Thunderbird and Unix mail boxes begin with a line of their own. */
function withoutEnvelope(bytes: Uint8Array): Uint8Array {
  return /^From /.test(latin(bytes.subarray(0, 5))) ? bytes.subarray(bytes.indexOf(0x0a) + 1) : bytes;
}

function senderOf({ from }: Email): string {
  return inOneLine([from?.name ?? '', from?.address === undefined ? '' : `<${from.address}>`].join(' '));
}

function inOneLine(text: string): string {
  return text.slice(0, 1_000).replaceAll(/\s+/g, ' ').trim();
}

export const fromHtml = 'Its words were taken from HTML: look at lists and tables';

function notesOn({ attachments }: Email, isHtml: boolean): readonly Remark[] {
  const files = attachments
    .filter(({ related, mimeType }) => related !== true && !/signature|pkcs7|pgp/.test(mimeType))
    .map(({ filename, mimeType }) => filename ?? mimeType);
  return [
    ...(isHtml ? [fromHtml] : []),
    ...(files.length === 0
      ? []
      : [`What is attached to it stays in the mail: ${files.join(', ')}. Save it yourself if the item needs it`]),
  ].map((message) => ({ line: 1, message }));
}

/** Where a line is as it is typed; an encoding may have changed it, and then it is the first line. */
function linesInFile(text: string, bytes: Uint8Array): OpenedMail['lineInFile'] {
  const known = once(() => {
    const places = new Map<string, number>();
    for (const [index, line] of new TextDecoder().decode(bytes).split('\n').entries()) {
      const start = startOf(line);
      if (start !== '' && !places.has(start)) places.set(start, index + 1);
    }
    return { places, lines: text.split('\n') };
  });
  return (line) => known().places.get(startOf(known().lines[line - 1] ?? '')) ?? 1;
}

function startOf(line: string): string {
  return line.slice(0, 20).trimEnd();
}

/** Each byte as a character. */
export function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
