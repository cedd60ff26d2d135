// What is to be said of contributions: on a terminal, each with its file and its line; or for programs.

import { terminalSafe } from '../../base/terminal-safe.ts';
import type { Remark } from '../../content/contributions/contribution.ts';
import type { Palette } from '../../host/host.ts';

/** Of a file, as people see its path. */
export interface FileRemarks {
  readonly file: string;
  readonly remarks: readonly Remark[];
}

/** Nothing where there are none. */
export function remarksOf(file: string, remarks: readonly Remark[]): readonly FileRemarks[] {
  return remarks.length === 0 ? [] : [{ file, remarks }];
}

export function showRemarks(files: readonly FileRemarks[], palette: Palette): string {
  return files
    .flatMap(({ file, remarks }) => remarks.map((remark) => ({ file, ...remark })))
    .map(({ file, line, message, help }) => {
      const place = palette.bold(terminalSafe(`${file}:${line}`));
      return `${place} ${terminalSafe(message)}\n${help === undefined ? '' : `  help: ${terminalSafe(help)}\n`}`;
    })
    .join('');
}

/** What to think of where something is added to issues that were done already; nothing where there are none. */
export function readyLines(issues: readonly string[]): readonly string[] {
  return [...new Set(issues)].map(
    (shown) =>
      `${terminalSafe(shown)} is ready (\`status: ready\`), and may have been proofread before this was added: read what is new in it`,
  );
}

/** docs/reports.md says what programs find in it. */
export function asJson(content: object): string {
  return `${JSON.stringify({ version: 1, ...content }, undefined, 2)}\n`;
}
