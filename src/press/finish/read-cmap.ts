// A font's ToUnicode map -> what its glyphs say (Adobe Technical Note 5411).

/** Text by the code of a glyph. */
export type Glyphs = Pick<ReadonlyMap<number, string>, 'get'> & {
  /** Hexadecimal digits of a code: two in a font of drawings (Type 3), else four. */
  readonly digits?: number;
};

export function readCmap(cmap: string): Glyphs {
  const glyphs = new Map<number, string>();
  for (const [, list = ''] of cmap.matchAll(/beginbfchar([^]*?)endbfchar/g)) {
    for (const [, code = '', text = ''] of list.matchAll(/<([\da-f]+)>\s*<([\da-f]*)>/gi))
      glyphs.set(Number.parseInt(code, 16), utf16(text));
  }
  for (const [, list = ''] of cmap.matchAll(/beginbfrange([^]*?)endbfrange/g)) {
    for (const [, first = '', last = '', start = '', each = ''] of list.matchAll(
      /<([\da-f]+)>\s*<([\da-f]+)>\s*(?:<([\da-f]*)>|\[([^\]]*)\])/gi,
    )) {
      const texts = each === '' ? [] : [...each.matchAll(/<([\da-f]*)>/gi)].map(([, text = '']) => utf16(text));
      const [from, to] = [Number.parseInt(first, 16), Number.parseInt(last, 16)];
      for (let code = from; code <= Math.min(to, 0xffff); code += 1) {
        glyphs.set(code, texts[code - from] ?? following(start, code - from));
      }
    }
  }
  return glyphs;
}

/** UTF-16, big-endian, in hexadecimal. */
export function utf16(hex: string): string {
  return (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('');
}

/** A range counts up the last unit of its first text. */
function following(hex: string, by: number): string {
  const last = Number.parseInt(hex.slice(-4), 16);
  return Number.isNaN(last) ? '' : utf16(hex.slice(0, -4)) + String.fromCharCode(last + by);
}
