// Where words are on the paper of a sample issue.

import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fixedBrowser } from '../support/fixed-browser.ts';
import { toolFolder } from '../support/memory-host.ts';
import { requireBrowser, requireTool } from '../support/requires.ts';
import { runBinary, temporaryFolder } from '../support/run-binary.ts';

interface Word {
  readonly text: string;
  readonly left: number;
  readonly top: number;
}

test('marks are on the line of their title, and a contact is one block', async (context) => {
  requireTool(context, 'pdftotext');
  await requireBrowser(context);
  const out = temporaryFolder();
  const { code, stderr } = await runBinary(['build', '--format', 'pdf', '--out', out, 'issues/029.en.yaml'], {
    cwd: toolFolder,
    env: fixedBrowser,
  });
  expect(code, stderr).toBe(0);
  const boxes = execFileSync('pdftotext', ['-bbox', join(out, '029/029.en.pdf'), '-'], { encoding: 'utf8' });
  const words = [...boxes.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>(.*?)<\/word>/g)].map(
    ([, left, top, text = '']): Word => ({ text, left: Number(left), top: Number(top) }),
  );
  const at = (...texts: readonly string[]): Word => {
    const found = words.find((_, index) => texts.every((text, offset) => words[index + offset]?.text === text));
    if (found === undefined) throw new Error(`${texts.join(' ')} is not on paper`);
    return found;
  };
  expect(at('(members', 'only)').top).toBe(at('shifts', '(members').top);
  expect(at('(in', 'Spanish)').top).toBe(at('escuchar', '(in').top);
  expect(at('Contact:', 'Noor').left).toBe(at('E-mail', 'noor@example.org').left);
  expect(at('E-mail', 'noor@example.org').top).toBe(at('Telephone').top);
});
