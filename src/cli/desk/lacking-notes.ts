// What to do about translations that lack what was added: the commands that bring it over, as far as they work by now.

import { terminalSafe } from '../../base/terminal-safe.ts';
import { shownPath } from '../../base/shown-path.ts';
import { translateCommands, type OpenIssue } from '../../content/publication/open-issue.ts';
import { isWhole } from '../../content/translation/translation-files.ts';
import type { Host } from '../../host/host.ts';

export interface Lacking {
  readonly commands: readonly string[];
  /** What has to be done before there are any, in words. */
  readonly first: readonly string[];
}

/** What the translations of an issue lack, as it is now; `hasGaps` says whether what was added has a TODO. */
export async function lackingOf(issue: OpenIssue, folder: string, hasGaps: boolean, host: Host): Promise<Lacking> {
  const commands = translateCommands(issue);
  if (commands.length === 0) return { commands, first: [] };
  if (hasGaps) return { commands: [], first: ['replace each TODO'] };
  // Nothing is brought over from a file with errors, whoever made them.
  if (await isWhole(issue.path, folder, host)) return { commands, first: [] };
  return { commands: [], first: [`fix the errors in ${shownPath(issue.path, host.cwd)}`] };
}

/** Nothing where no translation lacks anything. */
export function lackingLines({ commands, first }: Lacking): readonly string[] {
  const all = [...new Set(commands)].map((command) => `\`${terminalSafe(command)}\``);
  const ready =
    all.length < 2
      ? all.map((command) => `The translation lacks what is new: ${command}`)
      : [`What is new is still to come into the other languages: ${all.join(' and ')}`];
  const later = first.map((what) => `The translation lacks what is new: ${terminalSafe(what)} before you translate it`);
  return [...ready, ...new Set(later)];
}
