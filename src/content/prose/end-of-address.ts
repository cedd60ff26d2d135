// Where an address in a text ends: before the marks of the sentence that it is in.

import { once } from '../../base/memoize.ts';

// Marks of print, which are typed in no address: closing and opening quotation marks, an ellipsis, a long dash, and the
// brackets, commas and full stops of other scripts. Those of Wikipedia keep their apostrophe (L’Île) and their short
// dash.
const marks =
  /[\u201c-\u201e\u00ab\u00bb\u2039\u203a\u2026\u2014\u3001\u3002\u3008-\u3011\u3014\u3015\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1f\uff3b\uff3d\u060c\u061b\u061f\u0964]/;
const apostrophe = once(() => /['\u2018\u2019](?:s?$|s?(?=[^\p{L}\p{N}]))/u);
const atEnd = '\u2013\u2018\u2019\u00b7\u2022\'"*_~.,;:!?\\|';
const brackets: Readonly<Record<string, '(' | '[' | '{'>> = { ')': '(', ']': '[', '}': '{' };

/** How many characters of it are an address. */
export function endOfAddress(typed: string): number {
  const ends = [typed.search(marks), typed.search(apostrophe())].filter((end) => end > 0);
  let end = Math.min(typed.length, ...ends);
  const loose = looseBrackets(typed.slice(0, end));
  while (end > 1 && (atEnd.includes(typed[end - 1]!) || loose.has(end - 1))) end -= 1;
  return end;
}

/** The places of the brackets that close and were not opened. */
function looseBrackets(address: string): ReadonlySet<number> {
  const loose = new Set<number>();
  const open = { '(': 0, '[': 0, '{': 0 };
  for (let at = 0; at < address.length; at += 1) {
    const sign = address[at]!;
    if (sign in open) open[sign as keyof typeof open] += 1;
    const opens = brackets[sign];
    if (opens === undefined) continue;
    if (open[opens] === 0) loose.add(at);
    else open[opens] -= 1;
  }
  return loose;
}
