// Whom somebody names behind a label such as `Contact:` or `To register:`, where the words around the name say what to
// do: `call Fatima at`, `écrire à Fatima`.

import { remember } from '../../base/memoize.ts';
import { leadIns, type LeadIns } from './lead-ins.ts';

/**
 * A part of a text without addresses and numbers -> the name in it, without the words of some languages, and of English
 * and French, that say what to do. Empty where it names nobody.
 */
export function nameIn(text: string, languages: readonly string[]): string {
  const typed = text.normalize('NFC').trim();
  const bases = new Set([...languages.map((tag) => tag.split('-')[0]!), 'en', 'fr']);
  const known = [...bases].flatMap((base) => leadIns[base] ?? []);
  // Who writes in two languages may end in the other: `call Fatima à`.
  const ends = known.flatMap(({ after }) => after ?? []).join('|');
  let name = typed;
  for (const own of known) {
    const found = nameBetween(name, own, ends);
    // Where only words after the name were known, the words before it may be of another language.
    if (found === '' || !name.startsWith(found)) return found;
    name = found;
  }
  return name;
}

function nameBetween(typed: string, own: LeadIns, ends: string): string {
  const start = startOf(typed, own.glued);
  const words = typed.slice(start).split(/\s+/);
  if (areAllKnown(words, own)) return '';
  const from = firstOfName(words, own, ends, start > 0);
  if (from === undefined) return typed;
  const to = endOfName(words, from, start + from > 0 ? ends : own.after);
  const isWhole = start === 0 && from === 0 && to === words.length;
  // Blanks inside a name stay as they are.
  const name = isWhole ? typed : words.slice(from, to).join(' ');
  return name.slice(0, endOf(name, own.ending)).trim();
}

/** Undefined where a verb is a part of the name: a call centre, Reach Out Ottawa. */
function firstOfName(words: readonly string[], own: LeadIns, ends: string, isAfterVerb: boolean): number | undefined {
  let isLed = isAfterVerb;
  for (let from = 0; ; ) {
    // What follows a verb is a name where it has a capital.
    const isVerb = lengthAt(words, from, own.verbs, isLed);
    const length = isVerb > 0 ? isVerb : lengthAt(words, from, isLed ? own.small : own.before, isLed);
    if (length === 0) return isLed ? from : 0;
    if (isVerb > 0 && lengthAt(words, from + length, own.things) > 0) return undefined;
    if (from === 0 && isVerb > 0 && isOfName(words, length, ends)) return undefined;
    isLed ||= isVerb > 0;
    from += length;
  }
}

/** Whether a verb at the beginning has capitals as a name has, and nothing shows that it calls for something. */
function isOfName(words: readonly string[], length: number, ends: string): boolean {
  const [verb, next = ''] = [words.slice(0, length), words[length]];
  const isShouted = (word: string) => word.length > 1 && word === word.toUpperCase();
  return (
    [...verb, next].every((word) => /^\p{Lu}/u.test(word)) &&
    !verb.at(-1)!.endsWith(':') &&
    verb.every(isShouted) === isShouted(next) &&
    endOfName(words, length, ends) === words.length
  );
}

function endOfName(words: readonly string[], from: number, after: string | undefined): number {
  let to = words.length;
  for (;;) {
    const length = to - from > 1 ? lengthBefore(words, to, after) : 0;
    if (length === 0) return to;
    to -= length;
  }
}

function areAllKnown(words: readonly string[], { before, verbs, small, after }: LeadIns): boolean {
  const all = [before, verbs, small, after].filter((one) => one !== undefined).join('|');
  for (let from = 0; from < words.length; ) {
    const length = all === '' ? 0 : lengthAt(words, from, all);
    if (length === 0) return false;
    from += length;
  }
  return true;
}

/** Words of the longest entry of a list. */
const longest = 3;

/** How many words at a place are an entry of a list, or zero. */
function lengthAt(words: readonly string[], from: number, entries: string | undefined, isLower = false): number {
  for (let length = Math.min(longest, words.length - from); length > 0; length -= 1)
    if (isEntry(words.slice(from, from + length), entries, isLower)) return length;
  return 0;
}

function lengthBefore(words: readonly string[], to: number, entries: string | undefined): number {
  for (let length = Math.min(longest, to); length > 0; length -= 1)
    if (isEntry(words.slice(to - length, to), entries, true)) return length;
  return 0;
}

function isEntry(words: readonly string[], entries: string | undefined, isLower: boolean): boolean {
  if (entries === undefined || (isLower && /^\p{Lu}/u.test(words[0]!))) return false;
  const plain = words.map((word) => folded(word).replace(/^[«"(]+|[.:»")]+$/g, ''));
  return patternOf(`^(?:${entries})$`).test(plain.join(' '));
}

function startOf(typed: string, entries: string | undefined): number {
  return entries === undefined ? 0 : (patternOf(`^(?:${entries})\\s*`).exec(folded(typed))?.[0].length ?? 0);
}

function endOf(typed: string, entries: string | undefined): number {
  return (entries === undefined ? undefined : patternOf(`(?:${entries})$`).exec(folded(typed))?.index) ?? typed.length;
}

const made = new Map<string, RegExp>();

function patternOf(source: string): RegExp {
  return remember(made, source, () => new RegExp(folded(source), 'iu'));
}

/** Without accents, and as long as before. */
function folded(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll('’', "'")
    .replace(/[^\p{ASCII}\p{M}]/gu, (sign) => {
      const bare = sign.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
      return bare.length === sign.length ? bare : sign;
    });
}
