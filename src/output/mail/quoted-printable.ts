// Text -> quoted-printable: RFC 2045, 6.7.

const lineLength = 76;

/** Text with LF -> lines of at most 76 bytes with CRLF; no character is cut in two. */
export function quotedPrintable(text: string): string {
  return text.split('\n').map(encodeLine).join('\r\n');
}

function encodeLine(line: string): string {
  const encoded = line
    .replace(/[^\t -<>-~]/gu, escapeBytes)
    .replace(/[\t ]$/, escapeBytes)
    // Servers on the way have taken these for something else: the start of a mail in a file, and the end of one.
    .replace(/^From /, '=46rom ')
    .replace(/^\./, '=2E');
  if (encoded.length <= lineLength) return encoded;
  const lines: string[] = [];
  let current = '';
  for (const [piece] of encoded.matchAll(/=[\dA-F]{2}(?:=[89AB][\dA-F])*|[^=]/g)) {
    if (current.length + piece.length >= lineLength) {
      lines.push(`${current}=`);
      current = '';
    }
    current += piece;
  }
  return [...lines, current].join('\r\n');
}

function escapeBytes(character: string): string {
  return [...Buffer.from(character)].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
}
