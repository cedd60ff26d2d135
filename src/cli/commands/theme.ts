// bulletin theme: the themes that a publication can use, and a copy of one to change.

import { join } from 'node:path';
import { ExitCode, UserError } from '../../base/errors.ts';
import type { Host } from '../../host/host.ts';
import { staysInside } from '../../content/issue/inside.ts';
import { findPublication } from '../../content/publication/find-publication.ts';
import { withDefaults } from '../../content/publication/publication.ts';
import { shownPath } from '../../base/shown-path.ts';
import { terminalSafe } from '../../base/terminal-safe.ts';
import { filesToEject } from '../../theme/eject-theme.ts';
import { allFoldersOf, findTheme, listThemes, namePattern } from '../../theme/find-theme.ts';
import type { Command, CommandGroup } from './command.ts';

const list: Command = {
  name: 'list',
  summary: 'list the themes that this publication can use',
  flags: [{ usage: '--json', summary: 'print it as JSON' }],
  examples: [['bulletin theme list', 'lists the themes, and which of them is in use']],
  async run({ flags }, host) {
    const { folder, used } = await here(host);
    const names = await listThemes(host, folder);
    const themes = await Promise.all(
      names.map(async (name) => {
        const place = await findTheme(host, name, folder);
        const shown = { name, folder: place.folder, isOwn: place.root === folder, isUsed: name === used };
        try {
          const [
            {
              file: { base },
            },
          ] = await allFoldersOf(host, name, folder);
          return { ...shown, ...(base === undefined ? {} : { base }) };
        } catch (error) {
          // A broken theme does not hide the others.
          if (!(error instanceof UserError)) throw error;
          return { ...shown, wrong: error.message };
        }
      }),
    );
    const { out, palette } = host.terminal;
    if (flags.isSet('json')) {
      out(`${JSON.stringify({ version: 1, themes }, undefined, 2)}\n`);
      return ExitCode.done;
    }
    const width = Math.max(...names.map(({ length }) => length));
    for (const { name, isOwn, isUsed, folder: place, ...more } of themes) {
      const from = isOwn ? terminalSafe(shownPath(place, host.cwd)) : 'comes with bulletin';
      const base = 'base' in more ? [`based on ${more.base}`] : [];
      const wrong = 'wrong' in more ? [palette.red(`cannot be used: ${terminalSafe(more.wrong)}`)] : [];
      const shown = [from, ...base, ...(isUsed ? ['in use'] : []), ...wrong].join(', ');
      out(`${palette.bold(name.padEnd(width))}  ${shown}\n`);
    }
    return ExitCode.done;
  },
};

const eject: Command = {
  name: 'eject',
  summary: 'copy a theme into the publication, to change it there',
  operands: {
    usage: '[name]',
    summary: 'which theme (default: the one in use)',
    suggestions: (host) => listThemes(host, host.tool.folder),
  },
  flags: [
    {
      usage: '--to <name>',
      summary: 'the name of the copy (default: the same name, so that the copy replaces the original)',
    },
  ],
  examples: [
    ['bulletin theme eject', 'copies the theme in use to themes/'],
    ['bulletin theme eject civic --to ours', 'copies civic to themes/ours'],
  ],
  topic: 'themes',
  async run({ operands, flags }, host) {
    const { folder, used } = await here(host);
    const name = operands[0] ?? used;
    const copy = flags.text('to') ?? name;
    if (!namePattern.test(copy))
      throw new UserError(`\`${copy}\` cannot be the name of a theme`, {
        hint: 'Use lower-case letters, digits and hyphens',
      });
    const themes = join(folder, 'themes');
    if ((await host.files.stat(themes)) !== undefined && !(await staysInside(themes, folder, host.files))) {
      throw new UserError(`${themes} is a link that leads out of the publication`, { hint: 'Make it a folder' });
    }
    const target = join(themes, copy);
    const shown = terminalSafe(shownPath(target, host.cwd));
    if ((await host.files.stat(target)) !== undefined) {
      throw new UserError(`${shown} already exists, and was not changed`, { hint: 'Choose another name with --to' });
    }
    const files = await filesToEject(host, name, folder);
    for (const [path, content] of files) await host.files.create(join(target, path), content);
    if (flags.isSet('quiet')) return ExitCode.done;
    host.terminal.out(`${shown}\n`);
    host.terminal.note(copy === used ? 'It is now in use' : `To use it, write \`theme: ${copy}\` in bulletin.yaml`);
    return ExitCode.done;
  },
};

export const theme: CommandGroup = {
  name: 'theme',
  summary: 'list themes, or copy one to change it',
  verbs: [list, eject],
};

/** The folder of the publication, and the theme that it uses. */
async function here(host: Host): Promise<{ readonly folder: string; readonly used: string }> {
  const { folder, publication = withDefaults({}) } = await findPublication(host.cwd, host.cwd, host);
  return { folder, used: publication.theme };
}
