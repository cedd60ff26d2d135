// A style sheet for mail -> what is written into each element, and the little that must stay in the head.

import { UserError } from '../../base/errors.ts';

export interface MailStyle {
  /** In the order in which they are applied: the later one wins. */
  readonly rules: readonly StyleRule[];
  /** For the head: what depends on the screen or the scheme, and selectors that no single element answers to. */
  readonly head: string;
}

export interface StyleRule {
  /** From the outermost element to the one that is meant: `.facts td` has two. */
  readonly parts: readonly SelectorPart[];
  readonly declarations: readonly Declaration[];
}

export interface SelectorPart {
  /** Empty for any. */
  readonly tag: string;
  readonly classes: readonly string[];
}

type Declaration = readonly [property: string, value: string];

interface TypedRule {
  readonly selectors: readonly string[];
  readonly declarations: readonly Declaration[];
}

type Variables = ReadonlyMap<string, string>;

/**
 * Reads `email.css`. Mail programs know no variables, so each `var(--ink)` is replaced by what `:root` says. In
 * `@media`, `:root` may say something else, for example for the dark scheme: then all that depends on it is said again
 * there.
 */
export function parseMailStyle(css: string): MailStyle {
  const { rules, medias } = takeApart(css.replace(/\s+/g, ' '));
  const [variables, typed] = withoutRoot(rules, new Map());
  const inline = typed.flatMap(({ selectors, declarations }) => {
    const resolved = resolve(declarations, variables);
    return selectors.flatMap((selector) => {
      const parts = partsOf(selector);
      return parts === undefined ? [] : [{ parts, declarations: resolved }];
    });
  });
  const others = typed.map((rule) => ({
    ...rule,
    selectors: rule.selectors.filter((selector) => partsOf(selector) === undefined),
  }));
  const head = [
    ...others.filter(({ selectors }) => selectors.length > 0).map((rule) => writeRule(rule, variables)),
    ...medias.map(({ query, rules: inside }) => `${query}{\n${writeMedia(inside, typed, variables)}\n}`),
  ];
  return {
    rules: inline
      .map((rule) => ({ rule, weight: weightOf(rule.parts) }))
      .sort((a, b) => a.weight - b.weight)
      .map(({ rule }) => rule),
    head: head.join('\n'),
  };
}

/** As a browser counts: classes before the names of elements. */
function weightOf(parts: readonly SelectorPart[]): number {
  return parts.reduce((sum, { tag, classes }) => sum + classes.length * 100 + (tag === '' ? 0 : 1), 0);
}

function writeMedia(rules: readonly TypedRule[], outside: readonly TypedRule[], variables: Variables): string {
  const [own, inside] = withoutRoot(rules, variables);
  const changes = ([, value]: Declaration): boolean =>
    names(value).some((name) => own.get(name) !== variables.get(name));
  // All that sets such a property is repeated, so that the same rule wins as outside.
  const changed = new Set(
    outside.flatMap(({ declarations }) => declarations.filter(changes).map(([property]) => property)),
  );
  const repeated = outside
    .map((rule) => ({ ...rule, declarations: rule.declarations.filter(([property]) => changed.has(property)) }))
    .filter(({ declarations }) => declarations.length > 0);
  return [...repeated, ...inside].map((rule) => writeRule(rule, own, '!important')).join('\n');
}

/** What is in an element wins over the head, unless that is important. */
function writeRule({ selectors, declarations }: TypedRule, variables: Variables, mark = ''): string {
  return `${selectors.join(',')}{${resolve(declarations, variables)
    .map(([property, value]) => `${property}:${value}${mark}`)
    .join(';')}}`;
}

const variable = /var\((--[\w-]+)\)/g;

function names(value: string): readonly string[] {
  return [...value.matchAll(variable)].map(([, name = '']) => name);
}

function resolve(declarations: readonly Declaration[], variables: Variables): readonly Declaration[] {
  return declarations.map(([property, value]) => [
    property,
    value.replace(variable, (_, name: string) => {
      const known = variables.get(name);
      if (known === undefined) throw new UserError(`email.css uses ${name}, which no \`:root\` sets`);
      return known;
    }),
  ]);
}

function withoutRoot(rules: readonly TypedRule[], outer: Variables): [Variables, readonly TypedRule[]] {
  const isRoot = ({ selectors }: TypedRule): boolean => selectors.includes(':root');
  const set = rules
    .filter(isRoot)
    .flatMap(({ declarations }) => declarations.filter(([name]) => name.startsWith('--')));
  return [new Map([...outer, ...set]), rules.filter((rule) => !isRoot(rule))];
}

/** Undefined for what no element can be asked for by itself, such as `a:hover`. */
function partsOf(selector: string): readonly SelectorPart[] | undefined {
  const parts = selector.split(/\s+/).map((part) => {
    const [whole, tag = '', classes = ''] = /^([a-z][a-z\d]*)?((?:\.[\w-]+)*)$/i.exec(part) ?? [];
    return whole === undefined || whole === ''
      ? undefined
      : { tag: tag.toLowerCase(), classes: classes.split('.').slice(1) };
  });
  return parts.every((part) => part !== undefined) ? parts : undefined;
}

const block = /\s*([^{}]+?)\s*\{([^{}]*)\}/y;
const mediaStart = /\s*(@media[^{}]*?)\s*\{/y;

/** Rules, and blocks of rules under a condition. Whatever else is there could load something, or is a slip. */
function takeApart(css: string): {
  rules: readonly TypedRule[];
  medias: readonly { query: string; rules: readonly TypedRule[] }[];
} {
  if (/url\(|@import|@font-face|expression\(|<|\\/i.test(css)) {
    throw new UserError('email.css loads a file, or has a character that a style sheet for mail must not have', {
      hint: 'It must not have url(), @import, @font-face, < or \\',
    });
  }
  const rules: TypedRule[] = [];
  const medias: { query: string; rules: TypedRule[] }[] = [];
  let into = rules;
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(css);
    if (match !== null) at = pattern.lastIndex;
    return match;
  };
  while (css.slice(at).trim() !== '') {
    const media = into === rules ? take(mediaStart) : null;
    if (media !== null) {
      // One block for one condition: what `:root` says there is for all that depends on it.
      const query = media[1]!;
      const known = medias.find((one) => one.query === query);
      into = known?.rules ?? [];
      if (known === undefined) medias.push({ query, rules: into });
    } else if (into !== rules && take(/\s*\}/y) !== null) {
      into = rules;
    } else {
      const [, selectors, declarations = ''] = take(block) ?? [];
      if (selectors === undefined || selectors.startsWith('@'))
        throw new UserError(`email.css cannot be read from here on: ${css.slice(at, at + 40).trim()}`);
      into.push({
        selectors: selectors.split(',').map((one) => one.trim()),
        declarations: declarationsOf(declarations),
      });
    }
  }
  if (into !== rules) throw new UserError(`email.css does not close ${medias.at(-1)?.query}`);
  return { rules, medias };
}

function declarationsOf(text: string): readonly Declaration[] {
  return text.split(';').flatMap((one) => {
    const [, property, value] = /^\s*([\w-]+)\s*:\s*([^]*?)\s*$/.exec(one) ?? [];
    return property === undefined ? [] : [[property, value!.replaceAll('"', "'")] as const];
  });
}
