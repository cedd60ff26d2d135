// What a bulletin.yaml lacks for its mails: reported once, when a mail is built, and never of a publication that sends
// none.

import { howToAdd } from '../../content/edit/how-to-add.ts';
import type { Value } from '../../content/edit/written-value.ts';
import type { NamedFault, Severity } from '../../content/issue/fault.ts';
import type { YamlFile } from '../../content/issue/read-yaml.ts';
import { isMergeTag } from '../../content/prose/merge-tags.ts';
import { isMailbox } from '../../content/publication/mail-schema.ts';
import { localised } from '../../content/publication/per-language.ts';
import type { Publication } from '../../content/publication/publication.ts';

export type MailNote = NamedFault & { readonly severity: Severity };

const someContact = { email: 'editor@example.org' };
const somePostal = { postal: '1 Main Street, Montreal' };
const someAddress = { mailto: 'leave@example.org' };

/** The notes for the formats that are built. */
export function mailNotes(publication: Publication, source: YamlFile, formats: readonly string[]): readonly MailNote[] {
  const { mail, contact, languages } = publication;
  const isMessage = formats.includes('eml');
  if (!isMessage && !formats.includes('email')) return [];
  const hasSender = mail?.from !== undefined || isMailbox(localised(contact?.email ?? '', languages[0] ?? ''));
  const lacking = mailFields.filter(({ name }) =>
    name === 'from' ? isMessage && !hasSender : mail?.[name] === undefined,
  );
  const asked = lacking.filter(({ rule }) => levelOf(rule, publication) !== 'off');
  const notes: (MailNote | undefined)[] = [
    ...asked.map((field) => mailNote(field, asked, publication, source)),
    wayOut(mail?.unsubscribe, source, isMessage),
    contact?.postal === undefined
      ? {
          rule: 'mail/no-postal',
          severity: 'note',
          path: [],
          message: 'The mail gives no postal address',
          help: howToAdd(source, ['contact'], { ...(contact === undefined ? someContact : {}), ...somePostal }),
        }
      : undefined,
  ];
  return notes.flatMap((note) => {
    const level = note && levelOf(note.rule, publication, note.severity);
    return note === undefined || level === undefined || level === 'off' ? [] : [{ ...note, severity: level }];
  });
}

function levelOf(rule: string, { rules }: Publication, otherwise: Severity = 'note'): Severity | 'off' {
  return Object.hasOwn(rules, rule) ? rules[rule]!.level : otherwise;
}

/** What `mail` lacks, and how to add it. A line that shows the whole of `mail` has all that it lacks: it can be there once only. */
function mailNote(field: MailField, asked: readonly MailField[], publication: Publication, source: YamlFile): MailNote {
  const isOnLines = source.locator.partAt(['mail'])?.form === 'fields';
  const together = isOnLines ? [field] : asked;
  const howTo = howToAdd(source, ['mail'], Object.fromEntries(together.map(({ name, value }) => [name, value])));
  const others = together.filter((other) => other !== field).map(({ rule }) => `. This fixes \`${rule}\`, too`);
  return {
    rule: field.rule,
    severity: 'note',
    path: publication.mail === undefined ? [] : ['mail'],
    message: field.message,
    help: `${howTo}${others.join('')}. ${field.more(publication)}`,
  };
}

interface MailField {
  readonly name: 'from' | 'unsubscribe';
  readonly value: Value;
  readonly rule: string;
  readonly message: string;
  /** What else there is to say, in whole sentences. */
  readonly more: (publication: Publication) => string;
}

const mailFields: readonly MailField[] = [
  {
    name: 'from',
    value: 'bulletin@example.org',
    rule: 'mail/no-sender',
    message: 'The mail does not say who sends it',
    more: () => 'Without a sender, your mail program puts in its own address',
  },
  {
    name: 'unsubscribe',
    value: someAddress,
    rule: 'mail/no-unsubscribe',
    message: 'The mail does not say how to unsubscribe',
    more: ({ formats }) =>
      `Instead of \`mailto:\`, there can be \`url:\` with a page of yours, or with the tag of your mailing service${withoutMail(formats)}`,
  },
];

function withoutMail(formats: Publication['formats']): string {
  if (formats === undefined) return '. If you send no mail, build none: add `formats: [html, text, pdf, ics]`';
  const others = formats.filter((name) => name !== 'email' && name !== 'eml');
  return others.length === 0 || others.length === formats.length
    ? ''
    : `. If you send no mail, build none: change \`formats:\` to \`formats: [${others.join(', ')}]\``;
}

type Unsubscribe = NonNullable<Publication['mail']>['unsubscribe'];

function wayOut(unsubscribe: Unsubscribe, source: YamlFile, isMessage: boolean): MailNote | undefined {
  if (unsubscribe === undefined) return undefined;
  const { url = '', mailto } = unsubscribe;
  const at = ['mail', 'unsubscribe', 'url'];
  // With a mailto beside it, the message says that one instead.
  if (isMessage && mailto === undefined && isMergeTag(url))
    return {
      rule: 'mail/merge-tag',
      severity: 'warning',
      path: at,
      message: `Only a service replaces ${url}: the message (\`eml\`) leaves it out, and does not say how to unsubscribe`,
      help: `${howToAdd(source, at.slice(0, 2), someAddress)}, or build \`email\` alone if your service sends it`,
    };
  if (!/^http:/i.test(url)) return undefined;
  const message = `Readers unsubscribe at ${url}, which has no https: others on the network can read what they type there`;
  return {
    rule: 'mail/no-https',
    severity: 'note',
    path: at,
    message,
    help: 'Write it with https://, if the page opens that way',
  };
}
