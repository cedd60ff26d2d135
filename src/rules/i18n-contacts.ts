// i18n/contacts: another address or telephone number than in the original.

import { faultAt, pairsOf } from './reading/sisters.ts';
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
  what: 'The mail address or the telephone number of an item differs from that in the other language.',
  why: 'A letter that does not arrive, or a call to nobody, costs the one who needed help.',
  publication: 'name: { en: Bulletin, fr: Bulletin }\nlanguages: [en, fr]\n',
  bad: issue(`      - { id: help, title: Une aide, contact: { phone: 1 555 010 0111 } }\n`),
  good: issue(`      - { id: help, title: Une aide, contact: { phone: 1 555 010 0110 } }\n`),
  file: '028.fr.yaml',
  beside: { '028.en.yaml': issue(`      - { id: help, title: Help, contact: { phone: 1 555 010 0110 } }\n`) },
  *compare(digest, shelf) {
    const original = shelf.original(digest);
    for (const { own, other } of original === undefined ? [] : pairsOf(digest, original)) {
      const plain = (contact: string) => contact.replace(/[\s().-]/g, '').toLowerCase();
      const known = new Set(other.contacts.map(plain));
      const odd = own.contacts.filter((contact) => !known.has(plain(contact)));
      // Another office may serve the other language: only where one stands for one is it likely to be a slip.
      if (odd.length === 0 || own.contacts.length !== other.contacts.length) continue;
      const missing = other.contacts.filter((contact) => !own.contacts.some((one) => plain(one) === plain(contact)));
      yield faultAt(own, own.at, `The contact is ${odd.join(', ')} here, but ${missing.join(', ')} in ${original?.file}`, 'Mend the one that is wrong');
    }
  },
};
