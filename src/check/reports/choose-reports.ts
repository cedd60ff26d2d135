// What was typed after --report -> which reports are made, and where each goes.

import { UserError } from '../../base/errors.ts';
import { nearest } from '../../content/issue/nearest.ts';
import { reports } from './index.ts';
import type { Report } from './report.ts';

export interface ChosenReport {
  readonly report: Report;
  /** The file that it is written to; without one, it goes to stdout. */
  readonly file?: string;
}

/**
 * `NAME`, or `NAME=FILE`. With none, the one for people, and on GitHub also the one that its pages show. Throws
 * UserError.
 */
export function chooseReports(typed: readonly string[], isOnGitHub: boolean): readonly ChosenReport[] {
  if (typed.length === 0) return (isOnGitHub ? ['pretty', 'github'] : ['pretty']).map(parse);
  const chosen = [...new Set(typed)].map(parse);
  const reported = chosen.filter(({ file }) => file === undefined);
  if (reported.length > 1) {
    const hint = `Write the others to files, for example --report ${reported[1]!.report.name}=report.txt`;
    throw new UserError(
      `Only one report can go to the terminal, not both ${reported.map(({ report }) => report.name).join(' and ')}`,
      { hint },
    );
  }
  const files = chosen.flatMap(({ file }) => file ?? []);
  const twice = files.find((file, index) => files.indexOf(file) < index);
  if (twice !== undefined)
    throw new UserError(`Two reports would be written to ${twice}`, { hint: 'Give each a file of its own' });
  return chosen;
}

function parse(typed: string): ChosenReport {
  const [, name = '', file] = /^([^=]*)(?:=(.*))?$/s.exec(typed) ?? [];
  const report = reports.find((one) => one.name === name);
  if (report === undefined) {
    const names = reports.map((one) => one.name);
    const meant = nearest(name, names);
    throw new UserError(`There is no report \`${name}\``, {
      hint: `${meant === undefined ? '' : `Did you mean \`${meant}\`? `}Choose from ${names.join(', ')}`,
    });
  }
  if (file === undefined) return { report };
  if (file === '')
    throw new UserError(`--report ${typed} needs a file name`, { hint: `For example --report ${name}=report.txt` });
  return { report, file: noIssue(file) };
}

/** The name, if it cannot be that of an issue. Throws UserError. */
export function noIssue(file: string): string {
  if (/\.ya?ml$/i.test(file))
    throw new UserError(`${file} would be overwritten`, {
      hint: 'Issues end in .yaml: choose a file name with another ending',
    });
  return file;
}
