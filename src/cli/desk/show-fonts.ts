// What `bulletin fonts` shows, and what `bulletin init` says of the fonts that its languages need.

import { countOf } from '../../base/count-of.ts';
import { ExitCode, UserError } from '../../base/errors.ts';
import { shownPath } from '../../base/shown-path.ts';
import { terminalSafe } from '../../base/terminal-safe.ts';
import { findPublication, noPublication } from '../../content/publication/find-publication.ts';
import { withDefaults } from '../../content/publication/publication.ts';
import { wordsFor } from '../../content/languages/index.ts';
import type { Host } from '../../host/host.ts';
import { wantedFormats } from '../../output/formats/index.ts';
import { readWardrobe } from '../../theme/dress-theme.ts';
import { installCommand, lacksPackage, scriptsOf } from '../../theme/scripts.ts';
import type { Flags } from '../asking/flags.ts';
import { neededFonts, type NeededFont, type NeededFonts, type Unpackaged } from './needed-fonts.ts';

/** Throws UserError. */
export async function showFonts(flags: Flags, host: Host): Promise<ExitCode> {
  const publicationFolder = await findPublication(host.cwd, host.cwd, host);
  const { folder, file, publication } = publicationFolder;
  if (file === undefined) throw noPublication();
  if (publication === undefined)
    throw new UserError('bulletin.yaml has errors', { hint: 'See them with `bulletin validate bulletin.yaml`' });
  const { theme, formats } = publication;
  const wardrobe = await readWardrobe(host, theme, folder, publication);
  const needed: NeededFonts =
    wardrobe === undefined
      ? { fonts: [], unpackaged: { languages: [], characters: [], files: [] }, unread: [] }
      : await neededFonts(publicationFolder, publication, wardrobe, host);
  const { fonts, unread } = needed;
  const others = othersInWords(needed.unpackaged);
  const lacking = fonts.filter(({ found }) => found.state !== 'installed');
  const install = lacking.length === 0 ? undefined : installCommand(lacking.map(({ script }) => script));
  const isPrinted = wantedFormats(formats).some(({ needsPress }) => needsPress);
  if (flags.isSet('json')) host.terminal.out(json(theme, needed, install));
  else {
    const shown = flags.isSet('quiet') ? lacking : fonts;
    host.terminal.out(linesOf(shown, host));
    host.terminal.out(others);
    if (fonts.length === 0 && others === '' && !flags.isSet('quiet'))
      host.terminal.out(nothing(theme, wardrobe !== undefined));
    if (install !== undefined) host.terminal.out(toInstall(lacking, install, folder, host));
    for (const one of unread) host.terminal.note(`${terminalSafe(one)} has errors, and was left out`);
    if ((install !== undefined || others !== '') && !isPrinted)
      host.terminal.note('No PDF is built here, so nothing must be installed: readers have fonts of their own');
  }
  return (install === undefined && others === '') || !isPrinted ? ExitCode.done : ExitCode.findings;
}

/** A line for languages, and one for characters; empty where every character has a font or a package. */
function othersInWords({ languages, characters, files }: Unpackaged): string {
  const named = characters.slice(0, mostNamed).map((one) => `${one} (U+${codeOf(one)})`);
  const rest = characters.length - named.length;
  const all = [...named, ...(rest === 0 ? [] : [`${rest} more`])].join(', ');
  return [
    ...(languages.length === 0 ? [] : [languages.map((tag) => wordsFor('en').languageName(tag)).join(', ')]),
    ...(characters.length === 0 ? [] : [`${all}, in ${countOf(files.length, 'file')}`]),
  ]
    .map((what) => `No package is known for ${terminalSafe(what)}: ${bringOne}\n`)
    .join('');
}

const mostNamed = 3;
const bringOne = 'bring a font of your own, see `bulletin docs fonts`';

function codeOf(character: string): string {
  return character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
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

function json(theme: string, { fonts, unpackaged, unread }: NeededFonts, install: string | undefined): string {
  const plain = fonts.map(({ script, found, languages, files }) => ({
    script: script.name,
    package: script.package,
    state: found.state,
    ...('version' in found ? { version: found.version, folder: found.place } : {}),
    languages,
    files,
  }));
  return `${JSON.stringify({ version: 1, theme, fonts: plain, unpackaged, unread, install }, undefined, 2)}\n`;
}

/** What a new publication has to install for its languages, and which of them no package is known for. */
export async function fontNotes(languages: readonly string[], folder: string, host: Host): Promise<readonly string[]> {
  const publication = withDefaults({ languages: [...languages] });
  const wardrobe = await readWardrobe(host, publication.theme, folder, publication);
  if (wardrobe === undefined) return [];
  const { characters } = wardrobe.coverage;
  const needed = [...new Set(languages.flatMap((tag) => scriptsOf(tag, characters)))];
  const states = await Promise.all(needed.map((script) => wardrobe.stateOf(script)));
  const lacking = needed.filter((_, index) => states[index]!.state !== 'installed');
  const unpackaged = languages.filter((tag) => lacksPackage(tag, characters));
  const others = othersInWords({ languages: unpackaged, characters: [], files: [] }).trimEnd();
  const notes = others === '' ? [] : [others];
  if (lacking.length === 0) return notes;
  const what = lacking.length === 1 ? 'a font' : 'fonts';
  const of = languages.filter((tag) => scriptsOf(tag, characters).some((script) => lacking.includes(script)));
  const named = of.map((tag) => wordsFor('en').languageName(tag)).join(' and ');
  const install = `run \`${installCommand(lacking)}\` in ${placeOf(folder, host)}`;
  return [`The PDF in ${named} needs ${what}: ${install}`, ...notes];
}
