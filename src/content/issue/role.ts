// What a field is. Its schema says so; rules, print, and `build --check` go by that, and not by lists of names.

/** What a single value is. */
export type Role =
  /** Markdown, as readers read it. */
  | 'prose'
  /** One line that readers read. */
  | 'line'
  /** One line with what something costs: the same amount in every language. */
  | 'price'
  /** The same, and mostly names: no other language has to say it in other words. */
  | 'name'
  /** Where it leads: to a page, a mailbox, a telephone. */
  | 'address'
  | 'email'
  | 'phone'
  /** What is printed in the way of the language. */
  | 'date'
  | 'time'
  | 'zone'
  | 'number'
  | 'language'
  | 'reference'
  /** True or false: a mark, where it is true. */
  | 'flag'
  /** For programs: one of a few words, the name of something, or a file. */
  | 'choice'
  | 'id'
  | 'word'
  | 'file';

/** What a group of fields is, where it is more than that. */
export type GroupRole = 'contact' | 'link' | 'image';

/** Whether readers read it as it was typed: what rules on text look at, and what is set in print. */
export function isRead(role: Role | GroupRole | undefined): boolean {
  return isTranslated(role) || role === 'name';
}

/** Whether a translation has it in other words. */
export function isTranslated(role: Role | GroupRole | undefined): boolean {
  return role === 'prose' || isLine(role);
}

export function isLine(role: Role | GroupRole | undefined): boolean {
  return role === 'line' || role === 'price';
}
