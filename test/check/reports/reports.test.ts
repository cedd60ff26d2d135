// Findings as text: for people, for programs, and for GitHub.

import { describe, expect, test } from 'vitest';
import { UserError } from '../../../src/base/errors.ts';
import type { Palette } from '../../../src/host/host.ts';
import type { Finding } from '../../../src/content/issue/fault.ts';
import {
  renderBuild,
  renderBuildJson,
  renderLeftOut,
  type BuildResult,
} from '../../../src/check/reports/build-report.ts';
import { github } from '../../../src/check/reports/github.ts';
import { json } from '../../../src/check/reports/json.ts';
import { pretty } from '../../../src/check/reports/pretty.ts';
import { renderProblem } from '../../../src/check/reports/problem.ts';
import { resultOf } from '../../../src/check/reports/result-of.ts';
import { noColours } from '../../support/memory-host.ts';

function finding(overrides: Partial<Finding> = {}): Finding {
  return {
    rule: 'schema/date',
    severity: 'error',
    message: '`date` is no date',
    help: 'Write it as YYYY-MM-DD',
    file: 'issues/001.en.yaml',
    line: 2,
    column: 7,
    endLine: 2,
    endColumn: 11,
    place: 'date',
    excerpt: [
      { line: 1, text: 'number: 1' },
      { line: 2, text: 'date: soon' },
      { line: 3, text: 'language: en' },
    ],
    ...overrides,
  };
}

const result = (...findings: readonly Finding[]) =>
  resultOf(
    ['a.yaml', 'b.yaml', 'c.yaml'].map((file, index) => ({ file, findings: index === 0 ? findings : [] })),
    { version: '1.2.3', rules: () => [], fixCommand: '--fix' },
  );
const reported = (...findings: readonly Finding[]): string => pretty.render(result(...findings), noColours);

const tags: Palette = {
  bold: (text) => `<b>${text}</b>`,
  dim: (text) => text,
  red: (text) => `<red>${text}</red>`,
  yellow: (text) => `<yellow>${text}</yellow>`,
  green: (text) => `<green>${text}</green>`,
  cyan: (text) => `<cyan>${text}</cyan>`,
};

describe('pretty', () => {
  test('a finding with its frame, its help and the sum', () => {
    expect(reported(finding())).toBe(`issues/001.en.yaml:2:7 error schema/date \`date\` is no date
  1 | number: 1
> 2 | date: soon
    |       ^^^^
  3 | language: en
  help: Write it as YYYY-MM-DD

1 error in 1 of 3 files
`);
  });

  test('the first line is alone: place, how bad, rule, message, item', () => {
    const [line] = reported(finding({ severity: 'warning', item: 'A walk' })).split('\n');
    expect(line).toBe('issues/001.en.yaml:2:7 warning schema/date `date` is no date (in "A walk")');
  });

  test('counts, in words', () => {
    const other = finding({ file: 'issues/002.en.yaml' });
    const sum = (...findings: readonly Finding[]): string =>
      reported(...findings)
        .trimEnd()
        .split('\n')
        .at(-1)!;
    expect(sum()).toBe('No findings in 3 files');
    expect(sum(finding(), finding(), other)).toBe('3 errors in 2 of 3 files');
    expect(
      sum(finding(), finding({ severity: 'warning' }), finding({ severity: 'note' }), finding({ severity: 'note' })),
    ).toBe('1 error, 1 warning, 2 notes in 1 of 3 files');
    expect(pretty.render({ ...result(), files: ['a.yaml'] }, noColours)).toBe('No findings in 1 file\n');
  });

  test('colours follow how bad it is', () => {
    expect(pretty.render(result(finding({ severity: 'warning' })), tags)).toContain('<yellow>warning</yellow>');
    expect(pretty.render(result(finding()), tags)).toContain('<red>^^^^</red>');
    expect(pretty.render(result(), tags)).toBe('<green>No findings in 3 files</green>\n');
  });

  test('carets are under wide characters, and under what is made visible', () => {
    const text = 'a: 日本 x';
    expect(reported(finding({ line: 1, column: 7, endLine: 1, endColumn: 8, excerpt: [{ line: 1, text }] }))).toContain(
      '> 1 | a: 日本 x\n    |         ^\n',
    );
    const escape = 'a: \u001b x';
    expect(
      reported(finding({ line: 1, column: 6, endLine: 1, endColumn: 7, excerpt: [{ line: 1, text: escape }] })),
    ).toContain('> 1 | a: \\u{1b} x\n    |           ^\n');
  });

  test('a finding over several lines is marked to the end of its first', () => {
    expect(reported(finding({ endLine: 3, endColumn: 2 }))).toContain('    |       ^^^^\n');
  });

  test('numbers of lines are below one another', () => {
    const excerpt = [9, 10, 11].map((line) => ({ line, text: 'x' }));
    expect(reported(finding({ line: 10, column: 1, endLine: 10, endColumn: 2, excerpt }))).toContain(
      '   9 | x\n> 10 | x\n     | ^\n  11 | x\n',
    );
  });

  test('of a long line, the part around the place is shown', () => {
    const text = `body: ${'word '.repeat(200)}HERE ${'word '.repeat(200)}`;
    const column = text.indexOf('HERE') + 1;
    const lines = reported(
      finding({ line: 1, column, endLine: 1, endColumn: column + 4, excerpt: [{ line: 1, text }] }),
    ).split('\n');
    expect(lines[1]!.length).toBeLessThan(120);
    expect(lines[1]).toContain('HERE');
    expect(lines[1]!.indexOf('HERE')).toBe(lines[2]!.indexOf('^^^^'));
  });

  test('nothing foreign reaches the terminal as it is', () => {
    const evil = '\u001b[2J\u202e\u0007\u009b';
    const text = reported(
      finding({ file: evil, message: evil, help: evil, item: evil, excerpt: [{ line: 2, text: evil }] }),
    );
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    expect(text).toContain('\\u{1b}[2J\\u{202e}\\u{7}\\u{9b}');
  });
});

describe('the sum', () => {
  const edit = { offset: 0, length: 1, line: 1, column: 1, endLine: 1, endColumn: 2, text: '' };
  const last = (...findings: readonly Finding[]): string | undefined =>
    reported(...findings)
      .trimEnd()
      .split('\n')
      .at(-1);

  test('says how many can be fixed, and by what', () => {
    const safe = finding({ fix: { safety: 'safe', edits: [edit] } });
    expect(last(safe, safe, finding())).toBe('3 errors in 1 of 3 files; 2 can be fixed with --fix');
    expect(last(finding({ fix: { safety: 'unsafe', edits: [edit] } }))).toBe(
      '1 error in 1 of 3 files; 1 can be fixed with --fix --unsafe-fixes',
    );
  });

  test('does not promise to fix a bulletin.yaml, which --fix leaves alone', () => {
    expect(last(finding({ file: 'mine/bulletin.yaml', fix: { safety: 'safe', edits: [edit] } }))).toBe(
      '1 error in 1 of 3 files',
    );
  });

  test('says how many are not shown', () => {
    expect(last(finding({ suppressed: 'a quotation' }))).toBe(
      'No findings in 3 files; 1 switched off by comments (schema/date)',
    );
    const suppressed = ['a/d', 'a/b', 'a/c', 'a/a', 'a/b'].map((rule) => ({ ...finding(), rule, suppressed: 'x' }));
    expect(last(...suppressed)).toBe('No findings in 3 files; 5 switched off by comments (a/a, a/b, a/c, ...)');
    expect(pretty.render({ ...result(), known: 4 }, noColours)).toBe('No findings in 3 files; 4 in the baseline\n');
  });
});

describe('json', () => {
  const parse = (...findings: readonly Finding[]) => JSON.parse(json.render(result(...findings), noColours)) as object;

  test('has a version, the tool, and the findings without their frames', () => {
    const { excerpt: _, ...plain } = finding();
    expect(parse(finding())).toEqual({
      version: 1,
      tool: { name: 'bulletin', version: '1.2.3' },
      files: 3,
      findings: [{ ...plain, fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/) }],
    });
    expect(parse()).toMatchObject({ findings: [] });
  });
});

describe('github', () => {
  test('an annotation each, errors first', () => {
    const lines = github
      .render(result(finding({ severity: 'note' }), finding({ severity: 'warning' }), finding()), noColours)
      .split('\n');
    expect(lines.map((line) => line.split(' ')[0])).toEqual(['::error', '::warning', '::notice', '']);
    expect(lines[0]).toBe(
      '::error file=issues/001.en.yaml,line=2,endLine=2,col=7,endColumn=11,title=schema/date::`date` is no date%0AWrite it as YYYY-MM-DD',
    );
  });

  test('nothing for no findings', () => {
    expect(github.render(result(), noColours)).toBe('');
  });

  test('nothing foreign reaches the terminal as it is', () => {
    const evil = '\u001b[2J\u202e\u0007\u009b';
    const text = github.render(result(finding({ file: evil, message: evil, help: evil })), noColours);
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    expect(text).toContain('\\u{1b}[2J');
  });

  test('what would be a command of its own is escaped', () => {
    const line = github.render(
      result(finding({ file: 'a,b:c%.yaml', message: '100%\n::error::x\r', help: undefined as never })),
      noColours,
    );
    expect(line).toContain('file=a%2Cb%3Ac%25.yaml,');
    expect(line).toMatch(/::100%25%0A::error::x%0D\n$/);
    expect(line.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('a build', () => {
  const built: BuildResult = {
    issues: [
      {
        file: 'issues/001.en.yaml',
        language: 'en',
        findings: [],
        unbuilt: [],
        failures: [],
        artefacts: [
          { format: 'html', path: 'dist/001/001.en.html', bytes: 123_456, milliseconds: 12 },
          { format: 'pdf', path: 'dist/001/001.en.pdf', bytes: 99, milliseconds: 1_234 },
        ],
      },
      { file: 'issues/002.en.yaml', findings: [finding()], unbuilt: [], failures: [], artefacts: [] },
    ],
    archives: [],
    milliseconds: 2_345,
    version: '1.2.3',
  };
  test('names what an error has spoilt, and an older file that says something else now', () => {
    const pdf = { format: 'pdf', path: 'dist/001/001.en.pdf', why: 'text/missing-glyph', isOutdated: true };
    const spoilt = built.issues
      .slice(0, 1)
      .map((issue) => ({ ...issue, artefacts: issue.artefacts.slice(0, 1), unbuilt: [pdf] }));
    expect(renderBuild({ ...built, issues: spoilt }, noColours)).toBe(`dist/001/001.en.html    123.5 kB     12 ms
dist/001/001.en.pdf not built: text/missing-glyph; the file there is from an earlier build, and out of date
1 issue in 2.3 s: 1 file in dist/001; 1 file not built because of errors
`);
    expect(JSON.parse(renderBuildJson({ ...built, issues: spoilt })).issues[0].unbuilt).toEqual([pdf]);
  });

  const archives = [
    {
      artefacts: [{ format: 'archive', language: 'en', path: 'dist/index.en.html', bytes: 1_000, milliseconds: 5 }],
      failures: [],
      leftOut: [{ file: 'issues/002.en.yaml', why: 'it has errors' }],
    },
  ];

  test('is a table with its sum', () => {
    expect(renderBuild(built, noColours)).toBe(`dist/001/001.en.html    123.5 kB     12 ms
dist/001/001.en.pdf       0.1 kB     1.2 s
1 issue in 2.3 s: 2 files in dist/001; 1 issue not built because of errors
`);
  });

  test('reports the archive', () => {
    const lines = renderBuild({ ...built, issues: [built.issues[0]!], archives }, noColours).split('\n');
    expect(lines[2]).toBe('dist/index.en.html        1.0 kB      5 ms');
    expect(lines[3]).toBe('1 issue in 2.3 s: 2 files in dist, and 1 file of the archive');
  });

  test('an issue in two languages is one issue, also where an error keeps one of them from being built', () => {
    const of = (...files: readonly (readonly [name: string, isBuilt: boolean])[]) => {
      const issues = files.map(([name, isBuilt]) => ({
        ...built.issues[0]!,
        file: `issues/${name}.yaml`,
        language: name.split('.')[1]!,
        artefacts: isBuilt ? [{ format: 'html', path: `dist/${name}.html`, bytes: 1, milliseconds: 1 }] : [],
      }));
      return renderBuild({ ...built, issues }, noColours)
        .split('\n')
        .at(-2);
    };
    expect(of(['1.en', true], ['1.fr', true])).toBe('1 issue (2 languages) in 2.3 s: 2 files in dist');
    expect(of(['1.en', true], ['2.en', true])).toBe('2 issues in 2.3 s: 2 files in dist');
    expect(of(['1.en', true], ['1.fr', true], ['2.en', true])).toMatch(/^2 issues \(2 languages\) in /);
    expect(of(['1.en', false], ['1.fr', false], ['2.en', true])).toMatch(
      /^1 issue in .*; 1 issue \(2 languages\) not built because of errors$/,
    );
  });

  test('names the folder that all files are in, if there is one', () => {
    const of = (...paths: readonly string[]) => {
      const artefacts = paths.map((path) => ({ format: 'html', path, bytes: 1, milliseconds: 1 }));
      return renderBuild({ ...built, issues: [{ ...built.issues[0]!, artefacts }] }, noColours)
        .split('\n')
        .at(-2);
    };
    expect(of('a/dist/001/x.html', 'a/dist/002/x.html')).toBe('1 issue in 2.3 s: 2 files in a/dist');
    expect(of('a/dist/001/x.html', 'b/dist/001/x.html')).toBe('1 issue in 2.3 s: 2 files');
    expect(of('x.html', 'a/x.html')).toBe('1 issue in 2.3 s: 2 files');
    expect(of('../out/a/x.html', '../out/x.html')).toBe('1 issue in 2.3 s: 2 files in ../out');
  });

  test('names the issues that the archive lacks, but not hundreds', () => {
    const leftOut = Array.from({ length: 7 }, (_, at) => ({ file: `issues/00${at}.en.yaml`, why: 'it has errors' }));
    const lines = renderLeftOut([{ artefacts: [], failures: [], leftOut }]);
    expect(lines).toHaveLength(6);
    expect(lines[0]).toBe('The archive leaves out issues/000.en.yaml: it has errors');
    expect(lines[5]).toBe('The archive leaves out 2 more');
    expect(renderLeftOut([])).toEqual([]);
  });

  test('that did not happen says what would be written', () => {
    const issues = [{ ...built.issues[0]!, artefacts: [{ format: 'html', path: 'dist/001/001.en.html' }] }];
    expect(renderBuild({ ...built, issues }, noColours)).toBe(
      'would write dist/001/001.en.html\n1 issue: would write 1 file in dist/001\n',
    );
  });

  test('of nothing but errors says so alone', () => {
    expect(renderBuild({ ...built, issues: built.issues.slice(1) }, noColours)).toBe(
      '1 issue not built because of errors\n',
    );
  });

  test('is data for programs, with the browser that printed', () => {
    const failures = [new UserError('No browser', { hint: 'Get one' })];
    const browser = { path: '/b', version: 'Chrome/1', source: 'system', sandbox: true } as const;
    const text = renderBuildJson({ ...built, issues: [{ ...built.issues[1]!, failures }], browser });
    const { excerpt: _, ...plain } = finding();
    expect(JSON.parse(text)).toEqual({
      version: 1,
      tool: { name: 'bulletin', version: '1.2.3' },
      browser,
      milliseconds: 2_345,
      issues: [
        {
          file: 'issues/002.en.yaml',
          artefacts: [],
          unbuilt: [],
          findings: [plain],
          failures: [{ message: 'No browser', hint: 'Get one' }],
        },
      ],
      archive: { artefacts: [], failures: [], leftOut: [] },
    });
    expect(JSON.parse(renderBuildJson({ ...built, archives }))).toMatchObject({
      archive: {
        artefacts: [{ format: 'archive', language: 'en', path: 'dist/index.en.html' }],
        leftOut: [{ file: 'issues/002.en.yaml', why: 'it has errors' }],
      },
    });
    expect(JSON.parse(renderBuildJson(built))).toMatchObject({ browser: null });
  });
});

test('a problem is reported with what to do, line by line', () => {
  expect(renderProblem(new UserError('It failed'), noColours)).toBe('bulletin: It failed\n');
  expect(renderProblem(new UserError('It \u001b failed', { hint: 'One\nTwo' }), noColours)).toBe(
    'bulletin: It \\u{1b} failed\nhint: One\n  Two\n',
  );
});

test.each([
  ['safe', undefined, '1 can be fixed with --fix'],
  ['safe', 'safe', '1 left as it is, since its fix would make another mistake'],
  ['safe', 'unsafe', '1 left as it is, since its fix would make another mistake'],
  ['unsafe', 'safe', '1 can be fixed with --fix --unsafe-fixes'],
  ['unsafe', 'unsafe', '1 left as it is, since its fix would make another mistake'],
] as const)('a fix that is %s, after %s ones were made, is counted once', (safety, made, words) => {
  const one = finding({ fix: { safety, edits: [] } });
  const summary = pretty
    .render({ ...result(one), made }, noColours)
    .trimEnd()
    .split('\n')
    .at(-1)!;
  expect(summary).toContain(`; ${words}`);
  expect(summary.match(/; 1 /g)).toHaveLength(1);
});
