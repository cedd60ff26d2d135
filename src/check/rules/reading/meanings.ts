// What makes two values the same, however they are typed.

/**
 * Amounts and currency of a price, however they are put: `$20` is `20 $`. What has no amount is free, or said in words.
 */
export function meaningOfPrice(text: string): string {
  const amounts = [...text.matchAll(/\d+(?:[.,\s\u00a0\u202f]\d{3}(?!\d))*(?:[.,]\d{1,2}(?!\d))?/g)].map(([typed]) => {
    const [, whole = '', cents = ''] = /^(.*?)(?:[.,](\d\d?))?$/.exec(typed) ?? [];
    return Number(`${whole.replace(/\D/g, '')}.${cents}`);
  });
  const paid = amounts.filter((amount) => amount > 0).sort((a, b) => a - b);
  const signs = new Set(
    (text.match(/[$€£¥]|\b(?:CAD|USD|EUR|GBP|CHF)\b/g) ?? []).map((sign) => currencies[sign] ?? sign),
  );
  return paid.length === 0 ? '' : [...paid, ...[...signs].sort()].join(' ');
}

/** The dollar of one country is written with the sign of all. */
const currencies: Readonly<Record<string, string>> = { CAD: '$', USD: '$', EUR: '€', GBP: '£' };

/** An e-mail address or a telephone number without capitals, spaces and marks. */
export function meaningOfContact(typed: string): string {
  return typed.replace(/[\s().-]/g, '').toLowerCase();
}
