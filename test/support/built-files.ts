// The built files, read back as their readers get them.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A written file as its reader gets it. */
export interface Reading {
  readonly text: string;
  /** What links lead to, and pictures say, where the format keeps that apart from the text. */
  readonly attributes: string;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

function decode(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return entities[name] ?? whole;
    return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
  });
}

/** By the name of the format: a file as read back. */
export const readBuilt = {
  html(file: string): Reading {
    const [body = ''] = /<body[\s\S]*<\/body>/.exec(readFileSync(file, 'utf8')) ?? [];
    const attributes = [...body.matchAll(/\s(?:href|alt)="([^"]*)"/g)].map(([, value = '']) => decode(value));
    const text = decode(body.replace(/<(style|script|svg)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->/g, '').replace(/<[^>]*>/g, ' '));
    return { text, attributes: attributes.join('\n') };
  },
  text(file: string): Reading {
    const text = readFileSync(file, 'utf8');
    // The numbers of the links stand in the text, and quotations carry a mark on each line.
    return { text: text.replace(/\[\d+\]/g, ' ').replace(/^\s*(?:> ?)+/gm, ''), attributes: text };
  },
  pdf(file: string): Reading {
    const pages = execFileSync('pdftotext', ['-enc', 'UTF-8', file, '-'], { encoding: 'utf8' }).split('\f');
    // Between two pages stand the number of the one, and the running head of the other.
    const text = pages.map((page) => page.replace(/^[^\n]*\n\n/, (head) => (isRunningHead(head) ? '' : head)).replace(/\n\d+\/\d+\s*$/, '\n')).join('\n');
    return { text, attributes: text };
  },
} satisfies Record<string, (file: string) => Reading>;

function isRunningHead(line: string): boolean {
  return /^[^\n]+, (?:Issue No\.|Numéro) \d+, .+\d{4}\n/.test(line);
}
