// The pictures that the examples name, as small as pictures can be. All but the missing one are there.

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

const [pixel, piece] = [',\0\0\0\0\x01\0\x01\0\0\x02', '\x02D\x01'];
/** Said to be 400 by 300 pixels, of which one is painted. */
const head = 'GIF89a\x90\x01\x2c\x01\0\0\0';
const gif = (...frames: readonly string[]): Uint8Array =>
  bytesOf(`${head}${frames.map((data) => `${pixel}${data}\0`).join('')};`);

/** A grey picture of the same size, with a note of the camera that it was held upright. */
const turned =
  '\xff\xd8\xff\xe1\0\x22Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0\xff\xc0\0\x0b\x08\x01\x2c\x01\x90\x01\x01\x11\0\xff\xda\0\x02\xff\xd9';

const special: Readonly<Record<string, () => Uint8Array | undefined>> = {
  'missing.png': () => undefined,
  'heavy.jpg': heavy,
  'tiny.gif': () => bytesOf(`GIF89a\x01\0\x01\0\0\0\0${pixel}${piece}\0;`),
  'moving.gif': () => gif(piece, piece),
  'turned.jpg': () => bytesOf(turned),
};

/** The same point, with two million bytes in pieces of 255, each after its length. */
function heavy(): Uint8Array {
  const [start, end] = [bytesOf(`${head}${pixel}`), bytesOf('\0;')];
  const bytes = new Uint8Array(start.length + 8_000 * 256 + end.length);
  for (let at = start.length; at < bytes.length - end.length; at += 256) bytes[at] = 255;
  bytes.set(start);
  bytes.set(end, bytes.length - end.length);
  return bytes;
}

export function examplePicture(name: string): Uint8Array | undefined {
  return Object.hasOwn(special, name) ? special[name]!() : gif(piece);
}
