// link/bare-address: a link whose label is its address.

import type { Path } from '../../content/issue/fault.ts';
import { parseAddress } from '../../content/prose/address.ts';
import { quote } from './reading/names.ts';
import { isInSlip } from './reading/slips.ts';
import type { Rule } from './rule.ts';
import type { Subject } from './subject.ts';

export const linkBareAddress: Rule = {
  id: 'link/bare-address',
  severity: 'warning',
  what: 'The label of a link is only a web address.',
  why: 'Screen readers spell addresses out letter by letter, and few addresses say what is behind them.',
  bad: `date: 2017-08
title: Bulletin
sections:
  - title: Resources
    intro: The report is at https://example.org/2017/08/report-17a.
`,
  good: `date: 2017-08
title: Bulletin
sections:
  - title: Resources
    intro: You can now read the [annual report](https://example.org/2017/08/report-17a).
`,
  *check(subject) {
    for (const { label, url, path, span } of subject.links) {
      // An address that cannot be used is a finding already.
      if (!isLong(label) || parseAddress(url).kind === 'refused') continue;
      if (span && (isShown(subject, path, span.offset) || isInSlip(subject, path, span.offset))) continue;
      const message = `The label of the link is only its address, ${quote(label)}`;
      const help = 'Say what is behind the link, as in [the annual report](https://…)';
      yield { path: path.at(-2) === 'links' ? [...path, 'label'] : path, ...(span ? { span } : {}), message, help };
    }
  },
};

/** After `<` it is shown on purpose. */
function isShown({ proses }: Subject, path: Path, offset: number): boolean {
  return proses.find((prose) => prose.path === path)?.prose.source.charAt(offset - 1) === '<';
}

/** An address with more than the name of a site, which can be said. */
function isLong(label: string): boolean {
  const text = label.trim();
  if (!text.startsWith('http://') && !text.startsWith('https://') && !text.startsWith('www.')) return false;
  const slash = text.indexOf('/', 8);
  return slash !== -1 && slash < text.length - 1 && !text.includes(' ');
}
