// The colour space of the screen as an ICC profile: sRGB (IEC 61966-2-1), written after ICC.1:2004-10 (version 4.2).

/** The primaries and the white of the profile, adapted to D50 as ICC wants it, and the matrix that adapted them. */
const white = [0.9642, 1, 0.8249];
const primaries = {
  rXYZ: [0.43607, 0.22249, 0.01392],
  gXYZ: [0.38515, 0.71687, 0.09708],
  bXYZ: [0.14307, 0.06061, 0.7141],
};
const adaptation = [1.04788, 0.02292, -0.0502, 0.02959, 0.99048, -0.01706, -0.00923, 0.01508, 0.75168];
/** g, a, b, c, d of `(aX + b)^g` where X >= d, else `cX`. */
const curve = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045];

/** A display profile of about 500 bytes. */
export function srgbProfile(): Uint8Array {
  const tags: readonly (readonly [string, Buffer])[] = [
    ['desc', text('sRGB IEC61966-2.1')],
    ['cprt', text('No copyright')],
    ['wtpt', fixed('XYZ ', white)],
    ['chad', fixed('sf32', adaptation)],
    ...Object.entries(primaries).map(([name, xyz]) => [name, fixed('XYZ ', xyz)] as const),
  ];
  const shared = Buffer.concat([Buffer.from('para\0\0\0\0\0\x03\0\0', 'latin1'), ...curve.map(number)]);
  const named = [...tags, ...['rTRC', 'gTRC', 'bTRC'].map((name) => [name, shared] as const)];
  const table = Buffer.alloc(4 + 12 * named.length);
  table.writeUInt32BE(named.length);
  const bodies: Buffer[] = [];
  const places = new Map<Buffer, number>();
  let at = 128 + table.length;
  for (const [index, [name, body]] of named.entries()) {
    if (!places.has(body)) {
      places.set(body, at);
      bodies.push(body);
      at += body.length;
    }
    table.write(name, 4 + 12 * index, 'latin1');
    table.writeUInt32BE(places.get(body) ?? 0, 8 + 12 * index);
    table.writeUInt32BE(body.length, 12 + 12 * index);
  }
  return Buffer.concat([header(at), table, ...bodies]);
}

function header(size: number): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.writeUInt32BE(size);
  bytes.writeUInt32BE(0x04200000, 8);
  bytes.write('mntrRGB XYZ ', 12, 'latin1');
  // The day that the version of the standard is of.
  for (const [index, part] of [2004, 10, 1, 0, 0, 0].entries()) bytes.writeUInt16BE(part, 24 + 2 * index);
  bytes.write('acsp', 36, 'latin1');
  Buffer.concat(white.map(number)).copy(bytes, 68);
  return bytes;
}

/** In units of 1/65536. */
function number(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(Math.round(value * 65536));
  return bytes;
}

function fixed(type: string, values: readonly number[]): Buffer {
  return Buffer.concat([Buffer.from(`${type}\0\0\0\0`, 'latin1'), ...values.map(number)]);
}

/** A text in one language, to a whole number of four bytes. */
function text(value: string): Buffer {
  const head = Buffer.alloc(28);
  head.write('mluc', 'latin1');
  head.writeUInt32BE(1, 8);
  head.writeUInt32BE(12, 12);
  head.write('enUS', 16, 'latin1');
  head.writeUInt32BE(2 * value.length, 20);
  head.writeUInt32BE(28, 24);
  const body = Buffer.from(value, 'utf16le').swap16();
  return Buffer.concat([head, body, Buffer.alloc((4 - (body.length % 4)) % 4)]);
}
