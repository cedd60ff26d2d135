// What the press prints, with every real browser of this machine, and what it shows the browser of its surroundings.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as real from './real-press.ts';
import { browsers, canReadPdf, imprint, isLinux, isRoot, latin, open } from './real-press.ts';

it('finds a browser on this machine', () => expect(browsers).not.toEqual([]));

describe.each(browsers)('the press with %s', (browser) => {
  it('prints a tagged PDF with an outline, and says what printed it', async () => {
    const press = await open(browser);
    const style = '<style>@page { size: 100mm 50mm }</style>';
    const pdf = latin(
      await press.print(`<html lang="fr"><title>Titre</title>${style}<h1>Été</h1><p>Texte</html>`, imprint),
    );
    expect(pdf.slice(0, 5)).toBe('%PDF-');
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toContain('/Outlines');
    expect(pdf).toMatch(/\/MediaBox \[ 0 0 28[23]\.\d+ 14[12]\.\d+ \]/);
    expect(press.browser).toMatchObject({ source: browser === 'bundled' ? 'bundled' : 'option', sandbox: !isRoot });
    expect(press.browser.version).toMatch(/^\S+\/\d+\.\d+/);
  });

  it.skipIf(!canReadPdf)(`prints the text of each page${real.unlessReadable}`, async () => {
    const press = await open(browser);
    const pages = ['<p>Première <b>page</b>', '<p>Second page', '<p>Third'];
    const printed = await Promise.all(pages.map((html) => press.print(html, imprint)));
    expect(printed.map(real.textOf)).toEqual(['Première page', 'Second page', 'Third']);
  });

  it('prints the same bytes again', async () => {
    const rows = '<tr><th scope="col">f<th scope="col">g<tr><th scope="row">d<td>1<tr><th scope="row">e<td>2';
    const html = `<html lang="en"><h1>A</h1><p>b <a href="https://example.org">c</a><table>${rows}</table></html>`;
    const [first, second] = [await open(browser), await open(browser)];
    const printed = [await first.print(html, imprint), await first.print(html, imprint)];
    printed.push(...(await Promise.all([second.print(html, imprint), second.print(html, imprint)])));
    for (const pdf of printed) expect(latin(pdf)).toBe(latin(printed[0]!));
  });

  it('says when the page is what it refuses', async () => {
    const press = await open(browser);
    const outcome = await press
      .print('<style>@page { size: 1e8mm 1e8mm }</style><p>x', imprint)
      .catch((error: unknown) => error);
    // Some versions print on paper of another size instead.
    if (outcome instanceof Error)
      expect(outcome).toMatchObject({ name: 'UserError', hint: expect.stringContaining('paper') });
    expect(latin(await press.print('<p>next', imprint)).slice(0, 5)).toBe('%PDF-');
  });

  it.skipIf(!isLinux)('keeps the user’s secrets from the browser, and starts without a home', async () => {
    const { HOME: _, ...env } = process.env;
    const press = await open(browser, undefined, real.realGround({ ...env, SECRET_TOKEN: 'swordfish' }));
    const environments = press.browserProcesses().map((pid) => readFileSync(`/proc/${pid}/environ`, 'utf8'));
    expect(environments).not.toEqual([]);
    for (const known of environments) expect(known).not.toMatch(/swordfish|(^|\0)HOME=/);
    expect(latin(await press.print('<p>x', imprint)).slice(0, 5)).toBe('%PDF-');
  });

  it.skipIf(!isLinux || isRoot)('has its pages in the sandbox (skipped for root, who has none)', async () => {
    const [group = 0] = (await open(browser)).browserProcesses();
    const isRenderer = (pid: number) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type=renderer');
    const renderers = real.familyOf(group).filter(isRenderer);
    expect(renderers).not.toEqual([]);
    for (const pid of renderers) expect(readFileSync(`/proc/${pid}/status`, 'utf8')).toMatch(/^Seccomp:\t2$/m);
  });
});
