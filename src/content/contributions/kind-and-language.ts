// Which kind of item a text with labels is, and which language it is in.

import { kindFields, kinds, type Kind } from '../issue/kinds.ts';
import { languageInWords } from '../issue/language-in-words.ts';
import { choiceMeant } from '../issue/meanings.ts';
import { languageFor } from '../languages/index.ts';
import { meantLanguage } from '../publication/meant-language.ts';
import type { ReadFor, Remark } from './contribution.ts';
import { formWords } from './form-words.ts';
import { plainly } from './labels.ts';
import { languageCalled } from './names-of-languages.ts';
import { remarkOn, type Entry, type Labelled } from './labelled-text.ts';

/** The kind that is named, that its section has, or that has all the fields that were filled in. */
export function kindOf(
  entries: readonly Entry[],
  typed: Entry | undefined,
  section: Entry | undefined,
  { kind, kindOfSection }: ReadFor,
  doubts: Remark[],
): Kind {
  if (kind !== undefined) return kind;
  if (typed !== undefined) {
    const meant = kindMeant(typed.value);
    if (meant !== undefined) return meant;
    doubts.push({
      line: typed.line,
      message: `"${typed.label}:" is no kind of item: ${typed.value}`,
      help: `Write one of ${kinds.join(', ')}`,
    });
    return 'article';
  }
  // Every kind has a `url`, which some of them need.
  const filled = entries.filter(
    ({ name, value }) => value !== '' && name !== 'url' && kinds.some((one) => name in kindFields[one]),
  );
  const fits = (one: Kind) => filled.every(({ name }) => name in kindFields[one]);
  const ofSection = kindOfSection(section?.value);
  if (ofSection !== undefined && fits(ofSection)) return ofSection;
  const found = kinds.find(fits);
  if (found === undefined)
    doubts.push({
      line: filled[0]!.line,
      message: `No kind of item has all of these: ${filled.map(({ label }) => `"${label}:"`).join(', ')}`,
      help: `Say what it is in a line \`Kind:\`, as one of ${kinds.join(', ')}, and put the other things into the text`,
    });
  return found ?? 'article';
}

/** The kind that somebody names: as in a file, in other words, or as a form calls it in one of its languages. */
export function kindMeant(value: string): Kind | undefined {
  const named = kinds.find((one) => one === value.toLowerCase()) ?? (choiceMeant(value, kinds) as Kind | undefined);
  if (named !== undefined) return named;
  const plain = plainly(value);
  const forms = Object.values(formWords());
  return kinds.find((kind) => forms.some(({ kinds: words }) => plainly(words[kind]) === plain));
}

/** The one that it names, else that of its labels, where the publication has it. */
export function languageOf(
  { language, entries }: Labelled,
  typed: Entry | undefined,
  { languages }: ReadFor,
  doubts: Remark[],
): string | undefined {
  const find = (one: string | undefined) => languages.find((tag) => tag === one || tag.split('-')[0] === one);
  const have = `The publication is in ${languages.join(', ')}`;
  if (typed !== undefined) {
    const tag = meantLanguage(typed.value, languages);
    const named = languages.includes(tag)
      ? tag
      : (languageCalled(typed.value, languages) ?? find(languageInWords(typed.value, languages)));
    if (named === undefined) doubts.push(remarkOn(typed, `is no language of the publication: ${typed.value}`, have));
    return named;
  }
  const found = find(language);
  // Where the publication has no form of its own, it sends the English one.
  const hasForm = languages.some((tag) => languageFor(tag) !== undefined);
  if (found === undefined && language !== undefined && hasForm)
    doubts.push({
      line: entries[0]?.line ?? 1,
      message: 'Its labels are in a language that the publication does not have',
      help: `${have}. Translate it, or say what it is in: \`Language: ${languages[0]}\``,
    });
  return found;
}
