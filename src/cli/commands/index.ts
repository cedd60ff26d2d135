// The table of commands, in the order in which the help lists them.

import { build } from './build.ts';
import type { Command, CommandGroup } from './command.ts';
import { doctor } from './doctor.ts';
import { explain } from './explain.ts';
import { init } from './init.ts';
import { newIssue } from './new.ts';
import { schema } from './schema.ts';
import { theme } from './theme.ts';
import { validate } from './validate.ts';

export const commands: readonly (Command | CommandGroup)[] = [
  init,
  newIssue,
  validate,
  explain,
  build,
  theme,
  doctor,
  schema,
];
