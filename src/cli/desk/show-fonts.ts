// What `bulletin fonts` shows, and what `bulletin init` says of the fonts that its languages need.

import { countOf } from '../../base/count-of.ts';
import { ExitCode, UserError } from '../../base/errors.ts';
import { shownPath } from '../../base/shown-path.ts';
import { terminalSafe } from '../../base/terminal-safe.ts';
import { findPublication, noPublication } from '../../content/publication/find-publication.ts';
import { withDefaults } from '../../content/publication/publication.ts';
import { wordsFor } from '../../content/languages/index.ts';
import type { Host } from '../../host/host.ts';
import { readWardrobe } from '../../theme/dress-theme.ts';
import { installCommand, scriptsOf } from '../../theme/scripts.ts';
import type { Flags } from '../asking/flags.ts';
import { neededFonts, type NeededFont } from './needed-fonts.ts';

/** Throws UserError. */
export async function showFonts(flags: Flags, host: Host): Promise<ExitCode> {
  const publicationFolder = await findPublication(host.cwd, host.cwd, host);
  const { folder, file, publication } = publicationFolder;
  if (file === undefined) throw noPublication();
  if (publication === undefined)
    throw new UserError('bulletin.yaml has errors', { hint: 'See them with `bulletin validate bulletin.yaml`' });
  const { theme, formats } = publication;
  const wardrobe = await readWardrobe(host, theme, folder, publication);
  const { fonts, unread } =
    wardrobe === undefined
      ? { fonts: [], unread: [] }
      : await neededFonts(publicationFolder, publication, wardrobe, host);
  const lacking = fonts.filter(({ found }) => found.state !== 'installed');
  const install = lacking.length === 0 ? undefined : installCommand(lacking.map(({ script }) => script));
  const isPrinted = formats?.includes('pdf') ?? true;
  if (flags.isSet('json')) host.terminal.out(json(theme, fonts, unread, install));
  else {
    const shown = flags.isSet('quiet') ? lacking : fonts;
    host.terminal.out(linesOf(shown, host));
    if (fonts.length === 0 && !flags.isSet('quiet')) host.terminal.out(nothing(theme, wardrobe !== undefined));
    if (install !== undefined) host.terminal.out(toInstall(lacking, install, folder, host));
    for (const one of unread) host.terminal.note(`${terminalSafe(one)} has errors, and was left out`);
    if (install !== undefined && !isPrinted)
      host.terminal.note('No PDF is built here, so nothing must be installed: readers have fonts of their own');
  }
  return install === undefined || !isPrinted ? ExitCode.done : ExitCode.findings;
}

function toInstall(lacking: readonly NeededFont[], install: string, folder: string, host: Host): string {
  const broken = lacking.flatMap(({ found }) => (found.state === 'damaged' ? [shownPath(found.place, host.cwd)] : []));
  const first = broken.map((place) => `Delete ${terminalSafe(place)}, which is damaged\n`).join('');
  return `\n${first}Run in ${placeOf(folder, host)}:\n\n    ${install}\n`;
}

function nothing(theme: string, hasFonts: boolean): string {
  return hasFonts
    ? `The fonts of the theme ${theme} are enough\n`
    : `The theme ${theme} brings no fonts: pages are set in those of each machine\n`;
}

function placeOf(folder: string, { cwd }: Host): string {
  return folder === cwd ? 'this folder' : terminalSafe(shownPath(folder, cwd));
}

/** A line for each: the script, its package, what is there of it, and what it is for. */
function linesOf(fonts: readonly NeededFont[], { terminal: { palette } }: Host): string {
  const rows = fonts.map(
    (font) => [font.script.name, font.script.package, stateInWords(font), purposeOf(font)] as const,
  );
  const [names, packages, states] = [0, 1, 2].map((at) => Math.max(0, ...rows.map((row) => row[at]!.length)));
  return rows
    .map(([name, packageName, state, purpose], index) => {
      const shown = state.padEnd(states!);
      const coloured = fonts[index]!.found.state === 'installed' ? shown : palette.red(shown);
      return `${name.padEnd(names!)}  ${packageName.padEnd(packages!)}  ${coloured}  ${purpose}\n`;
    })
    .join('');
}

function stateInWords({ found }: NeededFont): string {
  return found.state === 'installed' ? (found.version ?? 'installed') : found.state;
}

function purposeOf({ languages, files }: NeededFont): string {
  const named = languages.map((tag) => `${wordsFor('en').languageName(tag)} (${tag})`);
  return [...named, ...(files.length === 0 ? [] : [countOf(files.length, 'file')])].join(', ');
}

function json(
  theme: string,
  fonts: readonly NeededFont[],
  unread: readonly string[],
  install: string | undefined,
): string {
  const plain = fonts.map(({ script, found, languages, files }) => ({
    script: script.name,
    package: script.package,
    state: found.state,
    ...('version' in found ? { version: found.version, folder: found.place } : {}),
    languages,
    files,
  }));
  return `${JSON.stringify({ version: 1, theme, fonts: plain, unread, install }, undefined, 2)}\n`;
}

/** What a new publication has to install for its languages; a note, where there is something. */
export async function fontNotes(languages: readonly string[], folder: string, host: Host): Promise<readonly string[]> {
  const publication = withDefaults({ languages: [...languages] });
  const wardrobe = await readWardrobe(host, publication.theme, folder, publication);
  if (wardrobe === undefined) return [];
  const { characters } = wardrobe.coverage;
  const needed = [...new Set(languages.flatMap((tag) => scriptsOf(tag, characters)))];
  const states = await Promise.all(needed.map((script) => wardrobe.stateOf(script)));
  const lacking = needed.filter((_, index) => states[index]!.state !== 'installed');
  if (lacking.length === 0) return [];
  const what = lacking.length === 1 ? 'a font' : 'fonts';
  const of = languages.filter((tag) => scriptsOf(tag, characters).some((script) => lacking.includes(script)));
  const named = of.map((tag) => wordsFor('en').languageName(tag)).join(' and ');
  return [`The PDF in ${named} needs ${what}: run \`${installCommand(lacking)}\` in ${placeOf(folder, host)}`];
}
