// The source as text: its files, and who imports whom. What the laws of the house are checked on.

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, sep } from 'node:path';
import { toolFolder } from './memory-host.ts';

export interface SourceFile {
  /** From the folder that was read, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

export interface Import {
  /** A file by its path from the same folder, or a package by its name. */
  readonly target: string;
  readonly isFile: boolean;
  /** True where only types are taken. */
  readonly isType: boolean;
  /** True where it is only loaded when that line is reached. */
  readonly isLate: boolean;
}

// `import x from`, `export x from`, `import 'x'` and `import('x')`.
const statement =
  /^(?:import|export)\s+(type\s+)?([^;'"]*?)\s*from\s+'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)/gm;

/** Every TypeScript file below a folder of the repository. */
export function readSource(folder: string): readonly SourceFile[] {
  const entries = readdirSync(join(toolFolder, folder), { recursive: true, encoding: 'utf8' });
  const paths = entries.filter((name) => name.endsWith('.ts')).map((name) => name.split(sep).join('/'));
  return paths.sort().map((path) => {
    const text = readFileSync(join(toolFolder, folder, path), 'utf8');
    return { path, text, imports: [...text.matchAll(statement)].map((match) => importOf(match, path)) };
  });
}

function importOf([, type, names, ...specifiers]: RegExpMatchArray, path: string): Import {
  const specifier = specifiers.find((text) => text !== undefined) ?? '';
  const isFile = specifier.startsWith('.');
  const named = /^\{(.*)\}$/s
    .exec(names ?? '')?.[1]
    ?.split(',')
    .filter((name) => name.trim() !== '');
  const isType = type !== undefined || named?.every((name) => name.trim().startsWith('type ')) === true;
  return {
    target: isFile ? posix.normalize(posix.join(dirname(path), specifier)) : specifier,
    isFile,
    isType,
    isLate: specifiers[2] !== undefined,
  };
}

/** The code alone: comments, texts and patterns are blanked out, so that their words are not taken for code. */
export function codeOf(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g, (found) =>
    found.startsWith('/') ? '' : "''",
  );
}
