// Reports for other programs, held against what those programs say that they read.

import { describe, expect, test } from 'vitest';
import { run } from '../../../src/cli/cli.ts';
import { reports } from '../../../src/check/reports/index.ts';
import { explanations } from '../../../src/check/rules/explained/index.ts';
import { createMemoryHost } from '../../support/memory-host.ts';
import { misfitsOf, readJunit } from '../../support/report-shapes.ts';

const publication = 'name: Bulletin\nlanguages: [en]\n';
const good =
  'number: 2\ndate: 2017-10\nsections:\n  - title: News\n    items:\n      - title: A walk\n        body: Along the river.\n';
// Marks of XML and letters of two and four bytes; one finding that is switched off, one that is there twice.
const bad = `number: 1
date: 2017-08
sections:
  - title: News
    items:
      - title: "Über & <b>]]>"
        # bulletin-disable-next-line text/repeated-word -- a "quotation" & more
        body: The the.
      - title: Forum
        body: |
          Für & the the end, and
          again the the end.
        links:
          - { label: here, url: "http://example.org/?<>&" }
      - title: Picture & <i>
        images: [{ file: "&<>.png" }]
`;
const misspelt = bad.replace('  - title: Forum', '  - titel: Ü𝒳');
// A control, half a character, and a name of a file that is no address.
const unreadable = 'number: 3\ndate: 2017-10\nsections:\n  - title: "\\u0007 \\ud83d \\u2028 <&>"\n';
const files = {
  'bulletin.yaml': publication,
  'issues/001.en.yaml': bad,
  'issues/002.en.yaml': good,
  'issues/03 é&<.yaml': unreadable,
  'issues/004.en.yaml': misspelt,
};

async function reported(report: string, disk: Readonly<Record<string, string>> = files): Promise<string> {
  const memory = createMemoryHost(disk);
  await run(['validate', '--report', report], memory.host);
  // Issues with errors are not compared with the others, those of YAML hide the rest, and that is said.
  expect(memory.stderr()).toMatch(
    /^(?:The rest of \d+ issues? was not checked: fix the errors first\n)?(?:\d+ issues? (?:was|were) not compared with the others: fix the errors first\n)?$/,
  );
  return memory.stdout();
}

type Sarif = { runs: [{ tool: { driver: { rules: { id: string }[] } }; results: SarifResult[] }] };
interface SarifResult {
  ruleId: string;
  ruleIndex: number;
  locations: [
    {
      physicalLocation: {
        artifactLocation: { uri: string };
        region: { startLine: number; startColumn: number; endColumn: number };
      };
    },
  ];
  partialFingerprints: Record<string, string>;
  suppressions: { kind: string; justification?: string }[];
  fixes?: object[];
}

const shapes = ['sarif', 'gitlab', 'rdjson'] as const;

describe.each(shapes)('%s', (name) => {
  test('fits its schema', async () => {
    expect(misfitsOf(name, await reported(name))).toEqual([]);
  });

  test('fits its schema with nothing to report', async () => {
    expect(misfitsOf(name, await reported(name, { 'bulletin.yaml': publication, 'issues/002.en.yaml': good }))).toEqual(
      [],
    );
  });

  test('and a misspelt name would be found', async () => {
    expect(misfitsOf(name, (await reported(name)).replaceAll(/"(message|description)"/g, '"massage"'))).not.toEqual([]);
  });
});

describe('every rule has its say in every report', () => {
  const alone = explanations().filter(
    ({ beside, file, isDescribed }) => beside === undefined && file === undefined && !isDescribed,
  );

  test.each(alone.map((rule) => [rule.id, rule] as const))('%s', async (_, rule) => {
    const disk = { 'bulletin.yaml': rule.publication ?? publication, 'issues/001.en.yaml': rule.bad };
    for (const name of shapes) expect(misfitsOf(name, await reported(name, disk))).toEqual([]);
  });
});

describe('sarif', () => {
  test('names all rules, and finds each by its index', async () => {
    const { runs } = JSON.parse(await reported('sarif')) as Sarif;
    const ids = runs[0].tool.driver.rules.map(({ id }) => id);
    expect(ids).toEqual(explanations().map(({ id }) => id));
    for (const { ruleId, ruleIndex } of runs[0].results) expect(ids[ruleIndex]).toBe(ruleId);
  });

  test('says of each rule what it is, why, and how to fix it', async () => {
    const { runs } = JSON.parse(await reported('sarif')) as Sarif;
    const [first] = runs[0].tool.driver.rules;
    const { id, severity, what, why, bad: wrong, good: right } = explanations()[0]!;
    const markdown = `${what}\n\n${why}\n\nWrong:\n\n\`\`\`yaml\n${wrong.trimEnd()}\n\`\`\`\n\nRight:\n\n\`\`\`yaml\n${right.trimEnd()}\n\`\`\``;
    expect(first).toEqual({
      id,
      shortDescription: { text: what },
      fullDescription: { text: why },
      help: { text: `${what} ${why}`, markdown },
      defaultConfiguration: { level: severity },
    });
  });

  test('an example that is described in words is no YAML', async () => {
    const { runs } = JSON.parse(await reported('sarif')) as Sarif;
    const { id, bad: wrong } = explanations().find(({ isDescribed }) => isDescribed)!;
    const descriptor = runs[0].tool.driver.rules.find((rule) => rule.id === id) as
      | { help?: { markdown: string } }
      | undefined;
    expect(descriptor?.help?.markdown).toContain(`Wrong:\n\n${wrong.trimEnd()}\n`);
  });

  test('its places are those of the text: columns in UTF-16 units, from 1, the end after the last', async () => {
    const { runs } = JSON.parse(await reported('sarif')) as Sarif;
    const sources: Record<string, string> = files;
    const marked = runs[0].results.map(({ ruleId, locations: [{ physicalLocation }] }) => {
      const { artifactLocation, region } = physicalLocation;
      const line = sources[decodeURIComponent(artifactLocation.uri)]!.split('\n')[region.startLine - 1]!;
      return [ruleId, line.slice(region.startColumn - 1, region.endColumn - 1)];
    });
    expect(marked).toContainEqual(['schema/unknown-key', 'titel']);
  });

  test('an address is a relative reference', async () => {
    const { runs } = JSON.parse(await reported('sarif')) as Sarif;
    const uris = new Set(runs[0].results.map(({ locations }) => locations[0].physicalLocation.artifactLocation.uri));
    expect([...uris]).toEqual(['issues/001.en.yaml', 'issues/004.en.yaml', 'issues/03%20%C3%A9%26%3C.yaml']);
  });

  test('says what is switched off, and why', async () => {
    const source = good.replace(
      'body: Along the river.',
      '# bulletin-disable-next-line text/repeated-word -- a quotation\n        body: Along the the river.',
    );
    const { runs } = JSON.parse(
      await reported('sarif', { 'bulletin.yaml': publication, 'issues/002.en.yaml': source }),
    ) as Sarif;
    expect(runs[0].results.map(({ ruleId, suppressions }) => [ruleId, suppressions])).toEqual([
      ['text/repeated-word', [{ kind: 'inSource', justification: 'a quotation' }]],
    ]);
  });

  test('says how to fix', async () => {
    const { runs } = JSON.parse(await reported('sarif')) as Sarif;
    const renamed = runs[0].results.find(({ ruleId }) => ruleId === 'schema/unknown-key');
    expect(renamed?.fixes).toMatchObject([
      {
        artifactChanges: [
          { artifactLocation: { uri: 'issues/004.en.yaml' }, replacements: [{ insertedContent: { text: 'title' } }] },
        ],
        properties: { safety: 'unsafe' },
      },
    ]);
  });
});

describe('fingerprints', () => {
  test('are the same in all reports that have them, and no two of a run are', async () => {
    const inSarif = (JSON.parse(await reported('sarif')) as Sarif).runs[0].results.map(
      ({ partialFingerprints }) => partialFingerprints['bulletin/v1'],
    );
    const inJson = (JSON.parse(await reported('json')) as { findings: { fingerprint: string }[] }).findings.map(
      ({ fingerprint }) => fingerprint,
    );
    const inGitlab = (JSON.parse(await reported('gitlab')) as { fingerprint: string }[]).map(
      ({ fingerprint }) => fingerprint,
    );
    expect(inSarif).toEqual(inJson);
    expect(inJson).toEqual(expect.arrayContaining(inGitlab));
    expect(inJson.length).toBeGreaterThan(3);
    expect(new Set(inJson).size).toBe(inJson.length);
  });
});

describe('junit', () => {
  test('is XML that libxml2 reads, and that Jenkins’s schema takes', async () => {
    const { misfits, read } = await readJunit(await reported('junit'));
    expect(misfits).toEqual([]);
    expect(read.match(/<testcase /g)?.length).toBe(4);
    expect(read).toContain('<testsuite errors="0" failures="3" name="bulletin validate" skipped="0" tests="4">');
    expect(read).toContain('<testcase classname="bulletin.validate" name="issues/03 é&amp;&lt;.yaml">');
  });

  test('a file without findings is there too, and one with warnings only does not fail', async () => {
    const warned = good.replace('Along', 'Along along');
    const sound = good.replace('number: 2', 'number: 1').replace('A walk', 'A forum').replace('river', 'hill');
    const report = await reported('junit', {
      'bulletin.yaml': publication,
      'issues/001.en.yaml': sound,
      'issues/002.en.yaml': warned,
    });
    expect((await readJunit(report)).misfits).toEqual([]);
    expect(report).toContain('<testcase name="issues/001.en.yaml" classname="bulletin.validate"/>');
    expect(report).not.toContain('<failure');
    expect(report).toMatch(/<system-out>issues\/002\.en\.yaml:\d+:\d+ warning text\/repeated-word /);
  });

  test('nothing to check is XML as well', async () => {
    const junit = reports.find(({ name }) => name === 'junit')!;
    const nothing = junit.render(
      {
        findings: [],
        suppressed: [],
        fingerprintOf: () => '',
        known: 0,
        files: [],
        version: '1',
        rules: () => [],
        fixCommand: '',
      },
      {} as never,
    );
    expect((await readJunit(nothing)).misfits).toEqual([]);
  });

  test('any text at all', async () => {
    const every = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).join('');
    const text = `${every} ]]> <!-- --> &amp; 𝒳 \u{10ffff}`;
    const finding = {
      rule: 'a/b',
      severity: 'error',
      message: text,
      file: text,
      line: 1,
      column: 1,
      endLine: 1,
      endColumn: 2,
      place: '',
      excerpt: [],
    } as const;
    const junit = reports.find(({ name }) => name === 'junit')!;
    const report = junit.render(
      {
        findings: [finding, { ...finding, severity: 'note' }],
        suppressed: [],
        fingerprintOf: () => '',
        known: 0,
        files: [text],
        version: '1',
        rules: () => [],
        fixCommand: '',
      },
      {} as never,
    );
    const { misfits, read } = await readJunit(report);
    expect(misfits).toEqual([]);
    expect(read).toContain(']]&gt; &lt;!-- --&gt; &amp;amp; 𝒳 \u{10ffff}');
    expect(read).not.toMatch(/[\u0000-\u0008\u007f-\u009f]/);
  });
});

describe('rdjson', () => {
  test('columns count the bytes of UTF-8, in places and in suggestions', async () => {
    type Diagnostic = {
      code: { value: string };
      location: { path: string; range: Range };
      suggestions?: { range: Range; text: string }[];
    };
    type Range = { start: { line: number; column: number }; end: { line: number; column: number } };
    // In a font that has no such letters, those are findings too.
    const source = good.replace('body: Along the river.', 'body: "Ü𝒳 along the the river."');
    const { diagnostics } = JSON.parse(
      await reported('rdjson', { 'bulletin.yaml': publication, 'issues/002.en.yaml': source }),
    ) as { diagnostics: Diagnostic[] };
    const first = diagnostics.find(({ code }) => code.value === 'text/repeated-word');
    const bytes = (range: Range): string =>
      Buffer.from(source.split('\n')[range.start.line - 1]!)
        .subarray(range.start.column - 1, range.end.column - 1)
        .toString();
    expect(bytes(first!.location.range)).toBe('the the');
    const [suggestion] = first!.suggestions!;
    expect(bytes(suggestion!.range)).toMatch(/the/);
  });
});
