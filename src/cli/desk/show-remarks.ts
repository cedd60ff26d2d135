// What is to be said of a contribution, on a terminal: each with its file and its line.

import { terminalSafe } from '../../base/terminal-safe.ts';
import type { Remark } from '../../content/contributions/contribution.ts';
import type { Palette } from '../../host/host.ts';

export function showRemarks(file: string, remarks: readonly Remark[], palette: Palette): string {
  return remarks
    .map(({ line, message, help }) => {
      const place = palette.bold(terminalSafe(`${file}:${line}`));
      return `${place} ${terminalSafe(message)}\n${help === undefined ? '' : `  help: ${terminalSafe(help)}\n`}`;
    })
    .join('');
}
