// The findings as results of tests, one for each file: the XML that JUnit's runners made common. No standard says what
// it is; this is what Jenkins reads:
// https://github.com/jenkinsci/xunit-plugin/tree/master/src/main/resources/org/jenkinsci/plugins/xunit/types/model/xsd

import type { Finding } from '../../content/issue/fault.ts';
import type { Report } from './report.ts';

export const junit: Report = {
  name: 'junit',
  summary: 'results of tests, as JUnit XML',
  isForPrograms: true,
  render: ({ findings, files }) => {
    const cases = files.map((file) => ({ file, own: findings.filter((finding) => finding.file === file) }));
    const failures = cases.filter(({ own }) => own.some(isError)).length;
    const counts = `tests="${files.length}" failures="${failures}" errors="0"`;
    return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="bulletin" ${counts}>
  <testsuite name="bulletin validate" ${counts} skipped="0">
${cases.map(({ file, own }) => testcase(file, own)).join('')}  </testsuite>
</testsuites>
`;
  },
};

const isError = ({ severity }: Finding): boolean => severity === 'error';

function testcase(file: string, findings: readonly Finding[]): string {
  const attributes = `name="${escapeAttribute(file)}" classname="bulletin.validate"`;
  if (findings.length === 0) return `    <testcase ${attributes}/>\n`;
  const errors = findings.filter(isError);
  const others = findings.filter((finding) => !isError(finding));
  return `    <testcase ${attributes}>\n${failure(errors)}${systemOut(others)}    </testcase>\n`;
}

/** One for all errors of a file: Jenkins and GitLab read no second one. */
function failure(errors: readonly Finding[]): string {
  const [first] = errors;
  if (first === undefined) return '';
  const message = errors.length === 1 ? first.message : `${errors.length} errors`;
  return `      <failure type="error" message="${escapeAttribute(message)}">${escapeText(linesOf(errors))}</failure>\n`;
}

function systemOut(findings: readonly Finding[]): string {
  return findings.length === 0 ? '' : `      <system-out>${escapeText(linesOf(findings))}</system-out>\n`;
}

function linesOf(findings: readonly Finding[]): string {
  return findings
    .map(
      ({ file, line, column, severity, rule, message, help }) =>
        `${file}:${line}:${column} ${severity} ${rule} ${message}${help === undefined ? '' : `\n  ${help}`}`,
    )
    .join('\n');
}

// What XML 1.0, section 2.2, allows nowhere or advises against: controls, halves of characters, and two that are none.
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ud800-\udfff\ufffe\uffff]/gu;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

function escapeText(text: string): string {
  return text.replace(forbidden, '').replace(/[&<>"\r]/g, (character) => entities[character]!);
}

/** A reader takes line ends in an attribute for blanks; section 3.3.3. */
function escapeAttribute(text: string): string {
  return escapeText(text).replace(/[\n\t]/g, (character) => `&#${character.charCodeAt(0)};`);
}
