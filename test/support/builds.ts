// Builds of a small publication in memory, one after another: what is on the disk after each.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../src/cli/cli.ts';
import { createMemoryHost, toolFolder, type MemoryOptions } from './memory-host.ts';

export type Disk = Readonly<Record<string, string | Uint8Array>>;

export const publication = `name: { en: News, fr: Nouvelles }
languages: [en, fr]
url: https://example.org
sections: [{ id: news, title: { en: News, fr: Nouvelles } }]
logo: { file: logo.png, alt: A bridge }
`;
export const issue = (number: number, body: string) => `number: ${number}
date: ${2000 + number}-11
sections:
  - id: news
    items:
      - id: drive
        title: Bridge ${number}
        body: ${body}
${number <= 2 ? '        images: [{ file: dot.png, alt: A dot }]\n' : ''}`;

export const picture = (name: string) => readFileSync(join(toolFolder, name));
export const dot = picture('test/corpus/ground/issues/images/dot.png');
export const start: Disk = {
  'bulletin.yaml': publication,
  'themes/ours/theme.yaml': 'base: classic\n',
  'issues/dot.png': dot,
  'logo.png': picture('issues/images/helpline-calls.png'),
  'issues/001.en.yaml': issue(1, 'It is new.'),
  'issues/001.fr.yaml': issue(1, 'Il est neuf.'),
  'issues/002.en.yaml': issue(2, 'It is in the the hall.'),
  'issues/003.en.yaml': issue(3, 'It is old.'),
};

/** Also the format that writes pictures beside it. */
export const withMail = ['--format', 'html,email,text'] as const;

/** Builds, and gives the disk as it is then. */
export async function build(disk: Disk, options: MemoryOptions, ...flags: readonly string[]) {
  const memory = createMemoryHost(disk, options);
  const format = flags.includes('--format') ? [] : ['--format', 'html,text'];
  const code = await run(['build', ...format, ...flags], memory.host);
  const after = Object.fromEntries(
    [...memory.files].map(([path, bytes]) => [path.replace('/publication/', ''), bytes]),
  );
  return { code, after, said: memory.stdout(), noted: memory.stderr() };
}

export const isOutput = (path: string) => path.startsWith('dist/');
export const outputsOf = (disk: Disk) =>
  Object.fromEntries(
    Object.entries(disk)
      .filter(([path]) => isOutput(path))
      .map(([path, bytes]) => [path, createHash('sha256').update(bytes).digest('hex')]),
  );
export const sourcesOf = (disk: Disk) => Object.fromEntries(Object.entries(disk).filter(([path]) => !isOutput(path)));

export const textOf = (disk: Disk, path: string) => Buffer.from(disk[path] ?? '').toString();
export const replaced = (path: string, from: string | RegExp, to: string) => (disk: Disk) =>
  path in disk ? { ...disk, [path]: textOf(disk, path).replace(from, to) } : disk;
export const without = (wanted: (path: string) => boolean) => (disk: Disk) =>
  Object.fromEntries(Object.entries(disk).filter(([path]) => !wanted(path)));
