// The built files, read back as their readers get them.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A written file as its reader gets it. */
export interface Reading {
  readonly text: string;
  /** What pictures say, where the format keeps that apart from the text. */
  readonly alternatives: string;
  /** Whole addresses that a reader can follow, or type; `#id` leads to a place that is there. */
  readonly targets: ReadonlySet<string>;
  /** Whether a link that reads so leads there, as far as the format ties the two together. */
  leads(label: string, url: string): boolean;
}

/** Without blanks, hyphens and the marks of emphasis: line breaks, hyphenation and no-break spaces do not count. */
export function squash(text: string): string {
  return text.normalize('NFC').replace(/[\s\u00a0\u00ad\u200b\u202f\u2010\u2011*_-]+/g, '');
}

/** A telephone number as an address. */
export function phoneTarget(number: string): string {
  return `tel:${number.replace(/[^\d+]/g, '')}`;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

function decode(text: string): string {
  return text.replace(
    /&(?:#x([\da-f]+)|#(\d+)|([a-z]+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return entities[name] ?? whole;
      return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
    },
  );
}

const withoutTags = (html: string): string => decode(html.replace(/<[^>]*>/g, ' '));

/** By the name of the format: a file as read back. */
export const readBuilt = {
  html(file: string): Reading {
    return readHtml(readFileSync(file, 'utf8'));
  },
  text(file: string): Reading {
    return readText(readFileSync(file, 'utf8'));
  },
  pdf(file: string): Reading {
    const pagesIn = (...order: readonly string[]) =>
      execFileSync('pdftotext', [...order, '-enc', 'UTF-8', file, '-'], { encoding: 'utf8' }).split('\f');
    // Between two pages are the number of the one, and the running head of the other.
    const asSeen = pagesIn().map((page) =>
      page.replace(/^[^\n]*\n\n/, (head) => (isRunningHead(head) ? '' : head)).replace(/\n\d+\/\d+\s*$/, '\n'),
    );
    // By places alone, a list at the foot of a column can be after the next column; as it was painted, the footer is
    // before the text. A text is in the one order or the other.
    const asPainted = pagesIn('-raw').map((page) => page.replace(/^(?:[^\n]*\n)?\d+ \/ \d+\n/, ''));
    const text = [...asPainted, ...asSeen].join('\n');
    const targets = annotationsOf(file);
    // A link annotation is a place on the paper: it does not say which words are there.
    return { text, alternatives: text, targets, leads: (_, url) => targets.has(url) };
  },
} satisfies Record<string, (file: string) => Reading>;

export function readHtml(file: string): Reading {
  const [body = ''] = /<body[\s\S]*<\/body>/.exec(file) ?? [];
  const ids = new Set([...body.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => `#${decode(id)}`));
  const links = [...body.matchAll(/<a\s(?:[^>]*\s)?href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/g)]
    .map(([, url = '', label = '']) => ({ url: decode(url), label: squash(withoutTags(label)) }))
    .filter(({ url }) => !url.startsWith('#') || ids.has(url));
  return {
    text: withoutTags(body.replace(/<(style|script|svg)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->/g, '')),
    alternatives: [...body.matchAll(/\salt="([^"]*)"/g)].map(([, value = '']) => decode(value)).join('\n'),
    targets: new Set(links.map(({ url }) => url)),
    leads: (label, target) => links.some(({ url, label: own }) => url === target && own === squash(label)),
  };
}

export function readText(file: string): Reading {
  const list = [...file.matchAll(/^\[(\d+)\] (\S+)$/gm)].map(([line, number = '', url = '']) => ({
    line,
    number,
    url,
  }));
  const before = squash(list[0] === undefined ? file : file.slice(0, file.indexOf(`\n${list[0].line}\n`)));
  const cited = list.filter(({ number }) => before.includes(`[${number}]`));
  // A word that is an address by itself, whatever marks of a sentence are around it.
  const words = file.split(/\s+/).map((word) => word.replace(/^[(«“]+|[)»”.,;:!?]+$/g, ''));
  const mails = words.filter((word) => /^[^@/:]+@[^@/:]+$/.test(word)).map((word) => `mailto:${word}`);
  const phones = [...file.matchAll(/\+\d[\d ()./-]{5,}\d/g)].map(([number]) => phoneTarget(number));
  const seen = new Set([
    ...words.filter((word) => /^https?:\/\//.test(word) && !list.some(({ url }) => url === word)),
    ...mails,
    ...phones,
  ]);
  return {
    // The numbers of the links are in the text, and quotations carry a mark on each line.
    text: file.replace(/\[\d+\]/g, ' ').replace(/^\s*(?:> ?)+/gm, ''),
    alternatives: file,
    targets: new Set([...cited.map(({ url }) => url), ...seen]),
    leads(label, target) {
      const number = list.find(({ url }) => url === target)?.number;
      return number === undefined
        ? seen.has(target) && before.includes(squash(label))
        : before.includes(`${squash(label)}[${number}]`);
    },
  };
}

/** What the link annotations of a PDF lead to; places in it as `#name`, where there is a place of that name. */
function annotationsOf(file: string): ReadonlySet<string> {
  type Value = Readonly<Record<string, unknown>>;
  const { qpdf } = JSON.parse(
    execFileSync('qpdf', ['--json=2', '--json-key=qpdf', file], { encoding: 'utf8', maxBuffer: 2 ** 28 }),
  ) as {
    qpdf: readonly [unknown, Readonly<Record<string, { readonly value?: Value }>>];
  };
  const read = (value: unknown): Value =>
    (typeof value === 'string' && / R$/.test(value) ? qpdf[1][`obj:${value}`]?.value : (value as Value | undefined)) ??
    {};
  const values = Object.values(qpdf[1]).map(({ value }) => read(value));
  const places = read(values.find((value) => value['/Type'] === '/Catalog')?.['/Dests']);
  return new Set(
    values
      .filter((value) => value['/Subtype'] === '/Link')
      .map((link) => {
        const place = link['/Dest'];
        if (typeof place === 'string') return place in places ? `#${place.slice(1)}` : '';
        const uri = read(link['/A'])['/URI'];
        return typeof uri === 'string' ? uri.replace(/^u:/, '') : '';
      }),
  );
}

function isRunningHead(line: string): boolean {
  return /^[^\n]+, (?:Issue No\.|Numéro) \d+\n/.test(line);
}
