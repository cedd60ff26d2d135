// Reads the tags of a page as a browser does, to find what no theme may hold. What two readers could take for different
// things (an open quote, half a comment) is refused as well: no template needs it.

import { loads } from './read-style.ts';

export interface Markup {
  /** The first tag that no theme may hold. */
  readonly forbidden?: string;
  /** Where the head's end tag starts; -1 where there is none. */
  readonly endOfHead: number;
}

// The policy cannot stop them, or they would only look as if they worked; and browsers do not agree on where the text
// of some ends.
const elements = new Set(
  (
    'script iframe frame frameset object embed applet portal fencedframe base style noscript noframes noembed plaintext xmp ' +
    // A form sends what readers type; the others load something, or change an address after the page was read.
    'form input button select textarea video audio source track image feimage use set animate animatemotion animatetransform'
  ).split(' '),
);
/** They hold text up to their end tag, in which `<` starts nothing. */
const texts = new Set(['title']);
/** After them, something is different. */
const marks = new Set(['title', 'head']);
const metaAttributes = new Set(['charset', 'name', 'property', 'content', 'media', 'lang']);
/**
 * Where readers can go. An address beside the page has no scheme: no colon before its first `/`, `?` or `#`, and no
 * entity that could be one.
 */
const target = /^(?!\/\/)(?:https?:|mailto:|tel:|[^:&\\\u0000-\u0020]*(?:[/?#]|$))/i;
/** A picture is in the page. */
const picture = /^data:image\//i;
/** What an attribute that holds an address may hold; nothing, for those that no page needs. */
const addresses: Readonly<Record<string, RegExp | undefined>> = {
  href: target,
  cite: target,
  src: picture,
  ...Object.fromEntries(
    'xlink:href srcset action formaction ping poster data background longdesc manifest codebase dynsrc lowsrc'
      .split(' ')
      .map((name) => [name, undefined]),
  ),
};
const relations = new Set(['alternate', 'author', 'canonical', 'help', 'icon', 'license']);

const tag = /<(\/?)([a-z][a-z\d:-]*)(?=[ \t\n\f\r/>])/iy;
const attribute = /[ \t\n\f\r/]+([^ \t\n\f\r/>"'=<]+)(?:[ \t\n\f\r]*=[ \t\n\f\r]*(["']|[^ \t\n\f\r"'=<>`]+))?/y;
const tagEnd = /[ \t\n\f\r/]*>/y;
const commentOrDoctype = /<!--(?!-?>)[^-]*(?:-[^-]+)*-->|<!doctype html>/iy;

/** Tags that were read and are harmless: a page has few that are different, and a publication has the same in all. */
const harmless = new Set<string>();
const remembered = { tags: 2_000, characters: 80 } as const;

export function readMarkup(page: string): Markup {
  let endOfHead = -1;
  let text: string | undefined;
  let at = page.indexOf('<');
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(page);
    if (match !== null) at = pattern.lastIndex;
    return match;
  };
  /**
   * The attributes of the tag that is open, by name; of two of one name the first counts. Undefined where it does not
   * end.
   */
  const takeAttributes = (): ReadonlyMap<string, string> | undefined => {
    const attributes = new Map<string, string>();
    for (let found = take(attribute); found !== null; found = take(attribute)) {
      let value = found[2] ?? '';
      if (value === '"' || value === "'") {
        const end = page.indexOf(value, at);
        if (end === -1) return undefined;
        value = page.slice(at, end);
        at = end + 1;
      }
      const name = found[1]!.toLowerCase();
      if (!attributes.has(name)) attributes.set(name, value);
    }
    return take(tagEnd) === null ? undefined : attributes;
  };
  for (; at !== -1; at = page.indexOf('<', at)) {
    const start = at;
    // Whatever is between, a tag that has ended here before ends here again.
    const whole = page.slice(start, page.indexOf('>', start) + 1);
    if (text === undefined && harmless.has(whole)) {
      at = start + whole.length;
      continue;
    }
    const refuse = (): Markup => ({ forbidden: page.slice(start, start + 80).replace(/>[^]*/, '>'), endOfHead });
    const [, slash, typed] = take(tag) ?? [];
    if (typed === undefined) {
      if (text !== undefined || take(commentOrDoctype) === null) return refuse();
      continue;
    }
    const name = typed.toLowerCase();
    const attributes = takeAttributes();
    if (attributes === undefined || isForbidden(name, attributes)) return refuse();
    if (text !== undefined && (slash === '' || name !== text)) return refuse();
    text = slash === '' && texts.has(name) ? name : undefined;
    if (at === start + whole.length && whole.length <= remembered.characters && !marks.has(name)) {
      if (harmless.size < remembered.tags) harmless.add(whole);
    }
    if (slash !== '' && name === 'head' && endOfHead === -1) endOfHead = start;
  }
  return { endOfHead };
}

function isForbidden(name: string, attributes: ReadonlyMap<string, string>): boolean {
  if (elements.has(name)) return true;
  const relation = (attributes.get('rel') ?? '').toLowerCase();
  for (const [key, value] of attributes) {
    if (key.startsWith('on') || (name === 'meta' && !metaAttributes.has(key))) return true;
    if (key === 'style' && loads.test(value)) return true;
    if (
      Object.hasOwn(addresses, key) &&
      addresses[name === 'link' && relation === 'icon' ? 'src' : key]?.test(value) !== true
    )
      return true;
  }
  return name === 'link' && !relations.has(relation);
}
