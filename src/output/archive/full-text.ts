// An edition as HTML for readers of feeds, who have their own style: everything that it says, in plain elements.

import type {
  Edition,
  EditionBox,
  EditionContact,
  EditionImage,
  EditionItem,
  EditionLink,
  Fact,
} from '../../content/edition/edition.ts';
import { inList } from '../../content/languages/in-a-list.ts';
import { parseAddress, phoneAddress } from '../../content/prose/address.ts';
import { escapeHtml, escapeText } from '../../content/prose/escape.ts';
import type { Prose } from '../../content/prose/prose.ts';
import { proseToHtml } from '../../content/prose/to-html.ts';

/** Headings start at h2: the entry's title is the h1. */
export function fullText(edition: Edition): string {
  const { words, errata, greeting, boxes, sections, address = '' } = edition;
  const html = [
    ...(errata.length === 0 ? [] : [element('h2', words.corrections)]),
    ...errata.map(({ date, body }, index) => element('p', date.text) + prose(body, 3, `page_correction_${index + 1}`)),
    greeting === undefined ? '' : prose(greeting.body, 2, 'page_greeting') + element('p', greeting.signature),
    ...boxes.map((box, index) => boxToHtml(box, `page_box_${index + 1}`, edition)),
    ...sections.map(
      ({ title, intro, items, anchor }) =>
        element('h2', title) + prose(intro, 3, anchor) + items.map((item) => itemToHtml(item, 3, edition)).join(''),
    ),
  ].join('');
  // What leads to a place in the page leads to the page from elsewhere.
  return html.replace(/href="#([^"]*)"/g, (_, id: string) => `href="${escapeHtml(address)}#${encodeURIComponent(id)}"`);
}

function boxToHtml({ title, body, links }: EditionBox, anchor: string, edition: Edition): string {
  return element('h2', title) + prose(body, 3, anchor) + linksToHtml(links, edition);
}

function itemToHtml(item: EditionItem, level: number, edition: Edition): string {
  const { words } = edition;
  const below = item.title === undefined ? level : Math.min(level + 1, 6);
  const marks = item.marks.map((mark) => `[${mark}] `).join('');
  const html = [
    item.title === undefined
      ? element('p', marks.trim())
      : `<h${level}>${escapeText(marks)}${link(item.title, item.url)}</h${level}>`,
    element('p', item.dateline),
    factsToHtml(item.facts, words.colon),
    prose(item.body, below, item.anchor),
    ...item.images.map((image) => (image.isPlaced ? '' : imageToHtml(image, edition))),
    linksToHtml(item.links, edition),
    contactToHtml(item.contact, edition),
    element('p', item.contributor && `${words.contributor} ${item.contributor}`),
    ...item.items.map((inner) => itemToHtml(inner, below, edition)),
  ].join('');
  return item.language === undefined ? html : `<div lang="${escapeHtml(item.language)}">${html}</div>`;
}

function factsToHtml(facts: readonly Fact[], colon: string): string {
  return list(facts.map(({ label, text, url }) => escapeText(`${label}${colon} `) + link(text, url)));
}

function imageToHtml({ alt, caption, credit, url }: EditionImage, { words }: Edition): string {
  const picture = `${words.image}${words.colon} ${alt}`;
  const said = [
    alt === '' || url !== undefined ? undefined : picture,
    caption,
    credit === undefined ? undefined : `${words.credit}${words.colon} ${credit}`,
  ];
  return (url === undefined ? '' : `<p>${link(picture, url)}</p>`) + said.map((text) => element('p', text)).join('');
}

function linksToHtml(links: readonly EditionLink[], { words }: Edition): string {
  return list(
    links.map(
      ({ label, url, notes }) =>
        link(label, url) + (notes.length === 0 ? '' : escapeText(` (${inList(words, notes)})`)),
    ),
  );
}

function contactToHtml(contact: EditionContact | undefined, { words }: Edition): string {
  if (contact === undefined) return '';
  const { name, role, email, phone, url, postal } = contact;
  const person = inList(words, [name, role]);
  return (
    element('p', person === '' ? words.askUs : `${words.askUs}${words.colon} ${person}`) +
    list(
      [
        email && link(email, `mailto:${email}`),
        phone && link(phone, phoneAddress(phone)),
        url && link(url, url),
        postal && escapeText(postal),
      ].filter((part) => part !== undefined),
    )
  );
}

function list(items: readonly string[]): string {
  return items.length === 0 ? '' : `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
}

function element(tag: string, text: string | undefined): string {
  return text === undefined || text === '' ? '' : `<${tag}>${escapeText(text)}</${tag}>`;
}

function link(label: string, url: string | undefined): string {
  const address = parseAddress(url ?? '');
  if (address.kind === 'refused') return escapeText(label);
  return `<a href="${address.kind === 'item' ? `#${address.id}` : escapeHtml(address.url)}">${escapeText(label)}</a>`;
}

// What only the style of the page needs. Text cannot look like it: its `<` and `"` are escaped.
const forThePage =
  /<span class="(?:address|unseen)"[^>]*>.*?<\/span>|<caption class="unseen">.*?<\/caption>|<wbr>| (?:class|role|aria-label|tabindex)="[^"]*"(?=[^<]*>)/g;

function prose(text: Prose | undefined, headingLevel: number, anchor: string): string {
  return text === undefined ? '' : proseToHtml(text, { headingLevel, anchor }).replace(forThePage, '');
}
