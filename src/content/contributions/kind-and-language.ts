// Which kind of item a text with labels is, and which language it is in.

import { kindFields, kinds, type Kind } from '../issue/kinds.ts';
import { languageInWords } from '../issue/language-in-words.ts';
import { choiceMeant } from '../issue/meanings.ts';
import { languageFor } from '../languages/index.ts';
import { meantLanguage } from '../publication/meant-language.ts';
import type { ReadFor, Remark } from './contribution.ts';
import { formWords, formWordsIn } from './form-words.ts';
import { plainly } from './labels.ts';
import { languageCalled } from './names-of-languages.ts';
import { remarkOn, type Entry, type Labelled } from './labelled-text.ts';

/** What kind a text is; `isKnown` is false where nobody can say, which is one of the doubts then. */
interface KindFound {
  readonly kind: Kind;
  readonly isKnown: boolean;
  /** The one line that says so, where nobody has named it. */
  readonly from?: Entry;
}

/** The kind that is named, that its section has, or that has all the fields that were filled in. */
export function kindOf(
  { entries, language }: Pick<Labelled, 'entries' | 'language'>,
  typed: Entry | undefined,
  section: Entry | undefined,
  { kind, kindOfSection, languages }: ReadFor,
  doubts: Remark[],
): KindFound {
  if (kind !== undefined) return { kind, isKnown: true };
  const { kinds: called, labels } = formWordsIn(language ?? languages[0] ?? 'en');
  const choices = kinds.map((one) => called[one]).join(', ');
  const meant = typed && kindMeant(typed.value);
  if (meant !== undefined) return { kind: meant, isKnown: true };
  if (typed !== undefined)
    doubts.push({
      line: typed.line,
      message: `"${typed.label}:" is no kind of item: ${typed.value}`,
      help: `Write one of ${choices}`,
    });
  // Every kind has a `url`, which some of them need.
  const filled = entries.filter(
    ({ name, value }) => value !== '' && name !== 'url' && kinds.some((one) => name in kindFields[one]),
  );
  const fits = (one: Kind) => filled.every(({ name }) => name in kindFields[one]);
  const ofSection = kindOfSection(section?.value);
  if (ofSection !== undefined && fits(ofSection)) return { kind: ofSection, isKnown: typed === undefined };
  const found = kinds.find(fits);
  if (found === undefined && typed === undefined)
    doubts.push({
      line: filled[0]!.line,
      message: `No kind of item has all of these: ${filled.map(({ label }) => `"${label}:"`).join(', ')}`,
      help: `Say what it is in a line \`${labels.kind}:\`, as one of ${choices}, and put the other things into the text`,
    });
  const [from, ...more] = filled;
  return {
    kind: found ?? 'article',
    isKnown: found !== undefined && typed === undefined,
    ...(from === undefined || more.length > 0 ? {} : { from }),
  };
}

/** The kind that somebody names: as in a file, in other words, or as a form calls it in one of its languages. */
export function kindMeant(value: string): Kind | undefined {
  const named = kinds.find((one) => one === value.toLowerCase()) ?? (choiceMeant(value, kinds) as Kind | undefined);
  if (named !== undefined) return named;
  const plain = plainly(value);
  const forms = Object.values(formWords());
  return kinds.find((kind) => forms.some(({ kinds: words }) => plainly(words[kind]) === plain));
}

const oneLanguage = 'Write the language of this text, and put the text in the other language into a file of its own';

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
    if (named !== undefined) return named;
    const several = typed.value.split(/[,;/&+|]|\s(?:and|et|und|y|e|en)\s/).map((part) => part.trim());
    const areLanguages = several.length > 1 && several.every((part) => languageInWords(part, languages) !== undefined);
    doubts.push(
      areLanguages
        ? remarkOn(typed, `names several languages: ${typed.value}`, oneLanguage)
        : remarkOn(typed, `is no language of the publication: ${typed.value}`, have),
    );
    return undefined;
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
