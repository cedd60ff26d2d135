// The yardstick for `build` of many issues: a site of hugo with the same texts, one page for each issue.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const layout = `<!doctype html>
<html lang="{{ .Language.Lang }}">
<head><meta charset="utf-8"><title>{{ .Title }}</title><meta name="description" content="{{ .Description }}"></head>
<body><header><h1>{{ .Title }}</h1><time>{{ .Date.Format "2006-01-02" }}</time></header>
{{ .TableOfContents }}
<main>{{ .Content }}</main>
</body>
</html>
`;
const list =
  '<!doctype html>\n<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>\n';
const config = `baseURL = "https://example.org/"
title = "Larkspur Letter"
disableKinds = ["taxonomy", "term"]
defaultContentLanguage = "en"
[languages.en]
[languages.fr]
`;

/** Writes the site of the issues in a folder. */
export function writeSite(site, issues) {
  for (const folder of ['content', join('layouts', '_default')]) mkdirSync(join(site, folder), { recursive: true });
  writeFileSync(join(site, 'hugo.toml'), config);
  writeFileSync(join(site, 'layouts', '_default', 'single.html'), layout);
  writeFileSync(join(site, 'layouts', '_default', 'list.html'), list);
  for (const name of readdirSync(issues)) {
    const issue = parse(readFileSync(join(issues, name), 'utf8'));
    const head = JSON.stringify({ title: `Issue ${issue.number}`, date: issue.date, description: issue.summary });
    const sections = issue.sections.map(({ id, items }) => `## ${id}\n\n${items.map(itemText).join('\n')}`);
    writeFileSync(join(site, 'content', name.replace(/yaml$/, 'md')), `${head}\n\n${sections.join('\n')}`);
  }
}

function itemText({ id: _, kind: __, title = '', body = '', links = [], contact, ...facts }) {
  const rows = Object.entries({ ...facts, ...contact }).filter(([, value]) => typeof value !== 'object');
  return [
    title === '' ? '' : `### ${title}\n`,
    ...rows.map(([name, value]) => `- ${name}: ${value}`),
    '',
    body,
    ...links.map(({ label, url }) => `- [${label}](${url})`),
    '',
  ].join('\n');
}
