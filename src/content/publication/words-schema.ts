// What a publication calls things in its languages, instead of what bulletin does: the schema, and what is wrong with it.

import * as z from 'zod/mini';
import { described } from '../issue/about.ts';
import type { NamedFault } from '../issue/fault.ts';
import { group } from '../issue/field.ts';
import { language } from '../issue/fields.ts';
import { line } from '../issue/text-fields.ts';
import { languageFor, wordNames, type PublicationWords } from '../languages/index.ts';

// One schema for all of them, since each more would cost a start; editors' schemas say of each what it is.
const text = z.optional(line('What readers see.', 'Sommaire'));
const ofLanguage = group(
  Object.fromEntries(wordNames().map((name) => [name, text])) as Readonly<Record<string, typeof text>>,
  { description: 'The words of a language.', examples: [{ contents: 'Sommaire' }] },
);

export const words = z.optional(
  described(z.record(language('A language code.'), ofLanguage), {
    description:
      'What the words that bulletin adds, such as “In this issue”, are in a language. Without a word here, bulletin takes its own.',
    examples: [{ fr: { contents: 'Sommaire' } }],
  }),
);

/** The English words, for the schemas of editors. */
export function englishWords(): Readonly<Record<string, string>> {
  const own = languageFor('en')!.words;
  return Object.fromEntries(
    Object.entries(own).map(([name, word]) => [name, typeof word === 'string' ? word : word.other]),
  );
}

/** Words that lack what is filled in, and words of a language that the publication does not have. */
export function wordFaults(words: PublicationWords = {}, languages: readonly string[]): readonly NamedFault[] {
  const english = Object.keys(words).length === 0 ? {} : englishWords();
  return Object.entries(words).flatMap(([tag, own]) => {
    if (!languages.some((one) => one === tag || one.split('-')[0] === tag))
      return [
        {
          rule: 'schema/choice',
          path: ['words', tag],
          message: `The publication has no language \`${tag}\``,
          help: `Write one of ${languages.join(', ')}, or add ${tag} to \`languages\``,
          atKey: true,
        },
      ];
    return Object.entries(own).flatMap(([name, typed]) => {
      const gaps = english[name]?.match(/\{\w+\}/g) ?? [];
      const lacking = gaps.filter((gap) => !String(typed).includes(gap));
      const message = `\`${name}\` has no ${lacking.join(' and no ')}, where bulletin writes it: ${String(typed)}`;
      const help = `Write it as in "${english[name]}"`;
      return lacking.length === 0 ? [] : [{ rule: 'schema/pattern', path: ['words', tag, name], message, help }];
    });
  });
}
