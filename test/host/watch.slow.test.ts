// The watcher on a real disk: every way in which programs save a file.

import { appendFileSync, mkdirSync, renameSync, rmSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { Watch } from '../../src/host/host.ts';
import { watch } from '../../src/host/watch.ts';
import { temporaryFolder } from '../support/run-binary.ts';

const watches: Watch[] = [];
afterEach(() => Promise.all(watches.splice(0).map((one) => one.close())));

async function following(...folders: readonly string[]) {
  const got: string[] = [];
  const watching = await watch((paths) => got.push(...paths));
  watches.push(watching);
  watching.follow(folders);
  /** Does something again and again, until it is noticed: the system says when it has begun to watch. */
  const noticed = async (path: string, change: (time: number) => void): Promise<void> => {
    for (let time = 0; !got.includes(path); time += 1) {
      if (time % 50 === 0) change(time);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    got.length = 0;
  };
  return { got, watching, noticed };
}

test('a save in place, by rename, a new file, a deleted one', async () => {
  const folder = temporaryFolder();
  const path = join(folder, '001.en.yaml');
  writeFileSync(path, 'a');
  const { noticed } = await following(folder);
  await noticed(path, (time) => writeFileSync(path, `in place ${time}`));
  await noticed(path, (time) => appendFileSync(path, `appended ${time}`));
  await noticed(path, (time) => {
    writeFileSync(`${path}~`, `renamed ${time}`);
    renameSync(`${path}~`, path);
  });
  await noticed(path, (time) => {
    // As vim does it with a copy kept.
    renameSync(path, `${path}.old`);
    writeFileSync(path, `kept ${time}`);
    unlinkSync(`${path}.old`);
  });
  const other = join(folder, '002.en.yaml');
  await noticed(other, (time) => writeFileSync(other, `new ${time}`));
  await noticed(other, () => rmSync(other, { force: true }));
  await noticed(other, (time) => writeFileSync(other, `again ${time}`));
});

test('the last of several saves within a twentieth of a second, and of several deletions', async () => {
  const folder = temporaryFolder();
  const path = join(folder, '001.en.yaml');
  writeFileSync(path, 'a');
  const { got, noticed } = await following(folder);
  const soon = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  const again = (text: string): void => {
    rmSync(path);
    writeFileSync(path, text);
  };
  await noticed(path, (time) => writeFileSync(path, `first ${time}`));
  for (const save of [(text: string) => writeFileSync(path, text), again])
    for (let round = 0; round < 5; round += 1) {
      await soon(200);
      got.length = 0;
      save('one');
      // It is handed over by now, and what comes next is another change.
      while (!got.includes(path)) await soon(1);
      got.length = 0;
      save('two');
      await expect.poll(() => got, { timeout: 5000 }).toContain(path);
    }
  // And it is still followed.
  await soon(200);
  got.length = 0;
  writeFileSync(path, 'last');
  await expect.poll(() => got, { timeout: 5000 }).toContain(path);
});

test('a folder that is deleted and made again is followed again when that is asked for', async () => {
  const root = temporaryFolder();
  const folder = join(root, 'issues');
  const path = join(folder, '001.en.yaml');
  mkdirSync(folder);
  writeFileSync(path, 'a');
  const { noticed, watching } = await following(root, folder);
  await noticed(path, (time) => writeFileSync(path, `first ${time}`));
  await noticed(folder, () => rmSync(folder, { recursive: true, force: true }));
  await noticed(folder, () => mkdirSync(folder, { recursive: true }));
  // Also where somebody asked for all others while it was not there.
  watching.follow([root]);
  watching.follow([root, folder]);
  await noticed(path, (time) => writeFileSync(path, `second ${time}`));
});

test('a folder that is made again at once is followed again, too', async () => {
  const root = temporaryFolder();
  const folder = join(root, 'issues');
  const path = join(folder, '001.en.yaml');
  mkdirSync(folder);
  writeFileSync(path, 'a');
  const { noticed, watching } = await following(root, folder);
  await noticed(path, (time) => writeFileSync(path, `first ${time}`));
  await noticed(path, (time) => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
    writeFileSync(path, `at once ${time}`);
  });
  watching.follow([root, folder]);
  for (const time of [1, 2, 3]) await noticed(path, (more) => writeFileSync(path, `second ${time} ${more}`));
});

test('what was there before is no change; folders in it are not followed', async () => {
  const folder = temporaryFolder();
  const inner = join(folder, 'inner');
  mkdirSync(inner);
  writeFileSync(join(folder, 'old.yaml'), 'a');
  // Only the time of the change of the file itself counts, which nobody can set: so it has to grow old.
  await new Promise((resolve) => setTimeout(resolve, 2500));
  const { got, noticed } = await following(folder);
  utimesSync(join(inner), 1, 1);
  const path = join(folder, 'new.yaml');
  await noticed(path, (time) => writeFileSync(path, String(time)));
  expect(got).not.toContain(join(folder, 'old.yaml'));
  writeFileSync(join(inner, 'deep.yaml'), 'a');
  await noticed(path, (time) => writeFileSync(path, `again ${time}`));
  expect(got).not.toContain(join(inner, 'deep.yaml'));
});

test('what changed just before the program began is no change', async () => {
  const path = 'bulletin.yaml';
  /** What is news in a folder with a file of just now, to a program that began a second earlier or now. */
  const news = async (earlier: number): Promise<() => readonly string[]> => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, path), 'a');
    await new Promise((resolve) => setTimeout(resolve, 100));
    const got: string[] = [];
    const watching = await watch((paths) => got.push(...paths), Date.now() - earlier);
    watches.push(watching);
    watching.follow([folder]);
    // A later change is noticed only where the folder has been looked through, however long that takes.
    const later = join(folder, 'later.yaml');
    for (let time = 0; !got.includes(later); time += 1) {
      if (time % 50 === 0) writeFileSync(later, `later ${time}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    // One change may be in two batches; the folder has changed with the later file.
    return () => [...new Set(got)].filter((one) => one !== later && one !== folder).map((one) => relative(folder, one));
  };
  await expect.poll(await news(1000), { timeout: 5000 }).toEqual([path]);
  const none = await news(0);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(none()).toEqual([]);
});
