// The fields of each kind of item, as labels and values in the order in which they are read.

import type { Contact, Item, SingleItem } from '../issue/schema.ts';
import type { Kind } from '../issue/kinds.ts';
import { phoneAddress } from '../prose/address.ts';
import type { Fact } from './edition.ts';
import type { FactName, Words } from './words/words.ts';

type AnyItem = Item | SingleItem;
type ItemOf<K extends Kind> = K extends 'article'
  ? Extract<AnyItem, { kind?: 'article' | undefined }>
  : Extract<AnyItem, { kind: K }>;

/** The facts of an item: those of its kind, then where it comes from. Empty values give no fact. */
export function factsOf(item: AnyItem, words: Words, issueLabel: (number: number) => string): readonly Fact[] {
  const list = new FactList(words);
  (kindFacts[item.kind ?? 'article'] as (item: AnyItem, list: FactList) => void)(item, list);
  if (item.follows) list.text('follows', issueLabel(item.follows.number));
  if (item.repeats) list.text('repeats', issueLabel(item.repeats.number));
  return list.facts;
}

const kindFacts: { readonly [K in Kind]: (item: ItemOf<K>, list: FactList) => void } = {
  article: () => {},
  event: (item, list) => {
    if (item.end === undefined || item.end === item.start) list.day('when', item.start);
    else list.days('when', item.start, item.end);
    list.time(item.time, item.timezone);
    list.text('place', item.place);
    list.address('online', item.online);
    list.address('registration', item.registration?.url);
    list.contact('registration', item.registration?.contact);
    list.day('registrationOpens', item.registration?.opens);
    list.day('registrationCloses', item.registration?.closes);
    list.text('price', item.price);
    list.text('details', item.details);
  },
  resource: (item, list) => {
    list.text('author', item.author);
    list.text('publisher', item.publisher);
    list.text('year', item.year?.toString());
    list.text('format', item.format);
    list.text('pages', item.pages === undefined ? undefined : list.words.pages(item.pages));
    list.text('languages', item.languages?.map((tag) => list.words.languageName(tag)).join(', '));
  },
  news: (item, list) => {
    list.text('outlet', item.outlet);
    list.day('published', item.published);
    list.address('article', item.url);
  },
  call: (item, list) => {
    list.day('opens', item.opens);
    list.day('closes', item.closes);
    list.address('how', item.how.url);
    list.contact('how', item.how.contact);
  },
  case: (item, list) => {
    list.text('identifier', item.identifier);
    list.text('stage', item.stage);
    list.day('stageDate', item['stage-date']);
    list.text('next', item.next);
  },
  notice: (item, list) => {
    if (item.to === undefined) {
      list.day('when', item.from);
    } else {
      list.day('from', item.from);
      list.day('to', item.to);
    }
    list.text('reason', item.reason);
  },
  note: () => {},
};

class FactList {
  readonly facts: Fact[] = [];

  constructor(readonly words: Words) {}

  text(name: FactName, text: string | undefined): void {
    if (text) this.facts.push({ label: this.words.facts[name], text });
  }

  day(name: FactName, iso: string | undefined): void {
    if (iso) this.facts.push({ label: this.words.facts[name], text: this.words.date(iso, 'weekday'), datetime: iso });
  }

  days(name: FactName, from: string, to: string): void {
    this.facts.push({ label: this.words.facts[name], text: this.words.dateRange(from, to) });
  }

  time(time: string | undefined, zone: string | undefined): void {
    this.text('time', time && this.words.time(time, zone));
  }

  address(name: FactName, url: string | undefined): void {
    if (url) this.facts.push({ label: this.words.facts[name], text: url.replace(/^(mailto|tel):/, ''), url });
  }

  contact(name: FactName, contact: Contact | undefined): void {
    if (contact === undefined) return;
    const { email, phone, url } = contact;
    const who = [contact.name, contact.role, contact.postal].filter(Boolean).join(', ');
    if (who !== '') this.text(name, who);
    if (email) this.facts.push({ label: this.words.facts[name], text: email, url: `mailto:${email}` });
    if (phone) this.facts.push({ label: this.words.facts[name], text: phone, url: phoneAddress(phone) });
    if (url) this.facts.push({ label: this.words.facts[name], text: url, url });
  }
}
