// The pictures that an issue names: one file is one picture, however many items show it.

import type { Path } from '../../../content/issue/fault.ts';
import type { ReadImage } from '../../../content/issue/images.ts';
import type { Subject } from '../subject.ts';

/** Each file once, with the place that names it first. */
export function* picturesOf({ items, images }: Pick<Subject, 'items' | 'images'>): Generator<{
  readonly file: string;
  readonly image: ReadImage;
  readonly path: Path;
  /** The pictures of its item. */
  readonly all: readonly unknown[];
}> {
  const reported = new Set<string>();
  for (const { item, path } of items) {
    const all = item.images ?? [];
    for (const [index, { file }] of all.entries()) {
      const image = images.get(file);
      if (image === undefined || reported.has(file)) continue;
      reported.add(file);
      yield { file, image, all, path: [...path, 'images', index, 'file'] };
    }
  }
}
