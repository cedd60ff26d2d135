// What a command is: a verb with its operands and flags. Help, choices and checks derive from it. Types only.

import type { Flags } from '../asking/flags.ts';
import type { ExitCode } from '../../base/errors.ts';
import type { Host } from '../../host/host.ts';

export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** In their order. */
  readonly operands?: Operand | readonly Operand[];
  readonly flags: readonly Flag[];
  /** Command lines with what each does. */
  readonly examples: readonly (readonly [line: string, what: string])[];
  /** The page of the guide that says more. */
  readonly topic?: string;
  run(input: Input, host: Host): Promise<ExitCode>;
}

export interface Operand {
  /** As commander writes it: `[files...]`. */
  readonly usage: string;
  readonly summary: string;
  readonly suggestions?: Suggestions;
}

/** Several verbs about one thing: `bulletin theme eject`. Examples are written with both names. */
export interface CommandGroup {
  readonly name: string;
  readonly summary: string;
  readonly verbs: readonly Command[];
  /** What it does where no verb is named; its name is that of the group. */
  readonly alone?: Command;
}

export interface Flag {
  /** `--out <folder>`, as commander writes it, but for `<names...>`: several values with commas, or one flag each. */
  readonly usage: string;
  readonly summary: string;
  readonly choices?: readonly string[];
  readonly suggestions?: Suggestions;
  /** The heading that it is below in the help. */
  readonly group?: string;
  /** May be given several times, each time with one value that may hold commas. */
  readonly repeats?: boolean;
}

/**
 * What a shell offers, beside `choices`, and files where the usage says `<file>`, `<path>`, `<folder>`, `[issue]` or `[files...]`.
 */
export type Suggestions = (host: Host) => readonly string[] | Promise<readonly string[]>;

/** What was typed after the command's name. */
export interface Input {
  readonly operands: readonly string[];
  readonly flags: Flags;
}
