// Letters and figures above or below the line, and the marks of footnotes: `m^2^`, `H~2~O`, `[^1]`.

import { once } from '../../base/memoize.ts';
import type { Inline } from './prose.ts';

/** Signs that are above or below the line by themselves, for plain text. */
const signs = {
  superscript: ['0123456789+-−n', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ⁿ'],
  subscript: ['0123456789+-−', '₀₁₂₃₄₅₆₇₈₉₊₋₋'],
} as const;

/** A text in such signs; as it is where there are none for it, as for `er` of `1er`. */
export function inSigns(text: string, type: keyof typeof signs): string {
  const [plain, small] = signs[type];
  const all = [...text].map((sign) => small[plain.indexOf(sign)]);
  return all.includes(undefined) ? text : all.join('');
}

/** One word between two marks that touch the word before it, or the mark of a note. */
const pattern = once(() => /([~^])([+−-]?[\p{L}\d]{1,20}[+−-]?)\1(?!\1)|\[\^([^\]\s]{1,40})\]/gu);
const before = once(() => /[\p{L}\p{M}\d)\]\u0001-\u0005]$/u);

interface Found {
  readonly at: number;
  readonly raw: string;
  readonly inline: Inline;
}

/** `noteOf` gives the mark of a note in print; undefined where there is no such note. */
export function raisedIn(
  text: string,
  previous: string,
  noteOf: (name: string) => Inline | undefined,
): readonly Found[] {
  return Array.from(text.matchAll(pattern()), ({ index: at, 0: raw, 1: mark, 2: inner = '', 3: name }) => {
    if (name !== undefined) {
      // A second note of the same name.
      const isNote = text[at + raw.length] === ':' && (at === 0 ? previous === '' : text[at - 1] === '\n');
      return { at, raw, inline: isNote ? undefined : noteOf(name) };
    }
    const isBehind = before().test(at === 0 ? previous : text.slice(Math.max(0, at - 2), at));
    const type = mark === '~' ? 'subscript' : 'superscript';
    return { at, raw, inline: isBehind ? { type, children: [{ type: 'text', text: inner }] } : undefined };
  }).filter((found): found is Found => found.inline !== undefined);
}

/** A text with what is in it. */
export function withRaised(text: string, found: readonly Found[]): readonly Inline[] {
  const inlines: Inline[] = [];
  let from = 0;
  for (const { at, raw, inline } of found) {
    if (at > from) inlines.push({ type: 'text', text: text.slice(from, at) });
    inlines.push(inline);
    from = at + raw.length;
  }
  return from < text.length ? [...inlines, { type: 'text', text: text.slice(from) }] : inlines;
}
