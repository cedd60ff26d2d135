// link/mail-address: a mail address with a slip, such as gmial.com.

import type { Fault, Path } from '../issue/fault.ts';
import { quote } from './reading/names.ts';
import { hitsOf, readingsOf } from './reading/passages.ts';
import type { Rule } from './rule.ts';
import type { Subject } from './subject.ts';

/** Hosts of which many readers have their mail, and what hands make of them. */
const slips: Readonly<Record<string, readonly string[]>> = {
  'gmail.com': ['gmial.com', 'gmai.com', 'gamil.com', 'gnail.com', 'gmal.com', 'gmaill.com', 'gmail.co', 'gmail.cm', 'gmail.om', 'gmail.comm', 'gmali.com', 'gmil.com', 'ggmail.com', 'gimail.com', 'googlemail.co'],
  'hotmail.com': ['hotmial.com', 'hotmai.com', 'hotmal.com', 'hotmil.com', 'hotamil.com', 'hotmaill.com', 'hotmail.co', 'hotmail.cm', 'hotmali.com', 'homtail.com', 'hormail.com'],
  'hotmail.fr': ['hotmial.fr', 'hotmai.fr', 'hotmal.fr', 'hotmil.fr', 'hotamil.fr'],
  'yahoo.com': ['yaho.com', 'yahooo.com', 'yhaoo.com', 'yahho.com', 'yahoo.cm', 'yahoo.om', 'yaoo.com', 'uahoo.com'],
  'yahoo.ca': ['yaho.ca', 'yahooo.ca', 'yhaoo.ca'],
  'yahoo.fr': ['yaho.fr', 'yahooo.fr', 'yhaoo.fr'],
  'outlook.com': ['outlok.com', 'outloook.com', 'oulook.com', 'outlook.co', 'otulook.com', 'outllook.com', 'outlook.cm'],
  'icloud.com': ['iclod.com', 'icoud.com', 'iclould.com', 'icloud.co', 'icluod.com'],
  'videotron.ca': ['videotrom.ca', 'vidéotron.ca', 'videotro.ca'],
  'sympatico.ca': ['sympatcio.ca', 'simpatico.ca', 'sympatico.com'],
  'orange.fr': ['ornage.fr', 'orage.fr', 'orangefr.com'],
  'laposte.net': ['laposte.com', 'lapost.net'],
};
const meant = new Map(Object.entries(slips).flatMap(([host, typed]) => typed.map((slip) => [slip, host] as const)));

/** Endings that no country has, and the ones next to them on the keys. */
const endings: Readonly<Record<string, string>> = { con: 'com', cmo: 'com', ocm: 'com', comm: 'com', coom: 'com', vom: 'com', xom: 'com', cpm: 'com', og: 'org', ogr: 'org', orgg: 'org', rog: 'org', prg: 'org', nte: 'net', ner: 'net', nett: 'net', met: 'net' };

/** A word with one @ or more in it. What stands before the first one is short, or every letter of a text could start an address. */
const pattern = /(?:(?<=mailto:)|(?<![\w.+/:=@-]))[\w.+-]{1,64}@{1,3}[\w@.-]{1,100}(?:(?<=[\w-]),(?:com|org|net|ca|fr|be|ch|edu|uk)(?![\w@-]|\.\w))?/g;

export const linkMailAddress: Rule = {
  id: 'link/mail-address',
  severity: 'warning',
  what: 'An e-mail address looks mistyped after the @, such as gmial.com or example.con, or it has two @ signs or a full stop at its end.',
  why: 'Mail to this address comes back, or goes to somebody else.',
  bad: `date: 2017-08
title: Bulletin
sections:
  - title: News
    items:
      - title: Seats
        contact: { name: Ada Example, email: ada.example@gmial.com }
`,
  good: `date: 2017-08
title: Bulletin
sections:
  - title: News
    items:
      - title: Seats
        contact: { name: Ada Example, email: ada.example@gmail.com }
`,
  *check(subject) {
    yield* inText(subject);
    for (const { value, path } of fieldsOf(subject)) {
      const address = value.startsWith('mailto:') ? value.slice(7).split('?', 1)[0]! : value;
      const instead = insteadOf(address);
      if (instead !== undefined) yield faultAt(path, address, instead, value === address ? undefined : { offset: 7, length: address.length });
    }
  },
};

function* inText(subject: Subject): Generator<Fault> {
  for (const reading of readingsOf(subject)) {
    if (!reading.text.includes('@')) continue;
    for (const { match, passage, span } of hitsOf(pattern, reading)) {
      // In the text, a full stop ends the sentence.
      const address = match[0].replace(/[.@-]+$/, '');
      const instead = insteadOf(address);
      if (instead !== undefined) yield faultAt(passage.path, address, instead, { offset: span.offset, length: address.length });
    }
  }
}

function faultAt(path: Path, address: string, instead: string, span: Fault['span']): Fault {
  const [, more] = address.split(/@+/);
  const why = more !== undefined && /@@|@.*@/.test(address) ? 'has two @ signs' : address.endsWith('.') ? 'ends in a full stop' : 'looks mistyped';
  return { path, ...(span === undefined ? {} : { span }), message: `The e-mail address ${quote(address)} ${why}`, help: `Write ${instead}, if you mean that` };
}

/** Whether an address is hardly right. */
export function isMistyped(address: string): boolean {
  return insteadOf(address) !== undefined;
}

/** What was meant, where an address is hardly right. */
function insteadOf(address: string): string | undefined {
  const at = address.indexOf('@');
  if (at < 1) return undefined;
  const typed = address.slice(at).replace(/^@+/, '');
  const host = typed.slice(typed.lastIndexOf('@') + 1).replace(/\.+$/, '').replace(',', '.').toLowerCase();
  const dot = host.lastIndexOf('.');
  if (dot < 1) return undefined;
  const ending = endings[host.slice(dot + 1)];
  const right = meant.get(host) ?? (ending === undefined ? host : host.slice(0, dot + 1) + ending);
  const whole = `${address.slice(0, at)}@${meant.get(right) ?? right}`;
  return whole.toLowerCase() === address.toLowerCase() ? undefined : whole;
}

/** The fields that hold a mail address, however deep they are in an item, and the links to write to. */
const fields: readonly Path[] = [['contact', 'email'], ['registration', 'contact', 'email'], ['how', 'contact', 'email'], ['online'], ['registration', 'url'], ['how', 'url']];

function* fieldsOf({ items, links }: Subject): Generator<{ readonly value: string; readonly path: Path }> {
  for (const { item, path } of items) {
    for (const field of fields) {
      const value = field.reduce<unknown>((inside, key) => (inside as Record<string, unknown> | undefined)?.[key], item);
      if (typeof value === 'string' && value.includes('@')) yield { value, path: [...path, ...field] };
    }
  }
  for (const { url, path } of links) if (path.at(-2) === 'links' && url.startsWith('mailto:')) yield { value: url, path: [...path, 'url'] };
}
