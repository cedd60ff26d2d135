// The schema of an issue file: the one source of its types, checks, editor schema and questions.

import * as z from 'zod/mini';
import { described } from './about.ts';
import { contact } from './contact.ts';
import { choice, fields, group, list, whole } from './field.ts';
import { address, reference } from './address-fields.ts';
import { count, date, flag, id, language, line, prose } from './fields.ts';
import { kindFields, kinds, kindSummaries, type Kind } from './kinds.ts';

export const accessLevels = ['public', 'members', 'login'] as const;
export const statuses = ['draft', 'ready', 'published'] as const;

const access = choice(accessLevels, 'Who can open it: everyone, members only, or anyone with a login.');

export const linkSchema = group(
  {
    label: line('What the reader finds behind it, so that it stands alone.', 'Read the evaluation'),
    url: address('A web, mail or telephone address, or the id of an item in this issue.', { items: true }),
    language: z.optional(language('The language of the target, where it is another.')),
    access: z.optional(access),
    format: z.optional(line('What opens: PDF, video.', 'PDF')),
    size: z.optional(line('How large it is.', '2 MB')),
  },
  { description: 'A link.', examples: [{ label: 'Read the evaluation', url: 'https://example.org/report' }] },
);

const altOrDecorative = whole<{ alt?: unknown; decorative?: unknown }>(({ alt, decorative }) => {
  if ((alt !== undefined) !== (decorative === true)) return undefined;
  const what = alt === undefined ? 'has no `alt`' : 'has an `alt` and is decorative';
  return { rule: 'image/alt', what, lacks: 'alt', help: 'Say in `alt` what the picture shows, or write `decorative: true` when it says nothing' };
});

export const imageSchema = group(
  {
    file: line('The picture: a path from this file, inside the publication. PNG, JPEG, GIF or WebP.', 'images/chart.png'),
    alt: z.optional(line('What the picture says, for those who cannot see it.', 'A chart: permits fell from 48 to 26 in a year')),
    decorative: z.optional(flag('true when the picture says nothing; then it needs no alt.')),
    caption: z.optional(line('Printed below it.', 'Permits issued, 2013 to 2016')),
    credit: z.optional(line('Who made it; the word for credit is put before it.', 'Ada Example')),
  },
  { description: 'A picture.', examples: [{ file: 'images/chart.png', alt: 'A chart: permits fell from 48 to 26 in a year' }] },
  altOrDecorative,
);

const common = {
  id: z.optional(id('Names the item for links, translations and later issues. Made from the title when absent.', 'trp-evaluation')),
  body: z.optional(prose('The text, in Markdown: paragraphs, lists, quotations, tables, links.', 'The report is **out**: [read it](https://example.org/report).')),
  text: z.optional(prose('The body in other words, for the plain text edition only: a table, say, told in sentences.', 'There were 1,361 calls in 2016, twice as many as in 2015.')),
  'text-of': z.optional(line('Which body the text was written for. `bulletin validate --fix` writes it, so that you are told when the body changes.', '3f9a2c1b')),
  links: z.optional(list(linkSchema, 'Where to read more.')),
  images: z.optional(list(imageSchema, 'Pictures.')),
  contact: contact('Who to ask about this item.'),
  dateline: z.optional(line('The place or country that it comes from.', 'Geneva')),
  access: z.optional(access),
  language: z.optional(language('The language of the item, where it is another than the issue’s.')),
  until: z.optional(date('The last day on which it is worth carrying over.')),
  follows: z.optional(reference('The earlier item that it continues.')),
  repeats: z.optional(reference('The earlier item that it is printed again from.')),
  contributor: z.optional(line('Who sent it in.', 'Ada Example')),
};

const headingExample = 'Evaluation of Temporary Residence Permits';
const title = line('The heading.', headingExample);

/** The schema of one kind, with `inner` behind its fields. */
function itemOf<K extends Kind, I extends z.core.$ZodLooseShape>(kind: K, inner: I) {
  const named = described(z.literal(kind), { description: kindSummaries[kind] });
  return fields({
    // An article needs no `kind`, and a note no title.
    kind: (kind === 'article' ? z.optional(named) : named) as OptionalFor<'article', K, typeof named>,
    title: (kind === 'note' ? z.optional(title) : title) as OptionalFor<'note', K, typeof title>,
    ...kindFields[kind],
    ...common,
    ...inner,
  });
}

type OptionalFor<Free extends Kind, K extends Kind, S extends z.core.$ZodType> = K extends Free ? z.ZodMiniOptional<S> : S;
/** One schema a kind: the condition makes a union of them, and not one schema of all kinds at once. */
type ItemSchema<K extends Kind, I extends z.core.$ZodLooseShape> = K extends Kind ? ReturnType<typeof itemOf<K, I>> : never;

/** All kinds that there are: one that is added to the table is in the schema. */
function itemOfAnyKind<I extends z.core.$ZodLooseShape>(inner: I) {
  const schemas = kinds.map((kind) => itemOf(kind, inner)) as readonly unknown[];
  return z.discriminatedUnion('kind', schemas as readonly [ItemSchema<Kind, I>, ...ItemSchema<Kind, I>[]]);
}

export const singleItemSchema = described(itemOfAnyKind({}), { description: 'An item without items of its own.', examples: [{ title: 'What the evaluation found' }] });

const innerItems = { items: z.optional(list(singleItemSchema, 'Items of its own, one level down.')) };

export const itemSchema = described(itemOfAnyKind(innerItems), { description: 'An item.', examples: [{ title: headingExample }] });

const named = whole<{ id?: unknown; title?: unknown }>((section) =>
  section.id !== undefined || section.title !== undefined
    ? undefined
    : {
        rule: 'schema/required',
        what: 'has neither `id` nor `title`',
        help: 'Give the section the `id` of one in bulletin.yaml, or a `title` of its own',
      },
);

const section = group(
  {
    id: z.optional(id('A section of the catalogue in bulletin.yaml.', 'policy')),
    title: z.optional(line('The heading, where the catalogue has none.', 'Policy developments')),
    intro: z.optional(prose('A text before the items.', 'Three decisions of this summer.')),
    items: z.optional(described(z.array(itemSchema), { description: 'The items, in the order in which they are read.' })),
  },
  { description: 'A section.', examples: [{ id: 'policy', items: [{ title: headingExample }] }] },
  named,
);

const box = group(
  {
    title: line('The heading of the box.', 'Opening hours'),
    body: z.optional(prose('Its text.', 'Monday to Friday, 9:00 to 17:00')),
    links: z.optional(list(linkSchema, 'Its links.')),
    until: z.optional(date('The last day on which the box is of use.')),
  },
  { description: 'A box beside the text.', examples: [{ title: 'Opening hours', body: 'Monday to Friday, 9:00 to 17:00' }] },
);

export const issueSchema = group(
  {
    $schema: z.optional(line('The address of this schema, for editors that read it here.', '../schema/issue.schema.json')),
    number: z.optional(count('The number of the issue.', 28)),
    volume: z.optional(count('The volume, where the publication has them.', 12)),
    date: date('The date of the issue.'),
    language: z.optional(language('The language of this file.')),
    title: z.optional(line('A title of its own, instead of the publication’s name.', 'Trafficking Bulletin')),
    status: z.optional(choice(statuses, 'How far it is: a draft may have gaps; what is wrong in a published issue is told in `errata`.')),
    greeting: z.optional(
      group({ text: prose('The letter.', 'Dear readers, ...'), signature: z.optional(line('Who signs it.', 'Ada Example, editor')) }, { description: 'A letter to the readers.', examples: [{ text: 'Dear readers, ...', signature: 'Ada Example, editor' }] },
      ),
    ),
    summary: z.optional(line('The issue in one line. Made from the first titles when absent.', 'Temporary Residence Permits evaluated, funding of legal aid, and more.')),
    sections: list(section, 'The sections, in the order in which they are read.'),
    boxes: z.optional(list(box, 'Boxes: quick links, opening hours.')),
    errata: z.optional(
      list(
        group({ date: date('When it was corrected.'), text: prose('What was wrong, and what is right.', 'The workshop is in Toronto, not in Montreal.') }, { description: 'A correction.', examples: [{ date: '2017-08-15', text: 'The workshop is in Toronto, not in Montreal.' }] }),
        'Corrections made after publication.',
      ),
    ),
  },
  'One issue of a publication in one language.',
);

/** An issue that conforms. */
export type Issue = z.output<typeof issueSchema>;
export type Section = Issue['sections'][number];
export type Item = NonNullable<Section['items']>[number];
/** An item inside an item: the same without items of its own. */
export type SingleItem = z.output<typeof singleItemSchema>;
export type Link = NonNullable<Item['links']>[number];
export type Image = NonNullable<Item['images']>[number];
export type Contact = NonNullable<Item['contact']>;
export type Status = (typeof statuses)[number];
