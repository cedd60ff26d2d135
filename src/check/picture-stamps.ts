// What the system says of the pictures of an issue: whether they are what they were can be found out without the issue.

import { UserError } from '../base/errors.ts';
import { isPicture, pictureLimits, placesOfPicture, type ReadImage } from '../content/issue/images.ts';
import type { Selected } from '../content/publication/select-issues.ts';
import type { Files } from '../host/host.ts';

/** By the names of pictures. */
export type PictureStamps = Readonly<Record<string, PictureStamp>>;

interface PictureStamp {
  /** Of each file that the name may mean, what changes with every change of it. */
  readonly stamps: readonly (string | null)[];
  /** SHA-256 of the first that is there, in base64. */
  readonly digest: string;
}

/** The pictures that were just read for an issue; undefined where one of them was not there, or is another now. */
export async function pictureStampsOf(
  images: ReadonlyMap<string, ReadImage>,
  selected: Selected,
  files: Files,
): Promise<PictureStamps | undefined> {
  const all: [name: string, stamp: PictureStamp][] = [];
  for (const [name, image] of images) {
    // What was no picture is not read again: it may be a pipe, or have no end.
    if (!isPicture(image) || image.stamp === undefined) return undefined;
    const before = await stampsOf(name, selected, files);
    const digest = await digestIn(name, selected, files);
    const after = await stampsOf(name, selected, files);
    // The file that was read is one of those places, and all of them are what they were then.
    const isSteady = before.includes(image.stamp) && before.join() === after.join();
    if (!isSteady || digest === undefined) return undefined;
    all.push([name, { stamps: after, digest }]);
  }
  return Object.fromEntries(all);
}

/** Whether all pictures were there, and are what they were: by what the system says, else by their content. */
export async function areAsTheyWere(
  pictures: PictureStamps | undefined,
  selected: Selected,
  files: Files,
): Promise<boolean> {
  if (pictures === undefined) return false;
  for (const [name, { stamps, digest }] of Object.entries(pictures)) {
    const now = await stampsOf(name, selected, files);
    if (now.join() !== stamps.join() && (await digestIn(name, selected, files)) !== digest) return false;
  }
  return true;
}

/** Whether two issues, or the same at two times, have the same pictures. */
export function haveSamePictures(one: PictureStamps, other: PictureStamps): boolean {
  const digests = (pictures: PictureStamps) =>
    Object.entries(pictures).map(([name, { digest }]) => `${name} ${digest}`);
  return digests(one).join('\n') === digests(other).join('\n');
}

async function stampsOf(
  name: string,
  { path, publicationFolder }: Selected,
  files: Files,
): Promise<readonly (string | null)[]> {
  const places = placesOfPicture(name, path, publicationFolder.folder);
  return Promise.all(places.map(async (place) => (await files.stampOf(place)) ?? null));
}

/** Of the file that a name means; undefined where there is none, or none that can be read. */
async function digestIn(
  name: string,
  { path, publicationFolder }: Selected,
  files: Files,
): Promise<string | undefined> {
  const { sha256Of } = await import('../base/seal.ts');
  for (const place of placesOfPicture(name, path, publicationFolder.folder)) {
    if ((await files.stat(place).catch(notThere))?.kind !== 'file') continue;
    const bytes = await files.read(place, pictureLimits.bytes).catch(notThere);
    return bytes && sha256Of(bytes).toString('base64');
  }
  return undefined;
}

function notThere(error: unknown): undefined {
  if (error instanceof UserError) return undefined;
  throw error;
}
