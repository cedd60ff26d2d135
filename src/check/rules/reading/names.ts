// How messages name what they are about.

/** Text as a message quotes it: on one line, and not too long. */
export function quote(text: string): string {
  const line = text.slice(0, 200).replace(/\s+/g, ' ').trim();
  return `"${line.length > 60 ? `${line.slice(0, 59)}…` : line}"`;
}
