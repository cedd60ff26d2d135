// item/contact: "please contact", and then no address.

import type { Path } from '../../content/issue/fault.ts';
import { itemFields } from '../../content/issue/item-fields.ts';
import type { Item, SingleItem } from '../../content/issue/schema.ts';
import { localised } from '../../content/publication/per-language.ts';
import { callsByName, callsToNobody, type Call } from './reading/calls-to-write.ts';
import { itemAt } from './reading/item-at.ts';
import { quote } from './reading/names.ts';
import { readingsOf, type Passage } from './reading/passages.ts';
import { sentenceAfter, sentenceBefore } from './reading/phrases.ts';
import type { Rule } from './rule.ts';
import type { Subject } from './subject.ts';

export const itemContact: Rule = {
  id: 'item/contact',
  severity: 'warning',
  restsOn: ['contact', 'links', 'registration', 'how'],
  what: 'The text asks readers to contact somebody, but gives no way to reach them.',
  why: 'Readers who want to take part give up here. A contact in a field does not get lost when text is copied.',
  bad: `date: 2017-08
title: Bulletin
sections:
  - title: Events
    items:
      - title: Next forum
        body: To lend a hand at the forum, please contact
`,
  good: `date: 2017-08
title: Bulletin
sections:
  - title: Events
    items:
      - title: Next forum
        body: To lend a hand at the forum, please contact
        contact: { name: Ana Moreau, email: ana@example.org }
`,
  *check(subject) {
    for (const reading of readingsOf(subject)) {
      // One in each paragraph: an editor who fixes it sees the others.
      const found = new Set<number>();
      for (const call of [...callsToNobody(reading), ...callsByName(reading)]) {
        const { passage, span, match } = call;
        const { path } = passage;
        const paragraph = passage.start + paragraphOf(passage.text, span.offset);
        if ((!passage.isProse && path.at(-1) !== 'details') || found.has(paragraph) || isAnswered(call, subject))
          continue;
        found.add(paragraph);
        const help = itemAt(subject.issue, path).item
          ? 'Add `contact:` with an e-mail address, a telephone number or a url to the item, or write one of them here'
          : 'Write the address here, for example [editor@example.org](mailto:editor@example.org)';
        yield {
          path,
          span,
          message: `The text says ${quote(match[0])}, but gives no e-mail address, telephone number or link`,
          help,
        };
      }
    }
  },
};

/** An address, a number, or a door to knock on. */
const way =
  /@|[[(]\s?(?:at|à|arobase)\s?[\])]|mailto:|tel:|\(?\d{3}\)?[ .-]\d{3,4}|\d\d(?:[ .-]\d\d){3}|\b(?:ext|extension|poste)\b\.? ?\d|\b[Rr]oom \w|\bat (?:the|our) (?:front|desk|office|door|reception|library|school|church|counter)|\bat reception\b|\b(?:bureau|salle|local) \d|\bà (?:la réception|l[’']accueil|la bibliothèque)|\bau (?:bureau|secrétariat|comptoir)/;
const link = /\]\(|https?:|www\./;
/** What was to follow, on the next line, or with the name before it. */
const opensWithLink = /^[^.!?\n]{0,100}(?:\]\(|https?:|www\.)/;
const toWrite =
  'contact|form\\b|formulaire|e-?mail|courriel|write|écri|message|call|phone|appel|join|book|réserv|regist|inscri|sign|reach|address|adresse';
/**
 * A link in another sentence is about something else, unless it says that one gets in touch there, or the words before it
 * do: `Write to her [here](...)`.
 */
const linkToWrite = new RegExp(
  [
    String.raw`\[[^[\]\n]{0,80}(?:${toWrite}|page\b)[^[\]\n]{0,80}\]\(`,
    String.raw`(?:${toWrite})[^.!?\n[\]]{0,60}\[[^[\]\n]{0,80}(?<![\wà-ÿ])(?:here|ici)(?![\wà-ÿ])[^[\]\n]{0,80}\]\(`,
    String.raw`(?:https?:|www\.)\S{0,80}(?:contact|form|joindre|equipe|team|staff|people)`,
  ].join('|'),
  'i',
);

function isAnswered(call: Call, subject: Subject): boolean {
  const { passage, isUs, isWhole, name } = call;
  // The publication's own contact is in every issue.
  const { contact, name: publication } = subject.publication;
  if (
    contact !== undefined &&
    (isUs ||
      (name !== undefined && contact.name !== undefined && localised(contact.name, subject.language).includes(name)))
  )
    return true;
  // Without a bulletin.yaml, we have no address.
  if (isUs && isWhole && publication === undefined) return true;
  const { item, outer } = itemAt(subject.issue, passage.path);
  if ([item, outer].some((one) => one !== undefined && namesSomebody(one))) return true;
  if (!isWhole) return wayFollows(call);
  return isInLabel(call) || isWayIn(call, name) || isNear(subject, passage);
}

function namesSomebody(item: Item | SingleItem): boolean {
  const inner: readonly SingleItem[] = ('items' in item && item.items) || [];
  return (
    itemFields(item).some(({ role }) => role === 'contact') ||
    (item.links?.some(({ url }) => url.startsWith('mailto:') || url.startsWith('tel:')) ?? false) ||
    inner.some(namesSomebody)
  );
}

/** `Please contact.` with the address in a later sentence or in the list below, or a link first thing after it. */
function wayFollows({ passage: { text }, span }: Call): boolean {
  const after = text.slice(span.offset + span.length, span.offset + span.length + 1000);
  if (way.test(after)) return true;
  const next = after.trimStart();
  const end = next.indexOf('\n\n');
  const paragraph = end === -1 ? next : next.slice(0, end);
  return opensWithLink.test(paragraph) || linkToWrite.test(paragraph);
}

/** `Ask Mary.` with an address in its paragraph, or a link in its sentence. */
function isWayIn({ passage: { text }, span: { offset, length } }: Call, name: string | undefined): boolean {
  const paragraph = paragraphAround(text, offset);
  if (way.test(paragraph)) return true;
  if (!link.test(paragraph)) return false;
  return (
    linkToWrite.test(paragraph) ||
    (name !== undefined && paragraph.includes(`[${name}`)) ||
    link.test(sentenceBefore(text, offset)) ||
    link.test(sentenceAfter(text, offset + length))
  );
}

/** `[Contact us](…)` is a link itself. */
function isInLabel({ passage: { text }, span: { offset, length } }: Call): boolean {
  const before = text.slice(Math.max(0, offset - 100), offset);
  return (
    before.lastIndexOf('[') > before.lastIndexOf(']') &&
    /^[^[\]\n]{0,100}\]\(/.test(text.slice(offset + length, offset + length + 110))
  );
}

/** Nobody reads on in a paragraph for longer. */
const longest = 1_000;

/** Where the paragraph around a place begins, or a part of it, where it is very long. */
function paragraphOf(text: string, offset: number): number {
  const from = Math.max(0, offset - 5 * longest);
  const at = text.slice(from, offset).lastIndexOf('\n\n');
  return at === -1 ? -1 - Math.floor(from / longest) : from + at;
}

function paragraphAround(text: string, offset: number): string {
  const before = text.slice(Math.max(0, offset - longest), offset);
  const after = text.slice(offset, offset + longest);
  const end = after.indexOf('\n\n');
  return before.slice(Math.max(0, before.lastIndexOf('\n\n'))) + (end === -1 ? after : after.slice(0, end));
}

/** Whether the same item, box or greeting, or the opening of its section, holds an address. */
function isNear({ texts }: Subject, { path }: Passage): boolean {
  const own = path.slice(0, path[2] === 'items' ? 4 : path[0] === 'boxes' ? 2 : 1);
  const isAround = (other: Path) =>
    own.every((step, index) => other[index] === step) || (other[1] === path[1] && other[2] === 'intro');
  return texts.some((other) => isAround(other.path) && way.test(other.text));
}
