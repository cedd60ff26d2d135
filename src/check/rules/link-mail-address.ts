// link/mail-address: a mail address with a slip, such as gmial.com.

import type { Fault, Path } from '../../content/issue/fault.ts';
import { insteadOf } from './reading/mistyped-mail.ts';
import { quote } from './reading/names.ts';
import { hitsOf, readingsOf } from './reading/passages.ts';
import type { Rule } from './rule.ts';
import type { Subject } from './subject.ts';

/** What is before an @: short, or every letter of a text could start an address. Looked for from there, backwards. */
const name = String.raw`(?<=((?:(?<=mailto:)|(?<![\w.+/:=@-]))[\w.+-]{1,64}))`;
/** One @ or more, and the rest of the word. */
const pattern = new RegExp(
  String.raw`${name}@{1,3}[\w@.-]{1,100}(?:(?<=[\w-]),(?:com|org|net|ca|fr|be|ch|edu|uk)(?![\w@-]|\.\w))?`,
  'g',
);
/** `ann@example. or`: in the middle of a sentence, so that the full stop is no end of it. */
const withoutEnding = new RegExp(String.raw`${name}@[\w-]{1,60}\.(?=[ \u00a0]\p{Ll})`, 'gu');

export const linkMailAddress: Rule = {
  id: 'link/mail-address',
  severity: 'warning',
  what: 'An e-mail address looks mistyped after the @, such as gmial.com or example.con, it breaks off before its ending, or it has two @ signs or a full stop at its end.',
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
    yield* brokenOff(subject);
    for (const { value, path } of fieldsOf(subject)) {
      const address = value.startsWith('mailto:') ? value.slice(7).split('?', 1)[0]! : value;
      const instead = insteadOf(address);
      if (instead !== undefined)
        yield faultAt(path, address, instead, value === address ? undefined : { offset: 7, length: address.length });
    }
  },
};

function* inText(subject: Subject): Generator<Fault> {
  for (const reading of readingsOf(subject)) {
    if (!reading.text.includes('@')) continue;
    for (const { match, passage, span } of hitsOf(pattern, reading)) {
      const [host, before = ''] = match;
      // In the text, a full stop ends the sentence.
      const address = (before + host).replace(/[.@-]+$/, '');
      const instead = insteadOf(address);
      if (instead !== undefined)
        yield faultAt(passage.path, address, instead, {
          offset: span.offset - before.length,
          length: address.length,
        });
    }
  }
}

function* brokenOff(subject: Subject): Generator<Fault> {
  for (const reading of readingsOf(subject)) {
    if (!reading.text.includes('@')) continue;
    for (const { match, passage, span } of hitsOf(withoutEnding, reading)) {
      const [host, before = ''] = match;
      yield {
        path: passage.path,
        span: { offset: span.offset - before.length, length: before.length + span.length },
        message: `The e-mail address ${quote(before + host)} breaks off after its full stop`,
        help: 'Write all of it, with its ending, such as .org',
      };
    }
  }
}

function faultAt(path: Path, address: string, instead: string, span: Fault['span']): Fault {
  const [, more] = address.split(/@+/);
  const why =
    more !== undefined && /@@|@.*@/.test(address)
      ? 'has two @ signs'
      : address.endsWith('.')
        ? 'ends in a full stop'
        : 'looks mistyped';
  return {
    path,
    ...(span === undefined ? {} : { span }),
    message: `The e-mail address ${quote(address)} ${why}`,
    help: `Write ${instead}, if you mean that`,
  };
}

/** The fields that are a mail address, or an address that may be one, and the links to write to. */
function* fieldsOf({ addresses, links }: Subject): Generator<{ readonly value: string; readonly path: Path }> {
  for (const { url, path } of addresses) if (url.includes('@')) yield { value: url, path };
  for (const { url, path } of links)
    if (path.at(-2) === 'links' && url.startsWith('mailto:')) yield { value: url, path: [...path, 'url'] };
}
