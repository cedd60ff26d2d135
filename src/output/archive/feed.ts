// The newest issues as a feed: Atom (RFC 4287), with their full text.

import type { Edition } from '../../content/edition/edition.ts';
import { firstDay } from '../../content/issue/dates.ts';
import { escapeHtml } from '../../content/prose/escape.ts';
import type { ArchiveEntry } from './entry.ts';

export interface FeedEntry {
  readonly entry: ArchiveEntry & { readonly address: string };
  /** Its full text as HTML. */
  readonly text?: string;
}

/**
 * `frame` is the archive as an edition, which knows where it and the feed will be. Entries are the newest first, and
 * at least one.
 */
export async function renderFeed(
  frame: Edition & { readonly address: string; readonly feed: string },
  entries: readonly FeedEntry[],
): Promise<string> {
  const { Feed } = await import('feed');
  const author = { name: plain(frame.publisher ?? frame.name) };
  const feed = new Feed({
    id: plain(frame.feed),
    title: plain(frame.name),
    link: frame.address,
    feed: frame.feed,
    // Without it the library would take the clock's.
    updated: midnight(entries.reduce((last, { entry }) => (entry.updated > last ? entry.updated : last), '')),
    author,
    generator: 'bulletin',
  });
  for (const { entry, text = '' } of entries) {
    feed.addItem({
      // The library says of both that they are HTML.
      title: escapeHtml(entry.title),
      description: escapeHtml(entry.summary),
      content: text,
      id: entry.address,
      link: entry.address,
      date: midnight(entry.updated),
      published: midnight(entry.date.iso),
    });
  }
  // The library has no place for the language.
  return `${feed.atom1().replace('<feed xmlns="http://www.w3.org/2005/Atom"', `$& xml:lang="${escapeHtml(frame.language)}"`)}\n`;
}

/** The library takes `&amp;` in a plain text for `&`, and writes it as such. */
function plain(text: string): string {
  return text.replaceAll('&', '&amp;');
}

/** A civil date has no zone; the feed's dates must have one. */
function midnight(iso: string): Date {
  return new Date(`${firstDay(iso)}T00:00:00Z`);
}
