// What the issues before and after need to know about an issue: small enough to keep of every issue of a publication.

import type { Region } from '../../content/issue/fault.ts';
import type { Status } from '../../content/issue/schema.ts';
import { keyOf } from './reading/text-key.ts';

/** What the issues before and after need to know of an issue. */
export interface IssueHead {
  /** The name of its file. */
  readonly file: string;
  readonly slug: string;
  readonly language: string;
  readonly number?: number;
  readonly volume?: number;
  readonly date: string;
  /** Where its number is, or its date. */
  readonly at: Region;
  readonly dateAt: Region;
  readonly status?: Status;
  readonly isDraft: boolean;
  /** Whether comments in it switch rules off. */
  readonly hasComments: boolean;
  readonly items: readonly ItemHead[];
  /** Of the titles and the links of its items: made once, and kept with it. */
  readonly keys: readonly number[];
}

/** By which items are found again. */
export const keys = {
  id: (id: string) => keyOf(`id ${id}`),
  title: (title: string) => keyOf(`title ${title}`),
  link: (url: string) => keyOf(`link ${url}`),
};

/** The keys of the title and the links of an item. */
export const keysOf = ({ title, key, links }: Pick<ItemHead, 'title' | 'key' | 'links'>): readonly number[] => [
  ...(title === undefined ? [] : [key ?? keys.title(title)]),
  ...(links ?? []).map(({ url }) => keys.link(url)),
];

export interface ItemHead {
  readonly id: string;
  /** The id of the section, or its place. */
  readonly section: string;
  readonly title?: string;
  /** The key of its title, made once. */
  readonly key?: number;
  /** Where its title is, or its id. */
  readonly at: Region;
  /** The last day on which it is still news. */
  readonly lasts: string | undefined;
  readonly follows?: { readonly number: number; readonly item: string };
  readonly repeats?: { readonly number: number; readonly item: string };
  /** Pages that it links to, where a rule asks for them: not kept otherwise, a twelfth of what is kept of many issues. */
  readonly links?: readonly { readonly url: string; readonly at: Region }[];
}

/** With its links, whoever asks. */
export interface LinkedItem extends ItemHead {
  readonly links: NonNullable<ItemHead['links']>;
}

/**
 * The head of an issue as plain data, which holds on to nothing of the issue; with its links where a rule asks for
 * them.
 */
export function headOf(
  digest: Omit<IssueHead, 'keys' | 'items'> & { readonly items: readonly LinkedItem[] },
  hasLinks: boolean,
): IssueHead {
  const { file, slug, language, number, volume, date, at, dateAt, status, isDraft, hasComments } = digest;
  const items = digest.items.map((item) => ({
    ...{ id: item.id, section: item.section, at: item.at, lasts: item.lasts },
    ...(item.title === undefined ? {} : { title: item.title, key: keys.title(item.title) }),
    ...(item.follows === undefined ? {} : { follows: item.follows }),
    ...(item.repeats === undefined ? {} : { repeats: item.repeats }),
    ...(hasLinks ? { links: item.links.map(({ url, at: place }) => ({ url, at: place })) } : {}),
  }));
  return {
    ...{ file, slug, language, date, at, dateAt, isDraft, hasComments },
    ...(number === undefined ? {} : { number }),
    ...(volume === undefined ? {} : { volume }),
    ...(status === undefined ? {} : { status }),
    items,
    keys: items.flatMap(keysOf),
  };
}
