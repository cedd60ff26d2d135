// The families of rules, in the order in which they are listed.

export const families: readonly { readonly name: string; readonly what: string }[] = [
  { name: 'yaml', what: 'the file as it is typed' },
  { name: 'schema', what: 'the fields and their values' },
  { name: 'issue', what: 'the issue as a whole, and next to the others' },
  { name: 'section', what: 'sections and the catalogue' },
  { name: 'item', what: 'items' },
  { name: 'date', what: 'dates, weekdays and deadlines' },
  { name: 'text', what: 'the text' },
  { name: 'link', what: 'links and addresses' },
  { name: 'image', what: 'pictures' },
  { name: 'a11y', what: 'accessibility: what everyone can read and use' },
  { name: 'i18n', what: 'one issue in several languages' },
  { name: 'mail', what: 'the finished mail; only `build` finds it' },
  { name: 'print', what: 'the finished PDF; only `build` finds it' },
  { name: 'meta', what: 'comments and settings that switch rules off' },
];

/** `date` of `date/weekday`. */
export function familyOf(id: string): string {
  return id.slice(0, id.indexOf('/'));
}
