// What a run of `collect` did: what was placed where, and what is left and why.

import { terminalSafe } from '../../base/terminal-safe.ts';
import type { Remark } from '../../content/contributions/contribution.ts';
import type { Value } from '../../content/edit/written-value.ts';
import type { Terminal } from '../../host/host.ts';
import { showRemarks } from './show-remarks.ts';

/** Files as people see them. */
export interface Collected {
  readonly placed: readonly {
    readonly file: string;
    readonly issue: string;
    readonly line: number;
    readonly section: string;
    readonly title?: Value | undefined;
    /** Whether an earlier run has placed it. */
    readonly isOld: boolean;
  }[];
  readonly left: readonly { readonly file: string; readonly remarks: readonly Remark[] }[];
  readonly notes: readonly { readonly file: string; readonly remarks: readonly Remark[] }[];
  readonly isDry?: boolean;
}

/** As text, with what is left last; or as JSON. */
export function showCollected(
  { placed, left, notes, isDry = false }: Collected,
  { palette }: Pick<Terminal, 'palette'>,
  isJson: boolean,
  isQuiet = false,
): string {
  if (isJson) {
    const fresh = placed.map(({ isOld, endLine: _, ...one }: (typeof placed)[number] & { endLine?: number }) => ({
      ...one,
      wasThere: isOld,
    }));
    return `${JSON.stringify({ version: 1, dryRun: isDry, placed: fresh, left, notes: notes.filter(({ remarks }) => remarks.length > 0) }, undefined, 2)}\n`;
  }
  const lines = placed.map(({ file, issue, line, title, isOld }) => {
    const place = palette.bold(terminalSafe(`${issue}:${line}`));
    const what = typeof title === 'string' ? ` ${terminalSafe(title)}` : '';
    return `${place}${what} (${isOld ? 'there already, ' : ''}from ${terminalSafe(file)})\n`;
  });
  const said = [...(isQuiet ? [] : notes), ...left].map(({ file, remarks }) => showRemarks(file, remarks, palette));
  const count = (number: number) => `${number} ${number === 1 ? 'file' : 'files'}`;
  const end =
    left.length === 0
      ? ''
      : `${count(left.length)} left in the inbox: fix ${left.length === 1 ? 'it' : 'them'}, and run it again\n`;
  return [...(isQuiet ? [] : lines), ...said, end].join('');
}
