// A second item in the text of the first: one file is one item, and its labels would be printed as text.

import type { Remark } from './contribution.ts';
import type { LabelName } from '../languages/language.ts';
import { labelOf } from './labels.ts';
import type { Labelled } from './labelled-text.ts';

/**
 * A title with another label below it. In a text, a line such as `Title: A book` may be one of a list; and below the last
 * label of a form, all is text, so that it may be right as it is.
 */
export function secondItem({ entries, body, language }: Labelled, languages: readonly string[]): SecondItem {
  const has = (name: LabelName): boolean => entries.some((entry) => entry.name === name);
  const known = language === undefined ? languages : [...languages, language];
  const labels = body.map(({ text }) => labelOf(text, known));
  const nameAt = (at: number) =>
    labels[at]?.isOfForm === true && labels[at].value !== '' ? labels[at].name : undefined;
  const at = labels.findIndex((_, one) => nameAt(one) === 'title' && ![undefined, 'title'].includes(nameAt(one + 1)));
  if (at === -1 || !has('title')) return {};
  const message = `A second item begins here: "${labels[at]!.value}"`;
  const line = body[at]!.number;
  if (has('kind') && has('body')) return { note: { line, message: `${message}. It is printed as text of the first` } };
  const help = 'Put it into a file of its own. If it belongs to the text, write it without the colon';
  return { doubt: { line, message, help } };
}

export interface SecondItem {
  readonly doubt?: Remark;
  readonly note?: Remark;
}
