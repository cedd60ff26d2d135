// bulletin schema: the JSON Schemas that give completion and checks in editors.

import { join } from 'node:path';
import { shownPath } from '../../base/shown-path.ts';
import { ExitCode } from '../../base/errors.ts';
import { findPublication } from '../../content/publication/find-publication.ts';
import { terminalSafe } from '../../base/terminal-safe.ts';
import type { Command } from './command.ts';
import { readSchema, schemaNames, schemaPath } from '../../content/publication/editor-schemas.ts';

export const schema: Command = {
  name: 'schema',
  summary: 'print the JSON Schema of a file, or refresh the publication’s copies',
  operands: {
    usage: '[name]',
    summary: `which schema: ${schemaNames.join(' or ')} (default: issue)`,
    suggestions: () => schemaNames,
  },
  flags: [
    {
      usage: '-w, --write',
      summary: 'write both schemas into the publication’s schema folder, for example after an upgrade',
    },
  ],
  examples: [
    ['bulletin schema > issue.schema.json', 'prints the schema of issues'],
    ['bulletin schema publication', 'prints the schema of bulletin.yaml'],
    ['bulletin schema --write', 'refreshes the publication’s copies'],
  ],
  topic: 'files',
  async run({ operands, flags }, host) {
    if (!flags.isSet('write')) {
      host.terminal.out(await readSchema(operands[0] ?? 'issue', host));
      return ExitCode.done;
    }
    const { folder } = await findPublication(host.cwd, host.cwd, host);
    for (const name of schemaNames) {
      const path = join(folder, schemaPath(name));
      await host.files.write(path, await readSchema(name, host));
      host.terminal.out(`${terminalSafe(shownPath(path, host.cwd))}\n`);
    }
    return ExitCode.done;
  },
};
