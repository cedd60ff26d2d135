// What is wrong with a bulletin.yaml.

import { fnv1a } from '../base/hash.ts';
import { shownPath } from '../base/shown-path.ts';
import { readDirectives } from '../content/issue/directives.ts';
import type { CheckedFile, NamedFault, Severity } from '../content/issue/fault.ts';
import { isPicture } from '../content/issue/images.ts';
import { timeLimit } from '../content/issue/read-source.ts';
import type { YamlFile } from '../content/issue/read-yaml.ts';
import { tooSlow } from '../content/issue/too-slow.ts';
import type { PublicationFolder } from '../content/publication/find-publication.ts';
import type { Publication } from '../content/publication/publication.ts';
import { unknownNames } from '../content/publication/unknown-names.ts';
import { wordFaults } from '../content/publication/words-schema.ts';
import { checkSettings, hasSettings } from '../theme/check-settings.ts';
import { listThemes, readDesign } from '../theme/find-theme.ts';
import type { ReadOwnFont } from '../theme/own-fonts.ts';
import type { CheckHost, CheckOptions } from './check-options.ts';
import { byPosition, findingsOf } from './findings.ts';
import { checkStandingTexts, mayLackGlyphs } from './publication-boxes.ts';
import { allGlyphs, type PublicationFiles } from './publication-files.ts';
import { knownRules } from './rules/explained/known-rules.ts';
import { suppress } from './rules/suppress.ts';

export type Judged = NamedFault & { readonly severity?: Severity };

/**
 * `more` is what only a build asks for. While something is wrong, its issues cannot be judged: their sections and
 * languages are in this file.
 */
export async function checkPublication(
  { file: path, folder, source, publication, faults }: PublicationFolder,
  more: readonly Judged[],
  host: CheckHost,
  files: PublicationFiles,
  options: CheckOptions,
): Promise<CheckedFile | undefined> {
  if (path === undefined || source === undefined) return undefined;
  const file = shownPath(path, host.cwd);
  const place = (all: Parameters<typeof findingsOf>[0]) => findingsOf(all, source, file);
  if (publication === undefined) return { file, findings: place(faults) };
  const themes = options.theme === undefined ? await listThemes(host, folder) : [publication.theme];
  const misnamed = unknownNames(publication, { rules: knownRules, formats: options.formats, themes });
  const misworded = wordFaults(publication.words, publication.languages);
  const isThemeThere = misnamed.every(({ path: [field] }) => field !== 'theme');
  const fonts = await files.ownFontsOf(publication, folder);
  const misset = isThemeThere
    ? await settingsFaults(options.theme ?? publication.theme, publication, fonts, folder, host)
    : [];
  const logo = await files.logoOf(publication, folder);
  const unseen =
    logo === undefined || isPicture(logo)
      ? []
      : [{ rule: 'image/file', path: ['logo', 'file'], message: `\`file\` ${logo.what}`, help: logo.help }];
  const inTexts = await textFaults(publication, source, folder, host, files);
  const directives = readDirectives(source.text, source.locator);
  const { findings, faults: ofComments } = suppress(
    place([...misnamed, ...misworded, ...misset, ...fontFaults(fonts), ...unseen, ...inTexts, ...more]),
    directives,
    knownRules,
  );
  return { file, findings: [...findings, ...place(ofComments)].sort(byPosition) };
}

async function settingsFaults(
  theme: string,
  publication: Publication,
  own: readonly ReadOwnFont[],
  folder: string,
  host: CheckHost,
): Promise<readonly NamedFault[]> {
  if (!hasSettings(publication)) return [];
  const design = await readDesign(host, theme, folder);
  const families = own.flatMap((font) => ('family' in font ? [font.family] : []));
  return checkSettings(publication, { name: theme, design, own: families });
}

function fontFaults(own: readonly ReadOwnFont[]): readonly NamedFault[] {
  return own.flatMap((font, index) =>
    'what' in font
      ? [{ rule: 'schema/font', path: ['fonts', 'files', index], message: `A font ${font.what}`, help: font.help }]
      : [],
  );
}

async function textFaults(
  publication: Publication,
  { text, tree = null }: YamlFile,
  folder: string,
  host: CheckHost,
  files: PublicationFiles,
) {
  const isOfFonts = mayLackGlyphs(publication);
  // Every run asks for the same few texts, and nearly always nothing is wrong with them: that is kept, and nothing else.
  const { memory, tool } = host;
  const name = `texts-${fnv1a(folder)}`;
  const seal = memory === undefined || isOfFonts ? undefined : fnv1a(`${tool.build} ${text}`);
  if (seal !== undefined && memory?.recall(name) === seal) return [];
  const glyphs = isOfFonts
    ? await files.glyphsFor({ text, language: publication.languages[0] ?? 'en' }, publication, folder)
    : allGlyphs;
  const found = host.within(timeLimit, () => checkStandingTexts(publication, glyphs));
  if (seal !== undefined && found?.value.length === 0) await memory?.keep(name, seal);
  return found?.value ?? [tooSlow(tree)];
}
