// A filled template -> HTML for mail programs: styles written into the elements, links whole, lines short, and nothing
// in it that could load or run.

import { urlOf } from '../../base/url-of.ts';
import { UserError } from '../../base/errors.ts';
import { escapeHtml } from '../../content/prose/escape.ts';
import { Lines } from './lines.ts';
import type { MailStyle, SelectorPart } from './mail-style.ts';
import { attributes as allowed, blocks, elements, outlookOnly, pageAttributes, voids } from './mail-tags.ts';
import { rememberRules, stylesOf } from './match-styles.ts';

export interface MailOptions {
  readonly style: MailStyle;
  /** The web page, to which links to places in it lead; without one they are plain text. */
  readonly address?: string;
  /** The addresses of the pictures; no other may be in it. */
  readonly sources: ReadonlySet<string>;
}

export interface WrittenMail {
  readonly html: string;
  /** Where each element with an id is. */
  readonly places: ReadonlyMap<string, { readonly start: number; readonly end: number }>;
}

interface OpenElement extends SelectorPart {
  readonly id?: string;
  readonly start: number;
  /** Its tags are left out; with `hidden`, all that is inside as well. */
  readonly dropped: boolean;
  readonly hidden: boolean;
}

const token =
  /<!--\[if ([^\]]+)\]>([^]*?)<!\[endif\]-->|(<!doctype html>)|<(\/?)([a-z][a-z\d]*)((?:"[^"]*"|[^"'<>])*)>|[^<]+/iy;
const attribute = /\s+([a-z][a-z:-]*)(?:="([^"]*)")?/iy;

export function writeMail(page: string, { style, address, sources }: MailOptions): WrittenMail {
  const lines = new Lines();
  const places = new Map<string, { start: number; end: number }>();
  const open: OpenElement[] = [];
  const mentioned = new Set([...style.head.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = '']) => name));
  const rulesFor = rememberRules(style);
  const isHidden = (): boolean => open.at(-1)?.hidden ?? false;

  const start = (tag: string, typed: string): void => {
    const given = attributesOf(typed);
    if (!elements.has(tag) || given === undefined) throw refused(`<${tag}${typed}>`);
    const classes = (given.get('class') ?? '').split(' ');
    const self = { tag, classes };
    const styles = stylesOf(rulesFor(self), [...open, self]);
    const hidden = isHidden() || styles.get('display') === 'none';
    const href = given.get('href');
    const target = href === undefined ? undefined : wholeAddress(href, address);
    const dropped = hidden || (href !== undefined && target === undefined);
    if (!voids.has(tag))
      open.push({
        ...self,
        ...(given.has('id') ? { id: given.get('id')! } : {}),
        start: lines.length,
        dropped,
        hidden,
      });
    if (dropped) return;
    if (given.has('src') && !sources.has(given.get('src')!)) throw refused(`src="${given.get('src')}"`);
    if (/url\(|expression\(/i.test(given.get('style') ?? '')) throw refused(`style="${given.get('style')}"`);
    if (blocks.has(tag) && !isPreformatted(open)) lines.newLine();
    lines.tag(tag, written({ given, target, classes: classes.filter((name) => mentioned.has(name)), styles }));
  };

  const end = (tag: string): void => {
    const last = open.pop();
    if (last?.tag !== tag) throw refused(`</${tag}> where <${last?.tag ?? 'nothing'}> is open`);
    if (last.dropped) return;
    if (tag === 'head') lines.put(`\n<style>${style.head}</style>\n`);
    lines.endTag(tag);
    if (last.id !== undefined) places.set(last.id, { start: last.start, end: lines.length });
  };

  for (token.lastIndex = 0; token.lastIndex < page.length; ) {
    const from = token.lastIndex;
    const [text, condition, outlook, doctype, slash, tag, typed = ''] = token.exec(page) ?? [];
    if (text === undefined) throw refused(page.slice(from, from + 80));
    if (doctype !== undefined) lines.put('<!DOCTYPE html>');
    else if (condition !== undefined) lines.put(writeOutlook(condition, outlook ?? ''));
    else if (tag === undefined) isHidden() || (isPreformatted(open) ? lines.put(text) : lines.words(text));
    else if (slash === '') start(tag.toLowerCase(), typed);
    else end(tag.toLowerCase());
  }
  if (open.length > 0) throw refused(`<${open.at(-1)?.tag}>, which nothing closes`);
  return { html: `${lines}\n`, places };
}

function refused(what: string): UserError {
  return new UserError(`email.hbs holds \`${what}\``, {
    hint: 'A mail has only text, tables and the pictures of its issue, and each of its tags must be complete',
  });
}

/** Undefined where one of them is not for mail. */
function attributesOf(typed: string): Map<string, string> | undefined {
  const found = new Map<string, string>();
  const text = typed.trimEnd().replace(/\/$/, '').trimEnd();
  for (attribute.lastIndex = 0; attribute.lastIndex < text.length; ) {
    const [, key, value = ''] = attribute.exec(text) ?? [];
    const name = key?.toLowerCase();
    if (name === undefined || found.has(name)) return undefined;
    if (pageAttributes.has(name)) continue;
    if (!allowed.has(name) && !/^aria-[a-z]+$/.test(name)) return undefined;
    found.set(name, value);
  }
  return found;
}

/** The attributes of an element as they are sent; only classes that the head uses are kept. */
function written({
  given,
  target,
  classes,
  styles,
}: {
  readonly given: ReadonlyMap<string, string>;
  readonly target: string | undefined;
  readonly classes: readonly string[];
  readonly styles: ReadonlyMap<string, string>;
}): Iterable<readonly [string, string]> {
  const own = given.get('style');
  const style = [
    ...[...styles].map(([property, value]) => `${property}:${value}`),
    ...(own === undefined ? [] : [own]),
  ].join(';');
  const all = new Map([
    ...given,
    ['class', classes.join(' ')],
    ['style', style],
    ...(target === undefined ? [] : [['href', target] as const]),
  ]);
  for (const name of ['class', 'style']) if (all.get(name) === '') all.delete(name);
  return all;
}

/** A place in the page, or a page beside it, as a whole address. */
function wholeAddress(href: string, base: string | undefined): string | undefined {
  if (/^(?:https?|mailto|tel):/i.test(href)) return href;
  // In an attribute, an & is written as an entity.
  const meant = href.replaceAll('&amp;', '&');
  const url = base === undefined ? undefined : urlOf(meant, base);
  if (url === undefined) return undefined;
  if (!/^https?:$/.test(url.protocol)) throw refused(`href="${href}"`);
  return escapeHtml(url.href);
}

function isPreformatted(open: readonly OpenElement[]): boolean {
  return open.some(({ tag }) => tag === 'pre');
}

function writeOutlook(condition: string, content: string): string {
  if (!/^[\w !&|()]+$/.test(condition) || !outlookOnly.test(content))
    throw refused(`<!--[if ${condition}]>${content.slice(0, 60)}`);
  return `<!--[if ${condition}]>${content}<![endif]-->`;
}
