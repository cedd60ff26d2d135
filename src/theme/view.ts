// The edition as templates see it: what is absent is null, so that a template may ask and a misspelt name is an error.

import type { Edition, EditionContact, EditionImage, EditionItem, EditionLink, Fact } from '../edition/edition.ts';

/** What the names `edition` and `words` stand for in every template. */
export function viewOf(edition: Edition): object {
  // What is set is in `look` already, with what the theme says.
  const { settings: _, ...shown } = edition;
  const view = {
    ...whole(shown, ['publisher', 'numberLabel', 'address']),
    logo: edition.logo === undefined ? null : imageView(edition.logo),
    greeting: edition.greeting === undefined ? null : whole(edition.greeting, ['signature']),
    contact: contactView(edition.contact),
    boxes: edition.boxes.map((box) => ({ ...whole(box, ['body']), language: null, links: box.links.map(linkView) })),
    sections: edition.sections.map((section) => ({ ...whole(section, ['intro']), items: section.items.map(itemView) })),
  };
  return { edition: view, words: edition.words };
}

function itemView(item: EditionItem): object {
  return {
    ...whole(item, ['title', 'language', 'dateline', 'body', 'contributor']),
    contact: contactView(item.contact),
    facts: grouped(item.facts),
    images: item.images.map(imageView),
    links: item.links.map(linkView),
    items: item.items.map(itemView),
  };
}

function imageView(image: EditionImage): object {
  return { ...whole(image, ['caption', 'credit']), source: dataAddress(image) };
}

function dataAddress({ type, bytes }: EditionImage): string {
  return `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
}

/** Facts that say the same thing in a row share one label. */
function grouped(facts: readonly Fact[]): readonly object[] {
  const groups: { readonly label: string; readonly values: object[] }[] = [];
  for (const fact of facts) {
    const value = whole(fact, ['url', 'datetime']);
    if (groups.at(-1)?.label === fact.label) groups.at(-1)?.values.push(value);
    else groups.push({ label: fact.label, values: [value] });
  }
  return groups;
}

function linkView(link: EditionLink): object {
  return whole(link, ['language']);
}

function contactView(contact: EditionContact | undefined): object | null {
  return contact === undefined ? null : whole(contact, ['name', 'role', 'email', 'phone', 'url', 'postal']);
}

type OptionalKeys<T> = { [K in keyof T]-?: undefined extends T[K] ? K : never }[keyof T];

function whole<T extends object>(thing: T, optional: readonly OptionalKeys<T>[]): object {
  return { ...thing, ...Object.fromEntries(optional.map((key) => [key, thing[key] ?? null])) };
}
