// The two ways in which a run can end badly, and the exit codes.

/** Exit codes: 0 done; 1 findings; 2 could not do what was asked; 3 a bug of ours; 130 interrupted. */
export const ExitCode = { done: 0, findings: 1, failed: 2, bug: 3, interrupted: 130 } as const;
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

/** The user or the machine is wrong (no such file, no browser, an unknown flag): one message, one hint, exit code 2. */
export class UserError extends Error {
  readonly hint: string | undefined;

  constructor(message: string, options: { hint?: string; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'UserError';
    this.hint = options.hint;
  }
}

/** The user pressed Ctrl-C, or closed the prompt: no message, exit code 130. */
export class Interrupted extends Error {
  constructor() {
    super('interrupted');
    this.name = 'Interrupted';
  }
}

/**
 * A name on the disk that is not UTF-8: Node gives U+FFFD for each byte that it cannot read, and cannot open the
 * file by that name.
 */
export function notUtf8(path: string): UserError {
  return new UserError(`The name ${path} cannot be read as UTF-8`, {
    hint: 'Rename the file or folder: � is where the letters are that cannot be read',
  });
}
