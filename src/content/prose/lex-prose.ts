// Text -> tokens of Markdown. marked is needed for the marks that few texts have: paragraphs without any, and those with
// nothing but plain links and emphasis, are read in a tenth of its time.

import type { Token } from 'marked';
import { lexMarked } from './slim-marked.ts';
import { meterOf } from './steps.ts';

/** The tokens that marked would give for the whole text. */
export function lexProse(source: string): readonly Token[] {
  const meter = meterOf(source);
  // Where the work is counted, the same must be counted for the whole.
  if (meter !== undefined || reachesFar.test(source)) return lexMarked(source, meter);
  const tokens: Token[] = [];
  let marked = '';
  const readMarked = (): void => {
    if (marked === '') return;
    tokens.push(...(isBlank.test(marked) ? [{ type: 'space', raw: marked }] : lexMarked(marked)));
    marked = '';
  };
  for (const [index, part] of source.split(blankLines).entries()) {
    if (part === '') continue;
    const paragraph = index % 2 === 1 ? undefined : paragraphOf(part);
    if (paragraph === undefined) {
      marked += part;
    } else {
      readMarked();
      tokens.push(paragraph);
    }
  }
  readMarked();
  return tokens;
}

const blankLines = /(\n{2,})/;
const isBlank = /^[ \t\n]+$/;

/** A fence, the address that links refer to, and a line end that marked changes: no blank line ends what these do. */
const reachesFar = /```|~~~|\]:|\r/;

/** Where a line is no line of a paragraph, or may be none: an indentation, a list, the line below a table's head. */
const blockMark = /^[\s\-+=:#>|]|^\d+[.)]| $/m;

/** Whatever could mean anything within a line. */
const inlineMark = /[*_[\]<`~\\@]|:\/\/|www\./i;

/**
 * What can be read in one way only: a link with its address and no title, and emphasis between blanks or punctuation.
 * Nothing is inside another.
 */
const plainMarks =
  /(?<!!)\[([^[\]*_<`~\\@]+)\]\((https?:\/\/[^\s()<>*`~[\]\\]+)\)|(?<![^\s(])(\*{1,2})([A-Za-z0-9À-ÖØ-öø-ÿ](?:[^[\]*_<`~\\@]*[A-Za-z0-9À-ÖØ-öø-ÿ])?)\3(?![^\s.,;:!?)])/g;

/** A part between blank lines as a paragraph; undefined where only marked knows what it is. */
function paragraphOf(raw: string): Token | undefined {
  if (blockMark.test(raw)) return undefined;
  const text = raw.endsWith('\n') ? raw.slice(0, -1) : raw;
  const tokens = inlineMark.test(text) ? plainlyMarked(text) : [textOf(text)];
  return tokens && { type: 'paragraph', raw, text, tokens };
}

function plainlyMarked(text: string): Token[] | undefined {
  const tokens: Token[] = [];
  let from = 0;
  for (const match of text.matchAll(plainMarks)) {
    const [raw, label, href, mark, inner] = match;
    if (match.index > from) tokens.push(textOf(text.slice(from, match.index)));
    from = match.index + raw.length;
    if (label !== undefined)
      tokens.push({ type: 'link', raw, href, title: null, text: label, tokens: [textOf(label)] } as Token);
    else tokens.push({ type: mark === '*' ? 'em' : 'strong', raw, text: inner, tokens: [textOf(inner!)] } as Token);
  }
  if (from < text.length) tokens.push(textOf(text.slice(from)));
  const isRead = tokens.every(
    ({ type, text: own }: Token & { text?: string }) => type === 'link' || !inlineMark.test(own!),
  );
  return isRead ? tokens : undefined;
}

function textOf(raw: string): Token {
  return { type: 'text', raw, text: raw, escaped: false };
}
