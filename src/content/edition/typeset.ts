// What editors typed, as it is set in print: each text by the rules of its language, whatever the format.

import { isRead } from '../issue/role.ts';
import { entryOf, fieldsOf, groupRoleOf, isGroup, open, roleOf, type Schema } from '../issue/schema-at.ts';
import { saysAddress, shortLabel } from '../prose/printed-address.ts';
import { highlighter } from '../prose/highlighter.ts';
import type { Block, Inline, Prose } from '../prose/prose.ts';
import { isProse, plainText } from '../prose/walk-prose.ts';
import { given } from './given.ts';
import { isolateFigures } from '../languages/isolate-figures.ts';
import { typesetterFor, wordsFor, type PublicationWords } from '../languages/index.ts';
import type { Words } from '../languages/words.ts';

/** Sets a text, which may be a title. `before` is what is before it in the same sentence. */
type Set = (text: string, isTitle?: boolean, before?: string) => string;

/** How the texts of a language are set, and what its boxes begin with. */
interface Voice {
  readonly set: Set;
  readonly boxes: () => Words['boxes'];
  /** The same in another language. */
  readonly in: (language: string) => Voice;
}
type Group = Readonly<Record<string, unknown>>;

/**
 * An issue, or any part of it, with its words set; an item that is in another language is set by that one's rules.
 * `own` are the words of its publication.
 */
export function typeset<T>(schema: Schema, value: T, language: string, own: PublicationWords | undefined): T {
  const voiceIn = (tag: string): Voice => ({
    set: setterFor(tag),
    boxes: () => wordsFor(tag, own).boxes,
    in: voiceIn,
  });
  return setValue(schema, value, voiceIn(language)) as T;
}

function setterFor(language: string): Set {
  const set = typesetterFor(language);
  return (text, isTitle, before = '') => isolateFigures(set(before + text, isTitle).slice(before.length), language);
}

function setValue(schema: Schema, value: unknown, voice: Voice): unknown {
  if (value === undefined) return value;
  const here = open(schema, value);
  const entry = entryOf(here);
  if (entry !== undefined) return (value as readonly unknown[]).map((one) => setValue(entry, one, voice));
  if (isGroup(here)) return setGroup(here, value as Group, voice);
  if (!isRead(roleOf(here))) return value;
  return isProse(value) ? setProse(value, voice) : voice.set(value as string);
}

function setGroup(schema: Schema, group: Group, voice: Voice): Group {
  const fields = fieldsOf(schema);
  const { language } = group;
  // The language of a link is that of its target, whose title may be in its label.
  const own: Voice =
    typeof language !== 'string'
      ? voice
      : 'kind' in fields
        ? voice.in(language)
        : groupRoleOf(schema) === 'link'
          ? { ...voice, set: (text) => voice.set(text, true) }
          : voice;
  return Object.fromEntries(
    Object.entries(group).map(([name, inside]) => [name, fields[name] && setValue(fields[name], inside, own)]),
  );
}

function setProse(prose: Prose, voice: Voice): Prose {
  return { ...prose, blocks: prose.blocks.map((block) => setBlock(block, voice)) };
}

function setBlock(block: Block, voice: Voice): Block {
  const inlines = (children: readonly Inline[]) => setInlines(children, voice.set);
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return { ...block, children: inlines(block.children) };
    case 'quotation':
      return {
        ...block,
        children: [...labelOf(block, voice), ...block.children.map((child) => setBlock(child, voice))],
      };
    case 'list':
      return { ...block, items: block.items.map((item) => item.map((child) => setBlock(child, voice))) };
    case 'table':
      return { ...block, header: block.header.map(inlines), rows: block.rows.map((row) => row.map(inlines)) };
    case 'code':
      return { ...block, ...given({ name: nameOfCode(block) }) };
    default:
      return block;
  }
}

/** What is no language has no name. */
function nameOfCode({ language }: Extract<Block, { type: 'code' }>): string | undefined {
  if (language === undefined || /^(?:te?xt|plain(?:text)?|none)$/i.test(language)) return undefined;
  return highlighter().nameOf(language) ?? language;
}

/** A box says what it is, in words. */
function labelOf({ kind }: Extract<Block, { type: 'quotation' }>, { boxes }: Voice): readonly Block[] {
  if (kind === undefined) return [];
  return [{ type: 'paragraph', children: [{ type: 'strong', children: [{ type: 'text', text: boxes()[kind] }] }] }];
}

function setInlines(children: readonly Inline[], set: Set): readonly Inline[] {
  return children.map((child, index) => setInline(child, set, endOf(children[index - 1])));
}

/** The letter or figure before a text in the same sentence: `*Titre* ?`, `**20** %`. */
function endOf(before: Inline | undefined): string {
  return before === undefined ? '' : (/[\p{L}\p{N}]$/u.exec(plainText([before]).slice(-2))?.[0] ?? '');
}

function setInline(inline: Inline, set: Set, before: string): Inline {
  if (inline.type === 'text') return { ...inline, text: set(inline.text, false, before) };
  if (!('children' in inline)) return inline;
  if (inline.type === 'link') {
    const label = plainText(inline.children);
    const short = shortLabel(label, inline.url);
    if (short !== label) return { ...inline, children: [{ type: 'text', text: short }] };
    if (saysAddress(label, inline.url) && !/^tel:/i.test(inline.url)) return inline;
  }
  // Titles of works are in emphasis or are links, and foreign ones keep their punctuation.
  const own: Set =
    inline.type === 'emphasis' || inline.type === 'link' ? (text, _, start) => set(text, true, start) : set;
  return { ...inline, children: setInlines(inline.children, own) };
}
