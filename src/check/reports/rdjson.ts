// The findings for reviewdog, which makes them comments of a review: the message DiagnosticResult of its Diagnostic
// Format. https://github.com/reviewdog/reviewdog/blob/master/proto/rdf/reviewdog.proto

import type { Finding, Replacement, Severity } from '../../content/issue/fault.ts';
import type { Report } from './report.ts';

const severities: Readonly<Record<Severity, string>> = { error: 'ERROR', warning: 'WARNING', note: 'INFO' };

export const rdjson: Report = {
  name: 'rdjson',
  summary: 'for reviewdog',
  isForPrograms: true,
  render: ({ findings }) =>
    `${JSON.stringify({ source: { name: 'bulletin' }, diagnostics: findings.map(diagnosticOf) }, undefined, 2)}\n`,
};

function diagnosticOf(finding: Finding): object {
  const { rule, severity, message, help, file, line, endLine } = finding;
  const suggestions = suggestionsOf(finding);
  return {
    message: help === undefined ? message : `${message}\n${help}`,
    // A range without columns is one of whole lines.
    location: { path: file, range: rangeOf(finding, finding) ?? { start: { line }, end: { line: endLine } } },
    severity: severities[severity],
    code: { value: rule },
    ...(suggestions.length === 0 ? {} : { suggestions }),
  };
}

/**
 * A suggestion is one piece of text for another: several are several ways to fix, so a fix of several edits cannot be
 * reported.
 */
function suggestionsOf(finding: Finding): readonly object[] {
  const [edit, ...others] = finding.fix?.edits ?? [];
  const range = edit === undefined || others.length > 0 ? undefined : rangeOf(edit, finding);
  return edit === undefined || range === undefined ? [] : [{ range, text: edit.text }];
}

type Range = Pick<Replacement, 'line' | 'column' | 'endLine' | 'endColumn'>;

/** Undefined where it leaves the lines that are at hand. */
function rangeOf({ line, column, endLine, endColumn }: Range, { excerpt }: Finding): object | undefined {
  const start = bytesBefore(excerpt, line, column);
  const end = bytesBefore(excerpt, endLine, endColumn);
  return start === undefined || end === undefined
    ? undefined
    : { start: { line, column: start + 1 }, end: { line: endLine, column: end + 1 } };
}

/** Columns count the bytes of UTF-8 here. */
function bytesBefore(excerpt: Finding['excerpt'], line: number, column: number): number | undefined {
  const text = excerpt.find(({ line: number }) => number === line)?.text;
  return text === undefined ? undefined : new TextEncoder().encode(text.slice(0, column - 1)).length;
}
