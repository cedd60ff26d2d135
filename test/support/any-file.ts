// Files as fast-check makes them: any bytes, and good files that something has happened to.

import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toolFolder } from './memory-host.ts';

const samples = ['issues/028.en.yaml', 'issues/028.fr.yaml', 'issues/029.en.yaml'].map((name) =>
  readFileSync(join(toolFolder, name)),
);

const strange = [
  '\0',
  '\t',
  '\r',
  '\n',
  ' ',
  ':',
  ': ',
  '- ',
  '#',
  '"',
  "'",
  '|',
  '>',
  '&a ',
  '*a ',
  '!a ',
  '%',
  '@',
  '`',
  '[',
  ']',
  '{',
  '}',
  ',',
  '?',
  '---\n',
  '...\n',
  '\ufeff',
  '\u202e',
  '\u001b[2J',
  '\u00a0',
  '\u2028',
  '🎉',
  '日本',
  '__proto__: x\n',
  '<b>',
  '](javascript:x)',
  '](',
  '**',
  '_',
  '~~',
  '\\',
  '&amp;',
  '028',
  '2017-13',
  'null',
  '~',
  'true',
  '“',
  '[a]: b',
];

/** Anything at all, and what at least begins like YAML. */
export const anyBytes: fc.Arbitrary<Uint8Array> = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 300 }).map((text) => Buffer.from(text)),
  fc
    .array(
      fc.constantFrom(...strange, 'date: 2017-08\n', 'sections:\n', '  - title: x\n', '    intro: |\n', '      '),
      { maxLength: 40 },
    )
    .map((parts) => Buffer.from(parts.join(''))),
);

type Spoil = (bytes: Buffer) => Buffer;

const place = fc.nat({ max: 1_000_000 });
const slip: fc.Arbitrary<Spoil> = fc.oneof(
  // A byte changed, a part cut out, a part doubled, something put in, all cut off, two lines changed about.
  fc.tuple(place, fc.integer({ min: 0, max: 255 })).map(
    ([at, byte]): Spoil =>
      (bytes) =>
        replaced(bytes, at, 1, Buffer.of(byte)),
  ),
  fc.tuple(place, fc.nat({ max: 40 })).map(
    ([at, length]): Spoil =>
      (bytes) =>
        replaced(bytes, at, length, Buffer.of()),
  ),
  fc.tuple(place, fc.nat({ max: 40 })).map(
    ([at, length]): Spoil =>
      (bytes) =>
        replaced(bytes, at, 0, bytes.subarray(at % bytes.length, (at % bytes.length) + length)),
  ),
  fc.tuple(place, fc.constantFrom(...strange)).map(
    ([at, text]): Spoil =>
      (bytes) =>
        replaced(bytes, at, 0, Buffer.from(text)),
  ),
  place.map(
    (at): Spoil =>
      (bytes) =>
        bytes.subarray(0, at % bytes.length),
  ),
  fc.tuple(place, place).map(
    ([one, other]): Spoil =>
      (bytes) => {
        const lines = bytes.toString('latin1').split('\n');
        const [a, b] = [one % lines.length, other % lines.length];
        [lines[a], lines[b]] = [lines[b]!, lines[a]!];
        return Buffer.from(lines.join('\n'), 'latin1');
      },
  ),
);

function replaced(bytes: Buffer, at: number, length: number, instead: Buffer): Buffer {
  const from = bytes.length === 0 ? 0 : at % bytes.length;
  return Buffer.concat([bytes.subarray(0, from), instead, bytes.subarray(from + length)]);
}

/** A sample issue after a few slips. */
export const spoiltFile: fc.Arbitrary<Uint8Array> = fc
  .tuple(fc.constantFrom(...samples), fc.array(slip, { minLength: 1, maxLength: 4 }))
  .map(([sample, slips]) =>
    slips.reduce<Buffer>((bytes, spoil) => (bytes.length === 0 ? bytes : spoil(bytes)), sample),
  );
