// Programs that are no browser, or do not start: each is explained, and nothing is left of it.

import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { expectNobody, isLinux, open } from './real-press.ts';

const scratch = temporaryFolder();

function program(text: string, mode = 0o755): string {
  const path = join(scratch, 'browser');
  writeFileSync(path, text);
  chmodSync(path, mode);
  return path;
}

const lacking =
  'echo "x: error while loading shared libraries: libnss3.so: cannot open shared object file" >&2; exit 127';

describe.skipIf(process.platform === 'win32')('a browser that cannot start', () => {
  it('is named with the flag that named it, when it is missing', async () => {
    await expect(open('/nowhere/chrome')).rejects.toMatchObject({
      name: 'UserError',
      message: '--browser names /nowhere/chrome, but there is no such program',
    });
  });

  it.each([
    ['ends at once', '#!/bin/sh\nexit 3\n', 0o755, 'it ended at once, with code 3'],
    ['lacks a library', `#!/bin/sh\n${lacking}\n`, 0o755, 'the system lacks the library libnss3.so'],
    ['may not be run', 'text', 0o644, 'you are not allowed to run it'],
    ['has no loader', '#!/nowhere/sh\n', 0o755, 'it was made for another kind of system (its loader is missing)'],
    ['sends nonsense', "#!/bin/sh\nprintf 'nonsense\\0' >&4\nsleep 60\n", 0o755, 'it does not answer like a browser'],
    [
      'sends nothing in so many words',
      "#!/bin/sh\nprintf 'null\\0' >&4\nsleep 60\n",
      0o755,
      'it does not answer like a browser',
    ],
    ['never ends a message', "#!/bin/sh\ntr '\\0' x < /dev/zero >&4\n", 0o755, 'it does not answer like a browser'],
    ['closes its pipes', '#!/bin/sh\nexec 3>&- 4>&-\nsleep 60\n', 0o755, 'it does not answer like a browser'],
  ])('is explained: one that %s', async (_, text, mode, what) => {
    const path = program(text, mode);
    const message = `The browser ${path} cannot start: ${what}`;
    await expect(open(path)).rejects.toMatchObject({ name: 'UserError', message });
  });

  it('is stopped when it says nothing, with all that it started', async () => {
    const silent = program(`#!/bin/sh\necho $$ > ${scratch}/pid\nsleep 100000\n`);
    await expect(open(silent, 500)).rejects.toThrow('it was not ready after 0.5 seconds');
    if (isLinux) await expectNobody(Number(readFileSync(join(scratch, 'pid'), 'utf8')));
  });
});
