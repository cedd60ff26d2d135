// Plain data that only whoever has the key can read, and digests to make keys of.

import { createCipheriv, createDecipheriv, createHmac, hash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** AES with a key of 256 bits, which also notices any change of what was sealed (GCM, NIST SP 800-38D). */
const cipher = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/** SHA-256: 32 bytes. */
export function sha256Of(content: Uint8Array | string): Buffer {
  return hash('sha256', content, 'buffer');
}

/** Bytes. To make a shorter text smaller takes longer than it saves: of 2,000, a fifteenth of a second. */
const long = 16_384;

/**
 * Plain data as a text in base64 that says nothing to whoever has not the key of 32 bytes. The same data gives the same.
 */
export function seal(value: object | string, key: Uint8Array): string {
  const text = asciiJson(value);
  // A nonce that is made of the text is never used for another one; who guesses the text cannot make it.
  const nonce = createHmac('sha256', key).update(text).digest().subarray(0, nonceBytes);
  const bytes = Buffer.from(text, 'latin1');
  const isLong = bytes.length > long;
  const form = Buffer.of(isLong ? 1 : 0);
  const encrypt = createCipheriv(cipher, key, nonce).setAAD(form);
  const sealed = encrypt.update(isLong ? deflateRawSync(bytes, { level: 1 }) : bytes);
  encrypt.final();
  return Buffer.concat([form, nonce, encrypt.getAuthTag(), sealed]).toString('base64');
}

/** The data; undefined with another key, or where the text was damaged or is no such text. */
export function unseal(sealed: unknown, key: Uint8Array): unknown {
  if (typeof sealed !== 'string') return undefined;
  const bytes = Buffer.from(sealed, 'base64');
  const [start, end] = [1 + nonceBytes, 1 + nonceBytes + tagBytes];
  const [form, nonce, tag] = [bytes.subarray(0, 1), bytes.subarray(1, start), bytes.subarray(start, end)];
  try {
    const decrypt = createDecipheriv(cipher, key, nonce, { authTagLength: tagBytes }).setAAD(form).setAuthTag(tag);
    const text = decrypt.update(bytes.subarray(end));
    decrypt.final();
    return JSON.parse((form[0] === 1 ? inflateRawSync(text) : text).toString('latin1'));
  } catch {
    return undefined;
  }
}

/** To read a letter beyond ASCII as UTF-8 takes three times as long: 1 % of a build of a thousand issues. */
function asciiJson(value: object | string): string {
  const escaped = (letter: string) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(value).replace(/[\u0080-\uffff]/g, escaped);
}
