// How much of a list of answers a terminal shows at once, and what says that there is more of it.

import { displayWidth } from '../base/display-width.ts';

export interface Screen {
  readonly columns: number;
  readonly rows: number;
}

/** Around a list: the question in two lines, an empty one, a problem in two lines, and the keys in two. */
const around = 7;
const leastRows = 5;

/** How a list is shown. */
export interface ListPage {
  readonly message: string;
  /** Lines. */
  readonly pageSize: number;
  /** Whether the first answer follows the last one: where not all are seen, the ends are. */
  readonly loop: boolean;
}

/** `mark` is what is in front of an answer, in columns. */
export function pageOf(message: string, names: readonly string[], { columns, rows }: Screen, mark: number): ListPage {
  const lines = names.reduce((sum, name) => sum + Math.max(1, Math.ceil((mark + displayWidth(name)) / columns)), 0);
  const pageSize = Math.max(leastRows, rows - around);
  if (lines <= pageSize) return { message, pageSize, loop: true };
  const [, question = message, end = ''] = /^(.*?)(:?)$/s.exec(message) ?? [];
  const more = `${names.length} in all: the arrow keys show the others`;
  return { message: `${question} (${more})${end}`, pageSize, loop: false };
}
