// What the page says of a link: that the other site gets no hold on it, and for search engines, that somebody pays.

import type { Address } from './address.ts';

export function relationOf({ kind }: Pick<Address, 'kind'>, isPaid: boolean): string {
  if (kind !== 'web') return '';
  return ` rel="${isPaid ? 'sponsored ' : ''}noopener noreferrer"`;
}
