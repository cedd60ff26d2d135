// The dates of a PDF: the issue's own in place of the clock's, and nothing else changed.

import { expect, it } from 'vitest';
import { stampDates } from '../../src/press/stamp-dates.ts';

it('sets both dates and keeps every other byte', () => {
  const pdf = "%PDF-1.4 \u00e9 <</CreationDate (D:20261124001023+00'00')\n/ModDate (D:20261124001023+00'00')>> end";
  const stamped = Buffer.from(stampDates(Buffer.from(pdf, 'latin1'), '2017-08-01')).toString('latin1');
  expect(stamped).toBe(pdf.replaceAll('20261124001023', '20170801000000'));
});

it('leaves a file without dates as it is', () => {
  expect(Buffer.from(stampDates(Buffer.from('%PDF-1.4'), '2017-08-01')).toString()).toBe('%PDF-1.4');
});
