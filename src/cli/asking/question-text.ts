// A question in words, with an example.

import type { Question } from '../../content/contributions/questions.ts';
import { wordsFor } from '../../content/languages/index.ts';
import { inYearOf } from '../../content/contributions/in-year-of.ts';
import type { Asking } from './read-answer.ts';

/** What an editor does who has no answer yet to a question that needs one. */
export const goOn = 'Enter if it is not known yet';

/** `several` are examples of the entries of a list. */
export function messageOf(question: Question, asking: Asking, several?: readonly string[]): string {
  const { isNeeded, role } = question;
  // On a terminal, Enter ends the text.
  const what = role === 'prose' ? question.what.replace(/, in Markdown: .*/, ', in one line') : question.what;
  const shown = several === undefined ? exampleFor(question, asking) : listOf(several, question, asking);
  const asides = [
    ...(role === 'prose' ? ['paragraphs and lists are easier to write in the file afterwards'] : []),
    ...(shown === undefined ? [] : [`for example ${shown}`]),
    isNeeded ? goOn : 'Enter to skip',
  ];
  return `${inside(what, true)} (${asides.join('; ')}):`;
}

/** None for a heading, which is another for each kind; a day is welcome in words, too. */
function exampleFor({ name, example, role }: Question, { around: { after } }: Asking): string | undefined {
  if (example === undefined || role === 'prose' || name === 'title') return undefined;
  const shown = inYearOf(after, example);
  return role === 'date' ? `${inWords(shown)} or ${shown}` : shown;
}

function listOf(several: readonly string[], { role }: Question, { around: { after } }: Asking): string {
  return several.map((one) => (role === 'date' ? inWords(inYearOf(after, one)) : one)).join(', ');
}

const inWords = (date: string): string => wordsFor('en').date(date).replaceAll('\u00a0', ' ');

/** A sentence inside of another. */
export function inside(what: string, isStart = false): string {
  const bare = what.replace(/\.$/, '');
  return isStart ? bare : `${bare[0]?.toLowerCase() ?? ''}${bare.slice(1)}`;
}
