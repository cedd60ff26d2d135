// Every field of the schema is in the PDF too, as `pdftotext` reads it.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readBuilt } from './support/built-files.ts';
import { everyField } from './support/every-field.ts';
import { fixedBrowser } from './support/fixed-browser.ts';
import { lostFields } from './support/lost-fields.ts';
import { requireBrowser, requireTool } from './support/requires.ts';
import { runBinary, temporaryFolder } from './support/run-binary.ts';

test('every field is in the PDF', async (context) => {
  requireTool(context, 'pdftotext');
  requireTool(context, 'qpdf');
  await requireBrowser(context);
  const { source, fields } = everyField();
  const folder = temporaryFolder();
  const pixel = Buffer.from('R0lGODlhAQABAIAAAP///wAAACH5BAEAAAAALAAAAAABAAEAAAICRAEAOw==', 'base64');
  for (const file of new Set(source.match(/q\d+f\.png/g))) writeFileSync(join(folder, file), pixel);
  const name = `${/"volume":"(\d+)"/.exec(source)?.[1]}-${/"number":"(\d+)"/.exec(source)?.[1]}`;
  writeFileSync(join(folder, 'bulletin.yaml'), 'name: Bulletin\nlanguages: [en]\nnumbering: volume+number\n');
  writeFileSync(join(folder, `${name}.en.yaml`), source);
  const { code, stdout, stderr } = await runBinary(['build', '--format', 'pdf', '--check', `${name}.en.yaml`], {
    cwd: folder,
    env: fixedBrowser,
  });
  expect(stdout + stderr).not.toContain('lost in');
  expect(code, stderr).toBeLessThan(2);
  const file = join(folder, 'dist', name, `${name}.en.pdf`);
  expect(readFileSync(file).length).toBeGreaterThan(10_000);
  const { text, targets, alternatives } = readBuilt.pdf(file);
  // The text of pictures is in the structure, which only `--check` above reads.
  const printed = fields.filter((field) => field.name !== 'alt');
  expect(
    lostFields(printed, { isPlain: false, text, links: [...targets], headings: [], alternatives: [alternatives] }),
  ).toEqual([]);
});
