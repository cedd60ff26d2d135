// Names in a bulletin.yaml that mean something to bulletin: of rules, formats and the theme. A slip in one would do
// nothing, in silence.

import type { NamedFault } from '../issue/fault.ts';
import { nearest } from '../issue/nearest.ts';
import type { Publication } from './publication.ts';

export interface KnownRules {
  /** The names of all rules, those of the reader too. */
  readonly names: readonly string[];
  /** Those that cannot be switched off: without them nothing can be read, or what is built would be wrong. */
  readonly needed: ReadonlySet<string>;
  /** Those that find what is so today: a comment against one may outlive what it was written for. */
  readonly ofTheirTime: ReadonlySet<string>;
}

/** The rules are too many for a line. */
export const whereRulesAreListed = '`bulletin explain` and docs/rules.md list all rules';

export interface KnownNames {
  readonly rules: () => KnownRules;
  readonly formats: readonly string[];
  readonly themes: readonly string[];
}

/** A fault for each name that nothing is called, and for each rule that no setting changes. */
export function unknownNames({ rules, formats = [], theme }: Publication, known: KnownNames): readonly NamedFault[] {
  return [
    ...Object.keys(rules).flatMap((name) => [
      ...unknown('meta/unknown-rule', 'rule', name, known.rules().names, ['rules', name], true),
      ...(known.rules().needed.has(name) ? [needed(name)] : []),
    ]),
    ...formats.flatMap((name, index) => unknown('schema/choice', 'format', name, known.formats, ['formats', index])),
    ...unknown('schema/choice', 'theme', theme, known.themes, ['theme']),
  ];
}

function unknown(
  rule: string,
  what: string,
  name: string,
  known: readonly string[],
  path: NamedFault['path'],
  atKey = false,
): readonly NamedFault[] {
  if (known.includes(name)) return [];
  const meant = nearest(name, known);
  const message = `There is no ${what} \`${name}\`${meant === undefined ? '' : `. Did you mean \`${meant}\`?`}`;
  const all = what === 'rule' ? `Delete it: ${whereRulesAreListed}` : `Choose from ${known.join(', ')}`;
  return [{ rule, path, message, help: meant === undefined ? all : `Write \`${meant}\``, atKey }];
}

function needed(name: string): NamedFault {
  const message = `\`${name}\` cannot be switched off or given another level`;
  return { rule: 'meta/needed-rule', path: ['rules', name], message, help: 'Delete the line', atKey: true };
}
