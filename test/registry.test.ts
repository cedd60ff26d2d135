// What is in a folder is in its table, under its own name: a file that nobody listed is found here.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commands } from '../src/cli/commands/index.ts';
import { formats } from '../src/output/formats/index.ts';
import { reports } from '../src/check/reports/index.ts';
import { rules } from '../src/check/rules/index.ts';
import { toolFolder } from './support/memory-host.ts';

/** The names of the files of a room, without those that all of them share. */
function filesOf(room: string, shared: readonly string[]): readonly string[] {
  const entries = readdirSync(join(toolFolder, 'src', room), { withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name.replace(/\.ts$/, ''));
  return names.filter((name) => !shared.includes(name)).sort();
}

describe('every file is in its table', () => {
  test('commands', () => {
    expect(commands.map(({ name }) => name).sort()).toEqual(filesOf('cli/commands', ['command', 'index']));
  });

  test('commands, in the scenario that shows the help of each', () => {
    const lines = readFileSync(join(toolFolder, 'test/scenarios/help-of-every-command/run.txt'), 'utf8').split('\n');
    const missing = commands.filter(({ name }) => !lines.includes(`bulletin ${name} --help`));
    expect(missing.map(({ name }) => `bulletin ${name} --help`)).toEqual([]);
  });

  test('formats', () => {
    expect(formats.map(({ name }) => name).sort()).toEqual(filesOf('output/formats', ['format', 'index']));
  });

  test('reports', () => {
    // A build and a problem have one report only; the rest is what leads to a report.
    expect(reports.map(({ name }) => name).sort()).toEqual(
      filesOf('check/reports', [
        'report',
        'index',
        'build-report',
        'problem',
        'result-of',
        'fingerprint',
        'baseline',
        'choose-reports',
      ]),
    );
  });

  test('rules', () => {
    const names = rules.map(({ id }) => id.replace('/', '-')).sort();
    expect(names).toEqual(
      filesOf('check/rules', [
        'rule',
        'index',
        'run-rules',
        'subject',
        'digest',
        'issue-head',
        'issue-index',
        'translations',
        'suppress',
      ]),
    );
  });
});

describe('what the tables say', () => {
  const verbs = commands.flatMap((command) =>
    'run' in command
      ? [[command.name, command] as const]
      : command.verbs.map((verb) => [`${command.name} ${verb.name}`, verb] as const),
  );

  test.each(verbs)('bulletin %s explains itself', (name, { summary, flags, examples }) => {
    expect(summary).toMatch(/^[a-z].*[^.]$/);
    expect(examples.length).toBeGreaterThan(0);
    const known = [
      '-C',
      '-q',
      '--quiet',
      '--verbose',
      ...flags.flatMap(({ usage }) => usage.match(/--?[A-Za-z][a-z-]*/g) ?? []),
    ];
    for (const [line, what] of examples) {
      // A shell may run it inside a line of its own.
      const own = line.slice(line.indexOf('bulletin '));
      expect(own).toMatch(new RegExp(`^bulletin ${name}(?:[ )]|$)`));
      expect(what).not.toBe('');
      const typed = own.replace(/"[^"]*"/g, '').match(/(?<= )--?[A-Za-z][a-z-]*/g) ?? [];
      expect(known).toEqual(expect.arrayContaining(typed));
    }
    const all = flags.flatMap(({ usage }) => usage.match(/--?[A-Za-z][a-z-]*/g) ?? []);
    expect(new Set(all).size).toBe(all.length);
  });

  test('formats write files of different names', () => {
    expect(new Set(formats.map(({ suffix }) => suffix)).size).toBe(formats.length);
    for (const { suffix, summary } of formats) {
      expect(suffix).toMatch(/^(\.[a-z]+)+$/);
      expect(summary).not.toBe('');
    }
  });

  test('docs/reports.md describes every report, and of every field of the one for programs', () => {
    const page = readFileSync(join(toolFolder, 'docs', 'reports.md'), 'utf8');
    for (const { name } of reports) expect(page).toContain(`\n## \`${name}\`\n`);
    const edit = { offset: 0, length: 1, line: 1, column: 1, endLine: 1, endColumn: 2, text: '' };
    const finding = {
      rule: '',
      severity: 'error',
      message: '',
      help: '',
      file: '',
      ...edit,
      item: '',
      place: '',
      fix: { safety: 'safe', edits: [edit] },
      suppressed: '',
      excerpt: [],
    } as const;
    const json = reports
      .find(({ name }) => name === 'json')!
      .render(
        {
          findings: [finding],
          suppressed: [],
          fingerprintOf: () => '',
          known: 0,
          files: [],
          version: '',
          rules: () => [],
          fixCommand: '',
        },
        {} as never,
      );
    for (const [, field] of json.matchAll(/"([a-zA-Z]+)":/g))
      expect(page, field).toMatch(new RegExp(`["\`]${field}["\`]`));
  });

  test('rules have names of a family and their own', () => {
    for (const { id } of rules) expect(id).toMatch(/^[a-z0-9]+\/[a-z0-9]+(-[a-z0-9]+)*$/);
  });
});
