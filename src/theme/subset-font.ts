// A font of thousands of characters -> one with those of a text, by HarfBuzz: the same bytes on every machine.

import { unpackWoff } from './font-tables.ts';

/** What of HarfBuzz is used (hb-subset.h); everything is an address or a number. */
interface HarfBuzz {
  readonly memory: { readonly buffer: ArrayBuffer };
  _initialize(): void;
  malloc(size: number): number;
  hb_blob_create(data: number, length: number, mode: number, user: number, destroy: number): number;
  hb_blob_get_data(blob: number, length: number): number;
  hb_blob_get_length(blob: number): number;
  hb_blob_destroy(blob: number): void;
  hb_face_create(blob: number, index: number): number;
  hb_face_destroy(face: number): void;
  hb_face_reference_blob(face: number): number;
  hb_set_add(set: number, codePoint: number): void;
  hb_subset_input_create_or_fail(): number;
  hb_subset_input_destroy(input: number): void;
  hb_subset_input_unicode_set(input: number): number;
  hb_subset_input_set_flags(input: number, flags: number): void;
  hb_subset_or_fail(face: number, input: number): number;
}

/** HB_MEMORY_MODE_WRITABLE: the bytes are ours, and stay. */
const writable = 2;
/** HB_SUBSET_FLAGS_NO_HINTING: instructions for coarse screens. */
const noHinting = 1;

/** Characters that a font has, out of which the subset is made; undefined where the font is damaged. */
export type Subset = (codePoints: Iterable<number>) => Uint8Array | undefined;

/** `wasm` is HarfBuzz. What is given back takes a WOFF file; it throws where the font is damaged or too large. */
export async function readSubsetter(wasm: Uint8Array): Promise<(woff: Uint8Array) => Promise<Subset>> {
  const harfbuzz = await WebAssembly.compile(wasm as BufferSource);
  return async (woff) => subsetOf(await WebAssembly.instantiate(harfbuzz, {}), woff);
}

function subsetOf(instance: WebAssembly.Instance, woff: Uint8Array): Subset {
  const hb = instance.exports as unknown as HarfBuzz;
  hb._initialize();
  const font = unpackWoff(Buffer.from(woff.buffer, woff.byteOffset, woff.length));
  const address = hb.malloc(font.length);
  if (address === 0) throw new RangeError('There is no room for the font');
  new Uint8Array(hb.memory.buffer).set(font, address);
  const blob = hb.hb_blob_create(address, font.length, writable, 0, 0);
  const face = hb.hb_face_create(blob, 0);
  hb.hb_blob_destroy(blob);
  return (codePoints) => cut(hb, face, codePoints);
}

function cut(hb: HarfBuzz, face: number, codePoints: Iterable<number>): Uint8Array | undefined {
  const input = hb.hb_subset_input_create_or_fail();
  const set = hb.hb_subset_input_unicode_set(input);
  for (const codePoint of codePoints) hb.hb_set_add(set, codePoint);
  hb.hb_subset_input_set_flags(input, noHinting);
  const subset = hb.hb_subset_or_fail(face, input);
  hb.hb_subset_input_destroy(input);
  if (subset === 0) return undefined;
  const blob = hb.hb_face_reference_blob(subset);
  const length = hb.hb_blob_get_length(blob);
  const bytes = new Uint8Array(hb.memory.buffer, hb.hb_blob_get_data(blob, 0), length).slice();
  hb.hb_blob_destroy(blob);
  hb.hb_face_destroy(subset);
  return bytes;
}
