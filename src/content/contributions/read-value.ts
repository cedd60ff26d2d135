// What is behind a label, as the value of a field: what each field takes says how it is read, and nothing is guessed.

import { endOfAddress } from '../prose/end-of-address.ts';
import { conform } from '../issue/conform.ts';
import { dateProblem } from '../issue/dates.ts';
import { plainWord, usualLexicon, type Lexicon } from '../issue/date-words/index.ts';
import { languageInWords } from '../issue/language-in-words.ts';
import type { Tree } from '../issue/read-tree.ts';
import { timeOf } from '../issue/time-in-words.ts';
import { formWords } from './form-words.ts';
import { helpInWords } from './help-in-words.ts';
import { plainly } from './labels.ts';
import { limits } from './limits.ts';
import { nameIn } from './name-in.ts';
import type { Question } from './questions.ts';
import { withEveryHttps, withHttps, withSigns } from './whole-addresses.ts';
import { readDays } from './read-days.ts';
import { hoursIn } from './read-when.ts';

/** A value, or why there is none: words that follow what was typed. */
export type Read = (
  | { readonly value: Tree | undefined; readonly problem?: undefined; readonly note?: string | undefined }
  | { readonly problem: string; readonly help?: string | undefined }
) & {
  /** The hours as they hold if the last day is another than the first. */
  readonly overMidnight?: string | undefined;
};

export interface Around {
  /** The date of the issue. */
  readonly after: string;
  /** What days and hours are called; in English and French without it. */
  readonly lexicon?: Lexicon | undefined;
  /** Those of the publication: names of languages are read in them. */
  readonly languages?: readonly string[] | undefined;
  /** As somebody typed it, where another answer has it. */
  readonly lastDay?: string | undefined;
  /** Of the items to which a link can lead; without them, nobody looks. */
  readonly ids?: (() => ReadonlySet<string>) | undefined;
  /** As it was typed, where a line has one. */
  readonly label?: string | undefined;
  /** What a link is called that has no words of its own. */
  readonly title?: string | undefined;
}

/** The value of a field; it conforms. */
export function readValue(question: Question, typed: string, around: Around): Read {
  const text = typed.trim();
  if (text.length > limits.value)
    return {
      problem: `has ${text.length} characters`,
      help: `Keep it under ${limits.value}; what is longer belongs in the text`,
    };
  if (question.role !== 'address' && question.form !== 'group' && question.form !== 'groups')
    return readFitting(question, text, around);
  const mails = withSigns(text);
  const { text: whole, added } = withHttps(mails.text);
  const read = readFitting(question, whole, around);
  if (read.problem !== undefined) return withoutHttps(question, whole, around) ?? read;
  const notes = [
    mails.added.length === 0 ? undefined : `has an address in words, which is now ${mails.added.join(' and ')}`,
    added.length === 0 ? undefined : `has no https://, which was added: see whether ${added.join(' and ')} opens`,
    read.note,
  ];
  return { ...read, note: notes.filter((one) => one !== undefined).join('; ') || undefined };
}

/** What is wrong is that an address is not whole: the line as it is to be; undefined where that is not all of it. */
function withoutHttps(question: Question, text: string, around: Around): Read | undefined {
  const { text: whole, added } = withEveryHttps(text);
  const [first = ''] = added;
  const reads = (one: string) => added.length > 0 && readFitting(question, one, around).problem === undefined;
  const line = [whole, first].find(reads);
  if (line === undefined) return undefined;
  const shown = around.label === undefined ? line : `\`${around.label}: ${line}\``;
  return {
    problem: `has an address without https://: ${first.slice('https://'.length)}`,
    help: line === whole ? `Write ${shown}` : `Write ${shown}, and the other words in the text`,
  };
}

/** A value that conforms. */
function readFitting(question: Question, text: string, around: Around): Read {
  const read = readAs(question, text, around);
  if (read.problem !== undefined || read.value === undefined) return read;
  const schema = question.form === 'texts' || question.form === 'groups' ? undefined : question.schema;
  const entries = schema === undefined && Array.isArray(read.value) ? (read.value as readonly Tree[]) : [read.value];
  for (const entry of entries) {
    const [fault] = conform(question.schema, entry).faults;
    if (fault !== undefined) {
      const problem = fault.message
        .replace(/^The file /, '')
        .replace(/^`[\w-]+` is not /, 'has something that is not ')
        .replace(/^`[\w-]+` (?=has )/, '');
      return { problem, help: fault.help && helpInWords(fault.help) };
    }
  }
  return read;
}

function readAs(question: Question, text: string, around: Around): Read {
  if (question.form === 'groups') return readLinks(text, around);
  if (question.form === 'texts')
    return question.role === 'date' ? readDates(text, around) : { value: languagesIn(text, around) };
  if (question.form === 'group') {
    const has = (part: string) => question.parts.some(({ name }) => name === part);
    if (has('email')) return readContact(text, around);
    if (has('contact'))
      return question.isNeeded || !isNone(text)
        ? readWay(text, question.isNeeded, around)
        : { value: undefined, note: `says that there is none, so it is left out: ${text}` };
    return { problem: 'says several things at once', help: 'Write it in the text' };
  }
  return readText[question.role]?.(text, around) ?? { value: text };
}

const readText: Readonly<Record<string, (text: string, around: Around) => Read>> = {
  date(text, { after, lexicon }) {
    const hours = hoursIn(text, lexicon);
    if (hours !== undefined)
      return { problem: `has a time, and only a date belongs here: ${hours}`, help: 'Write the time in the text' };
    const { start, end, problem, help, note } = readDays(text, after, lexicon);
    if (problem !== undefined) return { problem, help };
    return end === undefined
      ? { value: start, note }
      : { problem: 'has two dates, and one belongs here', help: 'Write one date' };
  },
  time(text, { lexicon }) {
    const hours = timeOf(text, lexicon);
    if (hours?.problem !== undefined) return hours;
    return { value: hours?.time ?? text, overMidnight: hours?.overMidnight };
  },
  language: (text, { languages }) => ({ value: languageInWords(text, languages) ?? text }),
  address(text) {
    const bare = bareAddress(text);
    // Words are no address that somebody has mistyped.
    return /\s/.test(bare) && !/[/@]|\.\p{L}/u.test(bare)
      ? { problem: `has no address: ${bare}`, help: withoutAddress }
      : { value: bare };
  },
  number: (text) => ({ value: text.replace(/^(\d+)\s?(?:pages?|p\.?|pp\.?)$/i, '$1') }),
  flag(text) {
    const plain = plainly(text.replace(/^[\s"'“”‘’「«]+|[\s"'“”‘’」».!。]+$/g, ''));
    const isOne = (own: RegExp, name: 'yes' | 'no') =>
      own.test(plain) || Object.values(formWords()).some((words) => plainly(words[name]).split('|').includes(plain));
    if (isOne(/^(?:yes|oui|true|x|vrai)$/, 'yes')) return { value: 'true' };
    if (isOne(/^(?:no|non|false|faux)$/, 'no')) return { value: undefined };
    return { problem: `is neither yes nor no: ${text}`, help: 'Write yes, or delete the line' };
  },
};

const withoutAddress =
  'Write the whole address, starting with https://. If there is none yet, delete the line, and write in the text how readers get it';

/** Days with commas between them. The comma before a year is one of the day. */
function readDates(text: string, around: Around): Read {
  const dates: Tree[] = [];
  for (const part of text.split(/\s*(?:[;،、，；]|,(?!\s?\d{4}(?!-)))\s*/).filter((one) => one !== '')) {
    const read = dateProblem(part) === undefined ? { value: part } : readText['date']!(part, around);
    if (read.problem !== undefined) return read;
    if (read.value !== undefined) dates.push(read.value);
  }
  return { value: dates };
}

/** What joins the last two of a list, in any language. */
const joint =
  /\s+(?:and|et|und|y|e|en|i|и|і|й|та|و)\s+|\s+(?:و|ו)(?=\p{L})|(?<=[語语文])(?:と|和|与|與|及)|(?<=어)[와과]\s+/u;

/** Parts that name a language are not divided. */
function languagesIn(text: string, { languages }: Around): readonly string[] {
  const named = (part: string) => languageInWords(part, languages);
  return text
    .split(/[,;/&،、，；]/)
    .map((part) => part.trim())
    .flatMap((part) => (named(part) === undefined ? part.split(joint) : [part]))
    .map((part) => part.trim().replace(/[.。]$/, ''))
    .filter((part) => part !== '')
    .map((part) => named(part) ?? part);
}

/** `<https://example.org>.` as mail programs write it, and the full stop of its sentence. */
function bareAddress(text: string): string {
  const bare = text.replace(/^<(.*)>[.,;]?$/s, '$1').trim();
  return /^\S+$/.test(bare) ? bare.slice(0, endOfAddress(bare)) : bare;
}

const address = /<?((?:https?:\/\/|mailto:|tel:)[^\s<>"]+)>?/gi;
const email = /<?(?:mailto:)?([^\s<>"(),;:]+@[^\s<>"(),;:]+\.[\p{L}\d-]+)>?/giu;
const phone = /(?<![\p{L}\d])(?:\+|\(?\d)[\d\s().\/-]{5,24}\d(?:\s?(?:x|ext\.?|poste)\s?\d{1,6})?/giu;

/** Each address with the words before it, or behind it where it comes first. */
function readLinks(text: string, { title }: Around): Read {
  const found = [...text.matchAll(address)];
  if (found.length === 0) return { problem: `has no whole address: ${text}`, help: withoutAddress };
  const isAddressFirst = text.slice(0, found[0]!.index).trim() === '';
  let place = 0;
  let isUnnamed = false;
  const links = found.map((match, index) => {
    const end = match.index + match[0].length;
    const next = found[index + 1]?.index ?? text.length;
    const words = isAddressFirst ? text.slice(end, next) : text.slice(place, match.index);
    place = end;
    const label = words.replace(/^[\s:,;.()[\]–—-]+|[\s:,;([\]–—-]+$/g, '');
    isUnnamed ||= label === '';
    return { label: label === '' ? (title ?? '') : label, url: match[1]!.slice(0, endOfAddress(match[1]!)) };
  });
  const left = isAddressFirst ? '' : text.slice(place).replace(/[\s.,;()[\]]+/g, '');
  if (left !== '')
    return {
      problem: `has words after the last address: ${text.slice(place).trim()}`,
      help: 'Write the words before the address',
    };
  if (isUnnamed && (title === undefined || found.length > 1))
    return {
      problem: 'does not say what readers find behind it',
      help: 'Write it before the address: Read the report https://example.org/report',
    };
  return {
    value: links,
    note: isUnnamed ? 'gets the title of the item as its words: for others, write them before the address' : undefined,
  };
}

/** `Ada Example, ada@example.org, +1 555 010 0100`. */
function readContact(text: string, { languages = [], lexicon = usualLexicon() }: Around): Read {
  let rest = text;
  const take = (pattern: RegExp): readonly string[] => {
    const found = [...rest.matchAll(pattern)].map((match) => (match[1] ?? match[0]).trim());
    rest = rest.replace(pattern, ' , ');
    return found;
  };
  const urls = take(address).map((one) => one.slice(0, endOfAddress(one)));
  const emails = take(email);
  const phones = take(phone);
  const several = [urls, emails, phones].find((all) => all.length > 1);
  if (several !== undefined)
    return {
      problem: `has more than one way of the same sort: ${several.join(', ')}`,
      help: 'Write one, and the other in the text',
    };
  const name = rest
    .split(/\s*[,;|]\s*|\s+(?:[-–—]|ou|or)\s+/)
    .map((part) => (/\p{L}/u.test(part) ? nameIn(part, languages) : ''))
    .filter((part) => part !== '')
    .join(', ');
  const [page] = withEveryHttps(name).added;
  const time = name.split(', ').find((part) => isTime(part, lexicon));
  if (time !== undefined) return { problem: `has words that are no name: ${time}`, help: 'Write them in the text' };
  if (page !== undefined && new URL(page).pathname !== '/')
    return { problem: `has a page in its name: ${name}`, help: 'Write its whole address, starting with https://' };
  const found = { name: name === '' ? undefined : name, email: emails[0], phone: phones[0], url: urls[0] };
  return { value: Object.fromEntries(Object.entries(found).filter(([, one]) => one !== undefined)) as Tree };
}

/** `by Friday`, `avant le 5` are when, and not who. */
function isTime(part: string, lexicon: Lexicon): boolean {
  if (!/^\p{Ll}/u.test(part)) return false;
  const words = part.split(/[^\p{L}\p{M}\p{N}]+/u).map((word) => lexicon.get(plainWord(word)));
  return untilWords.test(part) || words.some((one) => one?.month !== undefined || one?.weekday !== undefined);
}

const untilWords = /^(?:by|before|until|till|avant|jusqu|d[’']ici|bis|hasta|até|entro)(?!\p{L})/u;

/** `not needed`, `pas nécessaire`, `n/a`: in no other language do people write it into a form so often. */
function isNone(text: string): boolean {
  const plain = plainly(text.replace(/[\s.!]+$/, ''));
  return (
    /^(?:(?:registration |inscription )?(?:is |est )?(?:not|non|pas|pas d'|pas de|no|none|aucune|sans)(?: ?registration| ?inscription)?(?: (?:needed|required|necessary|necessaire|requise?|obligatoire))?|no need(?: to (?:register|respond|book|sign up))?|nothing|pas besoin(?: de (?:s'|s )?(?:inscrire|reserver))?|inutile|sans objet|n[/ ]?a|s[/ ]?o|-+)$/.test(
      plain,
    ) || Object.values(formWords()).some(({ no }) => plainly(no).split('|').includes(plain))
  );
}

/** How to register or to respond: an address, or whom to ask. */
function readWay(text: string, isNeeded: boolean, around: Around): Read {
  const [found, ...more] = [...text.matchAll(address)].filter(([, one]) => /^https?:/i.test(one!));
  if (more.length > 0) return { problem: 'has more than one address', help: 'Write one, and the other in the text' };
  const rest =
    found === undefined ? text : `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`;
  const left = rest.replace(/^[\s,;.:]+|[\s,;.:]+$/g, '');
  const url = found === undefined ? {} : { url: found[1]!.slice(0, endOfAddress(found[1]!)) };
  if (left === '') return { value: url };
  const contact = readContact(left, around);
  if (contact.problem !== undefined) return contact;
  const fields = contact.value as { readonly name?: string; readonly email?: string; readonly phone?: string };
  if (fields.email === undefined && fields.phone === undefined)
    return found === undefined
      ? {
          problem: `has no address, and no telephone number: ${left}`,
          help: `Write a web address, an e-mail address or a telephone number here, and the words in the text${isNeeded ? '' : ', or delete the line'}`,
        }
      : { problem: `has words besides an address: ${left}`, help: 'Write the address here, and the words in the text' };
  return { value: { ...url, contact: fields as Tree } };
}
