// The clock's dates in a PDF -> the issue's own, so that the same issue gives the same bytes on any day.

/** Both dates of the document information, as ISO 32000-1, 7.9.4 writes them; always of this length. */
const entries = ['/CreationDate (D:', '/ModDate (D:'];

/** The PDF with its dates set to midnight (UTC) of a day, YYYY-MM-DD. Every other byte stays where it is. */
export function stampDates(pdf: Uint8Array, day: string): Uint8Array {
  const stamped = Buffer.from(pdf);
  const digits = `${day.replaceAll('-', '')}000000`;
  for (const entry of entries) {
    const at = stamped.lastIndexOf(entry, stamped.length, 'latin1');
    if (at !== -1) stamped.write(digits, at + entry.length, 'latin1');
  }
  return stamped;
}
