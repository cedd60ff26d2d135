// text/image: a picture inside the text.

import { isNamed } from '../../content/prose/picture-name.ts';
import { quote } from './reading/names.ts';
import { oddities } from './reading/oddities.ts';
import type { Rule } from './rule.ts';

export const textImage: Rule = {
  id: 'text/image',
  severity: 'error',
  isNeeded: true,
  what: 'There is a picture in the Markdown that is not in `images:` of the item, or not in a paragraph of its own.',
  why: 'Only the pictures in `images:` are checked, have a text for people who cannot see them, and go into the e-mail.',
  bad: `date: 2017-08
title: Bulletin
sections:
  - title: News
    items:
      - title: A year of calls
        body: "Calls rose: ![Bar chart](images/calls.png)"
`,
  good: `date: 2017-08
title: Bulletin
sections:
  - title: News
    items:
      - title: A year of calls
        body: |
          Calls rose:

          ![](calls)
        images:
          - { file: images/calls.png, alt: Bar chart of calls }
`,
  *check({ proses, items }) {
    const files = new Map(
      items.map(({ item, path }) => [[...path, 'body'].join('/'), (item.images ?? []).map(({ file }) => file)]),
    );
    for (const { text, ...place } of oddities(proses, 'picture')) {
      const [, words = '', name = ''] = /^!\[([^\]]{0,200})\]\(([^)\s]{0,300})/.exec(text) ?? [];
      const own = files.get(place.path.join('/'));
      if (own === undefined || !own.some((file) => isNamed(file, name))) yield { ...place, ...unknown(text, own) };
      else if (words.trim() !== '')
        yield {
          ...place,
          message: `${quote(words)} is lost: what a picture shows is said in its \`alt\`, in \`images\``,
          help: `Write ![](${name}) here`,
        };
    }
    for (const { text, ...place } of oddities(proses, 'image')) {
      const [, name = ''] = /^!\[[^\]]{0,200}\]\(([^)\s]{0,300})/.exec(text) ?? [];
      const own = files.get(place.path.join('/'));
      const isKnown = own?.some((file) => isNamed(file, name)) === true;
      const message = `The picture ${quote(text)} is not in a paragraph of its own`;
      yield {
        ...place,
        ...(isKnown ? { message, help: `Write ![](${name}) between two empty lines` } : unknown(text, own)),
      };
    }
  },
};

/** A picture that is none of those of its item; `own` is undefined where no item is. */
function unknown(
  text: string,
  own: readonly string[] | undefined,
): { readonly message: string; readonly help: string } {
  const [, alt = '', file = ''] = /^!\[([^\]]{0,200})\]\(([^)\s]{0,300})/.exec(text) ?? [];
  const entry =
    file === ''
      ? '`images:` with `file` and `alt`'
      : `\`images: [{ file: ${file}, alt: ${alt === '' ? 'what it shows' : alt} }]\``;
  const message = `The picture ${quote(text)} is in the text, not in \`images\``;
  if (own === undefined || file === '') return { message, help: `Delete it, and add ${entry} to the item` };
  return { message, help: `Add ${entry} to the item, and write ![](${file}) in a paragraph of its own` };
}
