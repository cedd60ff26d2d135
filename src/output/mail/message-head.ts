// The head of a message: who sends it, about what, and how readers leave the list.

import { urlOf } from '../../base/url-of.ts';
import { archiveName } from '../../content/edition/compose.ts';
import type { Edition } from '../../content/edition/edition.ts';
import { firstDay } from '../../content/issue/dates.ts';
import { inList } from '../../content/languages/in-a-list.ts';
import { headerField, phraseWords, textWords } from './header-field.ts';
import { shortened } from './preheader.ts';

/** The fields in their order; `id` is what is the same only for the same content. */
export function messageHead(edition: Edition, id: string): readonly string[] {
  const { name, date, language, slug, mail, address } = edition;
  const from = mail?.from === undefined ? undefined : [...phraseWords(name), `<${asciiAddress(mail.from)}>`];
  const leave = leaveAddresses(edition);
  const fields: readonly (readonly [string, readonly string[] | undefined])[] = [
    // Outlook and Thunderbird open it as a draft, ready to be sent.
    ['X-Unsent', ['1']],
    // Without one, a mail program puts in its own sender.
    ['From', from],
    // Readers are in Bcc, so that none sees who the others are.
    ['To', from ?? ['undisclosed-recipients:;']],
    ['Subject', textWords(subjectOf(edition))],
    ['Date', [mailDate(firstDay(date.iso))]],
    ['Message-ID', [`<${slug}.${language}.${id}@${domainOf(edition)}>`]],
    ['Content-Language', [language]],
    ['List-Id', mail?.listId === undefined ? undefined : [...phraseWords(name), `<${mail.listId}>`]],
    [
      'List-Unsubscribe',
      leave.length === 0 ? undefined : leave.map((one, index) => `<${one}>${index < leave.length - 1 ? ',' : ''}`),
    ],
    // No List-Unsubscribe-Post (RFC 8058): the address is the same for all readers, and a POST would not say who
    // leaves. Also in a draft, which is not on the list itself: what it says is where the others are.
    ['List-Archive', address === undefined ? undefined : [`<${new URL(`../${archiveName(language)}`, address).href}>`]],
    ['Archived-At', address === undefined ? undefined : [`<${new URL(address).href}>`]],
    ['MIME-Version', ['1.0']],
  ];
  return fields.flatMap(([key, words]) => (words === undefined ? [] : [headerField(key, words)]));
}

/** A host name that is ours to name things under; `.invalid` is nobody's (RFC 2606). */
export function domainOf({ address, mail }: Edition): string {
  const hosts = [
    address === undefined ? undefined : new URL(address).hostname,
    mail?.from && asciiAddress(mail.from).split('@')[1],
  ];
  return hosts.find((host) => host !== undefined && /^[a-z\d-]+(?:\.[a-z\d-]+)+$/.test(host)) ?? 'bulletin.invalid';
}

/** RFC 2369: the page first, then the address to write to. */
function leaveAddresses(edition: Edition): readonly string[] {
  const { url, mailto } = edition.mail?.unsubscribe ?? {};
  const page = url === undefined ? [] : [new URL(url).href];
  return mailto === undefined ? page : [...page, `mailto:${asciiAddress(mailto)}?subject=unsubscribe`];
}

const longestSubject = 100;

/** As much of the whole title as mail programs show. */
function subjectOf({ name, numberLabel, title, date, fullTitle, draft, words }: Edition): string {
  const short = inList(words, [name, numberLabel, date.text]);
  const mark = draft ? `[${words.draft}] ` : '';
  const fitting = [fullTitle, short, title].find((text) => mark.length + text.length <= longestSubject) ?? short;
  return shortened(`${mark}${fitting}`, longestSubject);
}

/** Noon in Greenwich, so that it is the same day nearly everywhere. */
function mailDate(iso: string): string {
  return new Date(`${iso}T12:00:00Z`).toUTCString().replace('GMT', '+0000');
}

/** With an international domain as the mail's head has it (RFC 5891). */
function asciiAddress(address: string): string {
  const [box = '', domain = ''] = address.split('@');
  return `${box}@${urlOf(`https://${domain}`)?.hostname ?? domain}`;
}
