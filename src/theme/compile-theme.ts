// Liquid sources -> a function that fills them. The template engine is loaded here and nowhere else.

import type { Edition } from '../content/edition/edition.ts';
import { UserError } from '../base/errors.ts';
import { escapeText } from '../content/prose/escape.ts';
import { filters } from './filters.ts';
import { lookOf } from './look.ts';
import { trimStyle } from './read-style.ts';
import type { Theme } from './theme.ts';
import { viewOf, type ViewOptions } from './view.ts';

/** Takes an edition, as templates are to see it; then fills the template of each name (`page`, `style.css`) with it. */
export type Fill = (edition: Edition, view?: ViewOptions) => (template: string) => string;

// Far more than a page needs, and a short wait: a theme may come from a stranger.
const limits = { parseLimit: 1_000_000, renderLimit: 5_000, memoryLimit: 10_000_000 } as const;

// They read the clock, the machine's time zone, or chance: the same input would give other bytes tomorrow.
const unsteady = ['date', 'date_to_xmlschema', 'date_to_rfc822', 'date_to_string', 'date_to_long_string', 'sample'];

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
  const { Liquid, LiquidError } = await import('liquidjs');
  const engine = new Liquid({
    templates: {
      ...mapValues(theme.templates, joinLines),
      ...Object.fromEntries(Object.entries(theme.styles).map(([name, css]) => [`${name}.css`, trimStyle(css)])),
    },
    cache: true,
    // Named, or the engine asks the runtime for it, which loads its tables of languages: a tenth of a short build.
    locale: 'en',
    outputEscape: (value: unknown) => (value === undefined || value === null ? '' : escapeText(String(value))),
    ownPropertyOnly: true,
    strictVariables: true,
    strictFilters: true,
    ...limits,
  });
  for (const [name, filter] of Object.entries(filters)) {
    engine.registerFilter(name, filter as Parameters<typeof engine.registerFilter>[1]);
  }
  for (const name of unsteady) delete engine.filters[name];

  return (edition, view) => {
    const globals = { ...viewOf(edition, view), look: lookOf(theme, edition.settings) };
    return (template) => {
      try {
        return String(engine.renderFileSync(template, {}, { globals }));
      } catch (cause) {
        if (!LiquidError.is(cause)) throw cause;
        throw new UserError(`A template of the theme \`${theme.name}\` has a mistake: ${cause.message}`, {
          hint: theme.folder,
          cause,
        });
      }
    };
  };
}

/**
 * Joins the lines of a template, as print shows every blank between words: a line end beside a tag, `{{ }}` or `{% %}`
 * is nothing, any other is one space. A space that is wanted beside a tag is typed on the tag's own line.
 */
export function joinLines(template: string): string {
  const lines = template
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const isApart = (line: string, index: number): boolean =>
    index > 0 && !/[>}]/.test(lines[index - 1]!.at(-1)!) && !/^[<{]/.test(line);
  return lines.map((line, index) => (isApart(line, index) ? ` ${line}` : line)).join('');
}

function mapValues(texts: Readonly<Record<string, string>>, change: (text: string) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, change(text)]));
}
