// Theme + edition -> the HTML of a mail.

import type { Edition } from '../edition/edition.ts';
import { unsubscribeAddress } from '../edition/unsubscribe-address.ts';
import { UserError } from '../errors.ts';
import { compileTheme } from '../theme/compile-theme.ts';
import type { Theme } from '../theme/theme.ts';
import { parseMailStyle } from './mail-style.ts';
import type { Pictures } from './pictures.ts';
import { preheaderOf } from './preheader.ts';
import { writeMail, type WrittenMail } from './write-mail.ts';

export async function fillMail(theme: Theme, edition: Edition, pictures: Pictures): Promise<WrittenMail> {
  if (theme.templates['email'] === undefined || theme.styles['email'] === undefined) {
    throw new UserError(`the theme \`${theme.name}\` has no mail`, { hint: `Add email.liquid and email.css to ${theme.folder}` });
  }
  const mail = { preheader: preheaderOf(edition), unsubscribe: unsubscribeAddress(edition) ?? null, why: edition.words.whyMail(edition.name) };
  const fill = (await compileTheme(theme))(edition, { sourceOf: pictures.sourceOf, names: { mail } });
  const page = fill('email');
  const style = parseMailStyle(fill('email.css'));
  return writeMail(page, { style, sources: pictures.sources(), ...(edition.address === undefined ? {} : { address: edition.address }) });
}
