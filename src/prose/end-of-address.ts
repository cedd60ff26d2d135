// Where an address in a text ends: before the marks of the sentence that it is in.

// Marks of print, which are typed in no address: closing and opening quotation marks, an ellipsis, a long dash, and the brackets,
// commas and full stops of other scripts. Those of Wikipedia keep their apostrophe (L’Île) and their short dash.
const marks = /[\u201c-\u201e\u00ab\u00bb\u2039\u203a\u2026\u2014\u3001\u3002\u3008-\u3011\u3014\u3015\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1f\uff3b\uff3d\u060c\u061b\u061f\u0964]/;
const apostrophe = /['\u2018\u2019](?:s?$|s?(?=[^\p{L}\p{N}]))/u;
const atEnd = /[\u2013\u2018\u2019\u00b7\u2022'"*_~.,;:!?\\|]+$/;
const brackets: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** How many characters of it are an address. */
export function endOfAddress(typed: string): number {
  const ends = [typed.search(marks), typed.search(apostrophe)].filter((end) => end > 0);
  let end = Math.min(typed.length, ...ends);
  for (;;) {
    const address = typed.slice(0, end);
    const last = address.slice(-1);
    const open = brackets[last];
    const isLoose = open !== undefined && address.split(open).length < address.split(last).length;
    const shorter = isLoose ? end - 1 : end - (atEnd.exec(address)?.[0].length ?? 0);
    if (shorter === end || shorter <= 0) return end;
    end = shorter;
  }
}
