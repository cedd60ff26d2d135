// The scripts for the shells have everything that the table of commands has.

import { describe, expect, test } from 'vitest';
import { run } from '../../../src/cli/cli.ts';
import { commands, sharedFlags } from '../../../src/cli/commands/index.ts';
import type { Command, Flag } from '../../../src/cli/commands/command.ts';
import { shells } from '../../../src/cli/completion/index.ts';
import { createMemoryHost } from '../../support/memory-host.ts';

const runnable: readonly (readonly [string, Command])[] = commands.flatMap((command) =>
  'run' in command
    ? [[` ${command.name}`, command] as const]
    : command.verbs.map((verb) => [` ${command.name} ${verb.name}`, verb] as const),
);
const namesOf = (usage: string): readonly string[] => usage.match(/(?<=^|[ ,])-{1,2}[a-zA-Z][\w-]*/g) ?? [];

async function scriptOf(name: string): Promise<string> {
  const memory = createMemoryHost();
  expect(await run(['completion', name], memory.host)).toBe(0);
  expect(memory.stderr()).toBe('');
  return memory.stdout();
}

describe.each(shells)('$name', ({ name, line }) => {
  test('knows every command, flag, choice and suggestion', async () => {
    const script = await scriptOf(name);
    const { host } = createMemoryHost();
    const expected: string[] = [];
    for (const [after, { flags, operands }] of runnable) {
      expected.push(`'${after}'`, ...[...flags, ...sharedFlags].flatMap(({ usage }) => namesOf(usage)));
      const takers: readonly Pick<Flag, 'choices' | 'suggestions'>[] = [...flags, ...[operands ?? []].flat()];
      for (const { choices = [], suggestions } of takers)
        expected.push(...choices, ...((await suggestions?.(host)) ?? []));
    }
    expect(expected.length).toBeGreaterThan(300);
    expect(expected.filter((word) => !script.includes(word))).toEqual([]);
    // A flag is followed by its value where the table says so, and only there.
    for (const [after, { flags }] of runnable)
      for (const { usage } of [...flags, ...sharedFlags])
        for (const flag of namesOf(usage))
          expect(script.includes(`'${after} ${flag}'`), `${after} ${flag}`).toBe(/[<[]/.test(usage));
  });

  test('says in its help, and in the script, how to switch it on', async () => {
    const memory = createMemoryHost();
    expect(await run(['completion', name, '--help'], memory.host)).toBe(0);
    expect(memory.stdout()).toContain(line);
    expect((await scriptOf(name)).split('\n', 2).join('\n')).toContain(line.replace(/^autoload.*&& /, ''));
  });
});

/**
 * What people type themselves, by what the usage calls it: a shell has nothing to offer. Whatever else an operand or the
 * value of a flag is, it has words in the table or a place in `pathsByName`.
 */
const typed: Readonly<Record<string, string>> = {
  text: 'words',
  texts: 'words, or places in a file that changes',
  number: 'counts go on',
  seconds: 'counts go on',
  date: 'so do days',
  dates: 'and so do several',
  time: 'so do hours',
  address: 'nobody knows it beforehand',
  commit: 'git completes its own',
  part: 'a share of many, such as 1/4',
  id: 'of a publication, and a script is for all of them',
  ids: 'of a publication, and a script is for all of them',
  item: 'of a publication, and a script is for all of them',
  browser: 'a program that any system has elsewhere',
  name: 'of what is to be made',
};

test('every operand and every value of a flag is completed, or is what people type themselves', async () => {
  const script = await scriptOf('fish');
  const spots = new Map(
    [...script.matchAll(/^ {8}case (.*)\n((?: {12}.*\n)*)/gm)].flatMap(([, keys, lines]) =>
      [...keys!.matchAll(/'([^']*)'/g)].map(([, key]) => [key!, lines!] as const),
    ),
  );
  const groups = commands.flatMap((command) => ('alone' in command && command.alone ? [command.alone] : []));
  const all = [...runnable, ...groups.map((alone) => [` ${alone.name}`, alone] as const)];
  const offers = /set words|__fish_complete/;
  const bare: string[] = [];
  const used = new Set<string>();
  for (const [after, { flags, operands }] of all) {
    const takers = [
      ...[operands ?? []].flat().map(({ usage }, at) => ({
        usage,
        key: at > 0 && spots.has(`${after} ...`) ? `${after} ...` : after,
      })),
      ...[...flags, ...sharedFlags].flatMap(({ usage }) =>
        namesOf(usage).map((flag) => ({ usage, key: `${after} ${flag}` })),
      ),
    ];
    for (const { usage, key } of takers) {
      const [, name] = /[<[]([\w-]+)(?:\.\.\.)?[>\]]/.exec(usage) ?? [];
      if (name === undefined) continue;
      if (Object.hasOwn(typed, name)) used.add(name);
      if (!offers.test(spots.get(key) ?? '') && !Object.hasOwn(typed, name)) bare.push(`${key} ${usage}`);
    }
  }
  expect(bare).toEqual([]);
  expect(Object.keys(typed).filter((name) => !used.has(name))).toEqual([]);
  // The test sees what is completed, and what is not.
  expect(spots.get(' validate')).toContain('__fish_complete_path');
  expect(spots.get(' new --number') ?? '').not.toMatch(offers);
});

test('PowerShell reads the script: it is ASCII, and what is outside its strings has its brackets in pairs', async () => {
  const script = await scriptOf('powershell');
  expect(script).toMatch(/^[\t\n -~]+$/);
  const open: string[] = [];
  const pairs: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };
  const rest = script.replace(/^ *#.*$/gm, '').replace(/'(?:[^'\n]|'')*'|"(?:[^"`\n]|`.)*"/g, ' ');
  expect(rest).not.toMatch(/['"]/);
  for (const sign of rest) {
    if (Object.values(pairs).includes(sign)) open.push(sign);
    else if (sign in pairs) expect(open.pop()).toBe(String(pairs[sign]));
  }
  expect(open).toEqual([]);
  expect(rest.match(/[$]\w+/g)).toContain('$place');
});

test('a shell that is not known is refused with the nearest name', async () => {
  const memory = createMemoryHost();
  expect(await run(['completion', 'zhs'], memory.host)).toBe(2);
  expect(memory.stderr()).toContain('zsh');
});
