// What each format that needs no browser has of an edition, read back from what was written. A format that has nothing to
// say of it is left out.

import { formats } from '../../src/output/formats/index.ts';
import { compareReading } from '../../src/output/verify/compare.ts';
import { meaningOf, type Said } from '../../src/output/verify/meaning.ts';
import type { Content } from '../../src/output/verify/content.ts';
import type { Edition } from '../../src/content/edition/edition.ts';
import { readTheme } from '../../src/theme/read-theme.ts';
import { createMemoryHost } from './memory-host.ts';

export interface Written {
  readonly name: string;
  readonly text: string;
  readonly readings: readonly Content[];
  /** What of the edition is not in it. */
  readonly lost: readonly Said[];
}

const press = () => Promise.reject(new Error('no press'));

export async function everyFormat(edition: Edition, themeName = 'classic'): Promise<readonly Written[]> {
  const theme = await readTheme(createMemoryHost().host, themeName, '/publication');
  return Promise.all(
    formats
      .filter(({ needsPress, itemsOf }) => !needsPress && itemsOf?.(edition).length !== 0)
      .map(async ({ name, render, read, itemsOf }) => {
        const { content } = await render(edition, { theme, press });
        const readings = await read(Buffer.from(content), { press });
        const lost = readings.flatMap((reading) =>
          Object.values(compareReading(meaningOf(edition, reading.isPlain, itemsOf?.(edition)), reading)).flatMap(
            (one) => one.lost,
          ),
        );
        return { name, text: Buffer.from(content).toString(), readings, lost };
      }),
  );
}
