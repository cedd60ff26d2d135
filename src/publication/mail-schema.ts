// `mail:` in bulletin.yaml: what a mail program, or a service that sends, has to know.

import * as z from 'zod/mini';
import { described } from '../issue/about.ts';
import { group, scalar, whole } from '../issue/field.ts';
import { email, webAddress } from '../issue/address-fields.ts';

// RFC 5322, 3.4.1, without quoted names, which most programs refuse. A domain may be international.
const mailboxPattern = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*@[^\s\0-,/:-@[-`{-\x7f.]+(?:\.[^\s\0-,/:-@[-`{-\x7f.]+)+$/;

/** Whether an address can stand in the head of a mail. */
export function isMailbox(address: string): boolean {
  return mailboxPattern.test(address);
}

/** One e-mail address, and nothing that could become another line of a mail's head. */
function mailbox(description: string, example: string) {
  const inHead = whole<string>((text) =>
    isMailbox(text) ? undefined : { rule: 'schema/email', what: `is no address that the head of a mail can hold: ${text}`, help: `Write the address alone, without a name, for example ${example}` },
  );
  const json = { type: 'string', pattern: '^[^\\s@<>]+@[^\\s@<>]+$', errorMessage: `Write the address alone, for example ${example}` };
  return described(email(description).check(inHead), { description, examples: [example], json });
}

// RFC 2919, 3: labels with dots between them.
const listIdPattern = /^(?=.{3,255}$)[A-Za-z\d_-]+(?:\.[A-Za-z\d_-]+)+$/;
const listIdHelp = 'Write letters, digits, hyphens and dots, for example bulletin.example.org';

const listId = scalar(
  (text) => text,
  (text) => (listIdPattern.test(text) ? undefined : { rule: 'schema/list-id', what: `is not the name of a mailing list: ${text}`, help: listIdHelp }),
  { type: 'string', pattern: '^[A-Za-z\\d_-]+(\\.[A-Za-z\\d_-]+)+$', errorMessage: listIdHelp },
  { description: 'The name by which mail programs tell its list from others; made from `url` and the name when absent.', examples: ['bulletin.example.org'] },
);

const someWay = whole<{ url?: unknown; mailto?: unknown }>(({ url, mailto }) =>
  url !== undefined || mailto !== undefined
    ? undefined
    : { rule: 'schema/required', what: 'has no `url` and no `mailto`', help: 'Readers need a page or an address to leave the list: add one of the two' },
);

const unsubscribe = group(
  {
    url: z.optional(webAddress('The page where readers leave the list. Mail programs also send it a POST (RFC 8058).', 'https://example.org/bulletin/unsubscribe')),
    mailto: z.optional(mailbox('The address to which readers write to leave the list.', 'leave@example.org')),
  },
  { description: 'How readers leave the list; without it, `unsubscribe` under `url`.', examples: [{ url: 'https://example.org/bulletin/unsubscribe', mailto: 'leave@example.org' }] },
  someWay,
);

export const mail = z.optional(
  group(
    {
      from: z.optional(mailbox('The address that sends it; without it, that of `contact`.', 'bulletin@example.org')),
      unsubscribe: z.optional(unsubscribe),
      'list-id': z.optional(listId),
    },
    'How its issues are sent as mail.',
  ),
);
