// The tree of a template -> functions that fill it. No code is made of a template: each tag is one of the functions
// here, and what it may still do is counted.

import type { AST } from '@handlebars/parser';
import type { UserError } from '../base/errors.ts';
import { nearest } from '../content/issue/nearest.ts';
import { parseTemplate, templateError, type Statement } from './parse-template.ts';
import {
  fieldNames,
  fieldOf,
  find,
  isEmpty,
  isRecord,
  kindOf,
  missing,
  namesIn,
  Raw,
  Scope,
  written,
  type Run,
} from './scope.ts';
import { functions, type Kind } from './template-functions.ts';
import type { Source } from './theme.ts';

export type Render = (scope: Scope, run: Run) => string;
type Value = (scope: Scope, run: Run) => unknown;

/** The templates that a page is made of, each compiled when it is filled for the first time. */
export interface Templates {
  has(name: string): boolean;
  readonly names: readonly string[];
  render(name: string): Render;
}

/** A template while it is compiled. */
interface Unit {
  readonly source: Source;
  readonly templates: Templates;
  /** The blocks around a tag that are about something, the innermost first. */
  readonly levels: readonly Level[];
}

interface Level {
  readonly isLoop: boolean;
  /** What it calls what it is about, and the number or name of that: `as |item index|`. */
  readonly params: readonly string[];
}

// Far more than a page of the largest issue needs. Counted, and not timed: what is built does not depend on the machine.
export const limits = { steps: 5_000_000, characters: 30_000_000, depth: 300, source: 500_000 } as const;

export function newRun(pictures: number): Run {
  // A page may have the pictures of its issue twice.
  return { steps: limits.steps, room: limits.characters + 2 * pictures, depth: 0 };
}

export function compileTemplate(source: Source, templates: Templates, layout: (text: string) => string): Render {
  return compileBody(parseTemplate(source, layout), { source, templates, levels: [] });
}

function compileBody(program: AST.Program | undefined, unit: Unit): Render {
  const parts: (string | Render)[] = [];
  for (const statement of (program?.body ?? []) as readonly Statement[]) {
    const part = compileStatement(statement, unit);
    const last = parts.at(-1);
    if (typeof part === 'string' && typeof last === 'string') parts[parts.length - 1] = last + part;
    else if (part !== '') parts.push(part);
  }
  const fixed = parts.reduce((sum, part) => sum + (typeof part === 'string' ? part.length : 0), 0);
  const start = program?.loc?.start ?? { line: 1, column: 0 };
  return (scope, run) => {
    spend(run, parts.length + 1, fixed, unit.source, start);
    run.depth += 1;
    let text = '';
    for (const part of parts) text += typeof part === 'string' ? part : part(scope, run);
    run.depth -= 1;
    return text;
  };
}

function spend(run: Run, steps: number, characters: number, source: Source, where: AST.Position): void {
  run.steps -= steps;
  run.room -= characters;
  if (run.depth > limits.depth)
    throw templateError(
      source,
      where,
      'This template fills itself again and again',
      'Let it end: {{#if}} around {{> }}',
    );
  if (run.steps < 0)
    throw templateError(
      source,
      where,
      `The page takes more than ${limits.steps / 1_000_000} million steps`,
      'Look for {{#each}} in {{#each}}',
    );
  if (run.room < 0)
    throw templateError(source, where, 'The page is larger than any issue needs', 'Look for {{#each}} in {{#each}}');
}

const compilers: {
  readonly [Type in Statement['type']]: (statement: Statement & { readonly type: Type }, unit: Unit) => string | Render;
} = {
  ContentStatement: ({ value }) => value,
  CommentStatement: () => '',
  MustacheStatement: compileMustache,
  BlockStatement: compileBlock,
  PartialStatement: (statement, unit) => compilePartial(statement, undefined, unit),
  PartialBlockStatement: (statement, unit) => compilePartial(statement, statement.program, unit),
  Decorator: refuseDecorator,
  DecoratorBlock: refuseDecorator,
};

function compileStatement(statement: Statement, unit: Unit): string | Render {
  return (compilers[statement.type] as (one: Statement, unit: Unit) => string | Render)(statement, unit);
}

function refuseDecorator({ loc }: AST.Node, { source }: Unit): never {
  throw templateError(
    source,
    loc.start,
    '`{{*` is not known here',
    'Write the part into a file of its own, and {{> name}}',
  );
}

function compileMustache({ path, params, hash, escaped, loc }: AST.MustacheStatement, unit: Unit): Render {
  const value =
    params.length > 0 || hash !== undefined ? compileCall({ path, params, hash, loc }, unit) : compileValue(path, unit);
  const { source } = unit;
  return (scope, run) => {
    const found = value(scope, run);
    const text = written(found, escaped);
    if (text === undefined) throw notText(source, loc, found, path);
    run.room -= text.length;
    if (run.room < 0) spend(run, 0, 0, source, loc.start);
    return text;
  };
}

function notText(source: Source, loc: AST.SourceLocation, value: unknown, path: AST.Node): UserError {
  const name = (path as AST.PathExpression).original;
  const fields = fieldNames(value).join(', ');
  return templateError(
    source,
    loc.start,
    `\`${name}\` is ${kindOf(value)}, and not a text`,
    fields === '' ? `Write {{#each ${name} as |one|}}, or {{join ${name} ", "}}` : `Its fields are ${fields}`,
  );
}

function compileValue(node: AST.Expression, unit: Unit): Value {
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

function compileCall({ path, params, hash, loc }: Call, unit: Unit): Value {
  const { source } = unit;
  const name = simpleName(path, unit);
  const known = Object.hasOwn(functions, name) ? functions[name] : undefined;
  if (known === undefined)
    throw unknown(source, path, `There is no function \`${name}\``, name, Object.keys(functions));
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
function simpleName(node: AST.Node, { source }: Unit): string {
  if (node.type === 'StringLiteral') return (node as AST.StringLiteral).value;
  const { type, parts = [], data = false, depth = 0 } = node as AST.PathExpression;
  const [name] = parts;
  if (type === 'PathExpression' && parts.length === 1 && !data && depth === 0 && typeof name === 'string') return name;
  throw templateError(source, node.loc.start, 'A name is expected here', 'Write one word');
}

function unknown(
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

/** `edition.title`, `item.title` in a block that calls it so, `title` in a block about an item, `@index`, `../title`. */
function compilePath(path: AST.PathExpression, unit: Unit): Value {
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
    throw unknown(source, path, message, isFunction ? '' : head, [...around, ...namesIn(here)]);
  };
  return fieldsOf(named, tail, path, source);
}

function up(scope: Scope, levels: number): Scope {
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
        throw unknown(source, path, `${what} has no field \`${name}\``, name, known);
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
    throw unknown(source, { loc } as AST.Node, `There is no \`@${name}\``, name, [...Object.keys(loopData), 'root']);
  }
  const loops = levels.flatMap(({ isLoop }, index) => (isLoop ? [index] : []));
  const level = loops[depth];
  if (level === undefined) throw templateError(source, loc.start, `\`@${name}\` is only known in {{#each}}`);
  return (scope) => read(up(scope, level));
}

/** The blocks that there are; the value that each is about is the only one. */
const blocks: Readonly<Record<string, (value: Value, block: AST.BlockStatement, unit: Unit) => Render>> = {
  if: (value, block, unit) => choice(value, block.program, block.inverse, block.loc, unit),
  unless: (value, block, unit) => choice(value, block.inverse, block.program, block.loc, unit),

  each: (value, { program, inverse, loc }, unit) => {
    const params = paramsOf(program, 2, loc, unit);
    const body = compileBody(program, { ...unit, levels: [{ isLoop: true, params }, ...unit.levels] });
    const otherwise = compileBody(inverse, unit);
    const { source } = unit;
    return (scope, run) => {
      const found = value(scope, run);
      if (isEmpty(found)) return otherwise(scope, run);
      if (!Array.isArray(found) && !isRecord(found))
        throw templateError(source, loc.start, `{{#each}} takes a list, and got ${kindOf(found)}`);
      const keys = Array.isArray(found) ? undefined : fieldNames(found);
      const count = keys?.length ?? (found as unknown[]).length;
      if (count === 0) return otherwise(scope, run);
      let text = '';
      for (let index = 0; index < count; index += 1) {
        const key = keys?.[index] ?? index;
        text += body(
          new Scope((found as Record<string | number, unknown>)[key] ?? null, scope, key, index, count),
          run,
        );
      }
      return text;
    };
  },

  with: (value, { program, inverse, loc }, unit) => {
    const params = paramsOf(program, 1, loc, unit);
    const body = compileBody(program, { ...unit, levels: [{ isLoop: false, params }, ...unit.levels] });
    const otherwise = compileBody(inverse, unit);
    return (scope, run) => {
      const found = value(scope, run);
      return isEmpty(found) ? otherwise(scope, run) : body(new Scope(found, scope), run);
    };
  },
};

function choice(
  value: Value,
  yes: AST.Program | undefined,
  no: AST.Program | undefined,
  loc: AST.SourceLocation,
  unit: Unit,
): Render {
  for (const program of [yes, no]) paramsOf(program, 0, loc, unit);
  const [whenFull, whenEmpty] = [compileBody(yes, unit), compileBody(no, unit)];
  return (scope, run) => (isEmpty(value(scope, run)) ? whenEmpty : whenFull)(scope, run);
}

function compileBlock(block: AST.BlockStatement, unit: Unit): Render {
  const { path, params, hash, loc } = block;
  const { source } = unit;
  const name = simpleName(path, unit);
  const compile = Object.hasOwn(blocks, name) ? blocks[name] : undefined;
  if (compile === undefined)
    throw unknown(source, path, `There is no block \`{{#${name}}}\``, name, Object.keys(blocks));
  if (params.length !== 1 || hash !== undefined)
    throw templateError(source, loc.start, `{{#${name}}} takes one value, and has ${params.length}`);
  return compile(compileValue(params[0]!, unit), block, unit);
}

function paramsOf(
  program: AST.Program | undefined,
  most: number,
  { start }: AST.SourceLocation,
  { source }: Unit,
): readonly string[] {
  const params = program?.blockParams ?? [];
  if (params.length > most)
    throw templateError(source, start, `\`as |${params.join(' ')}|\` has too many names: ${most} at most`);
  return params;
}

/** `{{> name key=value}}`: fills another template, which knows what is known here, and the names that it is given. */
function compilePartial(
  partial: Pick<AST.PartialStatement, 'name' | 'params' | 'hash' | 'loc'>,
  inside: AST.Program | undefined,
  unit: Unit,
): Render {
  const { source, templates, levels } = unit;
  const { params, loc } = partial;
  if ((partial.name as AST.PathExpression).original === '@partial-block') return fillInside(partial, unit);
  const name = simpleName(partial.name, unit);
  if (!templates.has(name))
    throw unknown(source, partial.name, `The theme has no template \`${name}.hbs\``, name, templates.names);
  if (params.length > 1) throw templateError(source, loc.start, '{{> }} takes names with =, and one value at most');
  const about = params[0] === undefined ? undefined : compileValue(params[0], unit);
  const given = (partial.hash?.pairs ?? []).map(
    ({ key, value }) => [nameOf(key, loc, source), compileValue(value, unit)] as const,
  );
  const body = inside === undefined ? undefined : compileBody(inside, { ...unit, levels });
  return (scope, run) => {
    const here = about === undefined ? scope : new Scope(about(scope, run), scope);
    const names: Record<string, unknown> = {};
    for (const [key, value] of given) names[key] = value(scope, run);
    const block = body && ((later: Run) => body(scope, later));
    return templates.render(name)(new Scope(names, here, 0, 0, 0, block), run);
  };
}

/** A name that cannot be taken for what JavaScript gives to all things. */
function nameOf(key: string, { start }: AST.SourceLocation, source: Source): string {
  if (/^[a-z][\w-]*$/i.test(key)) return key;
  throw templateError(source, start, `\`${key}\` is not a name`, 'Write letters and digits');
}

function fillInside({ loc }: Pick<AST.PartialStatement, 'loc'>, { source, levels }: Unit): Render {
  return (scope, run) => {
    const { inside } = up(scope, levels.length);
    if (inside === undefined)
      throw templateError(
        source,
        loc.start,
        '`@partial-block` is nothing here',
        'Only a template that another fills with {{#> name}} ... {{/name}} has it',
      );
    return inside(run);
  };
}
