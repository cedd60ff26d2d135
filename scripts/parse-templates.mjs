// Parses what the themes of bulletin are made of, so that it need not do so at each start: writes lib/templates.txt and
// lib/designs.json.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { runSource } from './run-source.mjs';

export async function parseTemplates() {
  const { conform, designsFile, parsedFile, parseTemplate, readYaml, themeSchema, writeParsed } = await runSource(`
    export * from './content/issue/conform.ts';
    export * from './content/issue/read-yaml.ts';
    export * from './theme/design-schema.ts';
    export * from './theme/find-theme.ts';
    export * from './theme/parse-template.ts';
    export * from './theme/parsed-templates.ts';`);
  const texts = readdirSync('templates', { recursive: true })
    .sort()
    .flatMap((path) =>
      /\.(?:hbs|css|yaml)$/.test(path) ? [{ path, text: readFileSync(`templates/${path}`, 'utf8') }] : [],
    );
  const templates = texts.filter(({ path }) => !path.endsWith('.yaml'));
  writeFileSync(parsedFile, writeParsed(templates.map((source) => ({ source, tree: parseTemplate(source) }))));
  const designs = texts.filter(({ path }) => path.endsWith('.yaml'));
  const designOf = ({ text }) => conform(themeSchema, readYaml(Buffer.from(text)).tree).value;
  writeFileSync(designsFile, JSON.stringify(designs.map((source) => [source.text, designOf(source)])));
}
