// Which rules of a mail's style sheet are for an element, and what they say of it.

import { remember } from '../../base/memoize.ts';
import type { MailStyle, SelectorPart, StyleRule } from './mail-style.ts';

/** The rules that may apply to an element, wherever it is: most have the same name and classes as many others. */
export function rememberRules({ rules }: MailStyle): (element: SelectorPart) => readonly StyleRule[] {
  const known = new Map<string, readonly StyleRule[]>();
  return (element) => {
    const key = [element.tag, ...element.classes].join('.');
    return remember(known, key, () => rules.filter(({ parts }) => isA(element, parts.at(-1)!)));
  };
}

/** What rules that may apply to the innermost element say of it, without its own attribute. */
export function stylesOf(rules: readonly StyleRule[], path: readonly SelectorPart[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { parts, declarations } of rules) {
    if (!matches(parts, path)) continue;
    for (const [property, value] of declarations) {
      // Moved to the end: of a shorthand and its part, the later one counts.
      found.delete(property);
      found.set(property, value);
    }
  }
  return found;
}

function matches(parts: readonly SelectorPart[], path: readonly SelectorPart[]): boolean {
  let part = parts.length - 1;
  for (let index = path.length - 1; index >= 0 && part >= 0; index -= 1) {
    if (isA(path[index]!, parts[part]!)) part -= 1;
  }
  return part < 0;
}

function isA(element: SelectorPart, { tag, classes }: SelectorPart): boolean {
  return (tag === '' || tag === element.tag) && classes.every((name) => element.classes.includes(name));
}
