// The findings as JSON, for programs. docs/reports.md says what each field is.

import type { Report } from './report.ts';

export const json: Report = {
  name: 'json',
  summary: 'for programs, with a version number',
  isForPrograms: true,
  render: ({ findings, suppressed, fingerprintOf, files, version }) => {
    const plain = [...findings, ...suppressed].map((finding) => ({
      ...finding,
      // JSON leaves it out.
      excerpt: undefined,
      fingerprint: fingerprintOf(finding),
    }));
    return `${JSON.stringify({ version: 1, tool: { name: 'bulletin', version }, files: files.length, findings: plain }, undefined, 2)}\n`;
  },
};
