// The real program at a real terminal: questions and answers, Ctrl-C, signals, and a reader that goes away.

import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { fixedBrowser } from './support/fixed-browser.ts';
import { toolFolder } from './support/memory-host.ts';
import { requireBrowser, requireTool } from './support/requires.ts';
import { binary, environment, runBinary, temporaryFolder } from './support/run-binary.ts';
import { readTree } from './support/scenario.ts';

const publication =
  'name: Harbour News\nlanguages: [en, fr]\nsections:\n  - { id: news, title: News }\n  - { id: events, title: Events, kind: event }\n';

function publicationFolder(): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'bulletin.yaml'), publication);
  return folder;
}

/** What is typed once a text has appeared on the terminal. */
type Turn = readonly [appears: string, typed: string];

/** Runs the program at a terminal that `script` makes, and types as the turns say. */
function atTerminal(
  args: readonly string[],
  folder: string,
  turns: readonly Turn[],
): Promise<{ code: number | null; seen: string }> {
  const command = [process.execPath, binary, ...args].join(' ');
  const child = spawn('script', ['--quiet', '--return', '--flush', '--command', command, '/dev/null'], {
    cwd: folder,
    env: environment({ TERM: 'xterm' }),
  });
  let [seen, from, turn] = ['', 0, 0];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    seen += text;
    for (let next = turns[turn]; next !== undefined && seen.indexOf(next[0], from) !== -1; next = turns[turn]) {
      from = seen.indexOf(next[0], from) + next[0].length;
      turn += 1;
      const [, typed] = next;
      // A person takes a moment; and the question is listening only then.
      setTimeout(() => child.stdin.write(typed), 100);
    }
  });
  // A question in other words is never answered.
  const patience = setTimeout(() => child.kill('SIGKILL'), 60_000);
  return new Promise((resolve) =>
    child.once('close', (code) => {
      clearTimeout(patience);
      resolve({ code, seen });
    }),
  );
}

const enter = '\r';
const ctrlC = '\u0003';

describe('at a terminal', () => {
  const questions: readonly Turn[] = [
    ['The language of this file', enter],
    ['The number of the issue', enter],
    ['The date of the issue', `\u007f${'\u007f'.repeat(7)}2026-09${enter}`],
    ['Its sections', enter],
    ['first item in "News"', `A bridge: opened${enter}`],
    ['first item in "Events"', enter],
  ];

  test('new asks, and writes what was answered', async (context) => {
    requireTool(context, 'script');
    const folder = publicationFolder();
    const { code, seen } = await atTerminal(['new'], folder, questions);
    expect(code, seen).toBe(0);
    const text = readFileSync(join(folder, 'issues/001.en.yaml'), 'utf8');
    expect(text).toContain('number: 1\ndate: 2026-09\nlanguage: en\n');
    expect(text).toContain('title: "A bridge: opened"');
  });

  test.for([0, 1, 2, 3, 4, 5])('Ctrl-C at question %i ends it with 130, and nothing is left', async (at, context) => {
    requireTool(context, 'script');
    const folder = publicationFolder();
    const turns = questions
      .map(([appears, typed], index): Turn => [appears, index === at ? ctrlC : typed])
      .slice(0, at + 1);
    const { code, seen } = await atTerminal(['new'], folder, turns);
    expect(code, seen).toBe(130);
    expect(readdirSync(folder)).toEqual(['bulletin.yaml']);
    expect(seen).not.toMatch(/Error|at .+:\d+:\d+|force closed/);
  });

  test('progress is shown, and taken away again', async (context) => {
    requireTool(context, 'script');
    const folder = publicationFolder();
    mkdirSync(join(folder, 'issues'));
    writeFileSync(
      join(folder, 'issues/001.en.yaml'),
      'number: 1\ndate: 2026-05\nsections:\n  - id: news\n    intro: x\n',
    );
    const { code, seen } = await atTerminal(['build', '--format', 'text'], folder, []);
    expect(code, seen).toBe(0);
    expect(seen).toContain('Building 1 of 1');
    expect(seen).toMatch(/\r\u001b\[K[^\r]*dist\/001\/001\.en\.txt/);
  });
});

/** A publication with this many issues, each with this many items. */
function publicationOf(issues: number, items: number): string {
  const folder = publicationFolder();
  mkdirSync(join(folder, 'issues'));
  const item = (index: number) =>
    `      - title: Item ${index}\n        body: |\n          ${`Something *new* happened here, on day ${index}. `.repeat(8)}\n`;
  const list = Array.from({ length: items }, (_, index) => item(index)).join('');
  for (let number = 1; number <= issues; number++) {
    const name = `${String(number).padStart(3, '0')}.en.yaml`;
    writeFileSync(
      join(folder, 'issues', name),
      `number: ${number}\ndate: 2026-05\nsections:\n  - id: news\n    items:\n${list}`,
    );
  }
  return folder;
}

/** Starts the program, and sends it a signal when it is time. */
async function interrupt(
  args: readonly string[],
  folder: string,
  signal: NodeJS.Signals,
  time: (child: ChildProcess) => Promise<unknown>,
  nodeArgs: readonly string[] = [],
  env = {},
) {
  const child = spawn(process.execPath, [...nodeArgs, binary, ...args], {
    cwd: folder,
    env: environment(env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let reported = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (reported += text));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  await Promise.race([time(child), ended]);
  child.kill(signal);
  return { code: await ended, reported };
}

/**
 * Milliseconds of a processor that a running process has used (proc_pid_stat(5): utime and stime, in hundredths of a
 * second).
 */
function usedBy(pid: number): number {
  const [, , , , , , , , , , , user = '0', system = '0'] = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return (Number(user) + Number(system)) * 10;
}

describe('signals', () => {
  // While the browser starts, while it prints, between two pages.
  test.for([0, 150, 300, 450, 600, 750])(
    'SIGTERM ends a build that prints with 143, and nothing is said, %i ms after its first file',
    async (wait, context) => {
      await requireBrowser(context);
      const folder = publicationOf(4, 100);
      const args = ['build', '--format', 'text,pdf'];
      const time = async () => {
        while (!existsSync(join(folder, 'dist/001/001.en.txt'))) await sleep(5);
        await sleep(wait);
      };
      const { code, reported } = await interrupt(args, folder, 'SIGTERM', time, [], fixedBrowser);
      expect({ code, reported }).toEqual({ code: 143, reported: '' });
      expect(existsSync(join(folder, 'dist/004/004.en.txt'))).toBe(false);
    },
  );

  // Counted of the processor: a check that heard of the signal only at its end would take as much as a whole one.
  test.skipIf(!existsSync('/proc/self/stat'))('SIGINT ends a check of many issues long before it is done', async () => {
    const folder = publicationOf(400, 40);
    const use = join(temporaryFolder(), 'use.json');
    // What one run finds out, the next need not.
    const recording = () =>
      [
        ['--require', join(toolFolder, 'test/support/record-use.cjs')],
        { RECORDED_USE: use, XDG_CACHE_HOME: temporaryFolder() },
      ] as const;
    const used = () => (JSON.parse(readFileSync(use, 'utf8')) as { milliseconds: number }).milliseconds;
    await interrupt(['validate'], folder, 'SIGINT', () => new Promise(() => {}), ...recording());
    const whole = used();
    const third = async (child: ChildProcess) => {
      while (usedBy(child.pid!) < whole / 3) await sleep(5);
    };
    expect(await interrupt(['validate'], folder, 'SIGINT', third, ...recording())).toEqual({ code: 130, reported: '' });
    expect(used() / whole).toBeLessThan(0.7);
  });

  // One text keeps the program busy for seconds: it said nothing of the signal, and ended as if there had been none.
  test.skipIf(!existsSync('/proc/self/stat')).each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s ends a check of one very large file with %i', async (signal, code) => {
    const folder = publicationFolder();
    mkdirSync(join(folder, 'issues'));
    const items = Array.from(
      { length: 10 },
      (_, index) => `      - title: Item ${index}\n        body: x ${'a@b.con,'.repeat(10_000)}\n`,
    );
    writeFileSync(
      join(folder, 'issues/001.en.yaml'),
      `number: 1\ndate: 2026-05\nsections:\n  - title: News\n    items:\n${items.join('')}`,
    );
    const busy = async (child: ChildProcess) => {
      while (child.exitCode === null && usedBy(child.pid!) < 400) await sleep(5);
    };
    expect(await interrupt(['validate', 'issues/001.en.yaml'], folder, signal, busy)).toEqual({ code, reported: '' });
  });

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('%s ends a build with %i, and leaves no half file', async (signal, code) => {
    const folder = publicationFolder();
    mkdirSync(join(folder, 'issues'));
    for (let number = 1; number <= 400; number++) {
      const name = `${String(number).padStart(3, '0')}.en.yaml`;
      writeFileSync(
        join(folder, 'issues', name),
        `number: ${number}\ndate: 2026-05\nsections:\n  - id: news\n    intro: x\n`,
      );
    }
    const child = spawn(process.execPath, [binary, 'build', '--format', 'html,text'], {
      cwd: folder,
      env: environment(),
      stdio: 'ignore',
    });
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    while (!existsSync(join(folder, 'dist/001/001.en.txt')) && child.exitCode === null)
      await new Promise((resolve) => setTimeout(resolve, 5));
    child.kill(signal);
    expect(await ended).toBe(code);
    const files = [...readTree(join(folder, 'dist'))].filter(([path]) => path.endsWith('.txt'));
    expect(files.length).toBeGreaterThan(0);
    expect(files.length).toBeLessThan(400);
    for (const [path, bytes] of files)
      expect(new TextDecoder().decode(bytes), path).toMatch(/^Harbour News\n[\s\S]*Harbour News\n$/);
  });
});

test('a reader that has enough is no error', async () => {
  const folder = temporaryFolder();
  const program = ['sh', '-c', `"${process.execPath}" "${binary}" schema | head -1; wait`] as const;
  const { code, stdout, stderr } = await runBinary([], { cwd: folder, program });
  expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '{\n', stderr: '' });
});
