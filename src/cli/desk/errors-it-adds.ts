// The errors that items bring into an issue, by the lines that they have in it.

import { whatItAdds } from '../../check/what-it-adds.ts';
import type { Remark } from '../../content/contributions/contribution.ts';
import type { Selected } from '../../content/publication/select-issues.ts';
import type { Host } from '../../host/host.ts';

/** From 1; the last one is that of its last words. */
export interface Lines {
  readonly line: number;
  readonly endLine: number;
}

/** The first error of an item, in the issue as it would be; nothing is written. */
export async function errorsItAdds(
  selected: Selected,
  after: string,
  host: Host,
): Promise<(lines: Lines) => Omit<Remark, 'line'> | undefined> {
  const findings = await whatItAdds(selected, after, host);
  return ({ line: from, endLine: to }) => {
    const own = findings.find(({ severity, line }) => severity === 'error' && line >= from && line <= to);
    return own && { message: own.message, ...(own.help === undefined ? {} : { help: own.help }) };
  };
}
