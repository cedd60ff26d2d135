// Names in a bulletin.yaml that mean something to bulletin: of rules, formats and the theme. A slip in one would do nothing, in silence.

import type { NamedFault } from '../issue/fault.ts';
import { nearest } from '../issue/nearest.ts';
import type { Publication } from './schema.ts';

export interface KnownNames {
  readonly rules: readonly string[];
  readonly formats: readonly string[];
  readonly themes: readonly string[];
}

/** A fault for each name that nothing is called. */
export function unknownNames({ rules, formats = [], theme }: Publication, known: KnownNames): readonly NamedFault[] {
  return [
    ...Object.keys(rules).flatMap((name) => unknown('meta/unknown-rule', 'rule', name, known.rules, ['rules', name], true)),
    ...formats.flatMap((name, index) => unknown('schema/choice', 'format', name, known.formats, ['formats', index])),
    ...unknown('schema/choice', 'theme', theme, known.themes, ['theme']),
  ];
}

function unknown(rule: string, what: string, name: string, known: readonly string[], path: NamedFault['path'], atKey = false): readonly NamedFault[] {
  if (known.includes(name)) return [];
  const meant = nearest(name, known);
  const message = `There is no ${what} \`${name}\`${meant === undefined ? '' : `. Did you mean \`${meant}\`?`}`;
  // The rules are too many for a line.
  const all = known.length > 12 ? 'Take it out, or see the list of rules in the documentation' : `There are ${known.join(', ')}`;
  return [{ rule, path, message, help: meant === undefined ? all : `Write \`${meant}\``, atKey }];
}
