// Why a browser did not start, and what to do about it, in plain words.

import { UserError } from '../base/errors.ts';
import type { ChildEnd } from './machine.ts';

interface Cause {
  /** Looked for in the system's error code, and in what the browser said. */
  readonly sign: RegExp;
  /** What is the matter; `$1` is what the sign caught. */
  readonly what: string;
  readonly hints: readonly string[];
}

const causes: readonly Cause[] = [
  {
    sign: /No usable sandbox|SUID sandbox|setuid sandbox|Failed to move to new namespace|zygote_host_impl_linux/,
    what: 'this system does not allow its sandbox',
    hints: [
      'The sandbox protects your machine from the page. It needs user namespaces, or a browser from the system’s packages',
      'On Ubuntu 23.10 and newer: Google Chrome from https://www.google.com/chrome/ comes with the permission',
      'In a container, or if you only build your own issues: BULLETIN_NO_SANDBOX=1 switches it off',
    ],
  },
  {
    sign: /error while loading shared libraries: ([^\s:]+)/,
    what: 'the system lacks the library $1',
    hints: ['A browser from the system’s packages comes with its libraries: on Debian, sudo apt install chromium'],
  },
  {
    sign: /version `(GLIBC[^']*)' not found/,
    what: 'the system is too old for it ($1 is missing)',
    hints: ['Install a browser from the system’s own packages'],
  },
  {
    sign: /^EACCES/,
    what: 'you are not allowed to run it',
    hints: ['Is it a program, on a disk that allows programs to run?'],
  },
  { sign: /^ENOEXEC/, what: 'it is not a program for this machine', hints: [] },
  {
    sign: /^ENOENT/,
    what: 'it was made for another kind of system (its loader is missing)',
    hints: ['On Alpine: apk add chromium'],
  },
  {
    sign: /requires the (chromium|.*) snap|snap install/,
    what: 'it is a placeholder for a snap that is not installed',
    hints: ['sudo snap install chromium'],
  },
  { sign: /No space left on device/, what: 'the disk is full', hints: [] },
];

/** `extra` is one more hint, where there is another browser to try. */
export function launchFailure(path: string, end: ChildEnd, said: string, extra: readonly string[]): UserError {
  const output = `${end.error ?? ''}\n${said}`;
  for (const { sign, what, hints } of causes) {
    const caught = sign.exec(output);
    if (caught === null) continue;
    return failure(path, what.replace('$1', caught[1] ?? ''), [...hints, ...extra]);
  }
  const how = end.error ?? (end.signal === null ? `it ended at once, with code ${end.code}` : `${end.signal} ended it`);
  const lastLine = said.trim().split('\n').at(-1)?.slice(0, 200);
  return failure(path, how, [...(lastLine ? [`It said: ${lastLine}`] : ['Is it Chrome, Chromium or Edge?']), ...extra]);
}

export function launchTookTooLong(path: string, milliseconds: number, extra: readonly string[]): UserError {
  const what = `it was not ready after ${seconds(milliseconds)}`;
  return failure(path, what, [
    'Is it Chrome, Chromium or Edge? On a slow machine, --timeout gives it more seconds',
    ...extra,
  ]);
}

export function seconds(milliseconds: number): string {
  const count = milliseconds / 1000;
  return `${Number(count.toFixed(1))} ${count === 1 ? 'second' : 'seconds'}`;
}

function failure(path: string, what: string, hints: readonly string[]): UserError {
  const message = `The browser ${path} cannot start: ${what}`;
  return hints.length === 0 ? new UserError(message) : new UserError(message, { hint: hints.join('\n') });
}
