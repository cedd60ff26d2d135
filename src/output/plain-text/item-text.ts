// One item as plain text, for where its title and address are already said and lines are broken by whoever shows them.

import type { Edition, EditionItem } from '../../content/edition/edition.ts';
import { numberLinks } from '../../content/prose/link-notes.ts';
import { TextWriter, type Lines } from './text-writer.ts';

/** Its lines, each a whole paragraph; the addresses come last. `titles` are those of all that links can lead to, by anchor. */
export function itemText(item: EditionItem, titles: ReadonlyMap<string, string>, words: Edition['words']): Lines {
  const notes = numberLinks(titles);
  const writer = new TextWriter(words, { width: Number.MAX_SAFE_INTEGER, note: notes.note, colon: words.colon });
  const { title: _, url: __, ...untitled } = item;
  const lines = writer.item(untitled, '~', false);
  const addresses = notes.list();
  return addresses.length === 0 ? lines : [...lines, '', ...addresses];
}
