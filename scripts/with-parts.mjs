// Pages of docs/ are written by hand, but for what is between `<!-- NAME -->` and `<!-- end -->`.

/** The page with its parts made anew: `parts` has the text of each by its name. */
export function withParts(page, parts) {
  return page.replace(/(?<=^<!-- (?!end)(.+) -->\n\n)[^]*?(?=\n\n<!-- end -->$)/gm, (_, name) => parts[name].trimEnd());
}
