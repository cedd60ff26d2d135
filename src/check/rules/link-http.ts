// link/http: http:// where the site has https://.

import { quote } from './reading/names.ts';
import { hostOf, webAddressesOf } from './reading/web-addresses.ts';
import type { Rule } from './rule.ts';

/** Sites that newsletters link to a lot, all of which have had https for years. */
const known = new Set([
  ...[
    'youtube.com',
    'youtu.be',
    'facebook.com',
    'twitter.com',
    'x.com',
    'instagram.com',
    'linkedin.com',
    'vimeo.com',
    'flickr.com',
    'tiktok.com',
    'wikipedia.org',
    'wikimedia.org',
    'github.com',
    'github.io',
    'gitlab.com',
  ],
  ...[
    'google.com',
    'docs.google.com',
    'forms.gle',
    'goo.gl',
    'eventbrite.com',
    'eventbrite.ca',
    'eventbrite.fr',
    'surveymonkey.com',
    'mailchimp.com',
    'zoom.us',
    'meetup.com',
    'medium.com',
    'wordpress.com',
    'blogspot.com',
    'archive.org',
    'doi.org',
    'creativecommons.org',
  ],
  ...[
    'canada.ca',
    'gc.ca',
    'cbc.ca',
    'radio-canada.ca',
    'quebec.ca',
    'ontario.ca',
    'ledevoir.com',
    'lapresse.ca',
    'theglobeandmail.com',
    'thestar.com',
    'bbc.co.uk',
    'bbc.com',
    'theguardian.com',
    'nytimes.com',
    'gov.uk',
    'gouv.fr',
    'service-public.fr',
    'lemonde.fr',
    'un.org',
    'unhcr.org',
    'who.int',
    'europa.eu',
    'ohchr.org',
  ],
]);

export const linkHttp: Rule = {
  id: 'link/http',
  severity: 'note',
  what: 'An address starts with http://, and the site is known for https://, or is linked with https:// elsewhere in the issue.',
  why: 'With http, others on the network can read and change the page, and browsers warn about it.',
  bad: `date: 2017-08
title: Bulletin
sections:
  - title: News
    items:
      - title: A film
        links:
          - { label: See the film, url: "http://www.youtube.com/watch?v=a" }
`,
  good: `date: 2017-08
title: Bulletin
sections:
  - title: News
    items:
      - title: A film
        links:
          - { label: See the film, url: "https://www.youtube.com/watch?v=a" }
`,
  *check(subject) {
    const addresses = webAddressesOf(subject);
    const plain = addresses.filter(({ url }) => /^http:/i.test(url));
    if (plain.length === 0) return;
    const safe = new Set(addresses.filter(({ url }) => /^https:/i.test(url)).map(({ url }) => hostOf(url)));
    for (const { url, path, place } of plain) {
      const host = hostOf(url);
      if (!safe.has(host) && !isKnown(host)) continue;
      const span = place();
      const text = `https:${url.slice(5)}`;
      yield {
        path,
        ...span,
        message: `${quote(url)} starts with http://, but ${host} has https://`,
        help: `Write ${text}`,
        fix: { safety: 'unsafe', edits: [{ path, ...span, text }] },
      };
    }
  },
};

function isKnown(host: string): boolean {
  // A known site has no more parts than these; a hostile name has thousands.
  const parts = host.split('.').slice(-5);
  return parts.some((_, index) => known.has(parts.slice(index).join('.')));
}
