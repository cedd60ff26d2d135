// bulletin doctor: shows what bulletin finds on this machine and in this publication.

import { join } from 'node:path';
import { shownPath } from '../../base/shown-path.ts';
import { ExitCode, UserError } from '../../base/errors.ts';
import { countOf } from '../../base/count-of.ts';
import { fitLines } from '../../base/fit-lines.ts';
import type { Host } from '../../host/host.ts';
import { addToDate } from '../../content/issue/dates.ts';
import { findPublication, type PublicationFolder } from '../../content/publication/find-publication.ts';
import { hookFile, hookState } from '../../content/publication/hook.ts';
import { countIssues, issuesFolder, listIssues } from '../../content/publication/issue-files.ts';
import { readCoverage } from '../../theme/read-theme.ts';
import { terminalSafe } from '../../base/terminal-safe.ts';
import type { Command } from './command.ts';

type Browser = Awaited<ReturnType<Host['openPress']>>['browser'];

interface Diagnosis {
  readonly part: string;
  readonly state: 'good' | 'missing' | 'bad';
  readonly found: string;
  readonly hint?: string;
}

export const doctor: Command = {
  name: 'doctor',
  summary: 'check this machine: Node, browser, fonts, publication, hook',
  flags: [
    {
      usage: '--browser <browser>',
      summary:
        'the browser to try: a path, a command, `bundled`, or the ws:// or wss:// address of one elsewhere; can be repeated with addresses',
      repeats: true,
    },
    { usage: '--timeout <seconds>', summary: 'how long the browser may take to start (default: 30)' },
    { usage: '--json', summary: 'print it as JSON' },
  ],
  examples: [
    ['bulletin doctor', 'shows what works, and what to do about the rest'],
    ['bulletin doctor --browser /usr/bin/chromium', 'tries this browser'],
    ['bulletin doctor --browser ws://localhost:3000', 'tries a browser that runs already, here or elsewhere'],
  ],
  async run({ flags }, host) {
    const publicationFolder = await findPublication(host.cwd, host.cwd, host);
    const browsers = flags.list('browser');
    const options = {
      timeout: (flags.number('timeout') ?? 30) * 1000,
      ...(browsers === undefined ? {} : { browsers }),
    };
    host.terminal.progress('Starting the browser');
    const diagnoses = [
      { part: 'bulletin', state: 'good', found: `${host.tool.version}, ${host.tool.folder}` } as const,
      diagnoseNode(host),
      await diagnoseBrowser(host, options),
      await diagnoseFonts(host, publicationFolder),
      await diagnosePublication(host, publicationFolder),
      await diagnoseHook(host, publicationFolder),
    ];
    host.terminal.progress(undefined);
    const shown = flags.isSet('quiet') ? diagnoses.filter(({ state }) => state !== 'good') : diagnoses;
    if (flags.isSet('json')) host.terminal.out(`${JSON.stringify({ version: 1, parts: diagnoses }, undefined, 2)}\n`);
    else host.terminal.say(render(shown, host));
    return diagnoses.some(({ state }) => state === 'bad') ? ExitCode.failed : ExitCode.done;
  },
};

const oldestNode = [20, 19] as const;

function diagnoseNode({ system }: Host): Diagnosis {
  const [major = 0, minor = 0] = system.node.replace(/^v/, '').split('.').map(Number);
  const isOld = major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1]);
  const found = `${system.node}, ${system.platform} ${system.arch}`;
  return isOld
    ? { part: 'Node', state: 'bad', found, hint: `Install Node ${oldestNode.join('.')} or newer` }
    : { part: 'Node', state: 'good', found };
}

async function diagnoseBrowser(host: Host, options: Parameters<Host['openPress']>[0]): Promise<Diagnosis> {
  try {
    const { browser } = await host.openPress(options);
    const { version, sandbox, path, source } = browser;
    const where = sandbox === undefined ? 'elsewhere' : sandbox ? 'in its sandbox' : 'without its sandbox';
    const found = `${version}, ${where}, ${path} (${source})`;
    const open = host.system.isRoot
      ? 'Chromium has no sandbox for root: build strangers’ issues as another user'
      : 'BULLETIN_NO_SANDBOX switches it off';
    const hints = [...(sandbox === false ? [open] : []), ...ofAge(browser, host.today)];
    return { part: 'browser', state: 'good', found, ...(hints.length === 0 ? {} : { hint: hints.join('\n') }) };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return {
      part: 'browser',
      state: 'bad',
      found: error.message,
      ...(error.hint === undefined ? {} : { hint: error.hint }),
    };
  }
}

/** Versions of Chrome, the day that each came out, and how many days later the next one does. Edge keeps step with it. */
const releases = [
  [94, '2021-09-21', 28],
  [120, '2023-12-05', 28],
  [134, '2025-03-04', 28],
  [147, '2026-04-07', 28],
  [153, '2026-09-08', 14],
] as const;

/** The month in which a browser came out, as near as its version says it: `Chrome/147.0.7727.0`. */
function monthOf(version: string): string | undefined {
  const [, number] = /(?:Chrom|Edg)\w*\/(\d{2,4})\./.exec(version) ?? [];
  if (number === undefined) return undefined;
  const [first, day, days] = releases.findLast(([known]) => known <= Number(number)) ?? releases[0];
  return addToDate(day, (Number(number) - first) * days, 'days').slice(0, 7);
}

const newerOnes: Readonly<Record<Browser['source'], string>> = {
  bundled:
    'On Node 20, the one that comes with bulletin cannot be newer. Install Chrome, Chromium or Edge: bulletin takes that first',
  system: 'Update it as you installed it',
  'puppeteer cache':
    'Install Chrome, Chromium or Edge, which bulletin takes first, or have puppeteer download a newer one',
  option: 'Name a newer one, or update it',
  environment: 'Name a newer one, or update it',
};

/** What to say of a browser that is older than half a year, and so lacks what was made safe since. */
function ofAge({ version, source }: Browser, today: string): readonly string[] {
  const month = monthOf(version);
  if (month === undefined || addToDate(month, 6, 'months') >= today.slice(0, 7)) return [];
  return [`It is from about ${month}: it lacks half a year of security fixes, or more`, newerOnes[source]];
}

async function diagnoseFonts(host: Host, { publication, folder }: PublicationFolder): Promise<Diagnosis> {
  const theme = publication?.theme ?? 'classic';
  const coverage = await readCoverage(host, theme, folder);
  if (coverage === undefined) {
    const hint = 'Its pages print with the fonts of this machine, and may look different on another';
    return { part: 'fonts', state: 'missing', found: `the theme ${theme} brings no fonts`, hint };
  }
  const count = coverage.characters.reduce((sum, [from, to]) => sum + to - from + 1, 0);
  return {
    part: 'fonts',
    state: 'good',
    found: `${coverage.families.join(', ')}: ${count} characters (theme ${theme})`,
  };
}

async function diagnosePublication(host: Host, publicationFolder: PublicationFolder): Promise<Diagnosis> {
  const { file, faults, folder } = publicationFolder;
  if (file === undefined)
    return {
      part: 'publication',
      state: 'missing',
      found: 'no bulletin.yaml here or above',
      hint: 'Start one with `bulletin init`',
    };
  const shown = shownPath(file, host.cwd);
  if (faults.length > 0)
    return {
      part: 'publication',
      state: 'bad',
      found: `${shown} has errors`,
      hint: `See them with \`bulletin validate ${shown}\``,
    };
  const issues = await listIssues(join(folder, issuesFolder), host.files);
  return {
    part: 'publication',
    state: 'good',
    found: `${shown}, ${countOf(countIssues(issues.map(({ path }) => path)), 'issue')}`,
  };
}

/** The places where hook managers write what runs before a commit, with what in them shows that bulletin runs. */
const hookPlaces = [
  hookFile,
  'lefthook.yml',
  'lefthook.yaml',
  '.husky/pre-commit',
  'package.json',
  '.lintstagedrc.json',
  '.git/hooks/pre-commit',
];

async function diagnoseHook({ files, cwd }: Host, { folder }: PublicationFolder): Promise<Diagnosis> {
  for (const place of hookPlaces) {
    const path = join(folder, place);
    const stat = await files.stat(path);
    if (stat?.kind !== 'file') continue;
    const text = new TextDecoder().decode(await files.read(path, 1024 * 1024));
    if (!/bulletin[ -]validate/.test(text)) continue;
    const found = shownPath(path, cwd);
    const isInstalled = place !== hookFile || ['on', 'unknown'].includes(await hookState(folder, { files }));
    return isInstalled
      ? { part: 'hook', state: 'good', found }
      : {
          part: 'hook',
          state: 'missing',
          found: `${found} is there, but git does not run it yet`,
          hint: 'Run `pre-commit install`',
        };
  }
  return {
    part: 'hook',
    state: 'missing',
    found: 'no hook checks issues before a commit',
    hint: '`bulletin init --hook` writes one; `bulletin docs engineers` shows more',
  };
}

function render(diagnoses: readonly Diagnosis[], { terminal }: Host): string {
  const { palette } = terminal;
  const marks = { good: palette.green('ok     '), missing: palette.yellow('missing'), bad: palette.red('bad    ') };
  return diagnoses
    .map(({ part, state, found, hint }) => {
      const [first = '', ...more] = besideNames(found, terminal);
      const hints = hint === undefined ? [] : hint.split('\n').flatMap((text) => besideNames(text, terminal));
      const below = [...more, ...hints.map((text) => palette.dim(text))].map(
        (text) => `${' '.repeat(indentation)}${text}`,
      );
      return [`${marks[state]}  ${palette.bold(part.padEnd(12))} ${first}`, ...below]
        .map((line) => `${line}\n`)
        .join('');
    })
    .join('');
}

/** What is in front of a text: a state and the name of a part. */
const indentation = 23;

/** The lines of a text, one below the other on a terminal. */
function besideNames(text: string, { isScreen, columns }: Host['terminal']): readonly string[] {
  const safe = terminalSafe(text);
  if (!isScreen) return [safe];
  const [first = '', ...more] = fitLines(safe, columns - indentation).split('\n');
  return [first, ...more.map((line) => line.trimStart())];
}
