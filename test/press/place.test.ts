// A place to print in: when its browser is followed by another, with browsers that only pretend.

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { UserError } from '../../src/base/errors.ts';
import type { RunningBrowser } from '../../src/press/launch-browser.ts';
import { createPlace, pagesOfABrowser } from '../../src/press/place.ts';

// Other timers of the process are none of its own.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

const minute = 60_000;

/** Browsers that can be started, by number; how each was ended; `fail` says which starts fail. */
function createBrowsers(fail: (start: number) => boolean = () => false) {
  const ends: string[] = [];
  let starts = 0;
  const start = (): Promise<RunningBrowser> => {
    const number = (starts += 1);
    if (fail(number)) return Promise.reject(new UserError(`start ${number} failed`));
    let leave = (): void => {};
    const ended = new Promise<void>((resolve) => (leave = resolve));
    return Promise.resolve({
      version: String(number),
      puppet: { connected: true },
      tabs: { newPage: () => Promise.reject(new Error('no page is opened here')) },
      ended,
      end(how) {
        ends.push(`${number} ${how}`);
        leave();
        return Promise.resolve();
      },
    });
  };
  return { start, ends, starts: () => starts };
}

test('has one browser for many pages, and another one before its memory could grow', async () => {
  const { start, ends } = createBrowsers();
  const place = createPlace(start, 2);
  for (let page = 0; page < pagesOfABrowser; page += 1) {
    const browser = await place.enter();
    expect(browser.version).toBe('1');
    expect(ends).toEqual([]);
    await place.leave(browser);
  }
  expect(ends).toEqual(['1 gently']);
  expect((await place.enter()).version).toBe('2');
});

test('lets a browser finish its pages while the next one is at work', async () => {
  const { start, ends } = createBrowsers();
  const place = createPlace(start, 2);
  const slow = await place.enter();
  for (let page = 1; page < pagesOfABrowser; page += 1) await place.leave(await place.enter());
  expect((await place.enter()).version).toBe('2');
  expect(ends).toEqual([]);
  await place.leave(slow);
  expect(ends).toEqual(['1 gently']);
});

test('starts the next browser when one is retired, and once for all who wait', async () => {
  const { start, ends, starts } = createBrowsers();
  const place = createPlace(start, 2);
  const [first] = await Promise.all([place.enter(), place.enter()]);
  await place.retire(first);
  expect(ends).toEqual(['1 at once']);
  const next = await Promise.all([place.enter(), place.enter()]);
  expect(next.map(({ version }) => version)).toEqual(['2', '2']);
  expect(starts()).toBe(2);
});

test('says at once why the first browser does not start, and never asks again', async () => {
  const { start, starts } = createBrowsers(() => true);
  const place = createPlace(start, 2);
  await expect(place.enter()).rejects.toThrow('start 1 failed');
  await expect(place.browser()).rejects.toThrow('start 1 failed');
  expect(starts()).toBe(1);
});

test('waits a little for a browser that was there before', async () => {
  const { start, starts } = createBrowsers((number) => number === 2 || number === 3);
  const place = createPlace(start, 2);
  await place.retire(await place.enter());
  const next = place.enter();
  await vi.advanceTimersByTimeAsync(minute);
  expect((await next).version).toBe('4');
  expect(starts()).toBe(4);
});

test('does not wait for ever', async () => {
  const { start } = createBrowsers((number) => number > 1);
  const place = createPlace(start, 2);
  await place.retire(await place.enter());
  const next = expect(place.enter()).rejects.toThrow('start 5 failed');
  await vi.advanceTimersByTimeAsync(minute);
  await next;
});

test('ends all its browsers when it is closed', async () => {
  const { start, ends } = createBrowsers();
  const place = createPlace(start, 2);
  await place.enter();
  for (let page = 1; page < pagesOfABrowser; page += 1) await place.leave(await place.enter());
  await place.enter();
  await place.close();
  expect(ends).toEqual(['1 gently', '2 gently']);
});
