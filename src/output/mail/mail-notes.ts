// What a bulletin.yaml lacks for its mails: reported once, when a mail is built, and never of a publication that sends
// none.

import { howToAdd } from '../../content/edit/how-to-add.ts';
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
  const { mail, contact, languages, rules } = publication;
  const isMessage = formats.includes('eml');
  if (!isMessage && !formats.includes('email')) return [];
  const path = mail === undefined ? [] : ['mail'];
  const notes: (MailNote | undefined)[] = [
    wayOut(mail?.unsubscribe, source, isMessage, path),
    contact?.postal === undefined
      ? {
          rule: 'mail/no-postal',
          severity: 'note',
          path: [],
          message: 'The mail gives no postal address',
          help: howToAdd(source, ['contact'], { ...(contact === undefined ? someContact : {}), ...somePostal }),
        }
      : undefined,
    isMessage && mail?.from === undefined && !isMailbox(localised(contact?.email ?? '', languages[0] ?? ''))
      ? {
          rule: 'mail/no-sender',
          severity: 'note',
          path,
          message: 'The mail does not say who sends it',
          help: 'Add the address to bulletin.yaml: `mail: { from: bulletin@example.org }`. Without it, your mail program puts in its own',
        }
      : undefined,
  ];
  return notes.flatMap((note) => {
    const level = note && Object.hasOwn(rules, note.rule) ? rules[note.rule]!.level : note?.severity;
    return note === undefined || level === undefined || level === 'off' ? [] : [{ ...note, severity: level }];
  });
}

type Unsubscribe = NonNullable<Publication['mail']>['unsubscribe'];

function wayOut(
  unsubscribe: Unsubscribe,
  source: YamlFile,
  isMessage: boolean,
  path: readonly string[],
): MailNote | undefined {
  if (unsubscribe === undefined) {
    const help =
      'Add `mail: { unsubscribe: { mailto: leave@example.org } }` to bulletin.yaml, or `url:` with a page of yours or with the tag of your mailing service. If you send no mail, build none: `formats: [html, text, pdf, ics]`';
    return {
      rule: 'mail/no-unsubscribe',
      severity: 'note',
      path,
      message: 'The mail does not say how to unsubscribe',
      help,
    };
  }
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
