// What the press needs of the machine beyond the host: a folder of its own, and a program to drive. Types only.

import type { Readable, Writable } from 'node:stream';

export interface Machine {
  /** How many things it does at once. */
  readonly cores: number;
  /** A new folder that only this user can enter. What a killed run of ours left behind goes first. */
  makePrivateFolder(): Promise<PrivateFolder>;
  /** Starts a program. Never throws: a program that cannot start has `ended`. */
  startChild(command: ChildCommand): Child;
}

export interface PrivateFolder {
  readonly path: string;
  /** Removes the folder with all that is in it. */
  remove(): Promise<void>;
}

export interface ChildCommand {
  readonly path: string;
  readonly args: readonly string[];
  /** All that the program sees of the environment. */
  readonly env: Readonly<Record<string, string>>;
}

export interface Child {
  /** Leads to the program's file descriptor 3, and from its 4. */
  readonly to: Writable;
  readonly from: Readable;
  /** The last that the program said on stderr. */
  said(): string;
  /** Never rejects. */
  readonly ended: Promise<ChildEnd>;
  /** Ends the program, and all that it started, at once. */
  kill(): void;
}

export interface ChildEnd {
  /** The system's error code (`EACCES`, ...) where the program never started. */
  readonly error?: string;
  readonly code: number | null;
  readonly signal: string | null;
}
