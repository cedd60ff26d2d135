// The command line: the table of commands as a commander program, the one try/catch, and the exit codes.

import { Command as Program, CommanderError, Option } from 'commander';
import { resolve } from 'node:path';
import type { Command, CommandGroup, Flag } from './commands/command.ts';
import { Flags } from './asking/flags.ts';
import { commands, sharedFlags } from './commands/index.ts';
import { fitLines } from '../base/fit-lines.ts';
import { ExitCode, Interrupted, UserError } from '../base/errors.ts';
import type { Host } from '../host/host.ts';
import { nearest } from '../content/issue/nearest.ts';
import { renderProblem } from '../check/reports/problem.ts';
import { terminalSafe } from '../base/terminal-safe.ts';

/** Runs the command that the arguments name. Never throws: what goes wrong is reported, and is the exit code. */
export async function run(argv: readonly string[], host: Host): Promise<ExitCode> {
  const outcome: { code: ExitCode; verbose: boolean } = { code: ExitCode.done, verbose: argv.includes('--verbose') };
  // All commands together cost a few milliseconds, so they are set up only if help or a slip needs
  // them.
  const named = commands.filter(({ name }) => name === argv[0]);
  const wanted = named.length > 0 ? named : commands;
  const program = createProgram(wanted, host, (code) => (outcome.code = code));
  try {
    await program.parseAsync(argv, { from: 'user' });
    return outcome.code;
  } catch (error) {
    host.terminal.progress(undefined);
    return explain(error, host, outcome.verbose);
  }
}

/** Reports what ended a run, and gives the exit code for it. */
function explain(error: unknown, { terminal, tool, system }: Host, verbose: boolean): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? ExitCode.done : ExitCode.failed;
  if (error instanceof Interrupted) return ExitCode.interrupted;
  if (error instanceof UserError) {
    terminal.note(renderProblem(error, terminal.notePalette));
    if (verbose && error.cause !== undefined) terminal.note(terminalSafe(String(error.cause)));
    return ExitCode.failed;
  }
  const bug = error instanceof Error ? error : new Error(String(error));
  terminal.note(
    `${terminal.notePalette.red('bulletin:')} this is a bug in bulletin ${tool.version}, not in your files: ${terminalSafe(bug.message)}\n` +
      (verbose
        ? `${terminalSafe(bug.stack ?? '').replaceAll('\\u{a}', '\n')}\n`
        : 'Run it again with --verbose, and please report the output.\n') +
      `(Node ${system.node} on ${system.platform} ${system.arch})`,
  );
  return ExitCode.bug;
}

function createProgram(wanted: typeof commands, host: Host, settle: (code: ExitCode) => void): Program {
  const { terminal, tool } = host;
  const program = new Program('bulletin')
    .description('Newsletters as code: one YAML file per issue, checked, and built into every form that readers get.')
    .version(tool.version, '-V, --version', 'show the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'show help for a command')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.out(text),
      writeErr: (text) => terminal.note(terminalSafe(text).replaceAll('\\u{a}', '\n')),
      outputError: (text, write) => write(text.replace(/^error: /, 'bulletin: ')),
      getOutHelpWidth: () => terminal.columns,
      getErrHelpWidth: () => terminal.columns,
    })
    .showHelpAfterError(helpHint('bulletin'))
    .addHelpText('after', () =>
      examplesText(
        commands.flatMap((command) => examplesOf(command).slice(0, 1)),
        terminal,
      ),
    );
  for (const flag of sharedFlags) program.addOption(optionOf(flag));
  for (const command of wanted) {
    if ('run' in command) addCommand(program, command, { host, settle });
    else addGroup(program, command, { host, settle });
  }
  return program;
}

/** What a command runs with: its world, and where its exit code goes. */
interface Around {
  readonly host: Host;
  readonly settle: (code: ExitCode) => void;
}

/** All flags that were set, also before the verb of a group. */
function settingsOf(program: Program): Record<string, unknown> {
  return { ...(program.parent === null ? {} : settingsOf(program.parent)), ...program.opts() };
}

function examplesOf(command: Command | CommandGroup): Command['examples'] {
  if ('run' in command) return command.examples;
  return command.alone?.examples ?? command.verbs.flatMap(({ examples }) => examples);
}

/** What is typed to see how a command is used: `add --help` would be read as the command `add`. */
const helpHint = (command: string): string => `(\`${command} --help\` shows how it is used)`;

function addNamed(program: Program, name: string, summary: string): Program {
  const names = [...namesOf(program), name];
  return program
    .command(name)
    .showHelpAfterError(helpHint(names.join(' ')))
    .summary(summary)
    .description(`${summary[0]?.toUpperCase()}${summary.slice(1)}.`);
}

/** Of a command, after those that it belongs to. */
function namesOf(program: Program): readonly string[] {
  return [...(program.parent === null ? [] : namesOf(program.parent)), program.name()];
}

function addGroup(program: Program, group: CommandGroup, around: Around): void {
  const sub =
    group.alone === undefined ? addNamed(program, group.name, group.summary) : addCommand(program, group.alone, around);
  sub.helpCommand(false);
  if (group.alone === undefined) sub.addHelpText('after', () => examplesText(examplesOf(group), around.host.terminal));
  for (const verb of group.verbs) addCommand(sub, verb, around);
}

function addCommand(program: Program, command: Command, { host, settle }: Around): Program {
  const { name, summary, operands, flags, examples, topic } = command;
  const sub = addNamed(program, name, summary);
  for (const operand of [operands ?? []].flat()) sub.argument(operand.usage, operand.summary);
  for (const flag of [...flags, ...sharedFlags]) sub.addOption(optionOf(flag));
  const guide = topic === undefined ? '' : `\n\nGuide: bulletin docs ${topic}`;
  sub.addHelpText('after', () => examplesText(examples, host.terminal) + guide);
  sub.action(async () => {
    const values = settingsOf(sub);
    settle(await command.run({ operands: sub.args, flags: new Flags(values) }, await hostIn(host, values['C'])));
  });
  return sub;
}

/** Several values have commas between them: with spaces, the flag would swallow the operands after it. */
function optionOf({ usage, summary, choices, repeats, group }: Flag): Option {
  const isList = usage.endsWith('...>');
  const option = new Option(usage.replace('...>', '>'), summary);
  if (group !== undefined) option.helpGroup(`${group}:`);
  if (repeats)
    return option.argParser((text: string, previous: readonly string[] | undefined) => [...(previous ?? []), text]);
  if (!isList && choices === undefined) return option;
  return option.argParser((text: string, previous: string | readonly string[] | undefined) => {
    const values = isList ? text.split(',').filter((value) => value !== '') : [text];
    if (values.length === 0)
      throw new UserError(
        `--${option.name()} needs a value`,
        choices === undefined ? {} : { hint: `Choose from ${choices.join(', ')}` },
      );
    const unknown = values.find((value) => choices !== undefined && !choices.includes(value));
    if (unknown !== undefined) {
      const meant = nearest(unknown, choices ?? []);
      const hint = `${meant === undefined ? '' : `Did you mean \`${meant}\`? `}Choose from ${choices?.join(', ')}`;
      throw new UserError(`--${option.name()} does not know \`${unknown}\``, { hint });
    }
    return isList ? [...(previous ?? []), ...values] : text;
  });
}

async function hostIn(host: Host, folder: unknown): Promise<Host> {
  if (typeof folder !== 'string') return host;
  const cwd = resolve(host.cwd, folder);
  if ((await host.files.stat(cwd))?.kind !== 'folder') throw new UserError(`There is no folder ${folder}`);
  return { ...host, cwd };
}

function examplesText(examples: Command['examples'], { isScreen, columns }: Host['terminal']): string {
  const width = Math.max(...examples.map(([line]) => line.length));
  const beside = examples.map(([line, what]) => `  ${line.padEnd(width)}  ${what}`);
  const isWide = isScreen && beside.some((row) => row.length > columns);
  const rows = isWide ? examples.map(([line, what]) => `  ${line}\n${fitLines(`    ${what}`, columns)}`) : beside;
  return ['', 'Examples:', ...rows].join('\n');
}
