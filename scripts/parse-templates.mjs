// Parses the templates that come with bulletin, so that it need not do so at each start: writes lib/templates.txt.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { runSource } from './run-source.mjs';

export function parseTemplates() {
  const { parsedFile, parseTemplate, writeParsed } = runSource(
    `export * from './theme/parsed-templates.ts'; export * from './theme/parse-template.ts'`,
  );
  const paths = readdirSync('templates', { recursive: true }).filter((path) => /\.(?:hbs|css)$/.test(path));
  const sources = paths.sort().map((path) => ({ path, text: readFileSync(`templates/${path}`, 'utf8') }));
  writeFileSync(parsedFile, writeParsed(sources.map((source) => ({ source, tree: parseTemplate(source) }))));
}
