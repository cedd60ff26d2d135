// What could do harm in a page, seen as a browser sees it: parsed, not searched.

import { createHash } from 'node:crypto';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const elements = new Set(
  (
    'html head meta title link style body a header nav main footer section article aside div span h1 h2 h3 h4 h5 h6 p ul ol li dl dt dd ' +
    'script blockquote pre code strong em s br hr table caption thead tbody tr th td figure figcaption img time small sub sup abbr address wbr'
  ).split(' '),
);

const attributes = new Set(
  (
    'lang dir id class href rel hreflang alt src width height charset name content property http-equiv tabindex role scope start ' +
    'datetime title type data-url aria-label aria-labelledby aria-hidden'
  ).split(' '),
);

/** Links in the head that say something and load nothing. */
const relations = new Set(['canonical', 'alternate', 'noopener noreferrer', 'sponsored noopener noreferrer']);

/** Everything in the page that is not on the lists of what is harmless. */
export function harmIn(html: string): readonly string[] {
  const page = parse(html);
  const harm: string[] = [];
  for (const element of elementsOf(page)) {
    const { tagName, attrs } = element;
    if (!elements.has(tagName)) harm.push(`<${tagName}>`);
    for (const { name, value } of attrs)
      if (!attributes.has(name) || !isHarmless(element, name, value))
        harm.push(`<${tagName} ${name}="${value.slice(0, 80)}">`);
    if (tagName === 'style' && /@import|url\((?!data:)|<|expression|javascript/i.test(textIn(element)))
      harm.push('<style> that loads something');
  }
  const [first, second] = elementsOf(page).filter(({ tagName }) => tagName === 'meta');
  const scripts = elementsOf(page).filter(({ tagName }) => tagName === 'script');
  if (scripts.length > 1 || !scripts.every(isData)) harm.push('<script> that is no data');
  if (first?.attrs[0]?.name !== 'charset' || !isPolicy(second, scripts[0]))
    harm.push('no policy straight after the charset');
  return harm;
}

function isHarmless(element: Element, name: string, value: string): boolean {
  switch (name) {
    case 'href':
      return (
        /^(?:https?:\/\/[^/\s@]|mailto:|tel:|#|\.\.\/index\.[\w-]+\.html$|[\p{L}\p{N}._-]+\.ics$)/iu.test(value) &&
        !/[\u0000-\u0020\\<>"]/.test(value)
      );
    case 'src':
      return element.tagName === 'img' && /^data:image\/(?:png|jpeg|gif|webp);base64,[A-Za-z\d+/=]+$/.test(value);
    case 'type':
      return (
        (element.tagName === 'script' && value === 'application/ld+json') ||
        (element.tagName === 'link' && value === 'application/atom+xml') ||
        (element.tagName === 'a' && value === 'text/calendar')
      );
    case 'rel':
      return relations.has(value);
    case 'http-equiv':
      return value === 'Content-Security-Policy';
    default:
      return true;
  }
}

/** What search engines read: a browser runs nothing of that type, and nothing in it can end the element. */
function isData(script: Element): boolean {
  const text = dataIn(script);
  return script.attrs.length === 1 && !text.includes('<') && typeof JSON.parse(text) === 'object';
}

function dataIn(script: Element): string {
  return script.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
}

/** Nothing may run but the one text that is there, which is data. */
function isPolicy(element: Element | undefined, script: Element | undefined): boolean {
  const policy = element?.attrs.find(({ name }) => name === 'content')?.value ?? '';
  const [, hash] =
    /^default-src 'none'; style-src 'sha256-[^']+'; img-src data:; font-src data:;(?: script-src 'sha256-([^']+)';)? base-uri 'none'; form-action 'none'$/.exec(
      policy,
    ) ?? [policy, 'no policy'];
  return hash === (script && createHash('sha256').update(dataIn(script)).digest('base64'));
}

/** What readers get of the page: its text, and what its pictures say. */
export function wordsIn(html: string): string {
  const [body] = elementsOf(parse(html)).filter(({ tagName }) => tagName === 'body');
  const alternatives = elementsOf(body).flatMap(({ attrs }) =>
    attrs.filter(({ name }) => name === 'alt').map(({ value }) => value),
  );
  return [textIn(body), ...alternatives].join('\n');
}

function elementsOf(node: Node | undefined): readonly Element[] {
  if (node === undefined || !('childNodes' in node)) return [];
  const inside = node.childNodes.flatMap(elementsOf);
  return 'tagName' in node ? [node, ...inside] : inside;
}

function textIn(node: Node | undefined): string {
  if (node === undefined) return '';
  if ('value' in node) return node.value;
  if (!('childNodes' in node)) return '';
  const text = node.childNodes.map(textIn).join('');
  // Two blocks are two words, though no blank is between them.
  return 'tagName' in node && !['a', 'span', 'strong', 'em', 's', 'code'].includes(node.tagName) ? `\n${text}\n` : text;
}
