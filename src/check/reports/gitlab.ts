// The findings for the widget in GitLab's merge requests: its Code Quality report.
// https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format

import type { Severity } from '../../content/issue/fault.ts';
import type { Report } from './report.ts';

const severities: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', note: 'info' };

export const gitlab: Report = {
  name: 'gitlab',
  summary: 'for the Code Quality of GitLab',
  isForPrograms: true,
  render: ({ findings, fingerprintOf }) => {
    const issues = findings.map((finding) => {
      const { rule, severity, message, help, file, line, endLine } = finding;
      return {
        // It is shown on one line.
        description: help === undefined ? message : `${message.replace(/[^.?!]$/, '$&.')} ${help}`,
        check_name: rule,
        fingerprint: fingerprintOf(finding),
        severity: severities[severity],
        location: { path: file, lines: { begin: line, end: endLine } },
      };
    });
    return `${JSON.stringify(issues, undefined, 2)}\n`;
  },
};
