// Markdown whose front matter has lists or groups, such as `links:` with an entry a line -> one item in YAML. What has
// plain lines only is read as the labels of a mail, which may be in everyday words.

import { isMapping } from '../issue/schema-at.ts';
import { readYaml } from '../issue/read-yaml.ts';

const fence = '---';

/** The item, each line where it was in the file; undefined for any other text. */
export function frontMatterItem(text: string): string | undefined {
  const lines = text.split('\n');
  const end = lines.indexOf(fence, 1);
  if (lines[0] !== fence || end === -1) return undefined;
  const { tree } = readYaml(new TextEncoder().encode(lines.slice(1, end).join('\n')), true);
  if (!isMapping(tree) || typeof tree['title'] !== 'string' || 'body' in tree) return undefined;
  if (Object.values(tree).every((value) => typeof value !== 'object')) return undefined;
  const isTitle = (line: string) => /^#{1,3} /.test(line) && line.replace(/^#+ +/, '').trim() === tree['title'];
  const isAbove = (line: string) => line.trim() === '' || isTitle(line);
  const above = lines.slice(end + 1).findIndex((line) => !isAbove(line));
  const front = lines.with(0, '').slice(0, end);
  if (above === -1) return front.join('\n');
  const begin = end + 1 + above;
  const blank = Array.from({ length: begin - end - 1 }, () => '');
  const body = lines.slice(begin).map((line) => (line.trim() === '' ? '' : `  ${line}`));
  return [...front, ...blank, 'body: |2', ...body].join('\n');
}
