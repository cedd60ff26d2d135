// Browsers that die or never end, with every real browser of this machine: what is printed still, and what is left.

import { existsSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import {
  bomb,
  browsers,
  imprint,
  expectNobody,
  familyOf,
  isLinux,
  kill,
  latin,
  memoryOf,
  open,
  pagesOf,
  slowPage,
} from './real-press.ts';

describe.each(browsers)('printing with %s', (browser) => {
  it('ends with a page that never ends, harms no other, and prints the next', async () => {
    // The limit is also that for a browser to start, and the machine may have other work.
    const press = await open(browser, 12_000);
    const [group = 0] = press.browserProcesses();
    const slow = press.print(bomb, imprint).catch((error: unknown) => error);
    const nearTheLimit = pause(11_900);
    expect(pagesOf(await press.print('<p>innocent', imprint))).toBe(1);
    await nearTheLimit;
    // In the middle of this page the browser is stopped, because of the other one: it is done again.
    expect(pagesOf(await press.print(slowPage(200), imprint))).toBeGreaterThan(3);
    expect(await slow).toMatchObject({
      name: 'UserError',
      message: 'The PDF was not ready after 12 seconds',
      hint: expect.stringContaining('--timeout'),
    });
    if (isLinux) await expectNobody(group);
    expect(latin(await press.print('<p>next', imprint)).slice(0, 5)).toBe('%PDF-');
  });

  it('has one clock: that of a busy machine, which goes much faster than the browser, ends nothing', async () => {
    const press = await open(browser, 2 ** 31 - 1);
    vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval'] });
    try {
      let isOver = false;
      const printing = press.print(slowPage(50), imprint).finally(() => (isOver = true));
      printing.catch(() => {}); // What it says is looked at below.
      while (!isOver) {
        await vi.advanceTimersByTimeAsync(40_000);
        await pause(5);
      }
      expect(pagesOf(await printing)).toBeGreaterThan(1);
    } finally {
      vi.useRealTimers();
    }
  });

  it.skipIf(!isLinux)('survives one death of the browser in the middle of a print', async () => {
    const press = await open(browser);
    const [first = 0] = press.browserProcesses();
    const printing = press.print(slowPage(600), imprint);
    await pause(200);
    process.kill(first, 'SIGKILL');
    expect(pagesOf(await printing)).toBeGreaterThan(10);
    await expectNobody(first);
    expect(press.browserProcesses()).not.toContain(first);
  });

  it.skipIf(!isLinux)('gives up when browsers die again and again', async () => {
    const press = await open(browser);
    let isOver = false;
    const printing = press
      .print(bomb, imprint)
      .catch((error: unknown) => error)
      .finally(() => (isOver = true));
    while (!isOver) {
      await pause(500); // It has begun to print, or to start: either is a death.
      press.browserProcesses().forEach(kill);
    }
    expect(await printing).toMatchObject({
      name: 'UserError',
      message: expect.stringMatching(/crashed twice|cannot start/),
    });
  });

  it.skipIf(!isLinux)('stays below a gigabyte with as many pages at once as there ever are', async () => {
    const press = await open(browser, undefined, undefined, 8);
    expect(press.tabs).toBe(8);
    const [group = 0] = press.browserProcesses();
    let most = 0;
    const watch = setInterval(() => (most = Math.max(most, memoryOf(group))), 100);
    const pages = Array.from({ length: 10 }, (_, index) => press.print(slowPage(20 + index), imprint));
    await Promise.all(pages).finally(() => clearInterval(watch));
    expect(most).toBeGreaterThan(100e6);
    expect(most).toBeLessThan(1e9);
  });

  it.skipIf(!isLinux)('prints on after the browser died while it had nothing to do', async () => {
    const press = await open(browser);
    press.browserProcesses().forEach(kill);
    expect(latin(await press.print('<p>x', imprint)).slice(0, 5)).toBe('%PDF-');
  });

  it.skipIf(!isLinux)('leaves no process and no file when it is closed, also in the middle of a print', async () => {
    const press = await open(browser);
    const [group = 0] = press.browserProcesses();
    expect(familyOf(group).length).toBeGreaterThan(1);
    const printing = press.print(bomb, imprint).catch((error: unknown) => error);
    await pause(500);
    await press.close();
    expect(await printing).toMatchObject({ name: 'UserError' });
    await expectNobody(group);
    expect(existsSync(press.folder)).toBe(false);
    expect(readdirSync(tmpdir()).filter((name) => name.includes(`-${process.pid}-`))).toEqual([]);
    await expect(press.print('<p>x', imprint)).rejects.toThrow('The press is closed');
  });
});
