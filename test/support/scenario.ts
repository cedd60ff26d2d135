// Scenarios: a folder that holds files, the command lines that are run in it, and what is expected of them.

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { toolFolder, toolVersion } from './memory-host.ts';

export const scenariosFolder = join(toolFolder, 'test', 'scenarios');

/** Files by their paths from the folder that a scenario runs in. */
export type FileTree = ReadonlyMap<string, Uint8Array>;

export interface Scenario {
  readonly name: string;
  /** The command lines of run.txt, as typed and as arguments. */
  readonly lines: readonly { readonly typed: string; readonly args: readonly string[] }[];
  readonly files: FileTree;
  readonly expectedFile: string;
  /** Why only the host in memory can run it: it depends on the date, or on the machine. */
  readonly memoryOnly: string | undefined;
}

export interface Said {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A world that a scenario runs in: in memory, or a real folder with the real program. */
export interface World {
  readonly folder: string;
  run(args: readonly string[]): Promise<Said>;
  /** What is in the folder now. */
  tree(): FileTree;
}

export function readScenarios(): readonly Scenario[] {
  const folders = readdirSync(scenariosFolder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map(({ name }) => {
    const folder = join(scenariosFolder, name);
    const lines = readFileSync(join(folder, 'run.txt'), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '' && !line.startsWith('#'));
    const note = join(folder, 'memory-only');
    return {
      name,
      lines: lines.map((typed) => ({ typed, args: splitLine(typed) })),
      files: readTree(join(folder, 'files')),
      expectedFile: join(folder, 'expected.txt'),
      memoryOnly: existsSync(note) ? readFileSync(note, 'utf8').trim() : undefined,
    };
  });
}

/** Runs the lines one after the other, and returns the results as people would read them. */
export async function runScenario({ lines }: Scenario, world: World): Promise<string> {
  const reported: string[] = [];
  for (const { typed, args } of lines) {
    const [program, ...rest] = args;
    if (program === 'cat') {
      const content = world.tree().get(rest[0] ?? '');
      if (content === undefined) throw new Error(`${typed}: there is no such file`);
      reported.push(`$ ${typed}\n${new TextDecoder().decode(content)}`);
      continue;
    }
    if (program !== 'bulletin') throw new Error(`A scenario runs only bulletin and cat: ${typed}`);
    const before = world.tree();
    const said = await world.run(rest);
    reported.push(`$ ${typed}\n${tell(said, changes(before, world.tree()), world.folder)}`);
  }
  return reported.join('\n\n');
}

function tell({ code, stdout, stderr }: Said, changed: readonly string[], folder: string): string {
  const written = changed.length === 0 ? 'none' : changed.map((line) => `\n  ${line}`).join('');
  const parts = [`exit code: ${code}\nfiles written: ${written}\n`];
  if (stdout !== '') parts.push(`--- stdout ---\n${withoutPlace(stdout, folder)}`);
  if (stderr !== '') parts.push(`--- stderr ---\n${withoutPlace(stderr, folder)}`);
  return parts.join('\n');
}

/** What depends on the machine, its speed, or the looks of the theme, is no part of a scenario. */
function withoutPlace(text: string, folder: string): string {
  return text
    .replaceAll(folder, '<here>')
    .replaceAll(toolFolder, '<bulletin>')
    .replaceAll(toolVersion, '<version>')
    .replace(/ *\b\d+(\.\d)? (ms|s)\b/g, ' <time>')
    .replace(/ *\b\d+\.\d kB\b/g, ' <size>')
    .replace(/"(milliseconds|bytes)": \d+/g, '"$1": <number>')
    .replace(/\b\d+ characters \(theme/g, '<number> characters (theme');
}

function changes(before: FileTree, after: FileTree): readonly string[] {
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort();
  return paths.flatMap((path) => {
    const [old, now] = [before.get(path), after.get(path)];
    if (old === undefined) return [path];
    if (now === undefined) return [`${path} (taken away)`];
    return Buffer.compare(old, now) === 0 ? [] : [`${path} (changed)`];
  });
}

/** Every file below a folder; none where there is no such folder. */
export function readTree(folder: string): FileTree {
  if (!existsSync(folder)) return new Map();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.map((path) => [relative(folder, path).split(sep).join('/'), readFileSync(path)]));
}

export function writeTree(folder: string, files: FileTree): void {
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** A command line as a shell would cut it: at blanks, but not inside quotes. */
function splitLine(line: string): readonly string[] {
  return [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  );
}
