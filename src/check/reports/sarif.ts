// The findings in the form in which tools exchange them: SARIF, the Static Analysis Results Interchange Format 2.1.0,
// by OASIS. https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/sarif-v2.1.0-errata01-os-complete.html; the
// sections named here are its.

import type { Finding, Severity } from '../../content/issue/fault.ts';
import type { KnownRule, Report } from './report.ts';

/** Section 3.27.10. */
const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'note' };

export const sarif: Report = {
  name: 'sarif',
  summary: 'for code scanning, as SARIF 2.1.0',
  isForPrograms: true,
  render: ({ findings, suppressed, fingerprintOf, rules, version }) => {
    const all = [...findings, ...suppressed];
    const known = new Map(rules().map((rule) => [rule.id, rule]));
    const ids = [...new Set([...known.keys(), ...all.map(({ rule }) => rule)])];
    const log = {
      $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'bulletin', version, rules: ids.map((id) => descriptorOf(id, known.get(id))) } },
          columnKind: 'utf16CodeUnits',
          results: all.map((finding) => sarifResult(finding, fingerprintOf(finding), ids)),
        },
      ],
    };
    return `${JSON.stringify(log, undefined, 2)}\n`;
  },
};

/** A reportingDescriptor, section 3.49. */
function descriptorOf(id: string, rule: KnownRule | undefined): object {
  if (rule === undefined) return { id };
  const { severity, what, why, bad, good, isDescribed } = rule;
  const shown = isDescribed ? (text: string) => text.trimEnd() : fenced;
  return {
    id,
    shortDescription: { text: what },
    fullDescription: { text: why },
    help: { text: `${what} ${why}`, markdown: [what, why, 'Wrong:', shown(bad), 'Right:', shown(good)].join('\n\n') },
    defaultConfiguration: severity === 'off' ? { enabled: false, level: levels.note } : { level: levels[severity] },
  };
}

/** A text of YAML as Markdown, between fences that are longer than any in it. */
function fenced(text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}yaml\n${text.trimEnd()}\n${fence}`;
}

/** A result, section 3.27. */
function sarifResult(finding: Finding, fingerprint: string, ids: readonly string[]): object {
  const { rule, severity, message, help, file, fix, suppressed } = finding;
  const artifactLocation = { uri: uriOf(file) };
  return {
    ruleId: rule,
    ruleIndex: ids.indexOf(rule),
    level: levels[severity],
    message: { text: help === undefined ? message : `${message}\n${help}` },
    locations: [{ physicalLocation: { artifactLocation, region: regionOf(finding) } }],
    // GitHub's own, `primaryLocationLineHash`, is left to GitHub: its upload computes it, and warns of any that
    // differs.
    partialFingerprints: { 'bulletin/v1': fingerprint },
    ...(fix === undefined
      ? {}
      : {
          fixes: [
            {
              description: { text: help ?? message },
              artifactChanges: [
                {
                  artifactLocation,
                  replacements: fix.edits.map((edit) => ({
                    deletedRegion: regionOf(edit),
                    insertedContent: { text: edit.text },
                  })),
                },
              ],
              properties: { safety: fix.safety },
            },
          ],
        }),
    // Without any, section 3.27.23 leaves it open whether the tool knows suppressions.
    suppressions:
      suppressed === undefined
        ? []
        : [{ kind: 'inSource', ...(suppressed === '' ? {} : { justification: suppressed }) }],
  };
}

/** Section 3.30: lines and columns from 1, and the end column is the one after the last. */
function regionOf({
  line,
  column,
  endLine,
  endColumn,
}: Pick<Finding, 'line' | 'column' | 'endLine' | 'endColumn'>): object {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** A path as a relative reference, RFC 3986, section 4.2. */
function uriOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
