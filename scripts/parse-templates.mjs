// Parses the templates that come with bulletin, so that it need not do so at each start: writes lib/templates.txt.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild-wasm';

export async function parseTemplates() {
  const { outputFiles } = await build({
    stdin: {
      contents: `export * from './parsed-templates.ts'; export { parseTemplate } from './parse-template.ts';`,
      resolveDir: 'src/theme',
    },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  const { parsedFile, parseTemplate, writeParsed } = await import(`data:text/javascript;base64,${code}`);
  const paths = readdirSync('templates', { recursive: true }).filter((path) => /\.(?:hbs|css)$/.test(path));
  const sources = paths.sort().map((path) => ({ path, text: readFileSync(`templates/${path}`, 'utf8') }));
  writeFileSync(parsedFile, writeParsed(sources.map((source) => ({ source, tree: parseTemplate(source) }))));
}
