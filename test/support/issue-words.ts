// What an issue file says, read without the program's own code: its words, links, dates, and what its fields mean to
// readers.

import { parse } from 'yaml';
import { phoneTarget } from './built-files.ts';

export interface IssueWords {
  readonly language: string;
  /** Runs of text that are together in every format, with where each comes from. */
  readonly texts: readonly { readonly from: string; readonly text: string }[];
  /** What a picture says to those who do not see it. */
  readonly alternatives: readonly string[];
  /** Where links lead: an address that leads out of the issue, or `#id`. */
  readonly targets: readonly string[];
  /** Those that have a label: what the reader finds written, and where it leads. */
  readonly links: readonly { readonly label: string; readonly notes: string; readonly url: string }[];
  /** In reading order. */
  readonly items: readonly ItemWords[];
  /** `Issue No. 28`. */
  readonly numberLabel: string;
  /** YYYY-MM or YYYY-MM-DD. */
  readonly dates: readonly { readonly from: string; readonly iso: string }[];
}

export interface ItemWords {
  readonly id: string;
  readonly title: string;
  /** True for an item of another item. */
  readonly isInner: boolean;
  /** What is with the heading: that it is cancelled, in another language, not for everyone. */
  readonly marks: readonly string[];
  /** Its other fields that are no plain text, as labels and values. */
  readonly facts: readonly { readonly from: string; readonly text: string }[];
}

type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };

/**
 * Fields that are no words for readers as they are typed: choices and numbers, which they see in other words, and notes
 * for editors.
 */
const machineFields = new Set([
  '$schema',
  'kind',
  'language',
  'languages',
  'status',
  'access',
  'file',
  'decorative',
  'cancelled',
  'until',
  'number',
  'volume',
  'time',
  'timezone',
  'pages',
]);
const references = new Set(['follows', 'repeats']);
const dateFields = new Set(['date', 'start', 'end', 'opens', 'closes', 'published', 'from', 'to', 'stage-date']);
const proseFields = new Set(['body', 'intro', 'text']);

export function wordsOf(file: string): IssueWords {
  const issue = parse(file, { schema: 'failsafe' }) as { readonly [key: string]: Value };
  const language = String(issue['language'] ?? 'en');
  const said = readersWords(language);
  const found = {
    texts: [] as { from: string; text: string }[],
    alternatives: [] as string[],
    targets: [] as string[],
    links: [] as { label: string; notes: string; url: string }[],
    dates: [] as { from: string; iso: string }[],
    items: [] as ItemWords[],
  };
  const walk = (value: Value, key: string, path: string): void => {
    if (Array.isArray(value)) return value.forEach((entry: Value, index) => walk(entry, key, `${path}[${index}]`));
    if (typeof value === 'object' && value !== null) {
      const fields = value as Fields;
      if (/(^|\.)items\[\d+\]$/.test(path) && fields['title'] !== undefined)
        found.items.push(itemWords(fields, path, said));
      if (/\.links\[\d+\]$/.test(path))
        found.links.push({
          label: String(fields['label']),
          notes: said.notes(fields),
          url: targetOf(String(fields['url'])),
        });
      for (const [name, inside] of Object.entries(fields)) walk(inside, name, path === '' ? name : `${path}.${name}`);
      return;
    }
    const text = String(value ?? '');
    if (machineFields.has(key) || references.has(key) || key === 'id') return;
    if (dateFields.has(key)) found.dates.push({ from: path, iso: text });
    else if (key === 'url' || key === 'online') found.targets.push(targetOf(text));
    else if (key === 'alt') found.alternatives.push(text);
    else if (proseFields.has(key)) addProse(text, path);
    else found.texts.push({ from: path, text });
    if (key === 'email') found.targets.push(`mailto:${text}`);
    if (key === 'phone') found.targets.push(phoneTarget(text));
  };
  const addProse = (markdown: string, path: string): void => {
    for (const [, label = '', url = ''] of markdown.matchAll(/\[([^\]]*)\]\(([^)\s]+)\)/g)) {
      found.targets.push(targetOf(url));
      found.links.push({ label, notes: '', url: targetOf(url) });
    }
    for (const text of piecesOf(markdown)) found.texts.push({ from: path, text });
  };
  walk(issue, '', '');
  return { language, numberLabel: said.number(String(issue['number'])), ...found };
}

type Fields = { readonly [key: string]: Value };

/** An item's id leads to a place in the same file. */
function targetOf(url: string): string {
  return url.includes(':') ? url : `#${url}`;
}

function itemWords(item: Fields, path: string, said: ReturnType<typeof readersWords>): ItemWords {
  const text = (name: string): string | undefined => (item[name] === undefined ? undefined : String(item[name]));
  const languages = (item['languages'] as readonly string[] | undefined)?.map(said.language).join(', ');
  const facts = [
    ['time', text('time') && `${said.labels.time} ${said.time(text('time')!)}${said.zone(text('timezone'))}`],
    ['pages', text('pages') && `${said.labels.pages} ${text('pages')} ${text('pages') === '1' ? 'page' : 'pages'}`],
    ['languages', languages && `${said.labels.languages} ${languages}`],
    ['follows', text('follows') && `${said.labels.follows} ${said.number(text('follows')!.split('#')[0]!)}`],
    ['repeats', text('repeats') && `${said.labels.repeats} ${said.number(text('repeats')!.split('#')[0]!)}`],
  ] as const;
  return {
    id: String(item['id']),
    title: String(item['title']),
    isInner: /items.*items/.test(path),
    marks: [item['cancelled'] === 'true' ? said.cancelled : undefined, said.foreign(item), said.access(item)].filter(
      (mark) => mark !== undefined,
    ),
    facts: facts.flatMap(([name, fact]) => (fact ? [{ from: `${path}.${name}`, text: fact }] : [])),
  };
}

/** What readers get to see for a field that is a choice, a number, or a name for machines. */
function readersWords(own: string) {
  const isFrench = own === 'fr';
  const names = new Intl.DisplayNames([own], { type: 'language' });
  const language = (tag: string): string => names.of(tag) ?? tag;
  const foreign = (fields: Fields): string | undefined => {
    const tag = fields['language'];
    return tag === undefined || tag === own ? undefined : `${isFrench ? 'en' : 'in'} ${language(String(tag))}`;
  };
  const levels: Readonly<Record<string, string>> = isFrench
    ? { members: 'réservé aux membres', login: 'connexion requise' }
    : { members: 'members only', login: 'login needed' };
  const access = (fields: Fields): string | undefined => levels[String(fields['access'])];
  const clock = (time: string): string => {
    const [hours = 0, minutes = 0] = time.split(':').map(Number);
    const past = String(minutes).padStart(2, '0');
    if (isFrench) return `${hours} h${minutes === 0 ? '' : ` ${past}`}`;
    return `${hours % 12 || 12}${minutes === 0 ? '' : `:${past}`} ${hours < 12 ? 'a.m.' : 'p.m.'}`;
  };
  return {
    language,
    foreign,
    access,
    cancelled: isFrench ? 'Annulé' : 'Cancelled',
    number: (number: string): string => (isFrench ? `Numéro ${number}` : `Issue No. ${number}`),
    // The zones of the issues that are read here have the names of their cities in both languages.
    zone: (zone: string | undefined): string =>
      zone === undefined ? '' : isFrench ? `, heure de ${zone.split('/')[1]}` : `, ${zone.split('/')[1]} time`,
    time: (time: string): string =>
      time
        .split('-')
        .map(clock)
        .join(isFrench ? ' à ' : ' to '),
    /** What is in brackets after a link. */
    notes(link: Fields): string {
      const notes = [foreign(link), link['format'], link['size'], access(link)].filter((note) => note !== undefined);
      return notes.length === 0 ? '' : `(${notes.join(', ')})`;
    },
    labels: isFrench
      ? { time: 'Heure', pages: 'Longueur', languages: 'Langues', follows: 'Fait suite à', repeats: 'Déjà paru dans' }
      : {
          time: 'Time',
          pages: 'Length',
          languages: 'Languages',
          follows: 'Continues from',
          repeats: 'First printed in',
        },
  };
}

/** Markdown cut where a format may put something of its own (a mark, a number, an address), without its marks. */
function piecesOf(markdown: string): readonly string[] {
  return markdown
    .split(/\n\s*\n|\n(?=\s*(?:[-*+]|\d+[.)]|\||>\s*$))/)
    .flatMap((block) =>
      block
        .replace(/^\s*>\s?/gm, '')
        .replace(/^\s*(?:[-*+]|\d+[.)])\s+/gm, '')
        .replace(/^#+\s+/gm, '')
        .split(/\|/),
    )
    .flatMap((piece) => piece.split(/\[([^\]]*)\]\([^)]*\)/))
    .map((piece) => piece.replace(/\*+|(?<![a-z\d])_|_(?![a-z\d])|`|\\(?=[^a-z\d\s])/gi, '').trim())
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece));
}

const days = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;

/** A date as readers see it: `16 October 2017`, `1er août 2017`, `August 2017`. */
export function writtenDate(iso: string, language: string): string {
  const [, , day] = iso.split('-');
  const { day: _, ...months } = days;
  const locale = language === 'en' ? 'en-GB' : language;
  const text = new Intl.DateTimeFormat(locale, day === undefined ? months : days).format(
    new Date(day === undefined ? `${iso}-01` : iso),
  );
  return language === 'fr' ? text.replace(/^1 /, '1er ') : text;
}

/** Of a span, the first day is without what the last day says again: `Thursday 18 to Friday 19 October 2018`. */
export function writtenSpan(start: string, end: string, language: string): string {
  const day = writtenDate(start, language).split(' ')[0] ?? '';
  const first =
    start.slice(0, 7) === end.slice(0, 7)
      ? day
      : writtenDate(start, language).replace(start.slice(0, 4) === end.slice(0, 4) ? / \d{4}$/ : /$/, '');
  const [from, to] = [
    `${writtenWeekday(start, language)} ${first}`,
    `${writtenWeekday(end, language)} ${writtenDate(end, language)}`,
  ];
  return language === 'fr' ? `du ${from} au ${to}` : `${from} to ${to}`;
}

function writtenWeekday(iso: string, language: string): string {
  return new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(new Date(iso));
}
