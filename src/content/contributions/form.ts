// The form that an editor mails to colleagues: a line for each thing to know, which `collect` reads when they send it
// back.

import { kinds as allKinds, type Kind } from '../issue/kinds.ts';
import { choicesOf } from '../issue/schema-at.ts';
import type { LineName } from '../languages/language.ts';
import { formWordsIn } from './form-words.ts';
import { namesOf } from './names-of-languages.ts';
import { questionsOf } from './questions.ts';

/** Lines that a form of any kind has: of an event, since most of what colleagues send is one. */
const general: readonly LineName[] = ['title', 'start', 'place', 'links', 'contact'];

/** Kinds that need no line that this form lacks: each other one has its own form, and so has an advertisement. */
const isGeneral = (kind: Kind): boolean =>
  kind !== 'sponsor' &&
  questionsOf(kind).every(({ name, isNeeded }) => !isNeeded || name === 'body' || general.includes(name as LineName));

/**
 * Its text, in a language of the publication; for any kind, or with every field of one. Where the publication has several
 * languages, a line asks for that of the text.
 */
export function formText(
  kind: Kind | undefined,
  publication: string,
  language: string,
  languages: readonly string[] = [],
): string {
  const { labels, hints, needed, kinds, colon, above, yes, no } = formWordsIn(language);
  const yesOrNo = [yes, no].map((words) => words.split('|')[0]!);
  const questions = kind === undefined ? [] : questionsOf(kind);
  const own = questions.map(({ name }) => name).filter((name): name is LineName => name in labels);
  const names =
    kind === undefined ? general : own.filter((name) => !['contributor', 'body', 'language'].includes(name));
  const isNeeded = (name: string) => questions.some((question) => question.name === name && question.isNeeded);
  const lines = names.map((name) => {
    const question = questions.find((one) => one.name === name);
    const choices = question?.role === 'flag' ? yesOrNo : question === undefined ? [] : choicesOf(question.schema);
    const hint = hints[name] ?? (choices.length === 0 ? undefined : choices.join(', '));
    const aside = [isNeeded(name) ? needed : '', hint ?? ''].filter((part) => part !== '').join(', ');
    return `${labels[name]}${aside === '' ? '' : ` (${aside})`}${colon} `;
  });
  const languageLine =
    languages.length < 2
      ? []
      : [`${labels.language} (${hints.language}${colon} ${inOneLine(languages, language)})${colon} `];
  const choices = allKinds.filter(isGeneral).map((one) => kinds[one]);
  const from = hints.contributor === undefined ? '' : ` (${hints.contributor})`;
  return [
    ...above.map((line) => line.replace('{name}', () => publication)),
    '',
    `${labels.kind}${kind === undefined ? ` (${choices.join(', ')})` : ''}${colon} ${kind === undefined ? '' : kinds[kind]}`,
    ...languageLine,
    ...lines,
    `${labels.contributor}${from}${colon} `,
    '',
    `${labels.body}${colon}`,
    '',
    '',
  ].join('\n');
}

/** Characters: behind more of them, nobody would see the colon of the line. */
const mostNames = 80;

function inOneLine(languages: readonly string[], language: string): string {
  const all = namesOf(languages, language).join(', ');
  return all.length > mostNames ? languages.join(', ') : all;
}
