// Which packages of fonts a publication needs: for its languages, and for what is written in it.

import { basename } from 'node:path';
import { shownPath } from '../../base/shown-path.ts';
import { printedTexts } from '../../check/publication-boxes.ts';
import { bullets } from '../../check/rules/reading/bullets.ts';
import { isInvisible } from '../../check/rules/reading/invisible.ts';
import { conform } from '../../content/issue/conform.ts';
import { eachField } from '../../content/issue/each-field.ts';
import { readSource } from '../../content/issue/read-source.ts';
import { isRead } from '../../content/issue/role.ts';
import { issueSchema } from '../../content/issue/schema.ts';
import { readTexts } from '../../content/issue/too-slow.ts';
import { isProse } from '../../content/prose/walk-prose.ts';
import { publicationFile, type PublicationFolder } from '../../content/publication/find-publication.ts';
import { parseIssueName } from '../../content/publication/issue-files.ts';
import type { Publication } from '../../content/publication/publication.ts';
import { allIssues } from '../../content/publication/select-issues.ts';
import type { Host } from '../../host/host.ts';
import type { Wardrobe } from '../../theme/dress-theme.ts';
import type { PackageState } from '../../theme/installed-fonts.ts';
import { covers, type Characters } from '../../theme/coverage.ts';
import { hasPackage, lacksPackage, scripts, scriptsIn, scriptsOf, type Script } from '../../theme/scripts.ts';

export interface NeededFont {
  readonly script: Script;
  readonly found: PackageState;
  /** The languages of the publication that need it. */
  readonly languages: readonly string[];
  /** The files with characters that need it, relative to the working folder. */
  readonly files: readonly string[];
}

/** What no font has, and no package: a font of one's own may. */
export interface Unpackaged {
  /** The languages of the publication whose letters these are. */
  readonly languages: readonly string[];
  readonly characters: readonly string[];
  /** The files with these characters, relative to the working folder. */
  readonly files: readonly string[];
}

export interface NeededFonts {
  readonly fonts: readonly NeededFont[];
  readonly unpackaged: Unpackaged;
  /** The files that could not be read, because they have errors. */
  readonly unread: readonly string[];
}

export async function neededFonts(
  { folder, file }: PublicationFolder,
  publication: Publication,
  wardrobe: Wardrobe,
  host: Host,
): Promise<NeededFonts> {
  const covered = wardrobe.coverage.characters;
  const [main = 'en'] = publication.languages;
  const standing = printedTexts(publication).map(({ text }) => text);
  const texts = [{ file: shownPath(file ?? publicationFile, host.cwd), needs: needsOf(standing, covered, main) }];
  const unread: string[] = [];
  for (const { path } of await allIssues({ folder, publication, faults: [] }, host)) {
    const shown = shownPath(path, host.cwd);
    const needs = await needsOfIssue(path, folder, main, covered, host);
    if (needs === undefined) unread.push(shown);
    else texts.push({ file: shown, needs });
  }
  const byLanguage = publication.languages.map((language) => ({ language, scripts: scriptsOf(language, covered) }));
  const fonts = scripts.map(async (script): Promise<NeededFont> => {
    const languages = byLanguage.filter((one) => one.scripts.includes(script)).map(({ language }) => language);
    const files = texts.filter(({ needs }) => needs.scripts.includes(script)).map((one) => one.file);
    const isNeeded = languages.length + files.length > 0;
    return { script, found: isNeeded ? await wardrobe.stateOf(script) : { state: 'missing' }, languages, files };
  });
  const needed = (await Promise.all(fonts)).filter(({ languages, files }) => languages.length + files.length > 0);
  const others = texts.filter(({ needs }) => needs.others.length > 0);
  const unpackaged = {
    languages: publication.languages.filter((language) => lacksPackage(language, covered)),
    characters: [...new Set(others.flatMap(({ needs }) => needs.others))],
    files: others.map((one) => one.file),
  };
  return { fonts: needed, unpackaged, unread };
}

interface Needs {
  readonly scripts: readonly Script[];
  /** Characters that no package has. */
  readonly others: readonly string[];
}

function needsOf(texts: readonly string[], covered: Characters, language: string): Needs {
  const text = texts.join('\n');
  return { scripts: scriptsIn(text, covered, language), others: withoutFont(text, covered) };
}

/** As `text/missing-glyph` looks at them: an accent is drawn with its letter, and a bullet as that of a list. */
function withoutFont(text: string, covered: Characters): readonly string[] {
  const characters = new Set(text.normalize('NFC').replace(/[\0-\x7f\ufffd]+/g, ''));
  return [...characters].filter((character) => {
    const code = character.codePointAt(0)!;
    const isDrawn = covers({ characters: covered }, code) || isInvisible(code) || bullets.includes(character);
    return !isDrawn && !hasPackage(character);
  });
}

/** Undefined where it has errors that keep it from being read. */
async function needsOfIssue(path: string, folder: string, main: string, covered: Characters, host: Host) {
  const source = await readSource(path, folder, host, issueSchema);
  const { tree } = source;
  const read = tree === undefined ? undefined : readTexts(source, tree, () => conform(issueSchema, tree).value);
  if (read === undefined || !('value' in read) || read.value === undefined) return undefined;
  const issue = read.value;
  const texts: string[] = [];
  eachField(issueSchema, issue, ({ value, role }) => {
    if (isProse(value)) texts.push(value.source);
    else if (isRead(role)) texts.push(value as string);
  });
  return needsOf(texts, covered, issue.language ?? parseIssueName(basename(path))?.language ?? main);
}
