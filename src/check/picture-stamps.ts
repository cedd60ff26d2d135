// What the system says of the pictures of an issue: whether they are what they were can be found out without the issue.

import { isPicture, placesOfPicture, type ReadImage } from '../content/issue/images.ts';
import type { Selected } from '../content/publication/select-issues.ts';
import type { Files } from '../host/host.ts';

/** By the names of pictures: of each file that the name may mean, what changes with every change of it. */
export type PictureStamps = Readonly<Record<string, readonly (string | null)[]>>;

/** The pictures that were just read for an issue; undefined where one of them was not there, or is another now. */
export async function pictureStampsOf(
  images: ReadonlyMap<string, ReadImage>,
  selected: Selected,
  files: Files,
): Promise<PictureStamps | undefined> {
  const stamps = await stampsNow([...images.keys()], selected, files);
  const isSame = [...images].every(
    ([name, image]) => isPicture(image) && image.stamp !== undefined && stamps[name]!.includes(image.stamp),
  );
  return isSame ? stamps : undefined;
}

/** Whether all pictures were there, and are what they were. */
export async function areAsTheyWere(
  pictures: PictureStamps | undefined,
  selected: Selected,
  files: Files,
): Promise<boolean> {
  if (pictures === undefined) return false;
  const now = await stampsNow(Object.keys(pictures), selected, files);
  return JSON.stringify(now) === JSON.stringify(pictures);
}

async function stampsNow(
  names: readonly string[],
  { path, publicationFolder }: Selected,
  files: Files,
): Promise<PictureStamps> {
  const stamps: [name: string, stamps: readonly (string | null)[]][] = [];
  for (const name of names) {
    const places = placesOfPicture(name, path, publicationFolder.folder);
    stamps.push([name, await Promise.all(places.map(async (place) => (await files.stampOf(place)) ?? null))]);
  }
  return Object.fromEntries(stamps);
}
