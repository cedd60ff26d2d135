// The mail as one message, text and HTML: a draft to open in a mail program and send. RFC 5322 and 2046.

import { createHash } from 'node:crypto';
import type { Edition } from '../../content/edition/edition.ts';
import { renderText } from '../plain-text/render-text.ts';
import type { Theme } from '../../theme/theme.ts';
import { fillMail } from './fill-mail.ts';
import { mailFaults } from './mail-faults.ts';
import { domainOf, messageHead } from './message-head.ts';
import { Pictures, type MailPicture } from './pictures.ts';
import { quotedPrintable } from './quoted-printable.ts';

/** A part of a message: its fields, and what is in it. */
type Part = readonly [fields: readonly string[], body: string];

/**
 * Pictures are inside the message: readers see them before the issue is on the web, without a click on "load pictures",
 * and nobody learns who opens the mail.
 */
export async function renderMessage(theme: Theme, edition: Edition) {
  const domain = domainOf(edition);
  const pictures = new Pictures((name) => `cid:${name}@${domain}`);
  const mail = await fillMail(theme, edition, pictures);
  const text = renderText(edition, { flowed: true });
  const found = pictures.list();
  const id = createHash('sha256')
    .update(JSON.stringify([text, mail.html, found.map(({ name }) => name)]))
    .digest('hex')
    .slice(0, 32);
  // No line of quoted-printable or base64 can hold `=_`.
  const boundary = (name: string): string => `=_${name}_${id}`;
  const html = textPart('text/html; charset=utf-8', mail.html);
  const shown =
    found.length === 0
      ? html
      : multipart('related; type="text/html"', boundary('related'), [
          html,
          ...found.map((picture) => picturePart(picture, domain)),
        ]);
  const [fields, body] = multipart('alternative', boundary('alternative'), [
    textPart('text/plain; charset=utf-8; format=flowed; delsp=no', text),
    shown,
  ]);
  return {
    content: writePart([[...messageHead(edition, id), ...fields], body]),
    faults: mailFaults(edition, mail, found),
  };
}

function multipart(kind: string, boundary: string, parts: readonly Part[]): Part {
  const written = parts.map((part) => `--${boundary}\r\n${writePart(part)}\r\n`).join('');
  return [[`Content-Type: multipart/${kind};\r\n boundary="${boundary}"`], `${written}--${boundary}--\r\n`];
}

function textPart(type: string, text: string): Part {
  return [[`Content-Type: ${type}`, 'Content-Transfer-Encoding: quoted-printable'], quotedPrintable(text)];
}

function picturePart({ name, type, bytes }: MailPicture, domain: string): Part {
  const lines = Buffer.from(bytes)
    .toString('base64')
    .replace(/.{76}(?=.)/g, '$&\r\n');
  const fields = [
    `Content-Type: ${type}`,
    'Content-Transfer-Encoding: base64',
    `Content-ID: <${name}@${domain}>`,
    `Content-Disposition: inline; filename="${name}"`,
  ];
  return [fields, lines];
}

function writePart([fields, body]: Part): string {
  return `${fields.join('\r\n')}\r\n\r\n${body}`;
}
