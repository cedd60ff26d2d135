// The PDFs of the sample issues, and of a publication that holds what they do not, against the criteria for paper.

import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { fixedBrowser } from '../support/fixed-browser.ts';
import { madeLines, madePdf } from '../support/made-pdf.ts';
import { toolFolder } from '../support/memory-host.ts';
import { requireBrowser, requireTool } from '../support/requires.ts';
import { runBinary, temporaryFolder } from '../support/run-binary.ts';
import { madePublication } from './made-publication.ts';
import { failings } from './paper-criteria.ts';

const samples = ['028.en', '028.fr', '029.en'];
const built = new Map<string, Promise<string>>();

/** The folder with the PDFs of a publication, built once for each set of surroundings. */
function pdfsOf(publication: string, env: Readonly<Record<string, string>> = {}): Promise<string> {
  const key = `${publication} ${JSON.stringify(env)}`;
  const known = built.get(key);
  if (known !== undefined) return known;
  const out = temporaryFolder();
  const building = runBinary(['build', '--format', 'pdf', '--out', out], { cwd: publication, env }).then(
    ({ code, stderr }) => {
      expect(code, stderr).toBe(0);
      return out;
    },
  );
  built.set(key, building);
  return building;
}

const fileIn = (folder: string, name: string) => join(folder, name.slice(0, 3), `${name}.pdf`);

beforeEach(async (context) => {
  for (const tool of ['qpdf', 'pdftotext']) requireTool(context, tool);
  await requireBrowser(context);
});

describe('on paper', () => {
  test.each(samples)('%s fails nothing', async (name) => {
    expect(failings(fileIn(await pdfsOf(toolFolder), name))).toEqual([]);
  });

  const everything = madePublication();

  test.each(['001.en', '002.en'])('%s of a publication with everything fails nothing', async (name) => {
    expect(failings(fileIn(await pdfsOf(everything, fixedBrowser), name))).toEqual([]);
  });

  test('addresses are notes where `print` says so, and what is over its limit is a warning', async () => {
    const publication = madePublication();
    appendFileSync(join(publication, 'bulletin.yaml'), 'print: { columns: 2, pages: 1, links: notes }\n');
    const out = temporaryFolder();
    const { code, stdout, stderr } = await runBinary(['build', '--format', 'pdf', '--json', '--out', out], {
      cwd: publication,
      env: fixedBrowser,
    });
    expect(code, stderr).toBe(0);
    expect(failings(fileIn(out, '001.en'))).toEqual([]);
    expect(failings(fileIn(out, '002.en'))).toEqual([]);
    const text = execFileSync('pdftotext', ['-raw', fileIn(out, '001.en'), '-'], { encoding: 'utf8' });
    expect(text.replaceAll(/\s+/g, ' ')).toMatch(
      /rules for boats \[1\] first.*\[1\] https:\/\/example.org\/harbour\/rules/,
    );
    const { issues } = JSON.parse(stdout) as {
      issues: readonly {
        artefacts: readonly { pages: number }[];
        findings: readonly { rule: string; message: string }[];
      }[];
    };
    const [short, long] = issues.map(({ artefacts, findings }) => ({
      pages: artefacts[0]?.pages,
      over: findings.filter(({ rule }) => rule === 'print/pages').map(({ message }) => message),
    }));
    expect(short).toEqual({ pages: 1, over: [] });
    expect(long?.pages).toBeGreaterThan(2);
    expect(long?.over).toEqual([expect.stringContaining(`The PDF has ${long?.pages} pages`)]);
  });

  test.each(samples)('%s has the same bytes in another zone and locale', async (name) => {
    const [one, other] = await Promise.all([
      pdfsOf(toolFolder),
      pdfsOf(toolFolder, { TZ: 'Pacific/Kiritimati', LANG: 'fr_CA.UTF-8' }),
    ]);
    expect(readFileSync(fileIn(one, name)).equals(readFileSync(fileIn(other, name)))).toBe(true);
  });

  test('the contents give the page that an item is on, and each page but the first names the issue', async () => {
    const file = fileIn(await pdfsOf(toolFolder), '028.en');
    const pages = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).split('\f');
    const number = Number(/IOM X campaign against trafficking +(\d+)\s/.exec(pages[0] ?? '')?.[1]);
    expect(number).toBeGreaterThan(1);
    expect(pages[number - 1]).toContain('IOM X campaign against trafficking');
    for (const page of pages.slice(1, -1)) expect(page).toMatch(/^\s*Trafficking Bulletin, Issue No\. 28\n/);
  });

  test('places whose names are in another script and long are found, and have names that a PDF may have', async () => {
    const folder = temporaryFolder();
    const title = 'Дуже довга назва новини про гавань і про тих, хто в ній зимує';
    const items = [1, 2, 3].map(
      (part) => `      - title: ${part}. ${title}\n        body: "${'Текст про гавань. '.repeat(200)}"\n`,
    );
    mkdirSync(join(folder, 'issues'));
    writeFileSync(join(folder, 'bulletin.yaml'), 'name: Вісник\nlanguages: [uk]\nurl: https://example.org/visnyk\n');
    writeFileSync(
      join(folder, 'issues', '001.uk.yaml'),
      `number: 1\ndate: 2026-11\nlanguage: uk\nsections:\n  - title: Новини\n    items:\n${items.join('')}`,
    );
    const file = fileIn(await pdfsOf(folder, fixedBrowser), '001.uk');
    expect(failings(file)).toEqual([]);
    const pages = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).split('\f');
    // The narrow column of the contents breaks the title; its last words are before the number.
    const numbers = Array.from((pages[0] ?? '').matchAll(/зимує\s+(\d+)\b/g), ([, number]) => Number(number));
    expect(numbers.sort()).toEqual(
      [1, 2, 3].map((part) => pages.findLastIndex((page) => page.includes(`${part}. Дуже довга`)) + 1),
    );
    const plain = execFileSync('qpdf', ['--qdf', '--object-streams=disable', file, '-'], {
      encoding: 'latin1',
      maxBuffer: 1e9,
    });
    const names = Array.from(plain.matchAll(/\/Dest \/(\S+)/g), ([, name = '']) => name);
    expect(names.length).toBeGreaterThan(3);
    for (const name of names) expect(name).toMatch(/^[\w#-]{1,127}$/);
  });

  test('the criteria find what is wrong', () => {
    const file = join(temporaryFolder(), 'bare.pdf');
    writeFileSync(file, madePdf({ pages: [{ content: madeLines(3) }] }));
    expect(failings(file).length).toBeGreaterThan(15);
  });
});
