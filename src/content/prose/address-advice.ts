// What to write instead of an address that cannot be used.

import { parseAddress } from './address.ts';
import { oddBlanks } from './odd-blanks.ts';
import { once } from '../../base/memoize.ts';

export interface Advice {
  readonly help: string;
  /** The address that was meant. */
  readonly instead?: string;
}

const pageName =
  /^(?:\.{0,2}\/|[\w%.~-]+\.(?:html?|php|aspx?|jsp|pdf|docx?|xlsx?|pptx?|jpe?g|png|txt|md)(?:[?#]|$)|[\w-]+\/[^@]*$)/i;
const hostName = once(() => /^(?:[\p{L}\d-]{1,63}\.){1,8}\p{L}{2,24}(?::\d+)?(?:[/?#]|$)/u);
const site = once(() => /^[\p{L}\d-]+(?:\.[\p{L}\d-]+)+(?::\d+)?(?:[/?#]|$)/u);

export function adviceFor(typed: string): Advice {
  const text = typed.slice(0, 2_000);
  const bare = withoutBlanks(text);
  if (/^(?:file:|[a-z]:[\\/])/i.test(bare))
    return { help: 'Only you can open a file on your own computer: put it on the web, and write its address there' };
  const meant = candidates(bare).find(
    (one) => ['web', 'mail', 'phone'].includes(parseAddress(one).kind) && !/^https?:\/\/https?:/i.test(one),
  );
  if (meant !== undefined && meant !== typed) return { help: `Write ${meant}`, instead: meant };
  if (pageName.test(bare))
    return {
      help: 'A relative address leads nowhere in mail and PDF: write the whole one, such as https://example.org/about.html',
    };
  if (/^mailto:/i.test(bare)) return { help: 'Write the whole e-mail address, for example mailto:ada@example.org' };
  if (/^tel:/i.test(bare)) return { help: 'Write the whole number, for example tel:+15550100100' };
  return { help: 'Write the whole address, starting with https://, http://, mailto: or tel:' };
}

/** What may have been meant, the likeliest first. */
function* candidateList(bare: string): Generator<string> {
  const encoded = bare
    .replaceAll('\\', '/')
    .replace(/[ |{}^`"<>]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  if (/^(?:mailto|tel):/i.test(bare)) yield bare.replace(/\s+/g, '');
  yield encoded.replace(/^(?:https?:\/\/)+(?=https?:\/\/)/i, '');
  // `htp://`, `https:/`, `https//`, `http;//`, `ttps://`; of `https:/_/example.org`, nobody knows the site.
  const [start, s = ''] = /^h?t{0,3}p(s?)[:;]{0,2}\/{1,3}(?:https?:\/\/)?/i.exec(encoded) ?? [];
  if (start !== undefined && site().test(encoded.slice(start.length)))
    yield `http${s.toLowerCase()}://${encoded.slice(start.length)}`;
  if (/^[^\s@:/]{1,64}@[\w-]+(?:\.[\w-]+)+$/.test(bare)) yield `mailto:${bare}`;
  if (/^\+?\d[\d\s().-]{5,20}$/.test(bare)) yield `tel:${bare.replace(/[^\d+]/g, '')}`;
  if (hostName().test(encoded) && !pageName.test(encoded)) yield `https://${encoded}`;
}

const candidates = (bare: string): readonly string[] => [...candidateList(bare)];

/** Without marks around it, and without what nobody sees. */
function withoutBlanks(text: string): string {
  return text
    .replace(/^\s*[<([]\s*(?=\S+@|https?:)|[>)\]]\s*$/g, (mark, at: number) =>
      at === 0 || /^\s*[<([]/.test(text) ? '' : mark,
    )
    .replace(new RegExp(`[${oddBlanks}]`, 'g'), '')
    .trim();
}
