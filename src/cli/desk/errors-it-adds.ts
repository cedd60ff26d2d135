// The errors that items bring into an issue, by the lines that they have in it.

import { whatItAdds } from '../../check/what-it-adds.ts';
import type { Contribution, Remark } from '../../content/contributions/contribution.ts';
import type { Selected } from '../../content/publication/select-issues.ts';
import type { Host } from '../../host/host.ts';

/** From 1; the last one is that of its last words. */
export interface Lines {
  readonly line: number;
  readonly endLine: number;
}

/** The first error of an item, in the issue as it would be, at its line in the file that it is from; nothing is written. */
export async function errorsItAdds(
  selected: Selected,
  after: string,
  host: Host,
): Promise<(lines: Lines, from: Pick<Contribution, 'line' | 'lines'>) => Remark | undefined> {
  const findings = await whatItAdds(selected, after, host);
  return ({ line: first, endLine: last }, { line: standard, lines }) => {
    const own = findings.find(({ severity, line }) => severity === 'error' && line >= first && line <= last);
    if (own === undefined) return undefined;
    // Behind the name of the item, such as `sections/events/items/boats/images/boats.jpg/file`.
    const steps = own.place.split('/');
    const field = steps.slice(steps.lastIndexOf('items') + 2).find((step) => lines.has(step)) ?? '';
    const { message, help } = own;
    return { line: lines.get(field) ?? standard, message, ...(help === undefined ? {} : { help }) };
  };
}
