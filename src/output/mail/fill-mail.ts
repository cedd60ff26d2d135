// Theme + edition -> the HTML of a mail.

import type { Edition } from '../../content/edition/edition.ts';
import { unsubscribeAddress } from '../../content/edition/unsubscribe-address.ts';
import { UserError } from '../../base/errors.ts';
import { remember } from '../../base/memoize.ts';
import { compileTheme } from '../../theme/compile-theme.ts';
import { keepFigures } from '../../theme/keep-figures.ts';
import type { Theme } from '../../theme/theme.ts';
import { parseMailStyle, type MailStyle } from './mail-style.ts';
import type { Pictures } from './pictures.ts';
import { preheaderOf } from './preheader.ts';
import { writeMail, type WrittenMail } from './write-mail.ts';

/** Replaces a tag while a mail is made, because a tag is not an address; `.invalid` belongs to nobody (RFC 2606). */
const placeholder = 'https://tag.invalid/';

/** Most mails of a theme have the same style sheet. */
const styles = new WeakMap<Theme, Map<string, MailStyle>>();

/** `isForService` is true where what services replace may be in it. */
export async function fillMail(
  theme: Theme,
  edition: Edition,
  pictures: Pictures,
  { isForService = false } = {},
): Promise<WrittenMail> {
  if (theme.templates['email'] === undefined || theme.styles['email'] === undefined) {
    throw new UserError(`The theme \`${theme.name}\` has no mail`, {
      hint: `Add email.hbs and email.css to ${theme.folder}`,
    });
  }
  const tag = isForService ? edition.mail?.unsubscribe?.tag : undefined;
  const mail = {
    preheader: preheaderOf(edition),
    unsubscribe: (tag === undefined ? unsubscribeAddress(edition) : placeholder) ?? null,
    why: edition.words.whyMail(edition.name),
  };
  const fill = (await compileTheme(theme))(edition, { sourceOf: pictures.sourceOf, names: { mail } });
  const page = keepFigures(fill('email'), '<span style="white-space:nowrap">');
  const css = ['email', 'email-extra']
    .filter((name) => theme.styles[name] !== undefined)
    .map((name) => fill(`${name}.css`))
    .join('\n');
  const known = styles.get(theme) ?? new Map<string, MailStyle>();
  styles.set(theme, known);
  const style = remember(known, css, () => parseMailStyle(css));
  const written = writeMail(page, {
    style,
    sources: pictures.sources(),
    ...(edition.address === undefined ? {} : { address: edition.address }),
  });
  return tag === undefined ? written : { ...written, html: written.html.replaceAll(placeholder, () => tag) };
}
