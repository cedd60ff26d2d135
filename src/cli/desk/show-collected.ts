// What a run of `collect` did: what was placed where, and what is left and why.

import { terminalSafe } from '../../base/terminal-safe.ts';
import { isNamedMail } from '../../content/contributions/mail-file.ts';
import type { Value } from '../../content/edit/written-value.ts';
import type { Terminal } from '../../host/host.ts';
import type { Lacking } from './lacking-notes.ts';
import { asJson, showRemarks, type FileRemarks } from './show-remarks.ts';

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
  readonly left: readonly FileRemarks[];
  readonly notes: readonly FileRemarks[];
  /** How many files need not be looked at again. */
  readonly done?: number;
  readonly isDry?: boolean;
  /** What the line with the name of the sender begins with, in each language of the publication: `From:`. */
  readonly senderLabels?: readonly string[];
  /** The issues that were done before something was placed in them. */
  readonly ready?: readonly string[];
  /** What the other languages of the issue lack now, by the languages of what was placed. */
  readonly lacking?: readonly Lacking[];
}

/** As text, with what is left last; or as JSON. */
export function showCollected(
  { placed, left, notes, done = 0, isDry = false, senderLabels = [] }: Collected,
  { palette }: Pick<Terminal, 'palette'>,
  isJson: boolean,
  isQuiet = false,
): string {
  if (isJson) {
    const fresh = placed.map(({ isOld, endLine: _, ...one }: (typeof placed)[number] & { endLine?: number }) => ({
      ...one,
      wasThere: isOld,
    }));
    return asJson({ dryRun: isDry, placed: fresh, left, notes });
  }
  const lines = placed.map(({ file, issue, line, title, isOld }) => {
    const place = palette.bold(terminalSafe(`${issue}:${line}`));
    const what = typeof title === 'string' ? ` ${terminalSafe(title)}` : '';
    return `${place}${what} (${isOld ? 'there already, ' : ''}from ${terminalSafe(file)})\n`;
  });
  const said = showRemarks([...(isQuiet ? [] : notes), ...left], palette);
  const hasMail = left.some(({ file }) => isNamedMail(file));
  const count = (number: number) => `${number} ${number === 1 ? 'file' : 'files'}`;
  const end =
    left.length === 0
      ? ''
      : `${count(left.length)} left in the inbox: fix ${left.length === 1 ? 'it' : 'them'}, and run it again\n${hasMail ? mailHelp(senderLabels) : ''}`;
  const moved = isDry ? 'Nothing is changed: this was a dry run\n' : `${count(done)} moved to inbox/collected\n`;
  return [...(isQuiet ? [] : lines), said, isQuiet || (done === 0 && !isDry) ? '' : moved, end].join('');
}

/** The line has the language of the other labels: in another one, it would take the mail into the issue of that one. */
function mailHelp(senderLabels: readonly string[]): string {
  const [first = '`From:`', ...others] = senderLabels.map((label) => `\`${label}\``);
  const line = others.length === 0 ? first : `${[first, ...others].join(' or ')}, in the language of its other labels,`;
  return `To correct a mail (.eml), copy its text into a new .txt file in the inbox, with a line ${line} and the name of its sender, correct that, and delete the mail\n`;
}
