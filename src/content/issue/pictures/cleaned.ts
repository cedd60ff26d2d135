// What is left of a picture's file, and what was learnt from it. Types only.

export interface CleanPicture {
  /** What makes the picture, its colours and its movement, in their order in the file. */
  readonly bytes: Uint8Array;
  readonly isAnimated: boolean;
  /** How to turn the pixels, as Exif counts: 1 is as they are, 5 to 8 lie on their side. */
  readonly orientation: number;
  /** How many times a decoder goes over all of it. */
  readonly scans?: number;
}
