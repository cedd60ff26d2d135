// bulletin completion: the script with which a shell completes the words of bulletin, made from the table of commands.

import { shells } from '../completion/index.ts';
import type { Paths, Shell, Spot, Spots, Word } from '../completion/shell.ts';
import { ExitCode } from '../../base/errors.ts';
import type { Host } from '../../host/host.ts';
import type { Command, CommandGroup, Flag, Suggestions } from './command.ts';

export interface Table {
  readonly commands: readonly (Command | CommandGroup)[];
  readonly sharedFlags: readonly Flag[];
}

/** `table` is asked for late: the command is in it. */
export function completionOf(table: () => Table): CommandGroup {
  return {
    name: 'completion',
    summary: 'complete commands, flags, rules and files with the Tab key of your shell',
    verbs: shells.map((shell) => verbOf(shell, table)),
  };
}

function verbOf({ name, title, line, file, script }: Shell, table: () => Table): Command {
  return {
    name,
    summary: `print the script for ${title}`,
    flags: [],
    examples: [[line, `as a line in ${file}, switches it on in each new window`]],
    topic: 'engineers',
    async run(_, host) {
      host.terminal.out(await script(await spotsOf(table(), host)));
      return ExitCode.done;
    },
  };
}

/** What commander adds to every command, and to the program. */
const help: Word = { word: '--help', summary: 'show the help' };
const version: Word = { word: '--version', summary: 'show the version' };

async function spotsOf({ commands, sharedFlags }: Table, host: Host): Promise<Spots> {
  const names: readonly Word[] = commands.map(({ name, summary }) => ({ word: name, summary }));
  const groups = commands.filter((command) => 'verbs' in command);
  const ofCommands = [
    spot([` ${helpCommand.word}`], { words: names }),
    ...groups.map(({ name, verbs, alone }) => {
      const own = alone === undefined ? [] : [...alone.flags, ...sharedFlags].flatMap(wordsOf);
      return spot([` ${name}`], { flags: [...own, help], words: verbs.map(named) });
    }),
  ];
  const ofFlags = await flagSpots('', sharedFlags, host);
  for (const { name, alone } of groups)
    if (alone !== undefined) ofFlags.push(...(await flagSpots(` ${name}`, [...alone.flags, ...sharedFlags], host)));
  for (const { after, command, operands } of commands.flatMap(runnable).flatMap(inTurn)) {
    const flags = [...command.flags, ...sharedFlags];
    const taken = await Promise.all(operands.map((operand) => takes(operand, host)));
    const words = taken.flatMap((one) => one.words);
    const paths = taken.find((one) => one.paths !== 'none')?.paths ?? 'none';
    ofCommands.push(spot([after], { words, paths, flags: [...flags.flatMap(wordsOf), help] }));
    ofFlags.push(...(await flagSpots(after, flags, host)));
  }
  const root = spot([''], {
    flags: [...sharedFlags.flatMap(wordsOf), help, version],
    words: [...names, helpCommand],
  });
  const all = [root, ...ofCommands, ...ofFlags];
  return {
    commands: ofCommands.flatMap(({ after }) => after),
    flags: ofFlags.flatMap(({ after }) => after),
    all: all.filter(({ flags, words, paths }) => flags.length > 0 || words.length > 0 || paths !== 'none'),
  };
}

/** Everything that runs, with the words that lead to it. */
function runnable(command: Command | CommandGroup): readonly { readonly after: string; readonly command: Command }[] {
  if ('run' in command) return [{ after: ` ${command.name}`, command }];
  return command.verbs.map((verb) => ({ after: ` ${command.name} ${verb.name}`, command: verb }));
}

/** Where its second operand is a language, a command has another spot behind the first. */
function inTurn({ after, command }: ReturnType<typeof runnable>[number]) {
  const operands = [command.operands ?? []].flat();
  const [first, ...others] = operands;
  if (first === undefined || !others.some(({ usage }) => usage === '[language]')) return [{ after, command, operands }];
  return [
    { after, command, operands: [first] },
    { after: `${after} ...`, command, operands: others },
  ];
}

const helpCommand: Word = { word: 'help', summary: 'show help for a command' };

function named({ name, summary }: Command): Word {
  return { word: name, summary };
}

function spot(after: readonly string[], more: Partial<Spot>): Spot {
  return { flags: [], words: [], paths: 'none', isList: false, ...more, after };
}

async function flagSpots(after: string, flags: readonly Flag[], host: Host): Promise<Spot[]> {
  const valued = flags.filter(({ usage }) => placeholder.test(usage));
  const keys = (flag: Flag) => wordsOf(flag).map(({ word }) => `${after} ${word}`);
  return Promise.all(valued.map(async (flag) => spot(keys(flag), await takes(flag, host))));
}

/** `-f` and `--format` of `-f, --format <names...>`. */
function wordsOf({ usage, summary }: Flag): readonly Word[] {
  return usage
    .replace(placeholder, '')
    .split(/[\s,]+/)
    .filter((word) => word !== '')
    .map((word) => ({ word, summary }));
}

const placeholder = /[<[]([\w-]+)(\.\.\.)?[>\]]/;

interface Taker {
  readonly usage: string;
  readonly choices?: readonly string[];
  readonly suggestions?: Suggestions;
}

/** What an operand or the value of a flag may be: words from its table, or files by what the usage calls it. */
async function takes(
  { usage, choices, suggestions }: Taker,
  host: Host,
): Promise<Pick<Spot, 'words' | 'paths' | 'isList'>> {
  const [, name = '', dots] = placeholder.exec(usage) ?? [];
  const words = choices ?? (await suggestions?.(host)) ?? [];
  return {
    words: words.map((word) => ({ word, summary: '' })),
    paths: words.length > 0 || !Object.hasOwn(pathsByName, name) ? 'none' : pathsByName[name]!,
    isList: dots !== undefined,
  };
}

const pathsByName: Readonly<Record<string, Paths>> = {
  folder: 'folders',
  file: 'files',
  path: 'files',
  files: 'issues',
  issue: 'issues',
  language: 'languages',
  tag: 'languages',
  tags: 'languages',
};
