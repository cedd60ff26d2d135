// A baseline: the findings that were there before somebody began to look, so that only new ones are reported.

import type { CheckResult } from './report.ts';

/** One finding of a baseline. The fingerprint says which it is; the rest is for those who read the file. */
export interface Entry {
  readonly file: string;
  readonly rule: string;
  readonly place: string;
  readonly fingerprint: string;
}

/** The entries of a baseline's file; undefined where it is none. */
export function parseBaseline(text: string): readonly Entry[] | undefined {
  try {
    const { version, findings } = JSON.parse(text) as { version?: unknown; findings?: unknown };
    return version === 1 && Array.isArray(findings) && findings.every(isEntry) ? findings : undefined;
  } catch {
    return undefined;
  }
}

const names = ['file', 'rule', 'place', 'fingerprint'] as const;

function isEntry(value: unknown): value is Entry {
  return (
    typeof value === 'object' &&
    value !== null &&
    names.every((name) => typeof (value as Partial<Entry>)[name] === 'string')
  );
}

/** The same entries give the same text, in whichever order they come. */
export function renderBaseline(entries: readonly Entry[]): string {
  const key = (entry: Entry) => names.map((name) => entry[name]).join('\0');
  const sorted = [...entries].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  return `${JSON.stringify({ version: 1, findings: sorted.map((entry) => Object.fromEntries(names.map((name) => [name, entry[name]]))) }, undefined, 2)}\n`;
}

/** What was found, without what the baseline knows. */
export function withoutKnown(entries: readonly Entry[], result: CheckResult): CheckResult {
  // Then nobody needs the fingerprints, which take their time.
  if (entries.length === 0) return result;
  const known = new Set(entries.map(({ fingerprint }) => fingerprint));
  const findings = result.findings.filter((finding) => !known.has(result.fingerprintOf(finding)));
  return { ...result, findings, known: result.findings.length - findings.length };
}

/**
 * The entries that are found no longer. Those of files that were not checked may still hold, unless the file is gone.
 */
export function staleEntries(
  entries: readonly Entry[],
  { findings, fingerprintOf, files }: CheckResult,
  gone: ReadonlySet<string>,
): readonly Entry[] {
  const found = new Set(findings.map(fingerprintOf));
  const checked = new Set(files);
  return entries.filter(({ file, fingerprint }) => !found.has(fingerprint) && (checked.has(file) || gone.has(file)));
}

/** What the baseline becomes when it takes in all that was found now. */
export function renewed(
  entries: readonly Entry[],
  { findings, fingerprintOf }: CheckResult,
  stale: readonly Entry[],
): readonly Entry[] {
  const found = findings.map((finding) => ({ ...finding, fingerprint: fingerprintOf(finding) }));
  const all = [...entries.filter((entry) => !stale.includes(entry)), ...found];
  return [...new Map(all.map((entry) => [entry.fingerprint, entry])).values()];
}
