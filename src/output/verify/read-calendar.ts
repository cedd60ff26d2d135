// A calendar file as calendars show it: the titles of its events, and what is said of each.

import type { Content } from './content.ts';
import { readText } from './read-text.ts';

const shown = new Set(['SUMMARY', 'LOCATION', 'DESCRIPTION', 'URL']);

export function readCalendar(file: string): Content {
  const fields = file
    .replace(/\r?\n[ \t]/g, '')
    .split(/\r?\n/)
    .flatMap((line) => {
      const [, name = '', value = ''] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/.exec(line) ?? [];
      return shown.has(name) ? [{ name, value: name === 'URL' ? value : unescaped(value) }] : [];
    });
  const text = fields.map(({ value }) => value).join('\n');
  // The texts may have headings of their own.
  const { headings, links } = readText(text);
  return {
    isPlain: true,
    text,
    headings: [...fields.flatMap(({ name, value }) => (name === 'SUMMARY' ? [value] : [])), ...headings],
    links,
    alternatives: [],
  };
}

function unescaped(value: string): string {
  return value.replace(/\\(.)/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign));
}
