// The tree of a template -> functions that fill it. No code is made of a template: each tag is one of the functions
// here, and what it may still do is counted.

import type { AST } from '@handlebars/parser';
import { up } from './compile-path.ts';
import { compileCall, compileValue, simpleName } from './compile-value.ts';
import type { Statement } from './parse-template.ts';
import { fieldNames, isEmpty, isRecord, kindOf, Scope, written, type Run } from './scope.ts';
import { spend } from './template-limits.ts';
import { notText, templateError, unknownName } from './template-mistakes.ts';
import type { Render, Templates, Unit, Value } from './template-unit.ts';
import type { Source } from './theme.ts';

export function compileTemplate(tree: AST.Program, source: Source, templates: Templates): Render {
  return compileBody(tree, { source, templates, levels: [] });
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
    throw unknownName(source, path, `There is no block \`{{#${name}}}\``, name, Object.keys(blocks));
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
    throw unknownName(source, partial.name, `The theme has no template \`${name}.hbs\``, name, templates.names);
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
