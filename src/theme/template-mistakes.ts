// What is wrong in a template, with its file, its line and what to write instead.

import type { AST } from '@handlebars/parser';
import { UserError } from '../base/errors.ts';
import { nearest } from '../content/issue/nearest.ts';
import { fieldNames, kindOf } from './scope.ts';
import type { Source } from './theme.ts';

/** Where in a template something is wrong; columns count from 0, as the parser has them. */
export type Position = AST.Position;

export function templateError({ path }: Source, { line, column }: Position, message: string, hint?: string): UserError {
  return new UserError(`${path}:${line}:${column + 1}: ${message}`, hint === undefined ? {} : { hint });
}

export function notText(source: Source, loc: AST.SourceLocation, value: unknown, path: AST.Node): UserError {
  const name = (path as AST.PathExpression).original;
  const fields = fieldNames(value).join(', ');
  return templateError(
    source,
    loc.start,
    `\`${name}\` is ${kindOf(value)}, and not a text`,
    fields === '' ? `Write {{#each ${name} as |one|}}, or {{join ${name} ", "}}` : `Its fields are ${fields}`,
  );
}

export function unknownName(
  source: Source,
  { loc }: AST.Node,
  message: string,
  name: string,
  known: readonly string[],
): UserError {
  const meant = nearest(name, known);
  const all = known.length === 0 ? 'There are none' : `There are ${[...new Set(known)].sort().join(', ')}`;
  return templateError(
    source,
    loc.start,
    meant === undefined ? message : `${message}. Did you mean \`${meant}\`?`,
    meant === undefined ? all : `Write \`${meant}\``,
  );
}
