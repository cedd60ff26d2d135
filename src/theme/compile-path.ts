// A name in a template -> what it stands for where the template is filled.

import type { AST } from '@handlebars/parser';
import { fieldNames, fieldOf, find, kindOf, missing, namesIn, type Scope } from './scope.ts';
import { functions } from './template-functions.ts';
import { templateError, unknownName } from './template-mistakes.ts';
import type { Unit, Value } from './template-unit.ts';
import type { Source } from './theme.ts';

/** `edition.title`, `item.title` in a block that calls it so, `title` in a block about an item, `@index`, `../title`. */
export function compilePath(path: AST.PathExpression, unit: Unit): Value {
  const { data, depth, original, loc } = path;
  const { source, levels } = unit;
  const parts = path.parts.map((part) => {
    if (typeof part === 'string' && !part.startsWith('#')) return part;
    throw templateError(source, loc.start, `\`${original}\` is not a name`);
  });
  const [head = '', ...tail] = parts;
  if (data) return fieldsOf(compileData(path, head, unit), tail, path, source);
  if (depth > levels.length)
    throw templateError(
      source,
      loc.start,
      `\`${original}\` leads out of the template`,
      'Use names: edition, words, look',
    );
  const isHere = /^(?:this\b|\.)/.test(original);
  if (isHere) {
    if (depth < levels.length) return fieldsOf((scope) => up(scope, depth).self, parts, path, source);
    if (parts.length === 0) throw templateError(source, loc.start, `\`${original}\` is about nothing here`);
  }
  const level = isHere ? -1 : levels.findIndex(({ params }) => params.includes(head));
  if (level !== -1) {
    const isFirst = levels[level]!.params[0] === head;
    return fieldsOf((scope) => (isFirst ? up(scope, level).self : up(scope, level).key), tail, path, source);
  }
  const around = levels.flatMap(({ params }) => params);
  const named: Value = (scope) => {
    const here = depth === 0 ? scope : up(scope, depth);
    const found = find(here, head);
    if (found !== missing) return found;
    const isFunction = Object.hasOwn(functions, head);
    const message = isFunction ? `The function \`${head}\` has no values` : `Nothing here has the name \`${head}\``;
    throw unknownName(source, path, message, isFunction ? '' : head, [...around, ...namesIn(here)]);
  };
  return fieldsOf(named, tail, path, source);
}

export function up(scope: Scope, levels: number): Scope {
  let here = scope;
  for (let level = 0; level < levels; level += 1) here = here.outer!;
  return here;
}

function fieldsOf(value: Value, names: readonly string[], path: AST.PathExpression, source: Source): Value {
  if (names.length === 0) return value;
  return (scope, run) => {
    let found = value(scope, run);
    for (const [index, name] of names.entries()) {
      const field = fieldOf(found, name);
      if (field === missing) {
        const whole = path.original
          .split(/[./](?=[^./])/)
          .slice(0, -(names.length - index))
          .join('.');
        const known = fieldNames(found);
        const what = known.length === 0 ? `\`${whole}\` is ${kindOf(found)}, and` : `\`${whole}\``;
        throw unknownName(source, path, `${what} has no field \`${name}\``, name, known);
      }
      found = field;
    }
    return found;
  };
}

const loopData: Readonly<Record<string, (scope: Scope) => unknown>> = {
  index: ({ index }) => index,
  key: ({ key }) => key,
  first: ({ index }) => index === 0,
  last: ({ index, count }) => index === count - 1,
};

function compileData({ depth, loc }: AST.PathExpression, name: string, { source, levels }: Unit): Value {
  if (name === 'root')
    return (scope) => {
      let here = scope;
      while (here.outer !== undefined) here = here.outer;
      return here.self;
    };
  const read = Object.hasOwn(loopData, name) ? loopData[name] : undefined;
  if (read === undefined) {
    throw unknownName(source, { loc } as AST.Node, `There is no \`@${name}\``, name, [
      ...Object.keys(loopData),
      'root',
    ]);
  }
  const loops = levels.flatMap(({ isLoop }, index) => (isLoop ? [index] : []));
  const level = loops[depth];
  if (level === undefined) throw templateError(source, loc.start, `\`@${name}\` is only known in {{#each}}`);
  return (scope) => read(up(scope, level));
}
