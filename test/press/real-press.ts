// Presses with the real browsers of this machine, and what is left of them.

import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { createFiles } from '../../src/host/files.ts';
import { makePrivateFolder } from '../../src/host/private-folder.ts';
import { startChild } from '../../src/host/start-child.ts';
import { findBrowser } from '../../src/press/find-browser.ts';
import { openPress, type PressGround } from '../../src/press/open-press.ts';
import type { Imprint, Press, Printed } from '../../src/press/press.ts';
import { createMemoryHost, toolFolder } from '../support/memory-host.ts';
import { hasTool } from '../support/requires.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

export const imprint: Imprint = {
  title: 'A title',
  author: 'An author',
  subject: 'What it is about',
  keywords: ['one', 'two'],
  language: 'en',
  day: '2017-08-01',
};
export const isLinux = process.platform === 'linux';
export const isRoot = process.getuid?.() === 0;

/** This machine, with the environment given. */
export function realGround(env: PressGround['env'] = process.env): PressGround {
  const { version: node, platform, arch } = process;
  const { terminal } = createMemoryHost().host;
  const tool = { folder: toolFolder, version: '0', build: 'one' };
  return { cwd: process.cwd(), env, files: createFiles(), tool, system: { node, platform, arch, isRoot }, terminal };
}

/** The browsers of this machine: the one that is taken when none is named, and the bundled one. */
export const browsers = await Promise.all([undefined, 'bundled'].map(nameOf)).then((names) => [
  ...new Set(names.filter((name) => name !== undefined)),
]);

async function nameOf(option: string | undefined): Promise<string | undefined> {
  const { HOME, PATH } = process.env;
  const named = option === undefined ? undefined : [option];
  const found = await findBrowser(named, realGround({ HOME, PATH })).catch(() => undefined);
  return found === undefined || 'path' in found ? found?.path : 'bundled';
}

export interface RealPress extends Press {
  /** The private folder of this press. */
  readonly folder: string;
  /** The process numbers of the browser itself, without those of its children. Linux only. */
  browserProcesses(): readonly number[];
}

/** A press that is closed after the test. */
export async function open(
  browser: string | readonly string[],
  timeout = 300_000,
  ground = realGround(),
  cores = 2,
): Promise<RealPress> {
  let folder = 'none';
  const remember = async () => {
    const made = await makePrivateFolder();
    folder = made.path;
    return made;
  };
  const machine = { makePrivateFolder: remember, startChild, cores };
  const press = await openPress({ browsers: [browser].flat(), timeout }, ground, machine);
  const isIts = ({ line }: Process) => line.includes(`--user-data-dir=${folder}`) && !line.includes('--type=');
  const browserProcesses = () =>
    processes()
      .filter(isIts)
      .map(({ pid }) => pid); // prettier-ignore
  onTestFinished(() => press.close());
  return { ...press, folder, browserProcesses };
}

interface Process {
  readonly pid: number;
  readonly state: string;
  readonly group: number;
  readonly line: string;
}

function processes(): readonly Process[] {
  if (!existsSync('/proc')) return [];
  const numbers = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return numbers.flatMap((pid) => {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '');
      const [state = '', , group = ''] = stat.split(' ');
      return [{ pid: Number(pid), state, group: Number(group), line: readFileSync(`/proc/${pid}/cmdline`, 'utf8') }];
    } catch {
      return []; // It ended meanwhile.
    }
  });
}

/** All that live in a process group. The dead that nobody has buried yet do not count. */
export function familyOf(group: number): readonly number[] {
  const living = processes().filter((one) => one.group === group && one.state !== 'Z' && one.state !== 'X');
  return living.map(({ pid }) => pid);
}

/** Bytes: what each process of a group has for itself, and what they share, once. */
export function memoryOf(group: number): number {
  const sizes = familyOf(group).map((pid) => {
    try {
      const status = readFileSync(`/proc/${pid}/status`, 'utf8');
      const size = (name: string) => 1024 * Number(new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(status)?.[1] ?? 0);
      return { own: size('RssAnon'), shared: size('RssFile') + size('RssShmem') };
    } catch {
      return { own: 0, shared: 0 }; // It ended meanwhile.
    }
  });
  return sizes.reduce((sum, { own }) => sum + own, Math.max(0, ...sizes.map(({ shared }) => shared)));
}

/** The killed take a moment to die. */
export const expectNobody = (group: number) => expect.poll(() => familyOf(group), { timeout: 60_000 }).toEqual([]);

export const canReadPdf = hasTool('pdftotext');
export const unlessReadable = canReadPdf ? '' : ' (skipped: this machine has no pdftotext)';

export function textOf({ content }: Pick<Printed, 'content'>): string {
  const file = join(temporaryFolder(), 'read.pdf');
  writeFileSync(file, content);
  return execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ').trim();
}

export const latin = ({ content }: Printed): string => Buffer.from(content).toString('latin1');
export const pagesOf = (pdf: Printed): number => latin(pdf).match(/\/Type \/Page\b/g)?.length ?? 0;

/** Takes the browser a second for each some five hundred rows. */
export const slowPage = (rows: number) => `<table>${`<tr>${'<td>cell'.repeat(20)}`.repeat(rows)}</table>`;

const doublings = Array.from(
  { length: 30 },
  (_, n) => `<g id="a${n + 1}"><use href="#a${n}"/><use href="#a${n}"/></g>`,
);

/** 1.8 kB that would take it years. */
export const bomb = `<svg><defs><g id="a0"><text>x</text></g>${doublings.join('')}</defs><use href="#a30"/></svg>`;

/** Kills a process that may just have ended by itself. */
export function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
