// A value in a template -> what it is where the template is filled: a name, a literal, or a call of a function.

import type { AST } from '@handlebars/parser';
import { compilePath } from './compile-path.ts';
import { fieldOf, isRecord, kindOf, missing, Raw } from './scope.ts';
import { functions, type Kind } from './template-functions.ts';
import { spend } from './template-limits.ts';
import { templateError, unknownName } from './template-mistakes.ts';
import type { Unit, Value } from './template-unit.ts';

export function compileValue(node: AST.Expression, unit: Unit): Value {
  const { type } = node;
  if (type === 'PathExpression') return compilePath(node as AST.PathExpression, unit);
  if (type === 'SubExpression') return compileCall(node as AST.SubExpression, unit);
  if (/^(?:String|Number|Boolean)Literal$/.test(type)) {
    const { value } = node as AST.StringLiteral;
    return () => value;
  }
  if (/^(?:Null|Undefined)Literal$/.test(type)) return () => null;
  throw templateError(unit.source, node.loc.start, 'Lists and maps cannot be written in a template');
}

interface Call {
  readonly path: AST.Node;
  readonly params: readonly AST.Expression[];
  readonly hash: AST.Hash | undefined;
  readonly loc: AST.SourceLocation;
}

export function compileCall({ path, params, hash, loc }: Call, unit: Unit): Value {
  const { source } = unit;
  const name = simpleName(path, unit);
  const known = Object.hasOwn(functions, name) ? functions[name] : undefined;
  if (known === undefined)
    throw unknownName(source, path, `There is no function \`${name}\``, name, Object.keys(functions));
  if (hash !== undefined)
    throw templateError(source, hash.loc.start, `\`${name}\` takes no names with =`, 'Write the values alone');
  const { takes, needs = takes.length, isOpen = false, gives } = known;
  if (params.length < needs || (!isOpen && params.length > takes.length)) {
    const count = `${needs}${isOpen ? ' values or more' : needs < takes.length ? ` to ${takes.length} values` : needs === 1 ? ' value' : ' values'}`;
    throw templateError(source, loc.start, `\`${name}\` takes ${count}, and has ${params.length}`);
  }
  const values = params.map((param, index) =>
    compileArgument(name, param, takes[Math.min(index, takes.length - 1)]!, unit),
  );
  const call = gives as (...values: unknown[]) => unknown;
  return (scope, run) => {
    let characters = 0;
    const given: unknown[] = [];
    for (const value of values) {
      const one = value(scope, run);
      characters += lengthOf(one);
      given.push(one);
    }
    const result = call(...given);
    // What is thrown away was made, too.
    const made = lengthOf(result);
    spend(run, 1 + ((characters + made) >> 4), made, source, loc.start);
    return result;
  };
}

function lengthOf(value: unknown): number {
  return typeof value === 'string' ? value.length : value instanceof Raw ? value.text.length : 0;
}

const readings: Readonly<Record<Kind, { readonly is: string; readonly read: (value: unknown) => unknown }>> = {
  text: {
    is: 'a text',
    read: (value) =>
      typeof value === 'string' ? value : value === null ? '' : typeof value === 'number' ? String(value) : missing,
  },
  number: { is: 'a number', read: (value) => (typeof value === 'number' ? value : missing) },
  list: { is: 'a list', read: (value) => (Array.isArray(value) ? value : value === null ? [] : missing) },
  prose: {
    is: 'prose, such as `item.body`',
    read: (value) => (value === null || (isRecord(value) && Array.isArray(fieldOf(value, 'blocks'))) ? value : missing),
  },
  value: { is: 'anything', read: (value) => value },
};

function compileArgument(name: string, param: AST.Expression, kind: Kind, unit: Unit): Value {
  const value = compileValue(param, unit);
  const { is, read } = readings[kind];
  const { source } = unit;
  return (scope, run) => {
    const found = value(scope, run);
    const given = read(found);
    if (given === missing)
      throw templateError(source, param.loc.start, `\`${name}\` takes ${is} here, and got ${kindOf(found)}`);
    return given;
  };
}

/** The name of a function, a block or a template. */
export function simpleName(node: AST.Node, { source }: Unit): string {
  if (node.type === 'StringLiteral') return (node as AST.StringLiteral).value;
  const { type, parts = [], data = false, depth = 0 } = node as AST.PathExpression;
  const [name] = parts;
  if (type === 'PathExpression' && parts.length === 1 && !data && depth === 0 && typeof name === 'string') return name;
  throw templateError(source, node.loc.start, 'A name is expected here', 'Write one word');
}
