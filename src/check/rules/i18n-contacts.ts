// i18n/contacts: another address or telephone number than in the original.

import { meaningOfContact } from './reading/meanings.ts';
import { fieldFault, pairsOf } from './reading/sisters.ts';
import { waysHere, waysThere } from './reading/ways.ts';
import type { Rule } from './rule.ts';

const issue = (item: string) => `number: 28
date: 2017-08
sections:
  - title: News
    items:
${item}`;

export const i18nContacts: Rule = {
  id: 'i18n/contacts',
  severity: 'warning',
  isOfItsTime: true,
  what: 'The e-mail address or telephone number of an item differs from the one in the other language, or is missing.',
  why: 'Readers of one language write to a wrong address or call a wrong number.',
  publication: 'name: { en: Bulletin, fr: Bulletin }\nlanguages: [en, fr]\n',
  bad: issue(`      - { id: help, title: Une aide, contact: { phone: 1 555 010 0111 } }\n`),
  good: issue(`      - { id: help, title: Une aide, contact: { phone: 1 555 010 0110 } }\n`),
  file: '028.fr.yaml',
  beside: { '028.en.yaml': issue(`      - { id: help, title: Help, contact: { phone: 1 555 010 0110 } }\n`) },
  *compareTranslations(digest, translations) {
    for (const pair of pairsOf(digest, translations)) {
      const { own, other, file } = pair;
      const odd = without(own.contacts, other.contacts);
      const missing = without(other.contacts, own.contacts);
      const [[value, field] = [], [meant, otherField] = []] = [odd[0], missing[0]];
      if (value !== undefined && field !== undefined) {
        const message =
          meant === undefined ? `${value} is not in ${file}` : `The contact here is ${value}, but ${meant} in ${file}`;
        yield fieldFault(
          pair,
          field,
          message,
          meant === undefined
            ? waysThere('i18n/contacts', pair.issues, `Add it to ${file}`)
            : 'Fix the one that is wrong',
          otherField,
        );
      } else if (meant !== undefined && otherField !== undefined) {
        // At the contact that lacks it, where there is one.
        const [group = ''] = otherField.split(/\/(?=[^/]*$)/);
        const isThere = own.contacts.some(([, ours]) => ours.startsWith(`${group}/`));
        const message = `The contact ${meant} of ${file} is missing here`;
        yield {
          ...fieldFault(
            pair,
            isThere ? group : 'title',
            message,
            waysHere('i18n/contacts', pair.issues, `Add \`${otherField.replaceAll('/', '.')}\``),
            otherField,
          ),
          atKey: isThere,
        };
      }
    }
  },
};

type Contacts = readonly (readonly [value: string, field: string])[];

/** The contacts of the first that the second does not have. */
function without(contacts: Contacts, others: Contacts): Contacts {
  const known = new Set(others.map(([value]) => meaningOfContact(value)));
  return contacts.filter(([value]) => !known.has(meaningOfContact(value)));
}
