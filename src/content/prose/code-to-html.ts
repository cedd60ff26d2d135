// A block of code -> HTML: its language, and each line by itself, so that one that is broken does not look like two.

import { displayWidth } from '../../base/display-width.ts';
import { escapeHtml } from './escape.ts';
import { highlighter } from './highlighter.ts';
import type { Block } from './prose.ts';

type Code = Extract<Block, { type: 'code' }>;

/** Columns: so much of it has room in the column of text on paper. */
const column = 62;

interface Place {
  /** In a list or a quotation, where nothing reaches into the margin. */
  readonly isNested: boolean;
  /** Where every word with a colour has its own style, there are no colours. */
  readonly isMail: boolean;
}

export function codeToHtml({ text, language, name }: Code, { isNested, isMail }: Place): string {
  const coloured = language === undefined || isMail ? undefined : highlighter().linesOf(text, language);
  const lines = coloured ?? text.split('\n').map(escapeHtml);
  const isWide = !isNested && text.split('\n').some((line) => displayWidth(line) > column);
  const label = name === undefined ? '' : `<p class="code-name">${escapeHtml(name)}</p>`;
  const code = lines.map((line) => `<span class="line">${line}\n</span>`).join('');
  return `<div class="code${isWide ? ' wide' : ''}">${label}<pre><code>${code}</code></pre></div>`;
}
