// Who to contact: a field of its own, so that "please contact" is not only prose.

import * as z from 'zod/mini';
import { described } from './about.ts';
import { group, whole } from './field.ts';
import { address, email, phone } from './address-fields.ts';
import { line, name } from './text-fields.ts';

const fields = (toCome: boolean) => ({
  name: name('A person or an office.', 'Ada Example'),
  role: line('What they do.', 'editor'),
  email: email('Their e-mail address.', { toCome }),
  phone: phone('Their telephone number.', { toCome }),
  url: address('Their page, or a form.', { toCome }),
  postal: name('Their postal address.', '1 Main Street, Montreal'),
});

/** Those of a publication, which is not a draft. */
export const contactFields = fields(false);

const inIssue = fields(true);

const shape = {
  name: z.optional(inIssue.name),
  role: z.optional(inIssue.role),
  email: z.optional(inIssue.email),
  phone: z.optional(inIssue.phone),
  url: z.optional(inIssue.url),
  postal: z.optional(inIssue.postal),
};

/** Of one in an issue, and of the publication's, which may have each field for each language. */
export const reachable = whole<{ email?: unknown; phone?: unknown; url?: unknown }>(({ email, phone, url }) =>
  email !== undefined || phone !== undefined || url !== undefined
    ? undefined
    : {
        rule: 'schema/required',
        what: 'has no e-mail address, telephone number or web address',
        help: 'Readers need one way to reach them: add `email`, `phone` or `url`',
      },
);

/** A person or an office, with at least one way to reach them. */
export const contactSchema = group(
  shape,
  { examples: [{ name: 'Ada Example', email: 'ada@example.org' }] },
  reachable,
  'contact',
);

/** One that may be absent: the same wherever it is used, with words of its own. */
export function contact(description: string) {
  return described(z.optional(contactSchema), { description });
}
