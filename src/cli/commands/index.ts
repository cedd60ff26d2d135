// The table of commands, in the order in which the help lists them, and the flags that all of them have.

import { add } from './add.ts';
import { build } from './build.ts';
import type { Command, CommandGroup, Flag } from './command.ts';
import { collect } from './collect.ts';
import { completionOf } from './completion.ts';
import { docs } from './docs.ts';
import { doctor } from './doctor.ts';
import { explain } from './explain.ts';
import { fonts } from './fonts.ts';
import { init } from './init.ts';
import { newIssue } from './new.ts';
import { preview } from './preview.ts';
import { schema } from './schema.ts';
import { status } from './status.ts';
import { theme } from './theme.ts';
import { translate } from './translate.ts';
import { validate } from './validate.ts';

export const commands: readonly (Command | CommandGroup)[] = [
  init,
  newIssue,
  add,
  collect,
  translate,
  status,
  validate,
  explain,
  preview,
  build,
  theme,
  fonts,
  docs,
  doctor,
  schema,
  completionOf(() => ({ commands, sharedFlags })),
];

export const sharedFlags: readonly Flag[] = [
  { usage: '-C <folder>', summary: 'run as if started in this folder' },
  { usage: '-q, --quiet', summary: 'show only what went wrong' },
  { usage: '--verbose', summary: 'show more, for example the causes of errors' },
];
