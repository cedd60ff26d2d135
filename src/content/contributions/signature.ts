// The last lines of a mail, with which its writer takes leave: they are no part of what it is about.

import { plainly } from './labels.ts';
import type { MailLine } from './mail-lines.ts';

export interface Signed {
  readonly lines: readonly MailLine[];
  /** What was left out at the end. */
  readonly signature: readonly MailLine[];
  /** A last line that takes leave without a name: it may be a part of the text. */
  readonly farewell?: MailLine;
}

const goodbye =
  /^(?:(?:with )?(?:(?:best|kind|warm|many|my best) )?(?:regards|wishes|thanks)|best|cheers|thank you|thanks in advance|(?:yours )?sincerely|all the best|(?:bien |très )?(?:cordialement|amicalement)|bien à (?:toi|vous)|(?:avec )?(?:merci|mes remerciements)|(?:meilleures |cordiales |sincères )?salutations|à bientôt)\s?(?:d.avance|beaucoup)?\s?[,!.]?$/iu;

/** A name, a post, a number: and no sentence, list, or heading. */
const longestName = 60;
const mostNames = 4;
const isOfName = ({ text }: MailLine): boolean =>
  text.trim().length <= longestName && !/^\s*(?:[-*•#>|]|\d+[.)])\s|[.!?:;]\s*$/.test(text);

/** `name` is whoever sent it, as far as it is known. */
export function withoutSignature(all: readonly MailLine[], name: string | undefined): Signed {
  const filled = all.filter(({ text }) => text.trim() !== '').slice(-mostNames - 1);
  const at = filled.findLastIndex((line) => goodbye.test(line.text.slice(0, 80).trim()));
  const farewell = filled[at];
  const behind = filled.slice(at + 1);
  if (farewell !== undefined && behind.length > 0 && behind.every(isOfName)) return cut(all, farewell);
  const last = filled.at(-1);
  if (last !== undefined && farewell === undefined && isName(last, name)) return cut(all, last);
  return { lines: all, signature: [], ...(farewell === undefined ? {} : { farewell }) };
}

function cut(all: readonly MailLine[], first: MailLine): Signed {
  const at = all.indexOf(first);
  return { lines: all.slice(0, at), signature: all.slice(at).filter(({ text }) => text.trim() !== '') };
}

/** The whole name of who sent it, or the first one. */
function isName({ text }: MailLine, name: string | undefined): boolean {
  if (name === undefined || text.length > longestName) return false;
  const typed = plainly(text.replace(/^\s*[-–—]+\s*/, ''));
  const known = plainly(name);
  return typed === known || typed === known.split(' ')[0];
}
