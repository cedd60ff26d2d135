// A web address taken apart.

const ascii = /^[\0-\x7f]*$/;

/** Undefined where the text is no whole address. `base` is what a relative one starts from. */
export function urlOf(text: string, base?: string): URL | undefined {
  // Node 20 refuses any other text with Latin letters, such as https://example.org/é, once it has asked often enough to
  // compile the question.
  if (ascii.test(text) && !URL.canParse(text, base)) return undefined;
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}
