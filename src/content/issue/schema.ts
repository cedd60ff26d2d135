// The schema of an issue file: the one source of its types, checks, editor schema and questions.

import * as z from 'zod/mini';
import { described } from './about.ts';
import { contact } from './contact.ts';
import { choice, group, list, whole } from './field.ts';
import { address, reference } from './address-fields.ts';
import { count, date, flag, id, language } from './fields.ts';
import { file, line, name, prose, word } from './text-fields.ts';
import { kindFields, kinds, kindSummaries, type Kind } from './kinds.ts';

export const accessLevels = ['public', 'members', 'login'] as const;
export const pictureWidths = ['small', 'half', 'full'] as const;
export const layouts = ['diary', 'list'] as const;
export const statuses = ['draft', 'ready', 'published'] as const;

const access = choice(accessLevels, 'Who can open it: everyone, members only, or anyone with a login.');

/** Of a link in an issue, which may be a draft, or in a publication, which is none. */
export const linkUrl = (toCome: boolean) =>
  address('A web, mail or telephone address, or the id of an item in this issue.', { items: true, toCome });

export const linkSchema = group(
  {
    label: line(
      'What readers find behind the link. It must make sense without the text around it.',
      'Read the evaluation',
    ),
    url: linkUrl(true),
    language: z.optional(language('The language of the page, if it differs from the issue’s.')),
    access: z.optional(access),
    format: z.optional(line('What the link opens: PDF, video.', 'PDF')),
    size: z.optional(line('The size of the file.', '2 MB')),
  },
  { description: 'A link.', examples: [{ label: 'Read the evaluation', url: 'https://example.org/report' }] },
  undefined,
  'link',
);

const altOrDecorative = whole<{ alt?: unknown; decorative?: unknown; url?: unknown }>(({ alt, decorative, url }) => {
  if (decorative === true && url !== undefined) {
    const help = 'Say in `alt` where it leads, and delete `decorative`: the link has no other words';
    return { rule: 'image/alt', what: 'has a `url` and is decorative', help };
  }
  if ((alt !== undefined) !== (decorative === true)) return undefined;
  const what = alt === undefined ? 'has no `alt`' : 'has an `alt` and is decorative';
  return {
    rule: 'image/alt',
    what,
    help: 'Say in `alt` what the picture shows, or write `decorative: true` if it says nothing',
  };
});

export const imageSchema = group(
  {
    file: file(
      'The picture: a path from this file, inside the publication. PNG, JPEG, GIF or WebP.',
      'images/chart.png',
    ),
    alt: z.optional(
      line('What the picture says, for people who cannot see it.', 'A chart: permits fell from 48 to 26 in a year'),
    ),
    decorative: z.optional(flag('true if the picture says nothing; then it needs no alt.')),
    url: z.optional(
      address('Where it leads: to the video that it is a picture of, or to the page of an advertiser.', {
        toCome: true,
      }),
    ),
    width: z.optional(
      choice(
        pictureWidths,
        'How much of the column it takes. Two halves, or three small ones, that follow each other are side by side.',
        'half',
      ),
    ),
    caption: z.optional(line('Printed below it.', 'Permits issued, 2013 to 2016')),
    credit: z.optional(name('Who made the picture. bulletin puts the word for "credit" before it.', 'Ada Example')),
  },
  {
    description: 'A picture.',
    examples: [{ file: 'images/chart.png', alt: 'A chart: permits fell from 48 to 26 in a year' }],
  },
  altOrDecorative,
  'image',
);

/** What every item may have. */
export const commonFields = {
  id: z.optional(
    id(
      'The name of the item for links, translations and later issues. Without one, bulletin makes it from the title.',
      'trp-evaluation',
    ),
  ),
  url: z.optional(address('The page that the item is about: its title leads there.', { toCome: true })),
  body: z.optional(
    prose(
      'The text, in Markdown: paragraphs, lists, quotations, tables, links.',
      'The report is **out**: [read it](https://example.org/report).',
    ),
  ),
  text: z.optional(
    prose(
      'The body in other words, for the plain text edition only: for example a table in sentences.',
      'There were 1,361 calls in 2016, twice as many as in 2015.',
    ),
  ),
  'text-of': z.optional(
    word(
      'Which body the text was written for. `bulletin validate --fix` writes it, and a finding says when the body changes.',
      '3f9a2c1b',
    ),
  ),
  links: z.optional(list(linkSchema, 'Where to read more.')),
  images: z.optional(list(imageSchema, 'Pictures.')),
  contact: contact('Who to contact about this item.'),
  dateline: z.optional(name('The place or country where the news is from.', 'Geneva')),
  access: z.optional(access),
  language: z.optional(language('The language of the item, if it differs from the issue’s.')),
  until: z.optional(date('The last day on which the item is of use in a later issue.')),
  follows: z.optional(reference('The earlier item that it continues.')),
  repeats: z.optional(reference('The earlier item that it repeats.')),
  contributor: z.optional(name('Who sent it in.', 'Ada Example')),
};

const headingExample = 'Evaluation of Temporary Residence Permits';
const title = line('The heading.', headingExample);

const contents = ['title', 'body', 'text', 'links', 'images', 'items'] as const;

/** Of a note: every other kind has a title. */
const somethingToRead = whole<Readonly<Record<string, unknown>>>((note) =>
  contents.some((name) => note[name] !== undefined)
    ? undefined
    : { rule: 'schema/empty', what: 'has nothing to read', help: 'Write its text as `body`, or delete the item' },
);

/** The schema of one kind, with `inner` behind its fields. */
function itemOf<K extends Kind, I extends z.core.$ZodLooseShape>(kind: K, inner: I) {
  const named = described(z.literal(kind), { description: kindSummaries[kind] });
  const shape = {
    // An article needs no `kind`, and a note no title.
    kind: (kind === 'article' ? z.optional(named) : named) as OptionalFor<'article', K, typeof named>,
    title: (kind === 'note' ? z.optional(title) : title) as OptionalFor<'note', K, typeof title>,
    ...kindFields[kind],
    ...commonFields,
    // What every item may have, some kinds must have.
    ...kindFields[kind],
    ...inner,
  };
  return z.strictObject(shape, { checks: kind === 'note' ? [somethingToRead] : [] } as object);
}

type OptionalFor<Free extends Kind, K extends Kind, S extends z.core.$ZodType> = K extends Free
  ? z.ZodMiniOptional<S>
  : S;
/** One schema a kind: the condition makes a union of them, and not one schema of all kinds at once. */
type ItemSchema<K extends Kind, I extends z.core.$ZodLooseShape> = K extends Kind
  ? ReturnType<typeof itemOf<K, I>>
  : never;

/** All kinds: a kind that is added to the table is in the schema. */
function itemOfAnyKind<I extends z.core.$ZodLooseShape>(inner: I) {
  const schemas = kinds.map((kind) => itemOf(kind, inner)) as readonly unknown[];
  return z.discriminatedUnion('kind', schemas as readonly [ItemSchema<Kind, I>, ...ItemSchema<Kind, I>[]]);
}

export const singleItemSchema = described(itemOfAnyKind({}), {
  description: 'An item without items inside it.',
  examples: [{ title: 'What the evaluation found' }],
});

const innerItems = { items: z.optional(list(singleItemSchema, 'Items inside this item, one level down.')) };

export const itemSchema = described(itemOfAnyKind(innerItems), {
  description: 'An item.',
  examples: [{ title: headingExample }],
});

const named = whole<{ id?: unknown; title?: unknown }>((section) =>
  section.id !== undefined || section.title !== undefined
    ? undefined
    : {
        rule: 'schema/required',
        what: 'has neither `id` nor `title`',
        help: 'Write the `id` of a section in bulletin.yaml, or a `title`',
      },
);

export const sectionSchema = group(
  {
    id: z.optional(id('The id of a section in bulletin.yaml.', 'policy')),
    title: z.optional(line('The heading, if bulletin.yaml has none.', 'Policy developments')),
    layout: z.optional(
      choice(
        layouts,
        'How its items are set, where there are many short ones: a line for each day of a diary, or a list of links.',
        'diary',
      ),
    ),
    intro: z.optional(prose('A text before the items.', 'Three decisions of this summer.')),
    items: z.optional(described(z.array(itemSchema), { description: 'The items, in reading order.' })),
  },
  { description: 'A section.', examples: [{ id: 'policy', items: [{ title: headingExample }] }] },
  named,
);

export const boxSchema = group(
  {
    title: line('The heading of the box.', 'Opening hours'),
    body: z.optional(prose('Its text.', 'Monday to Friday, 9:00 to 17:00')),
    links: z.optional(list(linkSchema, 'Its links.')),
    until: z.optional(date('The last day on which the box is useful.')),
  },
  {
    description: 'A box beside the text.',
    examples: [{ title: 'Opening hours', body: 'Monday to Friday, 9:00 to 17:00' }],
  },
);

export const issueSchema = group(
  {
    $schema: z.optional(
      word('The address of this schema, for editors that look for it here.', '../schema/issue.schema.json'),
    ),
    number: z.optional(count('The number of the issue.', 28)),
    volume: z.optional(count('The volume, if the publication has volumes.', 12)),
    date: date('The date of the issue.'),
    language: z.optional(language('The language of this file.')),
    title: z.optional(line('A title instead of the publication’s name.', 'Trafficking Bulletin')),
    status: z.optional(
      choice(
        statuses,
        'How far the issue is. A draft may have gaps, and texts below a comment `# untranslated: en 1a2b3c4d`, which `bulletin translate` writes; corrections of a published issue go into `errata`.',
      ),
    ),
    greeting: z.optional(
      group(
        {
          text: prose('The letter.', 'Dear readers, ...'),
          signature: z.optional(line('Who signs it.', 'Ada Example, editor')),
        },
        {
          description: 'A letter to the readers.',
          examples: [{ text: 'Dear readers, ...', signature: 'Ada Example, editor' }],
        },
      ),
    ),
    summary: z.optional(
      line(
        'The issue in one line. Without one, bulletin makes it from the first titles.',
        'Temporary Residence Permits evaluated, funding of legal aid, and more.',
      ),
    ),
    sections: list(sectionSchema, 'The sections, in reading order.'),
    boxes: z.optional(list(boxSchema, 'Boxes: quick links, opening hours.')),
    errata: z.optional(
      list(
        group(
          {
            date: date('When it was corrected.'),
            text: prose('What was wrong and what is right.', 'The workshop is in Toronto, not in Montreal.'),
          },
          {
            description: 'A correction.',
            examples: [{ date: '2017-08-15', text: 'The workshop is in Toronto, not in Montreal.' }],
          },
        ),
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
export type Layout = (typeof layouts)[number];
export type Status = (typeof statuses)[number];
