// bulletin init: starts a publication in a folder.

import { basename, dirname, join, resolve } from 'node:path';
import { shownPath } from '../../base/shown-path.ts';
import { ExitCode, UserError } from '../../base/errors.ts';
import type { Host } from '../../host/host.ts';
import { scaffoldIssue } from '../../content/publication/scaffold-issue.ts';
import { email as emailField } from '../../content/issue/address-fields.ts';
import { language as languageField } from '../../content/issue/fields.ts';
import { line } from '../../content/issue/text-fields.ts';
import { canonical, languageInWords } from '../../content/issue/language-in-words.ts';
import { conform } from '../../content/issue/conform.ts';
import { readYaml } from '../../content/issue/read-yaml.ts';
import { findPublication, publicationFile } from '../../content/publication/find-publication.ts';
import { issuesFolder } from '../../content/publication/issue-files.ts';
import { gitignore, gitignoreFile, ignoredFolder, scaffoldPublication } from '../../content/publication/scaffold.ts';
import { publicationSchema } from '../../content/publication/schema.ts';
import { readCadence } from '../../content/publication/cadence.ts';
import { withDefaults } from '../../content/publication/publication.ts';
import { wordsFor } from '../../content/languages/index.ts';
import { wordNotes } from '../asking/word-notes.ts';
import { Answers } from '../asking/answers.ts';
import { fits } from '../asking/fits.ts';
import type { Flags } from '../asking/flags.ts';
import { terminalSafe } from '../../base/terminal-safe.ts';
import type { Command } from './command.ts';
import { readSchema, schemaNames, schemaPath } from '../../content/publication/editor-schemas.ts';
import {
  addToHooks,
  hasHook,
  hookConfiguration,
  hookFile,
  hookState,
  installHook,
} from '../../content/publication/hook.ts';

export const init: Command = {
  name: 'init',
  summary: 'start a publication: bulletin.yaml, a first issue in each language, and the schemas for your editor',
  operands: { usage: '[folder]', summary: 'where (default: here)' },
  flags: [
    { usage: '--name <text>', summary: 'the name of the publication (default: the folder’s)' },
    {
      usage: '--name-in <text>',
      summary: 'its name in another of its languages, as "fr: Nouvelles du port"; can be repeated',
      repeats: true,
    },
    { usage: '--publisher <text>', summary: 'who publishes it' },
    {
      usage: '--publisher-in <text>',
      summary: 'who that is in another language, as "fr: Amis du port"; can be repeated',
      repeats: true,
    },
    {
      usage: '--languages <tags>',
      summary: 'its languages, the main one first, such as en,fr, or en-CA,fr-CA in Canada (default: en)',
    },
    { usage: '--cadence <text>', summary: 'how often it comes out (default: 1 month)' },
    { usage: '--email <address>', summary: 'the e-mail address that readers write to' },
    { usage: '--hook', summary: 'also write a pre-commit configuration that checks issues' },
    { usage: '-y, --yes', summary: 'ask nothing, and accept the defaults' },
  ],
  examples: [
    ['bulletin init', 'asks, and starts a publication here'],
    ['bulletin init news --yes --name "Harbour News"', 'starts one in the folder news'],
    ['bulletin init --languages en,fr --hook', 'starts one in two languages, with the hook'],
  ],
  topic: 'first-issue',
  async run({ operands, flags }, host) {
    const folder = resolve(host.cwd, operands[0] ?? '.');
    const exists = (path: string) => host.files.stat(join(folder, path)).then((found) => found !== undefined);
    if (await exists(publicationFile)) return addHook(folder, flags, host);
    const around = await findPublication(dirname(folder), folder, host);
    if (around.file !== undefined)
      host.terminal.note(
        `There is a publication around this one: ${terminalSafe(shownPath(around.file, host.cwd))}. To add an issue to that one, use \`bulletin new\` in its folder`,
      );
    const answers = new Answers(flags, host);
    const publication = await askForPublication(answers, folder);
    const hook = await answers.confirm('hook', hookQuestion, host.git.around(folder) !== undefined);
    answers.finish();
    const files = await filesOf(publication, hook, host);
    const existing = new Set<string>();
    for (const path of files.keys()) if (await exists(path)) existing.add(path);
    // A folder may have issues, schemas or a hook from before: they stay as they are.
    const written = [...files].filter(([path]) => !existing.has(path));
    for (const [path, text] of written) await host.files.create(join(folder, path), text);
    const shown = (path: string) => terminalSafe(shownPath(join(folder, path), host.cwd));
    if (flags.isSet('quiet')) return ExitCode.done;
    host.terminal.out(written.map(([path]) => `${shown(path)}\n`).join(''));
    for (const path of existing) host.terminal.note(`${shown(path)} already exists, and was not changed`);
    if (existing.has(gitignoreFile) && !(await ignoresBuilt(join(folder, gitignoreFile), host)))
      host.terminal.note(`To keep built files out of git, add this line to ${shown(gitignoreFile)}: ${ignoredFolder}`);
    if (existing.has(hookFile) && !hasHook(await readFromBefore(join(folder, hookFile), host)))
      host.terminal.note(`For the hook, ${addToHooks}`);
    if (hook) await noteHook(folder, host);
    for (const note of wordNotes(publication.languages)) host.terminal.note(note);
    const { fontNotes } = await import('../desk/show-fonts.ts');
    for (const note of await fontNotes(publication.languages, folder, host)) host.terminal.note(note);
    const place = operands[0] === undefined ? '' : ` -C ${terminalSafe(operands[0])}`;
    host.terminal.note(
      `Next: write the first issue, then \`bulletin validate${place}\` and \`bulletin build${place}\``,
    );
    return ExitCode.done;
  },
};

const hookQuestion =
  'Check issues before each commit to Git? Yes writes .pre-commit-config.yaml, for the program pre-commit:';

/** Whether a .gitignore from before has the line already. */
async function ignoresBuilt(path: string, host: Host): Promise<boolean> {
  const lines = (await readFromBefore(path, host)).split(/\r?\n/);
  return lines.some((line) => /^(?:\/|\*\*\/)?dist(?:\/\**)?$/.test(line.trim()));
}

/** The text of a small file from before; empty for one that is too large to be what its name says. */
async function readFromBefore(path: string, { files }: Host): Promise<string> {
  const stat = await files.stat(path);
  if (stat?.kind !== 'file' || stat.size > mostRead) return '';
  return new TextDecoder().decode(await files.read(path, mostRead));
}

const mostRead = 1_000_000;

/** In an existing publication, `init` only adds the hook, and only if the user asks for it. */
async function addHook(folder: string, flags: Flags, host: Host): Promise<ExitCode> {
  const path = join(folder, hookFile);
  const isThere = (await host.files.stat(path)) !== undefined;
  if (!flags.isSet('hook')) {
    const hint = 'Start an issue in it with `bulletin new`, or choose another folder';
    throw new UserError(`There is already a publication here: ${shownPath(join(folder, publicationFile), host.cwd)}`, {
      hint,
    });
  }
  const shown = shownPath(path, host.cwd);
  const before = isThere ? await readFromBefore(path, host) : undefined;
  if (before !== undefined && !hasHook(before))
    throw new UserError(`${shown} already exists`, { hint: `For the hook, ${addToHooks}` });
  if (before === undefined) await host.files.create(path, hookConfiguration);
  if (flags.isSet('quiet')) return ExitCode.done;
  if (before === undefined) host.terminal.out(`${terminalSafe(shown)}\n`);
  else host.terminal.note(`${terminalSafe(shown)} has the hook already, and was not changed`);
  await noteHook(folder, host);
  return ExitCode.done;
}

async function noteHook(folder: string, host: Host): Promise<void> {
  host.terminal.note(installHook(await hookState(folder, host), host.git.around(folder) !== undefined));
}

type NewPublication = Parameters<typeof scaffoldPublication>[0];

async function askForPublication(answers: Answers, folder: string): Promise<NewPublication> {
  const optional = (schema: Parameters<typeof conform>[0]) => (text: string) =>
    text === '' ? undefined : fits(schema)(text);
  const name = await answers.text('name', 'Name of the publication:', titleOf(folder), fits(line('')));
  const publisher = await answers.text('publisher', 'Who publishes it (Enter to skip):', '', optional(line('')));
  const languages = await answers.text(
    'languages',
    'Languages, the main one first (for example en,fr; in Canada en-CA,fr-CA):',
    'en',
    (text) => {
      if (tags(text).length === 0) return 'needs a language, for example en';
      if (new Set(tags(text)).size < tags(text).length) return `has a language twice: ${text}`;
      return languageProblem(text, fits(languageField('')));
    },
  );
  const [main = '', ...others] = tags(languages);
  const names = await askPerLanguage('name', name, main, others, answers);
  const publishers = await askPerLanguage('publisher', publisher, main, others, answers);
  // In everyday words too: "monthly", "tous les deux mois".
  const inUnits = (text: string) => readCadence(text) ?? text;
  const cadence = await answers.text('cadence', 'How often does it come out?', '1 month', (text) =>
    fits(publicationSchema.shape.cadence)(inUnits(text)),
  );
  const email = await answers.text(
    'email',
    'The e-mail address that readers write to (Enter for none):',
    '',
    optional(emailField('')),
  );
  return {
    name: names,
    languages: tags(languages),
    cadence: inUnits(cadence),
    ...(publishers === '' ? {} : { publisher: publishers }),
    ...(email === '' ? {} : { email }),
  };
}

const questionsIn = {
  name: (language: string) => `Its name in ${language} (Enter if it is the same):`,
  publisher: (language: string) => `Who publishes it, in ${language} (Enter if it is the same):`,
} as const;

/** A text of the main language in the others: from flags, or from the person; where nobody says more, it is the same. */
async function askPerLanguage(
  what: keyof typeof questionsIn,
  standard: string,
  main: string,
  others: readonly string[],
  answers: Answers,
): Promise<string | Readonly<Record<string, string>>> {
  const problem = fits(line(''));
  const given = answers.byName(`${what}-in`, others, problem);
  if (standard === '') {
    if (given.size > 0)
      throw new UserError(`--${what}-in is there without --${what}`, {
        hint: `Give --${what}, too: it is for ${main}`,
      });
    return '';
  }
  const texts: Record<string, string> = { [main]: standard };
  for (const tag of others) {
    const question = questionsIn[what](wordsFor('en').languageName(tag));
    const ask = () => answers.oneMore(question, standard, problem);
    texts[tag] = given.get(tag) ?? (await ask());
  }
  return Object.values(texts).every((text) => text === standard) ? standard : texts;
}

/** What joins the last two of a list in words. A language between two others is joined to nothing: `en,et,fr`. */
const joint = /(?:^|\s+)(?:and|et|und|og|och|y|e|i|и|і|й|&|\+)\s+/i;

/** The languages of a list: `en,fr`, `en fr`, `en-CA and fr-CA`. */
function tags(text: string): readonly string[] {
  const parts = text.split(',').flatMap((part) => part.split(joint));
  return parts.flatMap((part) => part.split(/\s+/)).filter((tag) => tag !== '');
}

/** The problem of all the languages, not of the first: "English and French" means both. */
function languageProblem(text: string, problemOf: (tag: string) => string | undefined): string | undefined {
  const all = tags(text);
  const problem = all.map(problemOf).find((found) => found !== undefined);
  const codes = all.map((tag) => languageInWords(tag));
  if (problem !== undefined && all.length > 1 && !codes.includes(undefined))
    return `is not a list of language codes: ${text.trim()}. Write ${codes.join(',')}`;
  const unknown = all.find((tag) => canonical(tag) === undefined);
  if (problem !== undefined || unknown === undefined) return problem;
  return `has a code that names no language: ${unknown}. Write codes with commas between them, as in en,fr. If a language has no better code, start with the others, and write it into bulletin.yaml then`;
}

function titleOf(folder: string): string {
  const words = basename(folder)
    .replace(/[-_.]+/g, ' ')
    .trim();
  return words === '' ? 'Bulletin' : words.replace(/^./, (letter) => letter.toUpperCase());
}

/** The files of a new publication by their paths in its folder. */
async function filesOf(publication: NewPublication, hook: boolean, host: Host): Promise<ReadonlyMap<string, string>> {
  const text = scaffoldPublication(publication);
  const { value } = conform(publicationSchema, readYaml(new TextEncoder().encode(text)).tree ?? null);
  const { sections } = withDefaults(value ?? {});
  const firsts = publication.languages.map((language): readonly [string, string] => {
    const newSections = sections.map(({ id, kind = 'article' }) => ({ id, kind, itemTitles: [] }));
    return [
      join(issuesFolder, `001.${language}.yaml`),
      scaffoldIssue({ number: 1, date: host.today.slice(0, 7), language, sections: newSections }),
    ];
  });
  const schemas = await Promise.all(
    schemaNames.map(async (name) => [schemaPath(name), await readSchema(name, host)] as const),
  );
  return new Map([
    [publicationFile, text],
    ...firsts,
    ...schemas,
    [gitignoreFile, gitignore] as const,
    ...(hook ? [[hookFile, hookConfiguration] as const] : []),
  ]);
}
