// What is said when a browser does not start.

import { describe, expect, it } from 'vitest';
import { launchFailure, launchTookTooLong, seconds } from '../../src/press/launch-failure.ts';

const ended = { code: 127, signal: null };
const other = ['The browser that comes with bulletin is here too'];

describe('launchFailure', () => {
  it.each([
    [
      '[1:1:FATAL:zygote_host_impl_linux.cc(128)] No usable sandbox! If you are running',
      'this system does not allow its sandbox',
      'BULLETIN_NO_SANDBOX=1',
    ],
    [
      '/c: error while loading shared libraries: libnss3.so: cannot open shared object file',
      'the system lacks the library libnss3.so',
      'apt install chromium',
    ],
    [
      "/c: /lib/libc.so.6: version `GLIBC_2.34' not found (required by /c)",
      'the system is too old for it (GLIBC_2.34 is missing)',
      'own packages',
    ],
    [
      'requires the chromium snap to be installed',
      'it is a placeholder for a snap that is not installed',
      'snap install',
    ],
    ['no idea\n', 'it ended at once, with code 127', 'It said: no idea'],
    ['', 'it ended at once, with code 127', 'Is it Chrome'],
  ])('explains %s', (said, what, hint) => {
    const { message, hint: hints } = launchFailure('/c', ended, said, other);
    expect(message).toBe(`The browser /c cannot start: ${what}`);
    expect(hints).toContain(hint);
    expect(hints?.split('\n').at(-1)).toBe(other[0]);
  });

  it.each([
    ['EACCES', 'you are not allowed to run it'],
    ['ENOENT', 'it was made for another kind of system (its loader is missing)'],
    ['ENOEXEC', 'it is not a program for this machine'],
    ['EMFILE', 'EMFILE'],
  ])('explains the system’s %s', (error, what) => {
    expect(launchFailure('/c', { error, code: null, signal: null }, '', []).message).toBe(
      `The browser /c cannot start: ${what}`,
    );
  });

  it('names the time, and the flag for more of it', () => {
    const { message, hint } = launchTookTooLong('/c', 2000, []);
    expect(message).toBe('The browser /c cannot start: it was not ready after 2 seconds');
    expect(hint).toContain('--timeout');
    expect([seconds(1000), seconds(1500), seconds(400)]).toEqual(['1 second', '1.5 seconds', '0.4 seconds']);
  });
});
