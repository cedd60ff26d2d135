// What services that send mail replace for each reader, such as `*|UNSUB|*` and `{{ unsubscribe }}`.

import { once } from '../../base/memoize.ts';

// No sign of HTML is in it: it is written as it is.
const name = '-?[ \\t]?[#./@]?[A-Za-z][\\w.:/ -]{0,80}';

/** How tags begin and end, by service. The single brackets are also those of text. */
const delimiters: readonly (readonly [open: string, close: string, isAlsoText?: true])[] = [
  // Mailchimp, Mandrill
  ['*|', '|*'],
  // Postmark, SendGrid, Handlebars; then Brevo, listmonk, Kit, Buttondown, HubSpot, Customer.io
  ['{{{', '}}}'],
  ['{{', '}}'],
  // Klaviyo, Customer.io
  ['{%', '%}'],
  // MailerLite; AWeber, Salesforce
  ['{$', '}'],
  ['{!', '}'],
  // SendGrid; Marketing Cloud, Delivra
  ['<%', '%>'],
  ['%%', '%%'],
  // Mailjet, GetResponse; Zoho
  ['[[', ']]', true],
  ['$[', ']$'],
  // Constant Contact, Mautic, CleverReach; ActiveCampaign, Mailgun; Campaign Monitor, Sendy, phpList, MailPoet;
  // Dotdigital; Acoustic, Moosend
  ['{', '}', true],
  ['%', '%', true],
  ['[', ']', true],
  ['$', '$', true],
  ['#', '#', true],
];

const patternOf = ([open, close]: readonly [string, string, ...unknown[]]): string =>
  `${escaped(open)}${name}${escaped(close)}`;

const whole = once(() => new RegExp(`^(?:${delimiters.map((one) => patternOf(one)).join('|')})$`));
const openings = new Set(delimiters.map(([open]) => open.charAt(0)));

/** Whether a text is one tag and nothing else. */
export function isMergeTag(text: string): boolean {
  return openings.has(text.charAt(0)) && whole().test(text);
}

/** How those begin that nobody types for anything else. */
export const mergeTagSigns: readonly string[] = delimiters
  .filter(([, , isAlsoText]) => !isAlsoText)
  .map(([open]) => open);

/** Such tags, in any text. Those of Mailchimp, and of template languages, may say more than a name. */
export function mergeTags(): RegExp {
  const more = ['\\{\\{\\{?[^{}\\0\\n]{1,80}\\}\\}\\}?', '\\{%[^{}%\\0\\n]{1,80}%\\}', '\\*\\|[^|\\0\\n]{1,80}\\|\\*'];
  const plain = delimiters.filter(([, , isAlsoText]) => !isAlsoText).map((one) => patternOf(one));
  return new RegExp([...more, ...plain].join('|'), 'g');
}

function escaped(sign: string): string {
  return sign.replace(/[$*|{}[\]]/g, '\\$&');
}
