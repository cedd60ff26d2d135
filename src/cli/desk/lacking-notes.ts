// What to do about translations that lack what was added: the commands that bring it over, as far as they work by now.

import { terminalSafe } from '../../base/terminal-safe.ts';
import { shownPath } from '../../base/shown-path.ts';
import { readSource } from '../../content/issue/read-source.ts';
import { isPublished, translateCommands, type OpenIssue } from '../../content/publication/open-issue.ts';
import { isWhole } from '../../content/translation/translation-files.ts';
import type { Host } from '../../host/host.ts';

export interface Lacking {
  readonly commands: readonly string[];
  /** Why there are not more of them, and what to do, in sentences. */
  readonly first: readonly string[];
}

/** What the translations of an issue lack, as it is now; `hasGaps` says whether what was added has a TODO. */
export async function lackingOf(issue: OpenIssue, folder: string, hasGaps: boolean, host: Host): Promise<Lacking> {
  const published = await publishedBeside(issue, folder, host);
  const closed = published.map(
    ({ path }) =>
      `${shownPath(path, host.cwd)} is published: what is new is not added to it. \`bulletin validate\` says what you can do`,
  );
  const open = issue.others.filter((other) => published.every(({ language }) => language !== other.language));
  const commands = translateCommands({ ...issue, others: open });
  if (commands.length === 0) return { commands, first: closed };
  const before = (what: string) => `The translation lacks what is new: ${what} before you translate it`;
  if (hasGaps) return { commands: [], first: [before('replace each TODO'), ...closed] };
  // Nothing is brought over from a file with errors, whoever made them.
  if (await isWhole(issue.path, folder, host)) return { commands, first: closed };
  return { commands: [], first: [before(`fix the errors in ${shownPath(issue.path, host.cwd)}`), ...closed] };
}

/** The same issue in other languages in which nothing is written any more. */
async function publishedBeside(
  { files, language }: OpenIssue,
  folder: string,
  host: Host,
): Promise<OpenIssue['files']> {
  const beside = files.filter((file) => file.language !== language);
  const sources = await Promise.all(beside.map(({ path }) => readSource(path, folder, host)));
  return beside.filter((_, index) => {
    const { tree } = sources[index]!;
    return tree !== undefined && isPublished(tree);
  });
}

/** Nothing where no translation lacks anything. */
export function lackingLines({ commands, first }: Lacking): readonly string[] {
  const all = [...new Set(commands)].map((command) => `\`${terminalSafe(command)}\``);
  const ready =
    all.length < 2
      ? all.map((command) => `The translation lacks what is new: ${command}`)
      : [`What is new is still to come into the other languages: ${all.join(' and ')}`];
  return [...ready, ...new Set(first.map(terminalSafe))];
}
