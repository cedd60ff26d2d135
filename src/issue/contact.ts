// Who to contact: a field of its own, so that "please contact" is not only prose.

import * as z from 'zod/mini';
import { described } from './about.ts';
import { group, whole } from './field.ts';
import { address, email, phone } from './address-fields.ts';
import { line } from './fields.ts';

const shape = {
  name: z.optional(line('A person or an office.', 'Ada Example')),
  role: z.optional(line('What they do.', 'editor')),
  email: z.optional(email('Their e-mail address.')),
  phone: z.optional(phone('Their telephone number.')),
  url: z.optional(address('Their page, or a form.')),
  postal: z.optional(line('Their postal address.', '1 Main Street, Montreal')),
};

const reachable = whole<{ email?: unknown; phone?: unknown; url?: unknown }>(({ email, phone, url }) =>
  email !== undefined || phone !== undefined || url !== undefined
    ? undefined
    : {
        rule: 'schema/required',
        what: 'has no e-mail address, telephone number or url',
        help: 'Readers need one way to reach them: add `email`, `phone` or `url`',
      },
);

/** A person or an office, with at least one way to reach them. */
export const contactSchema = group(shape, { examples: [{ name: 'Ada Example', email: 'ada@example.org' }] }, reachable);

/** One that may be absent: the same wherever it is used, with words of its own. */
export function contact(description: string) {
  return described(z.optional(contactSchema), { description });
}
