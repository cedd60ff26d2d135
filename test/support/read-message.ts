// Messages read back: by a mail parser that is not ours, and as bare lines.

import PostalMime, { type Email } from 'postal-mime';

export function parseMessage(message: string): Promise<Email> {
  return PostalMime.parse(message);
}

/** The fields of a message's head, unfolded, as the standard has them: `name: value`. */
export function headOf(message: string): readonly (readonly [name: string, value: string])[] {
  const [head = ''] = message.split('\r\n\r\n');
  const lines = head.replace(/\r\n[ \t]/g, ' ').split('\r\n');
  return lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)] as const);
}
