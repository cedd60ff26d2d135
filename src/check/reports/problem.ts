// A UserError as a person reads it: what went wrong, and what to do.

import type { UserError } from '../../base/errors.ts';
import type { Palette } from '../../host/host.ts';
import { terminalSafe } from '../../base/terminal-safe.ts';

export function renderProblem({ message, hint }: UserError, palette: Palette): string {
  const reported = `${palette.red('bulletin:')} ${terminalSafe(message)}\n`;
  if (hint === undefined) return reported;
  const lines = hint.split('\n').map((line) => `  ${terminalSafe(line)}`);
  return `${reported}${palette.cyan('hint:')}${lines.join('\n').slice(1)}\n`;
}
