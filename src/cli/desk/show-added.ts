// What a run of `add` did: where the items are now, or what is missing in the file that they were in.

import { shownPath } from '../../base/shown-path.ts';
import { terminalSafe } from '../../base/terminal-safe.ts';
import { hasGaps } from '../../content/contributions/not-known-yet.ts';
import type { Value } from '../../content/edit/written-value.ts';
import { isReady } from '../../content/publication/open-issue.ts';
import type { Host } from '../../host/host.ts';
import type { Flags } from '../asking/flags.ts';
import { lackingLines, lackingOf } from './lacking-notes.ts';
import type { ReadAdditions } from './read-additions.ts';
import { asJson, readyLines, showRemarks } from './show-remarks.ts';

export interface AddedPlace {
  /** From 1. */
  readonly line: number;
  /** Whether the issue had the same item before. */
  readonly wasThere: boolean;
}

export interface Added extends ReadAdditions {
  /** Of the items. */
  readonly places: readonly AddedPlace[];
  /** What to know of the language of that file. */
  readonly inWhich: readonly string[];
  /** Of the publication. */
  readonly folder: string;
}

export async function showAdded(added: Added, flags: Flags, host: Host): Promise<void> {
  const { additions, places, left, notes, issue, inWhich, folder } = added;
  const { terminal } = host;
  const shown = shownPath(issue.path, host.cwd);
  if (flags.isSet('json')) {
    const inJson = additions.map(({ kind, section, item }, index) => ({
      ...{ file: shown, section, kind },
      ...places[index],
      ...(item['title'] === undefined ? {} : { title: item['title'] }),
    }));
    terminal.out(asJson({ added: inJson, left, notes }));
    return;
  }
  const remarks = [...(flags.isSet('quiet') ? [] : notes), ...left];
  if (remarks.length > 0) terminal.note(showRemarks(remarks, terminal.notePalette));
  terminal.say(
    places
      .map(({ line, wasThere }) => `${terminalSafe(`${shown}:${line}`)}${wasThere ? ' (there already)' : ''}\n`)
      .join(''),
  );
  if (flags.isSet('quiet') || left.length > 0 || places.every(({ wasThere }) => wasThere)) return;
  const ready = readyLines(isReady(issue.tree) ? [shown] : []);
  const isOpen = additions.some(({ item }) => hasGaps(item as Value));
  const lacking = await lackingOf(issue, folder, isOpen, host);
  for (const line of [...inWhich.map(terminalSafe), ...ready, ...lackingLines(lacking)]) terminal.note(line);
  const next = isOpen ? 'replace each TODO in the file' : 'read it in the file';
  terminal.note(`Next: ${next}, then \`bulletin validate ${terminalSafe(shown)}\``);
}
