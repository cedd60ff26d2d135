// The last lines of a mail, with which its writer takes leave: they are no part of what it is about. Only what is
// surely a signature is left out; in doubt it stays.

import { plainly } from './labels.ts';
import type { MailLine } from './mail-lines.ts';
import { farewell, thanks } from './mail-words.ts';

export interface Signed {
  readonly lines: readonly MailLine[];
  /** What was left out at the end. */
  readonly signature: readonly MailLine[];
  /** Where lines begin that may be a signature, or a part of the text. */
  readonly doubtful?: MailLine;
}

const longestName = 60;
/** Lines below a farewell. With more of them, it is one if there is a number or an address to write to. */
const most = 8;
const mostWithNumbers = 30;

/** `name` is whoever sent it, as far as it is known. */
export function withoutSignature(all: readonly MailLine[], name: string | undefined): Signed {
  const filled = all.filter(({ text }) => text.trim() !== '').slice(-mostWithNumbers - 1);
  const at = filled.findLastIndex(({ text }) => text.length <= 80 && farewell().test(text.trim()));
  const leave = filled[at];
  const behind = filled.slice(at + 1);
  if (leave === undefined) return withoutLastName(all, filled, name);
  const [first, ...rest] = behind;
  const isSigner =
    first !== undefined &&
    (isSender(first, name) || (isName(first) && !(thanks().test(leave.text.trim()) && rest.every(isName))));
  if (at > 0 && isSigner && rest.length < most && rest.every(isOfSigner)) return cut(all, leave);
  const isSignature = behind.length <= most || behind.some(({ text }) => hasNumber(text));
  return { lines: all, signature: [], ...(isSignature ? { doubtful: leave } : {}) };
}

/** Whoever sent it, alone below a sentence. */
function withoutLastName(all: readonly MailLine[], filled: readonly MailLine[], name: string | undefined): Signed {
  const [above, last] = [filled.at(-2), filled.at(-1)];
  if (last === undefined || !isSender(last, name)) return { lines: all, signature: [] };
  if (above !== undefined && /[.!?…。！？]\s*$/.test(above.text) && !isQuoted(above.text)) return cut(all, last);
  // Behind a colon, it is what the text says.
  const isSaid = above === undefined || /[:：,]\s*$/.test(above.text);
  return { lines: all, signature: [], ...(isSaid ? {} : { doubtful: last }) };
}

/** The name below a quotation is that of whoever said it. */
function isQuoted(text: string): boolean {
  return /^\s*[>"“”«„]/.test(text);
}

function cut(all: readonly MailLine[], first: MailLine): Signed {
  const at = all.indexOf(first);
  return { lines: all.slice(0, at), signature: all.slice(at).filter(({ text }) => text.trim() !== '') };
}

/** The whole name of who sent it, or the first one. */
function isSender({ text }: MailLine, name: string | undefined): boolean {
  if (name === undefined || text.length > longestName) return false;
  const typed = plainly(text.replace(/^\s*[-–—]+\s*/, ''));
  const known = plainly(name);
  return typed === known || typed === known.split(' ')[0];
}

const small = "(?:de|du|des|del|della|da|do|dos|das|di|la|le|el|van|von|der|den|of|the|and|for|et|y|e|und|für|&|d['’])";
const inCapitals = new RegExp(
  `^\\s*\\p{Lu}[\\p{L}\\p{M}'’.-]*(?: (?:${small}|\\p{Lu}[\\p{L}\\p{M}'’.-]*))*,?\\s*$`,
  'u',
);
/** What no name begins with. */
const noName =
  /^\s*(?:the|our|your|my|all|to|we|i|you|no|new|this|these|p\.?\s?s|n\.?\s?b|les?|nos|notre|die|der|das)\b/iu;

/** `Ada B. van Example`: at most four words with capitals, and no sentence. */
function isName({ text }: MailLine): boolean {
  const typed = text.trim();
  return (
    typed.length <= longestName &&
    typed.split(' ').length <= 4 &&
    inCapitals.test(typed) &&
    !noName.test(typed) &&
    !/\p{L}{3,}\.$/u.test(typed)
  );
}

/** A post, an association, a telephone number, an e-mail address. */
function isOfSigner({ text }: MailLine): boolean {
  const typed = text.trim();
  if (typed.length > longestName) return false;
  if (onlyNumber.test(typed) || /^(?:[\p{L}-]{1,12}\s?[:.]\s?)?<?[^\s@<>]{1,60}@[^\s@<>]{1,60}>?$/u.test(typed))
    return true;
  return typed.split(' ').length <= 6 && inCapitals.test(typed) && !noName.test(typed) && !/\p{L}{3,}\.$/u.test(typed);
}

const onlyNumber =
  /^(?:(?:tel|tél|phone|téléphone|telefon|teléfono|telefone|telefono|mobile|mob|cell|fax|t|m|p)\s?[.:]{0,2}\s?)?\+?[\d][\d ().\/-]{5,24}$/iu;
/** What nobody wants in print by mistake. */
const number = /\d[\d ().\/-]{4,24}\d|@|\d{5}/;

function hasNumber(text: string): boolean {
  return number.test(text.slice(0, 200));
}
