// link/local: addresses that only work in your own network.

import { parseAddress } from '../../content/prose/address.ts';
import { quote } from './reading/names.ts';
import { hostOf, webAddressesOf } from './reading/web-addresses.ts';
import type { Rule } from './rule.ts';

export const linkLocal: Rule = {
  id: 'link/local',
  severity: 'warning',
  what: 'A link leads to a computer that only you can reach, such as localhost.',
  why: 'It opens where it was copied, and nowhere else.',
  bad: `date: 2017-08
title: Bulletin
sections:
  - title: Resources
    intro: Read [the annual report](http://localhost:3000/report).
`,
  good: `date: 2017-08
title: Bulletin
sections:
  - title: Resources
    intro: Read [the annual report](https://example.org/report).
`,
  *check(subject) {
    for (const { url, path, place } of webAddressesOf(subject)) {
      // What is no address, such as `https://https://`, is a finding of its own.
      if (!isLocal(hostOf(url)) || parseAddress(url).kind === 'refused') continue;
      const message = `The address ${quote(url)} opens only in your own network`;
      yield { path, ...place(), message, help: 'Write the address at which readers find the page' };
    }
  },
};

const endings = ['.local', '.localhost', '.lan', '.intranet', '.internal', '.home.arpa'];

/** Also the name of a machine alone, as in http://intranet/. */
function isLocal(host: string): boolean {
  // Those with two colons in front are this machine itself, or addresses of the old kind in the new form.
  if (host.startsWith('[')) return /^\[(?:::|f[cde])/.test(host);
  if (!host.includes('.')) return host !== '';
  if (endings.some((ending) => host.endsWith(ending))) return true;
  const first = host.charCodeAt(0);
  return (
    first >= 48 && first <= 57 && /^(?:127|10|0|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.[\d.]{1,12}$/.test(host)
  );
}
