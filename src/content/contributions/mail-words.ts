// The patterns of what mails say: how their writers begin and take leave, and what their programs put into heads and above
// quotations. All languages are read in every publication: a colleague's program has a language of its own.

import { once } from '../../base/memoize.ts';
import { allLanguages } from '../languages/index.ts';
import type { MailWords } from '../languages/language.ts';

/** Those of all languages, as one part of a pattern; the longest first. */
function phrases(name: keyof MailWords, without: ReadonlySet<string> = new Set()): string {
  const all = allLanguages().flatMap(([, { mail }]) => mail[name].split('|'));
  const found = [...new Set(all)]
    .filter((word) => word !== '' && !without.has(word))
    .sort((a, b) => b.length - a.length);
  return `(?:${found.join('|').replaceAll('’', "[’']")})`;
}

/** A line that is a greeting and nothing more: `Hi Rosa,`. Some languages put no blank between its words. */
export const greeting = once(
  () =>
    new RegExp(
      `^${phrases('greetings')}(?![\\p{sc=Latn}\\p{sc=Cyrl}\\p{sc=Arab}\\p{sc=Hebr}]).{0,60}?[,!،，。、！]$`,
      'iu',
    ),
);

/** A line that is a farewell and nothing more. */
export const farewell = once(
  () => new RegExp(`^(?:${phrases('farewells')}|${phrases('thanks')})\\s?[,!.،，。！]?$`, 'iu'),
);

/** What is below may be whom the text thanks. */
export const thanks = once(() => new RegExp(`^${phrases('thanks')}\\s?[,!.。！]?$`, 'iu'));

/** A line of the head of a mail: its name, and its value. */
export const headLine = once(() => {
  const names = ['from', 'subject', 'date', 'heads'].map((name) => phrases(name as keyof MailWords)).join('|');
  return new RegExp(`^[>\\s*]*(${names})\\s*\\*{0,2}\\s*[:：]\\s*\\*{0,2}\\s*(.*)$`, 'iu');
});
export const fromName = once(() => new RegExp(`^${phrases('from')}$`, 'iu'));
export const subjectName = once(() => new RegExp(`^${phrases('subject')}$`, 'iu'));
/** In no form. */
export const nameOfHeadsOnly = once(() => {
  const labels = allLanguages().flatMap(([, { form }]) => Object.values(form.labels));
  const ofForms = new Set(labels.map((label) => label.toLowerCase()));
  return new RegExp(`^(?:${phrases('subject', ofForms)}|${phrases('heads', ofForms)})$`, 'iu');
});

/** How a line above a quotation begins, and the verb in it. */
export const onOpening = once(() => new RegExp(`^[>\\s]*${phrases('on')}\\s`, 'iu'));
export const wrote = once(() => new RegExp(`(?<!\\p{L})${phrases('wrote')}(?!\\p{L})`, 'iu'));

export const forwardedLine = once(
  () =>
    new RegExp(
      `^[>\\s]*(?:-{2,}\\s*${phrases('forwarded')}\\s*-*|(?:begin )?${phrases('forwarded')}\\s?[:：])\\s*$`,
      'iu',
    ),
);

export const deviceLine = once(() => new RegExp(`^${phrases('devices')}(?!\\p{L}).{0,120}$`, 'iu'));
