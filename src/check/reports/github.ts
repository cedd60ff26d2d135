// The findings as annotations on a pull request: GitHub's workflow commands.
// https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands

import type { Severity } from '../../content/issue/fault.ts';
import { terminalSafe } from '../../base/terminal-safe.ts';
import type { Report } from './report.ts';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'notice' };

// Lines and percent signs are for GitHub; whatever else a terminal might obey is spelt out.
const escapeData = (text: string): string =>
  terminalSafe(text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A'));
const escapeProperty = (text: string): string => escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');

export const github: Report = {
  name: 'github',
  summary: 'annotations in a GitHub workflow',
  isForPrograms: true,
  render: ({ findings }) =>
    // Only the first ten of each level are shown in a step, so the errors come first.
    [...findings]
      .sort((a, b) => Object.keys(levels).indexOf(a.severity) - Object.keys(levels).indexOf(b.severity))
      .map((finding) => {
        const { severity, rule, message, help, file, line, column, endLine, endColumn } = finding;
        const properties = Object.entries({ file, line, endLine, col: column, endColumn, title: rule })
          .map(([key, value]) => `${key}=${escapeProperty(String(value))}`)
          .join(',');
        return `::${levels[severity]} ${properties}::${escapeData(help ? `${message}\n${help}` : message)}\n`;
      })
      .join(''),
};
