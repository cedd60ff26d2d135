// What only a finished mail shows: that it is too long or too heavy.

import type { Edition } from '../../content/edition/edition.ts';
import type { NamedFault, Severity } from '../../content/issue/fault.ts';
import type { MailPicture } from './pictures.ts';
import type { WrittenMail } from './write-mail.ts';

/** Bytes of HTML after which Gmail cuts a mail off. */
export const cutAt = 102 * 1024;
/** What a service adds that sends it (its addresses for links, a picture of its own) has room above this. */
const near = 0.9 * cutAt;

/** Above this, servers turn away a mail that goes to many, and a telephone loads it for long. */
const heavyAt = 2_000_000;

const blamed = 3;

type MailFault = NamedFault & { readonly severity?: Severity };

export function mailFaults(
  edition: Edition,
  mail: WrittenMail,
  pictures: readonly MailPicture[],
): readonly MailFault[] {
  return [...clipped(edition, mail), ...heavy(mail, pictures)];
}

function clipped({ sections }: Edition, { html, places }: WrittenMail): readonly MailFault[] {
  const bytes = Buffer.byteLength(html);
  if (bytes < near) return [];
  const sizes = sections.flatMap(({ anchor, title }, index) => {
    const place = places.get(anchor);
    return place === undefined ? [] : [{ title, index, bytes: Buffer.byteLength(html.slice(place.start, place.end)) }];
  });
  const largest = sizes.sort((a, b) => b.bytes - a.bytes).slice(0, blamed);
  const list = largest.map((section) => `\`${section.title}\` ${kilobytes(section.bytes)}`).join(', ');
  const what =
    bytes >= cutAt
      ? `Gmail cuts mails off after ${kilobytes(cutAt)}`
      : `Gmail cuts mails off after ${kilobytes(cutAt)}, and mailing services add to it`;
  return [
    {
      rule: 'mail/clipped',
      path: largest[0] === undefined ? [] : ['sections', largest[0].index],
      message: `The mail of this issue has ${kilobytes(bytes)}; ${what}${list === '' ? '' : `. Its largest sections: ${list}`}`,
      help: 'Shorten the largest section, or keep a few sentences of its longest items here and link to the rest',
    },
  ];
}

/** The HTML, the same words as text, and a third more for the pictures, which travel as letters. */
function heavy({ html }: WrittenMail, pictures: readonly MailPicture[]): readonly MailFault[] {
  const bytes =
    1.5 * Buffer.byteLength(html) + pictures.reduce((sum, picture) => sum + (picture.bytes.length * 4) / 3, 0);
  if (bytes < heavyAt) return [];
  const largest = [...pictures].sort((a, b) => b.bytes.length - a.bytes.length).slice(0, blamed);
  const list = largest
    .map((picture) => `${megabytes(picture.bytes.length)} (${picture.width} by ${picture.height} pixels)`)
    .join(', ');
  return [
    {
      rule: 'mail/heavy',
      path: [],
      message: `The mail of this issue has ${megabytes(bytes)} with its pictures${list === '' ? '' : `. The largest: ${list}`}`,
      help: 'Leave out a picture, or save the largest as JPEG with a lower quality: the web page has room for more of them',
    },
  ];
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} kB`;
}
