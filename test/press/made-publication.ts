// A publication with what the sample issues do not hold: Letter paper, photographs, wide tables, deep lists, code.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { temporaryFolder } from '../support/run-binary.ts';

const words =
  'The council met in the old hall and heard reports about the harbour, the boats that winter there, and those who fix them. ';
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August'];

const publication = `name: Harbour Letter
publisher: Harbour Society
paper: Letter
url: https://example.org/harbour
contact: { email: editor@example.org, postal: "1 Main Street, Montreal", phone: "+1 555 010 0100" }
sections:
  - { id: news, title: News }
  - { id: tools, title: Tools }
`;

const short = `number: 1
date: 2026-03
language: en
summary: Two pieces of news from the harbour.
sections:
  - id: news
    items:
      - title: The harbour opens again
        body: Read the [rules for boats](https://example.org/harbour/rules) first.
  - id: tools
    items:
      - title: A chart of the bay
        body: It shows the depth at low water.
`;

const rows = Array.from(
  { length: 30 },
  (_, row) =>
    `          | Berth ${row} | ${months
      .slice(0, 4)
      .map((_, month) => row * (month + 3))
      .join(' | ')} |`,
);

const everything = `number: 2
date: 2026-04-15
language: en
title: Everything at once
summary: Photographs, tables, lists, quotations and code.
sections:
  - id: news
    items:
      - id: photographs
        title: Photographs of the harbour
        body: ${words}
        images:
          - { file: images/photo.png, alt: "Hills under a pale sky", caption: The bay, credit: A. Smith }
          - { file: images/photo.png, decorative: true }
          - { file: images/badge.png, alt: A round badge }
      - id: table
        title: A long table
        body: |
          | Place | ${months.slice(0, 4).join(' | ')} |
          |:--|--:|--:|--:|--:|
${rows.join('\n')}
      - id: wide
        title: A wide table
        body: |
          | Place of the boat | ${months.join(' | ')} | Remarks of the master |
          |:--|${months.map(() => '--:|').join('')}:--|
          | Berth 1 | ${months.map((_, month) => month).join(' | ')} | Needs a new rope |
      - id: lists
        title: Lists and code
        body: |
          - First
            - Second
              1. Third
              2. Third again
          - First again

          > ${words}
          >
          > — Somebody, *A Book*

          Run \`bulletin build\`:

          \`\`\`
          bulletin build --format pdf
          \`\`\`

          ## A heading in the text

          A **strong *and emphatic*** word, <https://example.org/harbour/a/very/long/path/that/goes/on/and/on/until/it/breaks>.
  - id: tools
    items:
${Array.from({ length: 7 }, (_, tool) => `      - title: Tool number ${tool + 1} for boats\n        body: ${words.repeat(1 + (tool % 4))}`).join('\n')}
`;

/** The folder of the publication: issue 1 on a single page, issue 2 on many. */
export function madePublication(): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'issues', 'images'), { recursive: true });
  writeFileSync(join(folder, 'bulletin.yaml'), publication);
  writeFileSync(join(folder, 'issues', '001.en.yaml'), short);
  writeFileSync(join(folder, 'issues', '002.en.yaml'), everything);
  writeFileSync(
    join(folder, 'issues', 'images', 'photo.png'),
    png(300, 200, (x, y) => [x % 256, y % 256, 128]),
  );
  writeFileSync(
    join(folder, 'issues', 'images', 'badge.png'),
    png(80, 80, (x, y) => [200, 40, 40, Math.hypot(x - 40, y - 40) < 38 ? 255 : 0]),
  );
  return folder;
}

/** A picture of three colours, or of four with one that says what shows through. */
export function png(width: number, height: number, colour: (x: number, y: number) => readonly number[]): Buffer {
  const channels = colour(0, 0).length;
  const lines = Array.from({ length: height }, (_, y) =>
    Buffer.from([0, ...Array.from({ length: width }, (_, x) => colour(x, y)).flat()]),
  );
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width);
  head.writeUInt32BE(height, 4);
  head.set([8, channels === 4 ? 6 : 2], 8);
  const chunk = (type: string, body: Buffer): Buffer => {
    const [size, sum, named] = [Buffer.alloc(4), Buffer.alloc(4), Buffer.concat([Buffer.from(type), body])];
    size.writeUInt32BE(body.length);
    sum.writeUInt32BE(crc32(named));
    return Buffer.concat([size, named, sum]);
  };
  const start = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([
    start,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.concat(lines))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
