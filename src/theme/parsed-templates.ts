// The trees of the templates that come with bulletin. They are parsed when bulletin is built: to load the parser and to
// parse the templates of one page took a tenth of the build of one issue.

import { hash } from 'node:crypto';
import type { AST } from '@handlebars/parser';
import type { Source } from './theme.ts';

/** Below the folder of bulletin: a line for each template, its key, a blank, and its tree. */
export const parsedFile = 'lib/templates.txt';

/** Trees as JSON, by the keys of their templates. */
export type ParsedTemplates = ReadonlyMap<string, string>;

/** A template that was changed after the build has another key, and is parsed when it is used. */
export function keyOf({ path, text }: Source): string {
  return hash('sha256', `${kindOf(path)} ${text}`);
}

/** Style sheets and pages are laid out in different ways, so the same text may have two trees. */
function kindOf(path: string): string {
  return path.slice(path.lastIndexOf('.'));
}

// What `compile-template.ts` does not look at: more than half of the whole.
const unused = new Set(['end', 'source', 'strip', 'openStrip', 'closeStrip', 'inverseStrip', 'head', 'tail', 'this']);

function asJson(tree: AST.Program): string {
  return JSON.stringify(tree, (key, part: unknown) => {
    if (unused.has(key)) return undefined;
    const { type, value } = (part ?? {}) as { type?: string; value?: unknown };
    return type === 'ContentStatement' ? { type, value } : part;
  });
}

export function writeParsed(templates: readonly { readonly source: Source; readonly tree: AST.Program }[]): string {
  return templates.map(({ source, tree }) => `${keyOf(source)} ${asJson(tree)}\n`).join('');
}

export function readParsed(text: string): ParsedTemplates {
  const lines = text.split('\n').filter((line) => line !== '');
  return new Map(lines.map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]));
}
