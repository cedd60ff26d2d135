// Help for people who answer a question or fill in a form: they see no file, and none of the names of its fields.

/** `Readers need one way to reach them: add `email`, ...` without what is to be typed into a file. */
export function helpInWords(help: string): string {
  return help
    .replace(/, or delete the line$/, '')
    .replace(/: add `.*$/s, '')
    .replace(/, in a field of its own, such as `end`$/, '')
    .replace(/ in `body`$/, ' in the text');
}
