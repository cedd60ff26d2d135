// Whether the pages of print are full, and say all that the issues say: issues of events, of pictures, of tables and of 60 items, on both papers, in both themes.

import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { fixedBrowser } from '../support/fixed-browser.ts';
import { requireBrowser, requireTool } from '../support/requires.ts';
import { runBinary, temporaryFolder } from '../support/run-binary.ts';
import { toolFolder } from '../support/memory-host.ts';
import { languages, madeIssues, sorts } from './made-issues.ts';
import { pageFills } from './page-fill.ts';

async function build(publication: string, theme: string, env: Readonly<Record<string, string>> = {}): Promise<string> {
  const out = temporaryFolder();
  const { code, stderr } = await runBinary(['build', '--check', '--format', 'pdf', '--theme', theme, '--out', out], {
    cwd: publication,
    env,
  });
  expect(code, stderr).toBe(0);
  return out;
}

/** What falls short, in words. */
function shortOf(file: string, most: number): readonly string[] {
  const { pages, fills, holes } = pageFills(file);
  const mean = fills.reduce((sum, fill) => sum + fill, 0) / Math.max(1, fills.length);
  const shown = fills.map((fill) => fill.toFixed(2)).join(' ');
  return [
    ...(pages > most ? [`${pages} pages, not ${most}`] : []),
    ...(fills.some((fill) => fill < 0.85) ? [`a page is too empty: ${shown}`] : []),
    ...(fills.length > 0 && mean < 0.92 ? [`the pages are too empty on average: ${shown}`] : []),
    ...(holes.some((hole) => hole > 0.15) ? ['a hole'] : []),
  ];
}

beforeEach(async (context) => {
  requireTool(context, 'pdftoppm');
  await requireBrowser(context);
});

describe.each(['classic', 'civic'])('in %s', (theme) => {
  test('the sample issues are short, and their pages full', async () => {
    // Both browsers: that of the machine, and the one that comes with bulletin.
    const out = await build(toolFolder, theme, theme === 'civic' ? fixedBrowser : {});
    const most = { '028.en': 5, '028.fr': 6, '029.en': 6 };
    const short = Object.entries(most).map(([name, pages]) => [
      name,
      shortOf(join(out, name.slice(0, 3), `${name}.pdf`), pages),
    ]);
    expect(Object.fromEntries(short)).toEqual({ '028.en': [], '028.fr': [], '029.en': [] });
  });

  test.each(['A4', 'Letter'] as const)('the pages of issues of one sort are full on %s', async (paper) => {
    const out = await build(madeIssues(paper), theme, fixedBrowser);
    const short = Object.keys(sorts).flatMap((sort, at) =>
      languages.flatMap((language) =>
        shortOf(join(out, `00${at + 1}`, `00${at + 1}.${language}.pdf`), 12).map(
          (what) => `${sort} ${language}: ${what}`,
        ),
      ),
    );
    expect(short).toEqual([]);
  });
});
