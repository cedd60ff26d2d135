// Shows a file in the user's own program for it.

import { UserError } from '../base/errors.ts';

const viewers: Readonly<Record<string, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['explorer.exe'],
};

export async function openInViewer(path: string): Promise<void> {
  const { spawn } = await import('node:child_process');
  const [command, ...args] = viewers[process.platform] ?? ['xdg-open'];
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...args, path], { stdio: 'ignore', detached: true });
    child.once('error', (cause) =>
      reject(new UserError(`Cannot open ${path}: \`${command}\` cannot be started`, { cause })),
    );
    // It hands the file on and ends at once; one that is itself the viewer stays.
    const patience = setTimeout(resolve, 2000);
    child.once('exit', (code) => {
      clearTimeout(patience);
      if (code === 0 || process.platform === 'win32') resolve();
      else reject(new UserError(`Cannot open ${path}: \`${command}\` found no program that can show it`));
    });
    child.unref();
  });
}
