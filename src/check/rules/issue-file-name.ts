// issue/file-name: the file's name says one thing and the file another.

import type { Fault } from '../../content/issue/fault.ts';
import { isMonthOf } from '../../content/publication/issue-files.ts';
import type { Rule } from './rule.ts';
import type { Subject } from './subject.ts';

export const issueFileName: Rule = {
  id: 'issue/file-name',
  severity: 'error',
  what: 'The number, date or language in the file differs from the name of the file.',
  why: 'Translations are found by the names of their files, and built files are named after the number in the file.',
  publication: 'name: Bulletin\nlanguages: [en, fr]\n',
  file: '028.en.yaml',
  bad: `number: 27
date: 2017-08
language: en
sections:
  - title: In the news
    intro: Nothing this time.
`,
  good: `number: 28
date: 2017-08
language: en
sections:
  - title: In the news
    intro: Nothing this time.
`,
  *check(subject) {
    const fault = subject.name === undefined ? undefined : (slugFault(subject) ?? languageFault(subject));
    if (fault !== undefined) yield fault;
  },
};

function slugFault(subject: Subject): Fault | undefined {
  const { issue, publication, slug } = subject;
  const typed = subject.name!.slug;
  const isNumbered = /^\d[\d-]*$/.test(typed);
  if (publication.name === undefined) {
    // Outside a publication a file may be called anything, as long as it does not claim to be another issue.
    if (
      !isNumbered ||
      issue.number === undefined ||
      [slug, issue.date, `${issue.volume}-${issue.number}`].includes(typed)
    )
      return undefined;
  } else if (typed === slug || lacksNumber(subject) || isItsMonth(subject)) {
    return undefined;
  }
  const help = `Rename the file to ${fileName(subject)}`;
  const { field, value } = named(subject, typed);
  const is = `The file is called ${fileName(subject, typed)}`;
  if (!isNumbered) return { path: [field], message: `${is}, which does not say which issue it is`, help };
  if (String(Number(typed)) === value)
    return { path: [field], message: `${is}; numbers in file names have three digits`, help };
  return { path: [field], message: `${is}, but its ${field} is ${value}`, help: `${help}, or fix the ${field}` };
}

/**
 * 2027-03 holds 2027-03-04, unless other files of the issue are called after the day: then nothing would bring them
 * together.
 */
function isItsMonth({ name, issue, slug, translations }: Subject): boolean {
  if (slug !== issue.date || !isMonthOf(name!.slug, slug)) return false;
  return translations.every((other) => other.slug === name!.slug || other.language === name!.language);
}

/** Without its number an issue has no name to compare; that it lacks one is another finding. */
function lacksNumber({ issue, publication: { numbering } }: Subject): boolean {
  if (numbering === 'date') return false;
  return issue.number === undefined || (numbering === 'volume+number' && issue.volume === undefined);
}

/** The field that the name contradicts. */
function named({ issue, publication: { numbering } }: Subject, typed: string): { field: string; value: string } {
  if (numbering === 'date' || issue.number === undefined) return { field: 'date', value: issue.date };
  const [first, second] = typed.split('-');
  const isVolume = numbering === 'volume+number' && first !== String(issue.volume) && second === String(issue.number);
  return isVolume ? { field: 'volume', value: String(issue.volume) } : { field: 'number', value: String(issue.number) };
}

function fileName({ name, slug, publication, language }: Subject, given = slug): string {
  const own = given === slug ? language : name?.language;
  // A name that says nothing is to be made again: with the language, as `new` writes it.
  if (name === undefined && publication.languages.length > 1) return `${given}.${language}.yaml`;
  const isBare = own === undefined || (name?.language === undefined && own === publication.languages[0]);
  return `${given}${isBare ? '' : `.${own}`}.yaml`;
}

function languageFault(subject: Subject): Fault | undefined {
  const { issue, publication, name } = subject;
  const typed = issue.language;
  if (typed === undefined || (publication.name !== undefined && !publication.languages.includes(typed)))
    return undefined;
  const help = `Rename the file to ${fileName(subject)}, or fix the language`;
  if (name!.language !== undefined && name!.language !== typed) {
    return {
      path: ['language'],
      message: `The file's name says ${name!.language}, but its language is ${typed}`,
      help,
    };
  }
  if (name!.language !== undefined || publication.name === undefined || typed === publication.languages[0])
    return undefined;
  const main = publication.languages[0];
  const message = `A file without a language in its name is in ${main}, but the language of this one is ${typed}`;
  return { path: ['language'], message, help };
}
