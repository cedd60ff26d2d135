// What a run of `add` did: where the items are now, or what is missing in the file that they were in.

import { terminalSafe } from '../../base/terminal-safe.ts';
import type { OpenIssue } from '../../content/publication/open-issue.ts';
import type { Host } from '../../host/host.ts';
import type { Flags } from '../asking/flags.ts';
import type { ReadAdditions } from './read-additions.ts';
import { asJson, showRemarks } from './show-remarks.ts';

export interface Added extends ReadAdditions {
  /** Of the items, from 1. */
  readonly lines: readonly number[];
  readonly issue: OpenIssue;
  /** The path of the issue, for people. */
  readonly shown: string;
}

export function showAdded({ additions, lines, left, notes, issue, shown }: Added, flags: Flags, host: Host): void {
  const { terminal } = host;
  if (flags.isSet('json')) {
    const added = additions.map(({ kind, section, item }, index) => ({
      ...{ file: shown, line: lines[index], section, kind },
      ...(item['title'] === undefined ? {} : { title: item['title'] }),
    }));
    terminal.out(asJson({ added, left, notes }));
    return;
  }
  const remarks = [...(flags.isSet('quiet') ? [] : notes), ...left];
  if (remarks.length > 0) terminal.note(showRemarks(remarks, terminal.notePalette));
  terminal.out(lines.map((line) => `${terminalSafe(`${shown}:${line}`)}\n`).join(''));
  if (flags.isSet('quiet') || left.length > 0) return;
  for (const { language, isThere } of issue.others)
    if (isThere) terminal.note(`The translation lacks it: \`bulletin translate ${issue.slug} ${language}\``);
  terminal.note(`Next: read it in the file, then \`bulletin validate ${terminalSafe(shown)}\``);
}
