// The text of a template -> its tree, or what is wrong with it. The parser is loaded here and nowhere else; it makes
// no code of what it reads.

import { type AST, parse } from '@handlebars/parser';
import type { UserError } from '../base/errors.ts';
import { trimStyle, withoutComments } from './read-style.ts';
import { templateError, type Position } from './template-mistakes.ts';
import type { Source } from './theme.ts';

/** A tag of a template, or what is between two. */
export type Statement =
  | (AST.MustacheStatement & { readonly type: 'MustacheStatement' })
  | (AST.BlockStatement & { readonly type: 'BlockStatement' })
  | (AST.PartialStatement & { readonly type: 'PartialStatement' })
  | (AST.PartialBlockStatement & { readonly type: 'PartialBlockStatement' })
  | (AST.ContentStatement & { readonly type: 'ContentStatement' })
  | (AST.CommentStatement & { readonly type: 'CommentStatement' })
  | (AST.Node & { readonly type: 'Decorator' | 'DecoratorBlock' });

/** What is between the tags, with a NUL for each tag: what a template adds to a page is laid out before it is filled. */
type Layout = (text: string) => string;

// Far more than a template needs: the time to read it grows with both.
const deepest = { blocks: 50, brackets: 20, chains: 200 } as const;

/** A file of a theme, which is a style sheet or a part of a page. */
export function parseTemplate({ path, text }: Source): AST.Program {
  const isStyle = path.endsWith('.css');
  const source = { path, text: isStyle ? withoutComments(text) : text };
  refuseDepth(source);
  const tree = treeOf(source);
  layOut(tree, isStyle ? trimStyle : joinLines);
  return tree;
}

function treeOf(source: Source): AST.Program {
  try {
    return parse(source.text, { ignoreStandalone: true });
  } catch (cause) {
    throw plainError(source, cause as ParserError);
  }
}

// The start of a tag with what says its kind, an end, or a bracket.
const marks = /\{\{(\{\{)?~?\s*([#/]|\^\s*\w|else\s+\w)?|\{%|[()]|\}\}/g;

function refuseDepth(source: Source): void {
  const open: number[] = [];
  let brackets = 0;
  let chains = 0;
  for (const { 0: mark, 1: isRaw, 2: kind = '', index } of source.text.matchAll(marks)) {
    const refuse = (message: string, hint: string): never => {
      throw templateError(source, positionOf(source.text, index), message, hint);
    };
    if (mark === '{%')
      refuse('`{%` is of another template language', 'The tags of Handlebars are in {{ }}: see docs/themes.md');
    if (isRaw !== undefined) refuse('`{{{{` is not known here', 'Write \\{{ where readers are to see braces');
    if (kind === '#') open.push(index);
    else if (kind === '/') open.pop();
    else if (kind !== '') chains += 1;
    brackets = mark === '(' ? brackets + 1 : mark === ')' ? brackets - 1 : mark === '}}' ? 0 : brackets;
    if (open.length > deepest.blocks || brackets > deepest.brackets || chains > deepest.chains)
      refuse(
        'This is too deep inside other tags',
        'Move a part of the template into another one, and write {{> name}}',
      );
  }
}

function positionOf(text: string, offset: number): Position {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: before.at(-1)!.length };
}

/** What the parser throws: `hash` where a tag cannot be read, a line and a column where two tags do not fit. */
interface ParserError extends Error {
  readonly lineNumber?: number;
  readonly column?: number;
  readonly hash?: { readonly text: string; readonly loc: { readonly last_line: number; readonly last_column: number } };
}

function plainError(source: Source, { hash, lineNumber: line, column = 0, message }: ParserError): UserError {
  const { text } = source;
  const last = text.lastIndexOf('{{');
  if (last !== -1 && !text.includes('}}', last))
    return templateError(
      source,
      positionOf(text, last),
      `\`${text.slice(last, last + 60)}\` is not closed`,
      'Write }}',
    );
  if (line !== undefined) {
    const [, opened, closed] = /^(.*) doesn't match (.*) - \d+:\d+$/.exec(message) ?? [];
    const what =
      opened === undefined ? 'This name cannot be read' : `\`{{#${opened}}}\` is closed by \`{{/${closed}}}\``;
    return templateError(source, { line, column }, what);
  }
  // The lexer says a line only.
  if (hash === undefined)
    return templateError(
      source,
      { line: Number(/on line (\d+)/.exec(message)?.[1] ?? 1), column: 0 },
      'This cannot be read',
    );
  const after = pastBlanks(text, { line: hash.loc.last_line, column: hash.loc.last_column });
  const found = hash.text.trim();
  if (found.startsWith('{{/') || found.startsWith('{{~/'))
    return templateError(source, after, 'This tag closes a block that is not open');
  const open = found === '' ? lastOpen(text) : undefined;
  if (open !== undefined)
    return templateError(
      source,
      positionOf(text, open.offset),
      `\`${open.tag}\` is not closed`,
      `Write \`{{/${open.name}}}\` where it ends`,
    );
  const hint = found === '|' ? 'Write the name of a function before the value: {{lang item}}' : undefined;
  return templateError(source, after, `\`${found}\` is not expected here`, hint);
}

/** Where the next word starts: the parser knows where the last one ended. */
function pastBlanks(text: string, { line, column }: Position): Position {
  const before = text.split('\n').slice(0, line - 1);
  const offset = before.reduce((sum, one) => sum + one.length + 1, column);
  return positionOf(text, offset + /^\s*/.exec(text.slice(offset))![0].length);
}

/** The last block of those that are open at the end. */
function lastOpen(text: string): { readonly offset: number; readonly tag: string; readonly name: string } | undefined {
  const open: { offset: number; tag: string; name: string }[] = [];
  for (const { 0: tag, 1: kind, 2: name = '', index } of text.matchAll(/\{\{~?([#/])>?\s*([^\s}~]+)[^{}]*\}\}/g)) {
    if (kind === '#') open.push({ offset: index, tag, name });
    else open.pop();
  }
  return open.at(-1);
}

/** Contents get their text as `layout` gives it, in the order of the template: blanks depend on what is beside them. */
function layOut(tree: AST.Program, layout: Layout): void {
  const places: (AST.ContentStatement | undefined)[] = [undefined];
  const texts: string[] = [''];
  const tag = (): void => {
    places.push(undefined);
    texts.push('');
  };
  const walk = (program: AST.Program | undefined): void => {
    for (const statement of (program?.body ?? []) as readonly Statement[]) {
      if (statement.type === 'ContentStatement') {
        if (places.at(-1) !== undefined) tag();
        places[places.length - 1] = statement;
        texts[texts.length - 1] = statement.value;
        continue;
      }
      tag();
      if (statement.type !== 'BlockStatement' && statement.type !== 'PartialBlockStatement') continue;
      walk(statement.program);
      if (statement.type === 'BlockStatement' && statement.inverse !== undefined) {
        tag();
        walk(statement.inverse);
      }
      tag();
    }
  };
  walk(tree);
  for (const [index, text] of layout(texts.join('\0')).split('\0').entries()) {
    const place = places[index];
    if (place !== undefined) place.value = text;
  }
}

/**
 * Joins the lines of a template, as print shows every blank between words: a line end beside a tag, of HTML or of the
 * template, is nothing, any other is one space. A space that is wanted beside a tag is typed on the tag's own line.
 */
export function joinLines(template: string): string {
  const lines = template
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const isApart = (line: string, index: number): boolean =>
    index > 0 && !/[>}\0]/.test(lines[index - 1]!.at(-1)!) && !/^[<{\0]/.test(line);
  return lines.map((line, index) => (isApart(line, index) ? ` ${line}` : line)).join('');
}
