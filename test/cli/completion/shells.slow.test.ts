// Completion in the shells themselves: the line of the table switches it on, and what Tab makes of typed words is what
// the shell hands to bulletin.

import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { shells } from '../../../src/cli/completion/index.ts';
import { requireTool } from '../../support/requires.ts';
import { binary, environment, temporaryFolder } from '../../support/run-binary.ts';

/** How a shell is started without the settings of the person, and without what it writes for itself. */
const starts: Readonly<Record<string, string>> = {
  bash: 'bash --norc --noprofile -i',
  zsh: 'zsh -f -i',
  fish: 'fish --no-config --private -i',
};

/** A folder with a `bulletin` that prints scripts, and of all else writes down its arguments. */
function workplace(): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'bin'));
  const program = `#!/bin/sh
if [ "$1" = completion ] && [ ! -e '${folder}/on' ]; then exec '${process.execPath}' '${binary}' "$@"; fi
{ printf '%s\\n' "$@"; } > '${folder}/typing' && mv '${folder}/typing' '${folder}/typed'
`;
  writeFileSync(join(folder, 'bin', 'bulletin'), program);
  chmodSync(join(folder, 'bin', 'bulletin'), 0o755);
  for (const name of ['028.en.yaml', 'notes.txt', 'list.txt', 'list.yaml', 'two words.yaml', "it's (new) $x.yml"]) {
    mkdirSync(join(folder, 'issues'), { recursive: true });
    writeFileSync(join(folder, 'issues', name), '');
  }
  mkdirSync(join(folder, 'our public'));
  writeFileSync(join(folder, 'outline.txt'), '');
  writeFileSync(join(folder, 'bulletin.yaml'), 'name: X\nlanguages: [en-CA, "fr-CA"]  # the main one first\n');
  return folder;
}

/** A shell at a terminal of its own, in which lines are typed one after the other. */
async function openShell(name: string, line: string) {
  const folder = workplace();
  const env = environment({ TERM: 'xterm', HOME: folder, XDG_CACHE_HOME: folder });
  const child = spawn('script', ['--quiet', '--flush', '--command', starts[name]!, '/dev/null'], {
    cwd: folder,
    env: { ...env, PATH: `${join(folder, 'bin')}:${env['PATH']}` },
  });
  let seen = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (seen += text));
  const until = async (holds: () => boolean, what: string) => {
    for (let tries = 0; !holds(); tries += 1) {
      if (tries > 400) throw new Error(`${name}: waited for ${what}, and saw ${JSON.stringify(seen)}`);
      await sleep(50);
    }
  };
  child.stdin.write(`${line}\r`);
  child.stdin.write("echo 'is o''n'; touch on\r");
  await until(() => existsSync(join(folder, 'on')), 'the script');
  return {
    folder,
    /** The arguments that bulletin gets when this is typed. */
    async typed(keys: string): Promise<readonly string[]> {
      rmSync(join(folder, 'typed'), { force: true });
      child.stdin.write(`${keys}\r`);
      await until(() => existsSync(join(folder, 'typed')), keys);
      // zsh takes the slash off a folder when the line is done.
      return readFileSync(join(folder, 'typed'), 'utf8')
        .replace(/\/?\n$/, '')
        .split('\n');
    },
    close: () => child.stdin.end('exit\r'),
  };
}

const cases: readonly (readonly [what: string, keys: string, args: readonly string[]])[] = [
  ['a command', 'bulletin vali\t', ['validate']],
  ['a command after a flag with a value', 'bulletin -C issues vali\t', ['-C', 'issues', 'validate']],
  ['a command of a group', 'bulletin theme ej\t', ['theme', 'eject']],
  ['a theme', 'bulletin theme eject civ\t', ['theme', 'eject', 'civic']],
  ['a flag', 'bulletin build --form\tpdf', ['build', '--format', 'pdf']],
  ['a value', 'bulletin build --format htm\t', ['build', '--format', 'html']],
  ['a value of a short flag', 'bulletin build -f htm\t', ['build', '-f', 'html']],
  ['a value after a =', 'bulletin build --format=htm\t', ['build', '--format=html']],
  ['a value after a comma', 'bulletin build --format pdf,htm\t', ['build', '--format', 'pdf,html']],
  ['a level', 'bulletin validate --fail-level warn\t', ['validate', '--fail-level', 'warning']],
  ['a report', 'bulletin validate -r sar\t', ['validate', '-r', 'sarif']],
  ['a rule', 'bulletin explain date/weekd\t', ['explain', 'date/weekday']],
  ['a page of the guide', 'bulletin docs first\t', ['docs', 'first-issue']],
  ['a kind of item', 'bulletin add eve\t', ['add', 'event']],
  ['a flag of a kind', 'bulletin add event --star\t2027-05-12', ['add', 'event', '--start', '2027-05-12']],
  ['a shell', 'bulletin completion power\t', ['completion', 'powershell']],
  ['the command that help is about', 'bulletin help doct\t', ['help', 'doctor']],
  ['an issue', 'bulletin validate issues/02\t', ['validate', 'issues/028.en.yaml']],
  [
    'an issue behind a flag and its value',
    'bulletin build -f pdf issues/02\t',
    ['build', '-f', 'pdf', 'issues/028.en.yaml'],
  ],
  ['a language of the publication', 'bulletin translate 1 fr\t', ['translate', '1', 'fr-CA']],
  ['a language behind flags', 'bulletin translate --dry-run 1 fr\t', ['translate', '--dry-run', '1', 'fr-CA']],
  ['a language as a value', 'bulletin build --language fr\t', ['build', '--language', 'fr-CA']],
  ['a flag behind operands', 'bulletin translate 1 fr-CA --don\t', ['translate', '1', 'fr-CA', '--done']],
  ['a value behind operands', 'bulletin translate 1 --from en\t', ['translate', '1', '--from', 'en-CA']],
  ['the issue to translate', 'bulletin translate issues/02\t', ['translate', 'issues/028.en.yaml']],
  ['the issue to show', 'bulletin preview issues/02\t', ['preview', 'issues/028.en.yaml']],
  ['an issue whose name has a blank', 'bulletin validate issues/two\t', ['validate', 'issues/two words.yaml']],
  ['an issue whose name has odd characters', 'bulletin validate issues/it\t', ['validate', "issues/it's (new) $x.yml"]],
  ['an issue, and no file of another kind', 'bulletin validate issues/list\t', ['validate', 'issues/list.yaml']],
  ['a folder, and no file', 'bulletin build --out ou\t', ['build', '--out', 'our public']],
  ['any file', 'bulletin validate --baseline outl\t', ['validate', '--baseline', 'outline.txt']],
  ['nothing where nothing follows', 'bulletin doctor outl\t', ['doctor', 'outl']],
];

describe.each(Object.keys(starts))('%s', (name) => {
  test('completes', async (context) => {
    requireTool(context, 'script');
    requireTool(context, name);
    const shell = await openShell(name, shells.find((one) => one.name === name)!.line);
    const made = [];
    for (const [what, keys] of cases) made.push([what, keys, await shell.typed(keys)]);
    // Where there is no issue, zsh offers other files, as it does for all programs.
    if (name !== 'zsh') expect(await shell.typed('bulletin validate issues/not\t')).toEqual(['validate', 'issues/not']);
    expect(made).toEqual(cases);
    shell.close();
  }, 120_000);

  test('types odd names so that they arrive as they are', async (context) => {
    requireTool(context, 'script');
    requireTool(context, name);
    const words = odd.map((word) => ({ word, summary: "a: 'summary' [of] $it" }));
    const spot = { after: [' explain'], words, flags: [], paths: 'none', isList: false } as const;
    const spots = { commands: [' explain'], flags: [' -C'], all: [spot] };
    const file = join(temporaryFolder(), 'script');
    writeFileSync(file, await shells.find((one) => one.name === name)!.script(spots));
    const shell = await openShell(
      name,
      `${name === 'zsh' ? 'autoload -Uz compinit && compinit && ' : ''}source '${file}'`,
    );
    const made = [];
    for (const word of odd) made.push(await shell.typed(`bulletin explain ${word.slice(0, 2)}\t`));
    shell.close();
    expect(made).toEqual(odd.map((word) => ['explain', word]));
  }, 120_000);
});

const odd = [
  "aait's",
  'bb $HOME',
  'cc*',
  'dd:e',
  'ee\\f',
  'ff"g"',
  'ggé',
  'hh;ls',
  'ii`ls`',
  'jj#~',
  'kk(l)',
  'll[m]{n}',
  'mm&|<>',
];
