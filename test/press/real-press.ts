// A press with a real browser, and what it leaves behind.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createFiles } from '../../src/host/files.ts';
import { makePrivateFolder } from '../../src/host/private-folder.ts';
import { startChild } from '../../src/host/start-child.ts';
import { findBrowser } from '../../src/press/find-browser.ts';
import { openPress, type PressGround } from '../../src/press/open-press.ts';
import type { Press } from '../../src/press/press.ts';
import { noColours, toolFolder } from '../support/memory-host.ts';

export function realGround(env: Readonly<Record<string, string | undefined>> = process.env): PressGround {
  const { version: node, platform, arch, getuid } = process;
  return {
    cwd: process.cwd(),
    env,
    files: createFiles(),
    tool: { folder: toolFolder, version: '0' },
    system: { node, platform, arch, isRoot: getuid?.() === 0 },
    terminal: { out: () => {}, note: () => {}, progress: () => {}, isInteractive: false, columns: 80, palette: noColours, notePalette: noColours },
  };
}

/** The browsers of this machine: the one that is taken, and the bundled one. */
export async function browsersHere(): Promise<readonly string[]> {
  const kinds = [undefined, 'bundled'].map(async (name) => {
    const found = await findBrowser(name, realGround({ HOME: process.env['HOME'], PATH: process.env['PATH'] })).catch(() => undefined);
    return found === undefined ? [] : [found.source === 'bundled' ? 'bundled' : found.path];
  });
  return [...new Set((await Promise.all(kinds)).flat())];
}

export interface RealPress extends Press {
  /** The private folder of this press. */
  readonly folder: string;
  /** The process numbers of the browser itself, without its children. */
  browserProcesses(): readonly number[];
  /** All that live in the process group of a browser. Linux only. */
  familyOf(group: number): readonly number[];
}

export async function openRealPress(options: { browser?: string; timeout?: number }, ground = realGround()): Promise<RealPress> {
  let folder = '';
  const remember = async () => {
    const made = await makePrivateFolder();
    folder = made.path;
    return made;
  };
  const { browser, timeout = 30_000 } = options;
  const press = await openPress({ timeout, ...(browser === undefined ? {} : { browser }) }, ground, { makePrivateFolder: remember, startChild });
  return { ...press, folder, browserProcesses: () => processes().filter(({ line }) => isBrowser(line, folder)).map(({ pid }) => pid), familyOf };
}

const isBrowser = (line: string, folder: string): boolean => line.includes(`--user-data-dir=${folder}`) && !line.includes('--type=');

/** The dead that nobody has buried yet do not count. */
export function familyOf(group: number): readonly number[] {
  return processes().filter(({ state, group: own }) => own === group && state !== 'Z' && state !== 'X').map(({ pid }) => pid);
}

function processes() {
  if (!existsSync('/proc')) return [];
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((name) => {
    try {
      const [state = '', , group = ''] = readFileSync(`/proc/${name}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ');
      return [{ pid: Number(name), state, group: Number(group), line: readFileSync(`/proc/${name}/cmdline`, 'utf8') }];
    } catch {
      return []; // It ended meanwhile.
    }
  });
}
