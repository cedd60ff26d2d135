// One field of a mail's head: RFC 5322 for its shape, RFC 2047 for what is not ASCII.

import { UserError } from '../../base/errors.ts';

const lineLength = 76;

/** A field whose value is these words, folded between them. What could begin another field is refused. */
export function headerField(name: string, words: readonly string[]): string {
  const unsafe = words.find((word) => /[^ -~]/.test(word));
  if (unsafe !== undefined) {
    throw new UserError(`The mail header ${name} cannot contain ${JSON.stringify(unsafe)}`, {
      hint: 'Write it on one line, without control characters',
    });
  }
  let text = `${name}:`;
  let column = text.length;
  for (const [index, word] of words.entries()) {
    const folds = index > 0 && column + 1 + word.length > lineLength;
    text += `${folds ? '\r\n ' : ' '}${word}`;
    column = folds ? 1 + word.length : column + 1 + word.length;
  }
  return text;
}

/** Any text, as words of a field. */
export function textWords(typed: string): readonly string[] {
  const text = typed.replaceAll('\t', ' ');
  const words = text.split(' ').filter((word) => word !== '');
  const isPlain = words.every((word) => /^[!-~]*$/.test(word) && word.length < lineLength - 2) && !text.includes('=?');
  return isPlain || hasControls(text) ? words : encodedWords(text);
}

/** The name of someone before an address, or of a list: RFC 5322, 3.2.5. */
export function phraseWords(typed: string): readonly string[] {
  const name = typed.replaceAll('\t', ' ');
  const words = textWords(name);
  if (words.some((word) => word.startsWith('=?')) || hasControls(name)) return words;
  return /^[\w!#$%&'*+/=?^`{|}~ -]+$/.test(name) ? words : `"${name.replace(/["\\]/g, '\\$&')}"`.split(' ');
}

/** Such text stays as it is, and is refused where it would be written. */
function hasControls(text: string): boolean {
  return /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(text);
}

// An encoded word has 75 characters at most, the first line also the name of its field.
const payload = 44;

/**
 * In the form Q, with the characters only that a name may hold, too: RFC 2047, 5 (3). A word ends between two
 * characters.
 */
function encodedWords(text: string): readonly string[] {
  const words: string[] = [];
  let current = '';
  for (const character of text) {
    const encoded = /[A-Za-z\d!*+/-]/.test(character) ? character : character === ' ' ? '_' : hexadecimal(character);
    if (current.length + encoded.length > payload) {
      words.push(current);
      current = '';
    }
    current += encoded;
  }
  return [...words, current].map((word) => `=?UTF-8?Q?${word}?=`);
}

function hexadecimal(character: string): string {
  return [...Buffer.from(character)].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
}
