// The outside world as one typed value. Types only: main.ts makes the real one, tests make one in memory.

import type { Press, PressOptions } from '../press/press.ts';

/** What a second thread can do. */
export type SharedWork = 'check' | 'build';

/** What two threads share: files by their absolute paths, and how many groups of them either thread has taken. */
export interface Shared {
  readonly paths: readonly string[];
  /** By their places: the files that are still to be worked on, those of one issue together. */
  readonly groups: readonly (readonly number[])[];
  readonly cwd: string;
  readonly taken: Int32Array;
}

export interface Host {
  /** The folder that relative paths start from, absolute. */
  readonly cwd: string;
  /** Environment variables, as they were at the start. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Today's civil date where the user is, YYYY-MM-DD. */
  readonly today: string;
  /** Milliseconds from some fixed moment, for measuring durations. */
  now(): number;
  /** The value of work that waits for nothing; undefined where it took longer than so many milliseconds. */
  within<T>(milliseconds: number, work: () => T, isLong?: boolean): { readonly value: T } | undefined;
  /**
   * Where bulletin itself is installed (its templates and schemas), which version it is, and which build: another one
   * after every change of its code.
   */
  readonly tool: { readonly folder: string; readonly version: string; readonly build: string };
  readonly system: {
    readonly node: string;
    readonly platform: string;
    readonly arch: string;
    readonly isRoot: boolean;
  };
  /**
   * Has a second thread share in work on issue files; absent where there is one processor only. `heard` gets what it
   * sends before it is done.
   */
  workElsewhere?<Result, Batch = never>(
    work: SharedWork,
    shared: Shared,
    heard?: (batch: Batch) => void,
  ): Promise<Result>;
  readonly files: Files;
  /** Where results are kept from run to run; absent where nothing can be kept. */
  readonly memory?: Memory;
  /** Prepares for work on more than a few issues, or again and again; does nothing where that makes no difference. */
  startLongRun?(): void;
  readonly git: Git;
  readonly terminal: Terminal;
  /** Standard input to its end; of more than `limit` bytes, the first limit + 1. */
  readStdin(limit: number): Promise<Uint8Array>;
  readonly prompts: Prompts;
  /** Starts the browser that prints. Throws UserError where no browser can be had. */
  openPress(options: PressOptions): Promise<Press>;
  /** Which browser would print: another text for every browser, and after each update of it. */
  pressStamp(options: PressOptions): Promise<string>;
  /** Shows a file, or the page at an address, in the user's own program for it. */
  open(path: string): Promise<void>;
  /** The editor that the user has named in VISUAL or EDITOR, where it can be opened at a line. */
  editor(): Promise<Editor | undefined>;
  /** Answers programs on this machine, and nobody else; port 0 is any free one. Throws UserError. */
  serve(port: number, answer: WebAnswerer): Promise<WebServer>;
  /** Watches folders, and says which paths in them have changed, those of one moment at once. */
  watch(changed: (paths: readonly string[]) => void): Promise<Watch>;
  /** A text for addresses that nobody can guess; another one each time. */
  secret(): Promise<string>;
  /** Never ends by itself: throws Interrupted when the user presses Ctrl-C. */
  untilInterrupted(): Promise<never>;
}

export interface Editor {
  /** The name of its command, such as `code`. */
  readonly name: string;
  /** Opens a file at a place. Throws UserError. */
  open(path: string, line: number, column: number): Promise<void>;
}

/** One request over HTTP. */
export interface WebRequest {
  readonly method: string;
  /** As it was sent: `/a/b?c`. */
  readonly target: string;
  /** By their names in small letters. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** As text; of more than a few kilobytes, nothing. */
  readonly body: string;
}

export interface WebAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** A function goes on sending until nobody listens any more. */
  readonly body: string | Uint8Array | Broadcast;
}

/** Gets what sends, and gives what is to be done when nobody listens any more. */
export type Broadcast = (send: (text: string) => void) => () => void;

export type WebAnswerer = (request: WebRequest) => Promise<WebAnswer>;

export interface WebServer {
  readonly port: number;
  close(): Promise<void>;
}

export interface Watch {
  /**
   * From now on, these folders and no others, each without the folders in it. One that was made again has to be named
   * again.
   */
  follow(folders: readonly string[]): void;
  close(): Promise<void>;
}

export type FileKind = 'file' | 'folder' | 'other';

export interface FileStat {
  readonly kind: FileKind;
  readonly size: number;
}

/** Texts by their names. Both never throw: what is not kept is found out again. */
export interface Memory {
  recall(name: string): string | undefined;
  /** What changes with every change of what is kept; undefined where nothing does. */
  stampOf(name: string): string | undefined;
  keep(name: string, text: string): Promise<void>;
}

/** All paths are absolute. A missing file is `undefined` or UserError, never a raw system error. */
export interface Files {
  /** What is at the path, following links; undefined when nothing does. Size in bytes. */
  stat(path: string): Promise<FileStat | undefined>;
  /** What changes with every change of a file; undefined where nothing does. */
  stampOf(path: string): Promise<string | undefined>;
  /** The bytes of a regular file; of one longer than `limit`, its first limit + 1. UserError when it cannot be read. */
  read(path: string, limit?: number): Promise<Uint8Array>;
  /** What is in a folder, sorted, with every link followed; empty when there is no such folder. */
  list(folder: string): Promise<readonly { readonly name: string; readonly kind: FileKind; readonly isLink?: true }[]>;
  /** The path with every link followed. */
  realpath(path: string): Promise<string>;
  /** Writes what can be made again, whole or not at all: a temporary file, then renamed. Makes the folders above. */
  write(path: string, bytes: Uint8Array | string): Promise<void>;
  /**
   * Like write, for what nobody can make again: it is on the disk before this returns, and a power cut loses neither
   * the old file nor the new one.
   */
  replace(path: string, bytes: Uint8Array | string): Promise<void>;
  /** Like replace, but refuses with UserError when the path is taken. */
  create(path: string, bytes: Uint8Array | string): Promise<void>;
  /**
   * Replaces a file by what is made of it, as one step: another run that changes it waits, and what somebody saved
   * meanwhile is never lost. Without an answer it stays as it is. UserError when it has changed all the same.
   */
  change(
    path: string,
    work: (bytes: Uint8Array) => Promise<Uint8Array | string | undefined>,
    limit?: number,
  ): Promise<void>;
  /** Deletes a file, and the folder that it was in where nothing else is in it. UserError when it cannot be deleted. */
  remove(path: string): Promise<void>;
  /** Whether it is a file or folder, and no link, that belongs to this user and that nobody else may write. */
  isOurs(path: string): Promise<boolean>;
  /**
   * Unpacks Brotli files (`.br`) and Brotli tars (`.tar.br`) into a new folder of our own, whole or not at all.
   * Executable: mode 755.
   */
  unpack(archives: readonly string[], folder: string): Promise<void>;
}

/**
 * The git of the machine, which is asked and changes nothing. All but `around` throw UserError where there is none, or
 * it takes too long.
 */
export interface Git {
  /**
   * The work tree that a folder is in; undefined where there is none. Starts no process. The folder has every link
   * followed.
   */
  around(folder: string): WorkTree | undefined;
  /**
   * A file as it is in a commit; undefined where it is not there. Both paths are absolute. One process answers for all
   * files of a work tree.
   */
  readCommitted(top: string, commit: string, path: string, limit?: number): Promise<GitObject | undefined>;
  /** Runs it in a folder, to its end. */
  run(folder: string, args: readonly string[]): Promise<GitAnswer>;
  /** A file that git keeps, by its id; of one longer than `limit`, its first limit + 1 bytes. */
  readObject(folder: string, id: string, limit?: number): Promise<GitObject>;
}

export interface WorkTree {
  /** Its folder, absolute. */
  readonly top: string;
  /** Another one after every commit; absent where only git knows. */
  readonly stamp?: string;
}

export interface GitAnswer {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface GitObject {
  readonly size: number;
  readonly bytes: Uint8Array;
}

/** Colours, as functions from text to text; the identity where colour is off. */
export interface Palette {
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  yellow(text: string): string;
  green(text: string): string;
  cyan(text: string): string;
}

export interface Terminal {
  /** Results and reports, to stdout. The text ends in a newline of its own. */
  out(text: string): void;
  /** The same for people alone: on a terminal, lines are broken between words. */
  say(text: string): void;
  /** Notes to the person, to stderr; on a terminal, lines are broken between words. */
  note(text: string): void;
  /** A passing line of progress on stderr; shown only on a terminal; undefined takes it away. */
  progress(text: string | undefined): void;
  /** True when a person can be asked: stdin and stderr are terminals. */
  readonly isInteractive: boolean;
  /** True when stdout is a terminal: a person reads it there. */
  readonly isScreen: boolean;
  /** Columns of stdout; 80 where it is not a terminal. */
  readonly columns: number;
  /** Colours for stdout, and for stderr. */
  readonly palette: Palette;
  readonly notePalette: Palette;
}

export interface Choice {
  readonly value: string;
  readonly name: string;
  /** What is shown of it once it is chosen. */
  readonly short?: string;
  readonly checked?: boolean;
}

export type Question = { readonly message: string } & (
  | { readonly type: 'input'; readonly default?: string; validate?(answer: string): string | true }
  | { readonly type: 'select'; readonly choices: readonly Choice[]; readonly default?: string }
  | {
      readonly type: 'checkbox';
      readonly choices: readonly Choice[];
      validate?(chosen: readonly string[]): string | true;
    }
  | { readonly type: 'confirm'; readonly default: boolean }
);

export interface Prompts {
  /**
   * Asks one question on stderr. Answers: text, the value chosen, the values ticked, or true/false. Throws Interrupted.
   */
  ask(question: Question): Promise<string | readonly string[] | boolean>;
}
