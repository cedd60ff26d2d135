// `mail:` in bulletin.yaml: what a mail program, or a service that sends, has to know.

import { urlOf } from '../../base/url-of.ts';
import * as z from 'zod/mini';
import { described } from '../issue/about.ts';
import { group, scalar, whole } from '../issue/field.ts';
import { email } from '../issue/address-fields.ts';
import { parseAddress } from '../prose/address.ts';
import { isMergeTag } from '../prose/merge-tags.ts';

// RFC 5322, 3.4.1, without quoted names, which most programs refuse. A domain may be international.
const mailboxPattern =
  /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*@[^\s\0-,/:-@[-`{-\x7f.]+(?:\.[^\s\0-,/:-@[-`{-\x7f.]+)+$/;

/** Whether an address can be in the head of a mail. */
export function isMailbox(address: string): boolean {
  const [box = '', domain = ''] = address.split('@');
  return mailboxPattern.test(address) && box.length <= 64 && isDomain(domain);
}

const hostPattern = /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z](?:[a-z\d-]{0,61}[a-z\d])$/;

/**
 * A domain, also an international one, that stays whole as the name of a host: some signs become others there, such as
 * a slash.
 */
function isDomain(text: string): boolean {
  // Most are of letters and digits alone, and stay as they are; to ask for the first address of all takes a
  // millisecond.
  if (hostPattern.test(text) && !text.includes('--')) return text.length <= 253;
  const url = urlOf(`https://${text}/`);
  if (url?.href !== `https://${url?.hostname}/`) return false;
  return url.hostname.length <= 253 && hostPattern.test(url.hostname);
}

/** One e-mail address, and nothing that could become another line of a mail's head. */
function mailbox(description: string, example: string) {
  const inHead = whole<string>((text) =>
    isMailbox(text)
      ? undefined
      : {
          rule: 'schema/email',
          what: `cannot be an address in a mail: ${text}`,
          help: `Write the address alone, without a name, for example ${example}`,
        },
  );
  const json = {
    type: 'string',
    pattern: '^[^\\s@<>]+@[^\\s@<>]+$',
    errorMessage: `Write the address alone, for example ${example}`,
  };
  return described(email(description).check(inHead), { description, examples: [example], json });
}

// RFC 2919, 3: labels with dots between them.
const listIdPattern = /^(?=.{3,255}$)[A-Za-z\d_-]+(?:\.[A-Za-z\d_-]+)+$/;
const listIdHelp = 'Write letters, digits, hyphens and dots, for example bulletin.example.org';

const listId = scalar(
  'word',
  (text) => text,
  (text) =>
    listIdPattern.test(text)
      ? undefined
      : { rule: 'schema/list-id', what: `is not the name of a mailing list: ${text}`, help: listIdHelp },
  { type: 'string', pattern: '^[A-Za-z\\d_-]+(\\.[A-Za-z\\d_-]+)+$', errorMessage: listIdHelp },
  {
    description:
      'The name by which mail programs recognise the list. Without one, bulletin makes it from `url` and the name.',
    examples: ['bulletin.example.org'],
  },
);

const someWay = whole<{ url?: unknown; mailto?: unknown }>(({ url, mailto }) =>
  url !== undefined || mailto !== undefined
    ? undefined
    : {
        rule: 'schema/required',
        what: 'has no `url` and no `mailto`',
        help: 'Readers need a page or an address to unsubscribe: add one of the two',
      },
);

const leaveAbout = {
  description: 'The page where readers unsubscribe, or the tag of your mailing service for it, in quotation marks.',
  examples: ['https://example.org/bulletin/unsubscribe', '*|UNSUB|*'],
};

/** A field of a mail's head has a page in one piece, and 998 characters in a line (RFC 5322, 2.1.1). */
const longestPage = 900;

const leaveUrl = scalar(
  'address',
  (text) => text.trim(),
  (text) => {
    const typed = text.trim();
    if (typed.length > longestPage)
      return {
        rule: 'schema/length',
        what: `has ${typed.length} characters`,
        help: `Keep it under ${longestPage} characters`,
      };
    if (isMergeTag(typed) || parseAddress(typed).kind === 'web') return undefined;
    const help =
      'Write the whole address of a page, starting with https://, or one tag of your service, such as "*|UNSUB|*" or "{{ unsubscribe }}"';
    return { rule: 'link/address', what: `is neither the address of a page nor one tag of a service: ${typed}`, help };
  },
  {
    type: 'string',
    pattern: '^([Hh][Tt][Tt][Pp][Ss]?://|[*{<%$#\\[])',
    errorMessage: 'Write the whole address, starting with https://, or one tag of your service',
  },
  leaveAbout,
);

const unsubscribe = group(
  {
    url: z.optional(leaveUrl),
    mailto: z.optional(mailbox('The address to which readers write to unsubscribe.', 'leave@example.org')),
  },
  {
    description: 'How readers unsubscribe. Without it, the mail does not say how.',
    examples: [{ url: 'https://example.org/bulletin/unsubscribe', mailto: 'leave@example.org' }],
  },
  someWay,
);

export const mail = z.optional(
  group(
    {
      from: z.optional(mailbox('The sender’s address; without one, the address of `contact`.', 'bulletin@example.org')),
      unsubscribe: z.optional(unsubscribe),
      'list-id': z.optional(listId),
    },
    'How issues are sent as mail.',
  ),
);
