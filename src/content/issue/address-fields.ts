// The kinds of value that lead to someone or somewhere: addresses of pages, e-mail addresses, telephone numbers,
// earlier items.

import { idText } from './fields.ts';
import { isItemId, parseAddress } from '../prose/address.ts';
import { adviceFor } from '../prose/address-advice.ts';
import { scalar, toDo } from './field.ts';
import { asTyped } from './fields.ts';
import { choiceMeant } from './meanings.ts';
import { intervals } from './recurrence.ts';

const addressHelp = 'Write the whole address, starting with https://, http://, mailto: or tel:';

/** Where `toCome` is set, TODO conforms too: a rule finds it, and says how bad it is in a draft. */
interface Options {
  readonly toCome?: boolean;
}

/** A web, mail or telephone address; or, where `items` is set, also the id of an item in this issue. */
export function address(description: string, options: Options & { items?: boolean } = {}) {
  return scalar(
    'address',
    asTyped,
    (text) => {
      if (isToCome(text, options)) return undefined;
      const parsed = parseAddress(text);
      if (parsed.kind === 'web' || parsed.kind === 'mail' || parsed.kind === 'phone') return undefined;
      if (parsed.kind === 'item' && options.items) return undefined;
      const why = parsed.kind === 'refused' ? parsed.why : 'it is not a whole address';
      const { help, instead } = adviceFor(text);
      const wrong = {
        rule: 'link/address',
        what: `cannot be used: ${why}`,
        help: options.items && help.startsWith(addressHelp) ? `${help}, or the id of an item` : help,
      };
      return instead === undefined ? wrong : { ...wrong, instead: { text: instead, safety: 'unsafe' } };
    },
    // No more than how it starts: `validate` says what is wrong inside an address.
    options.items
      ? {
          type: ['string', 'integer', 'boolean'],
          pattern: orToDo(`^([A-Za-z]+:\\S+|#?${idText})$`, options),
          errorMessage: `${addressHelp}, or the id of an item`,
        }
      : { type: 'string', pattern: orToDo('^[A-Za-z]+:\\S+$', options), errorMessage: addressHelp },
    { description, examples: ['https://example.org/report'] },
  );
}

function isToCome(text: string, { toCome = false }: Options): boolean {
  return toCome && text === toDo;
}

function orToDo(pattern: string, { toCome = false }: Options): string {
  return toCome ? `${pattern}|^${toDo}$` : pattern;
}

/** The address of a page. */
export function webAddress(description: string, example = 'https://example.org/bulletin') {
  return scalar(
    'address',
    asTyped,
    (text) => {
      const parsed = parseAddress(text);
      if (parsed.kind === 'web') return undefined;
      const why = parsed.kind === 'refused' ? parsed.why : 'it is not the address of a page';
      return { rule: 'link/address', what: `cannot be used: ${why}`, help: webHelp(text) };
    },
    {
      type: 'string',
      pattern: '^[Hh][Tt][Tt][Pp][Ss]?://',
      errorMessage: 'Write the whole address, starting with https://',
    },
    { description, examples: [example] },
  );
}

function webHelp(text: string): string {
  const { instead = '' } = adviceFor(text);
  return /^https?:/i.test(instead) ? `Write ${instead}` : 'Write the whole address, starting with https://';
}

/** An e-mail address, without `mailto:`. */
export function email(description: string, options: Options = {}) {
  return scalar(
    'email',
    asTyped,
    (text) => {
      if (isEmail(text) || isToCome(text, options)) return undefined;
      const wrong = { rule: 'schema/email', what: `is not an e-mail address: ${text}` };
      const [, alone = text.replace(/^mailto:/i, '')] = /^[^<>]*<([^<>]+)>$/.exec(text) ?? [];
      if (isEmail(alone))
        return { ...wrong, help: `Write the address alone: ${alone}`, instead: { text: alone, safety: 'unsafe' } };
      const meant = addressMeant(text);
      if (meant !== undefined) return { ...wrong, help: `Write ${meant}`, instead: { text: meant, safety: 'unsafe' } };
      const [first, second] = text.split(/[\s,;/]+(?:(?:or|and|ou|et)\s+)?/);
      const isTwo = second !== undefined && isEmail(first!) && isEmail(second);
      return {
        ...wrong,
        help: isTwo
          ? `Only one address fits here: write ${first}, and the other in the text`
          : 'For example editor@example.org',
      };
    },
    {
      type: 'string',
      pattern: orToDo('^[^\\s@]+@[^\\s@]+$', options),
      errorMessage: 'Write an e-mail address, for example editor@example.org',
    },
    { description, examples: ['editor@example.org'] },
  );
}

function isEmail(text: string): boolean {
  return parseAddress(`mailto:${text}`).kind === 'mail' && !/[?,;]|^mailto:/i.test(text);
}

/** The address in `ada @ example.org`, `ada(at)example(dot)org`, `ada@example,org` and `ada@example.org.` */
function addressMeant(text: string): string | undefined {
  if (text.length > 100) return undefined;
  const joined = text
    .replace(/\s*[([{]\s*(?:at|arobase|arrobas?)\s*[)\]}]\s*|\s+at\s+|\s*@\s*/gi, '@')
    .replace(/\s*[([{]\s*(?:dot|point)\s*[)\]}]\s*|\s+(?:dot|point)\s+/gi, '.')
    .replace(/[.,;:!]+$/, '')
    .replace(/(?<=@[\w.-]*\w),\s?(?=\w{2,}(?:,|$))/g, '.');
  return isEmail(joined) ? joined : undefined;
}

const phonePattern = /^(?:\+?\d|\+?\(\d)[\d\s().\/-]{2,}(?:\s?(?:x|ext\.?|poste)\s?\d+)?$/;

/** A telephone number, as readers will see it. */
export function phone(description: string, options: Options = {}) {
  return scalar(
    'phone',
    asTyped,
    (text) =>
      phonePattern.test(text) || isToCome(text, options)
        ? undefined
        : { rule: 'schema/phone', what: `is not a telephone number: ${text}`, help: 'For example +1 555 010 0100' },
    {
      type: ['string', 'number'],
      pattern: orToDo(phonePattern.source, options),
      errorMessage: 'Write a telephone number, for example +1 555 010 0100',
    },
    { description, examples: ['+1 555 010 0100'] },
  );
}

/** `repeats: weekly` is about an event that comes again. */
function referenceHelp(text: string): string {
  const every = choiceMeant(text, intervals);
  return every === undefined
    ? 'Write its issue, # and its id: 27#trp-evaluation'
    : `If it is an event that comes again, write \`recurs: { every: ${every}, to: ... }\``;
}

/** An earlier item: `27#item-id`. */
export function reference(description: string) {
  const read = (text: string): { readonly number: number; readonly item: string } | undefined => {
    const [, number, typed = ''] = /^([1-9]\d{0,8})#(.+)$/.exec(text) ?? [];
    const item = typed.normalize('NFC');
    return number === undefined || !isItemId(item) ? undefined : { number: Number(number), item };
  };
  return scalar(
    'reference',
    (text) => read(text) ?? { number: 0, item: '' },
    (text) =>
      read(text)
        ? undefined
        : {
            rule: 'schema/reference',
            what: `does not name an earlier item: ${text}`,
            help: referenceHelp(text),
          },
    {
      type: 'string',
      pattern: `^[1-9]\\d*#${idText}$`,
      errorMessage: 'Write its issue, # and its id: 27#trp-evaluation',
    },
    { description, examples: ['27#trp-evaluation'] },
  );
}
