// What an issue says around its items, and in single lines, as its translations say it.

import { isLine } from '../../../content/issue/role.ts';
import { itemFields } from '../../../content/issue/item-fields.ts';
import type { Path } from '../../../content/issue/fault.ts';
import type { Issue, Item, SingleItem } from '../../../content/issue/schema.ts';
import type { Line, TextDigest, textDigestOf } from './text-digest.ts';

export interface FrameDigest {
  /** The same in every language; none of a section that has none. */
  readonly id: string | undefined;
  readonly said: TextDigest;
}

/** Reads texts as translations need them. */
export type Say = (
  path: Path,
  prose: Parameters<typeof textDigestOf>[0]['prose'],
  lines: readonly Line[],
) => TextDigest;

/** The single lines of an item that a translation says in its own words. */
export function linesOf(item: Item | SingleItem): readonly Line[] {
  const isWork = item.kind === 'resource' || item.kind === 'news';
  const isForeign = item.kind === 'news' || (item.kind === 'resource' && item.languages !== undefined);
  return [
    { field: 'title', text: isForeign ? undefined : item.title, need: isWork ? 'much' : 'some' },
    ...(item.links ?? []).map(
      ({ label, language }, index): Line => ({
        field: `links/${index}/label`,
        text: language === undefined ? label : undefined,
        need: 'some',
      }),
    ),
    ...itemFields(item).flatMap(({ value, role, within, path }): readonly Line[] =>
      isLine(role) && within !== 'link' && within !== 'image' && path[0] !== 'title'
        ? [{ field: path.join('/'), text: value as string, need: 'word' }]
        : [],
    ),
    ...(item.images ?? []).flatMap(({ alt, caption }, index): readonly Line[] => [
      { field: `images/${index}/alt`, text: alt, need: 'little' },
      { field: `images/${index}/caption`, text: caption, need: 'little' },
    ]),
  ];
}

/** Headings and introductions of sections, the greeting, the summary, boxes. */
export function frameOf(issue: Issue, say: Say): readonly FrameDigest[] {
  const counts = new Map<string, number>();
  const sections = issue.sections.map(({ id, title, intro }, index): FrameDigest => {
    const number = (counts.get(id ?? '') ?? 0) + 1;
    counts.set(id ?? '', number);
    return {
      id: id === undefined ? undefined : `section ${id} ${number}`,
      said: say(
        ['sections', index],
        [
          ['title', title],
          ['intro', intro],
        ],
        [{ field: 'title', text: title, need: 'some' }],
      ),
    };
  });
  const boxes = (issue.boxes ?? []).map(({ title, body, links }, index): FrameDigest => {
    const labels = (links ?? []).map(
      ({ label, language }, at): Line => ({
        field: `links/${at}/label`,
        text: language === undefined ? label : undefined,
        need: 'some',
      }),
    );
    return {
      id: `box ${index}`,
      said: say(
        ['boxes', index],
        [
          ['title', title],
          ['body', body],
        ],
        [{ field: 'title', text: title, need: 'some' }, ...labels],
      ),
    };
  });
  const { greeting, summary } = issue;
  return [
    ...(summary === undefined
      ? []
      : [
          { id: 'summary', said: say([], [['summary', summary]], [{ field: 'summary', text: summary, need: 'some' }]) },
        ]),
    ...(greeting === undefined
      ? []
      : [
          {
            id: 'greeting',
            said: say(
              ['greeting'],
              [['text', greeting.text]],
              [{ field: 'signature', text: greeting.signature, need: 'word' }],
            ),
          },
        ]),
    ...sections,
    ...boxes,
  ];
}
