// The mail as a file of HTML, with its pictures beside it.

import type { Edition } from '../../content/edition/edition.ts';
import type { Theme } from '../../theme/theme.ts';
import { fillMail } from './fill-mail.ts';
import { mailFaults } from './mail-faults.ts';
import { Pictures } from './pictures.ts';

/**
 * Pictures are beside the web page: under its address where that is known, else under their names, as a look at the
 * file needs them.
 */
export async function renderEmail(theme: Theme, edition: Edition) {
  const pictures = new Pictures((name) => (edition.address === undefined ? name : new URL(name, edition.address).href));
  const mail = await fillMail(theme, edition, pictures, { isForService: true });
  const beside = pictures.list().map(({ name, bytes }) => ({ name, content: bytes }));
  return { content: mail.html, beside, faults: mailFaults(edition, mail, pictures.list()) };
}
