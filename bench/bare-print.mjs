// The yardstick for PDF: the barest script that prints pages, one file after the other. Says how long each took.

import { readFileSync } from 'node:fs';
import puppeteer from 'puppeteer';

const [executablePath, ...files] = process.argv.slice(2);
const browser = await puppeteer.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
const milliseconds = [];
for (const file of files) {
  const html = readFileSync(file, 'utf8');
  const start = performance.now();
  const page = await browser.newPage();
  await page.setContent(html);
  await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true });
  await page.close();
  milliseconds.push(performance.now() - start);
}
await browser.close();
console.log(JSON.stringify(milliseconds));
