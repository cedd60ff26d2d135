// Reads and rewrites the parts of a TrueType font that scripts/fonts.mjs needs: its table of characters and its names.

/** The font's tables: tag -> bytes. */
export function readTables(font) {
  const tables = new Map();
  for (let entry = 12; entry < 12 + 16 * font.readUInt16BE(4); entry += 16) {
    const start = font.readUInt32BE(entry + 8);
    tables.set(font.toString('latin1', entry, entry + 4), font.subarray(start, start + font.readUInt32BE(entry + 12)));
  }
  return tables;
}

/** Every code point that has a glyph of its own, as a set of numbers. */
export function readCharacters(font) {
  const cmap = readTables(font).get('cmap');
  const characters = new Set();
  for (let entry = 4; entry < 4 + 8 * cmap.readUInt16BE(2); entry += 8) {
    const table = cmap.subarray(cmap.readUInt32BE(entry + 4));
    const format = table.readUInt16BE(0);
    for (const [from, to] of format === 12 ? longSegments(table) : format === 4 ? shortSegments(table) : []) {
      for (let code = from; code <= to; code += 1) if (code !== 0xffff) characters.add(code);
    }
  }
  return characters;
}

function* longSegments(table) {
  for (let group = 16; group < 16 + 12 * table.readUInt32BE(12); group += 12) {
    yield [table.readUInt32BE(group), table.readUInt32BE(group + 4)];
  }
}

function* shortSegments(table) {
  const length = table.readUInt16BE(6);
  for (let at = 0; at < length; at += 2) {
    const to = table.readUInt16BE(14 + at);
    const from = table.readUInt16BE(16 + length + at);
    const delta = table.readUInt16BE(16 + 2 * length + at);
    const offsetAt = 16 + 3 * length + at;
    const offset = table.readUInt16BE(offsetAt);
    for (let code = from; code <= to; code += 1) {
      const glyph = offset === 0 ? code : table.readUInt16BE(offsetAt + offset + 2 * (code - from));
      if (glyph !== 0 && ((glyph + delta) & 0xffff) !== 0) yield [code, code];
    }
  }
}

/** One entry of the table of names, in English. */
export function readName(font, id) {
  const table = readTables(font).get('name');
  const strings = table.readUInt16BE(4);
  for (let entry = 6; entry < 6 + 12 * table.readUInt16BE(2); entry += 12) {
    if (table.readUInt16BE(entry) !== 3 || table.readUInt16BE(entry + 6) !== id) continue;
    const start = strings + table.readUInt16BE(entry + 10);
    return Buffer.from(table.subarray(start, start + table.readUInt16BE(entry + 8)))
      .swap16()
      .toString('utf16le');
  }
  return undefined;
}

/** The same font with other names: a list of [id, text] in the order of the ids. */
export function rename(font, names) {
  const texts = names.map(([, text]) => Buffer.from(text, 'utf16le').swap16());
  const head = Buffer.alloc(6 + 12 * names.length);
  head.writeUInt16BE(names.length, 2);
  head.writeUInt16BE(head.length, 4);
  let offset = 0;
  names.forEach(([id], index) => {
    [3, 1, 0x409, id, texts[index].length, offset].forEach((value, at) =>
      head.writeUInt16BE(value, 6 + 12 * index + 2 * at),
    );
    offset += texts[index].length;
  });
  const tables = readTables(font);
  tables.set('name', Buffer.concat([head, ...texts]));
  return join(font.subarray(0, 4), tables);
}

function join(version, tables) {
  const tags = [...tables.keys()].sort();
  const directory = Buffer.alloc(12 + 16 * tags.length);
  const power = Math.floor(Math.log2(tags.length));
  version.copy(directory);
  [tags.length, 16 * 2 ** power, power, 16 * (tags.length - 2 ** power)].forEach((n, at) =>
    directory.writeUInt16BE(n, 4 + 2 * at),
  );
  const parts = [directory];
  let offset = directory.length;
  tags.forEach((tag, index) => {
    const bytes = Buffer.concat([tables.get(tag), Buffer.alloc(-tables.get(tag).length & 3)]);
    if (tag === 'head') bytes.writeUInt32BE(0, 8);
    directory.write(tag, 12 + 16 * index, 'latin1');
    [checksum(bytes), offset, tables.get(tag).length].forEach((n, at) =>
      directory.writeUInt32BE(n, 16 + 16 * index + 4 * at),
    );
    parts.push(bytes);
    offset += bytes.length;
  });
  const font = Buffer.concat(parts);
  font.writeUInt32BE(
    (0xb1b0afba - checksum(font)) >>> 0,
    readTables(font).get('head').byteOffset - font.byteOffset + 8,
  );
  return font;
}

function checksum(bytes) {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
  return sum;
}
