// The editor that the user has named, and how it opens a file at a line.

import { UserError } from '../base/errors.ts';
import type { Editor } from './host.ts';

interface FilePlace {
  /** Absolute. */
  readonly path: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
}

type Arguments = (place: FilePlace) => readonly string[];

const withGoto: Arguments = ({ path, line, column }) => ['--goto', `${path}:${line}:${column}`];
const withColons: Arguments = ({ path, line, column }) => [`${path}:${line}:${column}`];
const withPlus: Arguments = ({ path, line }) => [`+${line}`, path];
const withWords: Arguments = ({ path, line, column }) => ['--line', String(line), '--column', String(column), path];

/** By their commands. Those that work in a terminal are not here: the preview has the terminal. */
const editors: Readonly<Record<string, Arguments>> = {
  code: withGoto,
  'code-insiders': withGoto,
  codium: withGoto,
  cursor: withGoto,
  windsurf: withGoto,
  subl: withColons,
  zed: withColons,
  zeditor: withColons,
  pulsar: withColons,
  gedit: withPlus,
  'gnome-text-editor': withPlus,
  xed: withPlus,
  pluma: withPlus,
  gvim: withPlus,
  mvim: withPlus,
  bbedit: withPlus,
  kate: withWords,
  kwrite: withWords,
  mate: ({ path, line, column }) => ['--line', `${line}:${column}`, path],
};

/** The first of VISUAL and EDITOR that is known here. */
export function findEditor(env: Readonly<Record<string, string | undefined>>): Editor | undefined {
  for (const named of [env['VISUAL'], env['EDITOR']]) {
    const command = named === undefined ? undefined : commandOf(named.trim());
    if (command !== undefined)
      return { name: command.name, open: (path, line, column) => start(command, { path, line, column }) };
  }
  return undefined;
}

interface Command {
  readonly name: string;
  readonly program: string;
  /** `code --wait` has some of its own. */
  readonly own: readonly string[];
}

/** The whole may be the path of a program, with blanks in it. */
function commandOf(named: string): Command | undefined {
  if (Object.hasOwn(editors, nameOf(named))) return { name: nameOf(named), program: named, own: [] };
  const [program = '', ...own] = named.split(/\s+/);
  return Object.hasOwn(editors, nameOf(program)) ? { name: nameOf(program), program, own } : undefined;
}

function nameOf(program: string): string {
  return program.replace(/^.*[\\/]/s, '').replace(/\.(?:exe|cmd|bat)$/i, '');
}

async function start({ name, program, own }: Command, place: FilePlace): Promise<void> {
  const { spawn } = await import('node:child_process');
  await new Promise<void>((resolve, reject) => {
    const failed = (cause: unknown) => reject(new UserError(`\`${program}\` cannot be started`, { cause }));
    try {
      // Never through a shell, which would obey what is in the name of a file.
      const args = [...own, ...(editors[name]?.(place) ?? [])];
      const child = spawn(program, args, { stdio: 'ignore', detached: true });
      child.once('error', failed).once('spawn', resolve).unref();
    } catch (error) {
      failed(error);
    }
  });
}
