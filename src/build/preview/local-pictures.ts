// A mail names its pictures by the address that they will have; in the preview, they are beside it.

import type { Edition } from '../../content/edition/edition.ts';
import { escapeHtml } from '../../content/prose/escape.ts';
import type { Rendered } from '../../output/formats/format.ts';

export function localPictures(rendered: Rendered, { address }: Pick<Edition, 'address'>): Rendered {
  const { beside = [], content } = rendered;
  if (beside.length === 0 || address === undefined || typeof content !== 'string') return rendered;
  const shown = beside.reduce(
    (html, { name }) => html.replaceAll(`"${escapeHtml(new URL(name, address).href)}"`, `"${name}"`),
    content,
  );
  return { ...rendered, content: shown };
}
