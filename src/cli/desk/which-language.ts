// Which file of an issue something is added to, where the publication has several languages: what is said of it, and
// how another one is chosen.

import { shownPath } from '../../base/shown-path.ts';
import { terminalSafe } from '../../base/terminal-safe.ts';
import { foreignLanguage } from '../../check/rules/reading/small-words.ts';
import type { Contribution } from '../../content/contributions/contribution.ts';
import type { Answered } from '../../content/contributions/item-value.ts';
import { wordsFor } from '../../content/languages/index.ts';
import type { PublicationFolder } from '../../content/publication/find-publication.ts';
import { commandForMissing } from '../../content/publication/make-missing.ts';
import type { OpenIssue } from '../../content/publication/open-issue.ts';
import type { Host } from '../../host/host.ts';

/** Says above the questions which file they are for. */
export function sayWhichFile({ path, language, isLanguageNamed, others }: OpenIssue, { cwd, terminal }: Host): void {
  const which =
    isLanguageNamed || others.length === 0 ? '' : `, in ${nameOf(language)} (\`--language\` chooses another one)`;
  terminal.note(`${terminalSafe(`For ${shownPath(path, cwd)}${which}`)}:`);
}

/** What to know of the file that items go into, where nobody said which one; nothing where that is as expected. */
export async function languageLines(
  items: readonly Answered[],
  issue: OpenIssue,
  folder: PublicationFolder,
  host: Host,
): Promise<readonly string[]> {
  const { slug, language, main, others, files } = issue;
  if (issue.isLanguageNamed) return [];
  const ours = nameOf(language);
  const other = items.map((item) => otherLanguageOf(item, issue)).find((one) => one !== undefined);
  if (other === undefined && language === main) return [];
  const theirs = nameOf(other ?? main);
  const isThere = others.some((one) => one.language === (other ?? main) && one.isThere);
  const lacks = `${slug} has no ${theirs} file yet, so`;
  if (other === undefined)
    return [`Issue ${lacks} this is in the ${ours} one. As soon as it has both, \`--language\` chooses`];
  const again = `run the same again with \`--language ${other}\``;
  if (isThere)
    return [`This seems to be ${theirs}, and is in the ${ours} file: translate it, or delete it there and ${again}`];
  const numbering = folder.publication?.numbering ?? 'number';
  const command = await commandForMissing({ slug, language: other, files, main, numbering }, folder.folder, host);
  return [
    `This seems to be ${theirs}, but issue ${lacks} it is in the ${ours} one: translate it there. Or delete it there, make the ${theirs} file with \`${command}\`, and ${again}`,
  ];
}

/** What to say where an item, or its form, seems to be in another language than the file that it goes into. */
export function seemsForeign(
  { item, language: ofForm }: Pick<Contribution, 'item' | 'language'>,
  issue: OpenIssue,
): string | undefined {
  const file = `goes into the ${nameOf(issue.language)} file`;
  const other = otherLanguageOf(item, issue);
  if (other !== undefined) return `This seems to be ${nameOf(other)}, and ${file}: translate it there`;
  const [form, own] = [ofForm ?? issue.language, issue.language].map(baseOf) as [string, string];
  // Whoever writes English labels above a French text wants it in the French file.
  if (form === own || foreignLanguage(wordsOf(item), form) === own) return undefined;
  return `Its labels are ${nameOf(form)}, and it ${file}: check that this is right`;
}

/** The other language of the publication that an item is in, where nobody can doubt it. */
function otherLanguageOf(item: Answered, { language, others }: OpenIssue): string | undefined {
  if (item['language'] !== undefined) return undefined;
  const found = foreignLanguage(wordsOf(item), baseOf(language));
  return found && others.find((one) => baseOf(one.language) === found)?.language;
}

function wordsOf({ title, body }: Answered): string {
  return [title, body].filter((one) => typeof one === 'string').join('\n');
}

function baseOf(language: string): string {
  return language.split('-', 1)[0]!;
}

function nameOf(language: string): string {
  return wordsFor('en').languageName(language);
}
