// The templates and style sheets of a theme -> a function that fills them.

import type { AST } from '@handlebars/parser';
import { UserError } from '../base/errors.ts';
import { remember } from '../base/memoize.ts';
import type { Edition, EditionImage } from '../content/edition/edition.ts';
import { lookOf, type Look } from './look.ts';
import { Scope } from './scope.ts';
import { limits, newRun } from './template-limits.ts';
import type { Render, Templates } from './template-unit.ts';
import type { Source, Theme } from './theme.ts';
import { pictureAddress, viewOf, type ViewOptions } from './view.ts';

/** Takes an edition, as templates are to see it; then fills the template of each name (`page`, `style.css`) with it. */
export type Fill = (edition: Edition, view?: ViewOptions) => (template: string) => string;

const compiled = new WeakMap<Theme, Promise<Fill>>();

/** Compiled once for each theme, however many issues are built. */
export function compileTheme(theme: Theme): Promise<Fill> {
  const known = compiled.get(theme);
  if (known !== undefined) return known;
  const fresh = compile(theme);
  compiled.set(theme, fresh);
  return fresh;
}

async function compile(theme: Theme): Promise<Fill> {
  const { compileTemplate } = await import('./compile-template.ts');
  const sources = [...Object.values(theme.templates), ...Object.values(theme.styles)];
  if (sources.reduce((sum, { text }) => sum + text.length, 0) > limits.source)
    throw new UserError(
      `The theme \`${theme.name}\` is too large: its templates and style sheets may have ${limits.source} characters`,
    );
  const treeOf = await parserFor(sources);
  const rendered = new Map<string, Render>();
  const templates: Templates = {
    has: (name) => Object.hasOwn(theme.templates, name),
    names: Object.keys(theme.templates),
    render: (name) => remember(rendered, name, () => renderOf(theme.templates[name]!)),
  };
  const renderOf = (source: Source): Render => compileTemplate(treeOf(source), source, templates);
  const sheet = (name: string): Render => remember(rendered, `${name}.css`, () => renderOf(theme.styles[name]!));
  const looks = new Map<string, Look>();

  return (edition, { sourceOf = pictureAddress, names = {}, isLarge = false } = {}) => {
    let pictures = 0;
    const counted = (image: EditionImage): string => {
      const address = sourceOf(image);
      pictures += address.length;
      return address;
    };
    const view = viewOf(edition, { sourceOf: counted, names, isLarge });
    const look = remember(looks, JSON.stringify(edition.settings), () => lookOf(theme, edition.settings));
    const known = new Scope({ ...view, look }, undefined);
    const run = newRun(pictures);
    return (template) => {
      const style = /^(.*)\.css$/.exec(template)?.[1];
      return (style === undefined ? templates.render(template) : sheet(style))(known, run);
    };
  };
}

/** The parser is loaded where a template is the user's own: those of bulletin were parsed when it was built. */
async function parserFor(sources: readonly Source[]): Promise<(source: Source) => AST.Program> {
  if (sources.every(({ parsed }) => parsed !== undefined)) return ({ parsed }) => JSON.parse(parsed!) as AST.Program;
  const { parseTemplate } = await import('./parse-template.ts');
  return (source) => (source.parsed === undefined ? parseTemplate(source) : (JSON.parse(source.parsed) as AST.Program));
}
