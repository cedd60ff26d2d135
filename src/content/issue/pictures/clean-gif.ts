// GIF (version 89a): a header, then blocks: pictures, and extensions made of pieces that say how long they are.

import type { CleanPicture } from './cleaned.ts';

const [extension, picture, trailer] = [0x21, 0x2c, 0x3b];
const [control, application] = [0xf9, 0xff];
/** How often to play it, which is not a text of anyone. */
const loops = /^(?:NETSCAPE2\.0|ANIMEXTS1\.0)$/;

export function cleanGif(bytes: Buffer): CleanPicture | undefined {
  if (bytes.length < 13) return undefined;
  let at = 13 + colourTable(bytes[10]!);
  const parts: Buffer[] = [bytes.subarray(0, at)];
  let frames = 0;
  while (at < bytes.length) {
    const [block, label] = [bytes[at]!, bytes[at + 1]];
    if (block === trailer)
      return { bytes: Buffer.concat([...parts, Buffer.from([trailer])]), isAnimated: frames > 1, orientation: 1 };
    if (block !== extension && block !== picture) return undefined;
    const start = block === extension ? at + 2 : at + 10 + colourTable(bytes[at + 9] ?? 0) + 1;
    const end = endOfPieces(bytes, start);
    if (end === undefined) return undefined;
    const isLoop = label === application && loops.test(bytes.toString('latin1', at + 3, at + 14));
    if (block === picture || label === control || isLoop) parts.push(bytes.subarray(at, end));
    if (block === picture) frames += 1;
    at = end;
  }
  return undefined;
}

/** The bytes of a colour table, from the flags that announce it. */
function colourTable(flags: number): number {
  return (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1);
}

function endOfPieces(bytes: Buffer, start: number): number | undefined {
  let at = start;
  while (at < bytes.length) {
    const length = bytes[at]!;
    at += length + 1;
    if (length === 0) return at;
  }
  return undefined;
}
