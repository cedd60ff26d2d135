// Prose that asks readers to write, call or ask: `please contact`, `ask Mary`, `écrivez à`.

import { hitsOf, type Hit, type Reading } from './passages.ts';
import { anyOf, emphasis, sentenceBefore } from './phrases.ts';

export interface Call extends Hit {
  /** `contact us`: the publication, not somebody who has to be named. */
  readonly isUs: boolean;
  /** Whether the sentence goes on, or ends where somebody should be named. */
  readonly isWhole: boolean;
  /** Who is to be asked, where the text says it. */
  readonly name?: string;
}

// What comes after the words when nobody does: the end of a sentence, of the text, or of a paragraph before no list.
const endOfSentence = String.raw`[ \n]{0,20}(?::[ \n]{0,20})?(?:\0|\)?[.;!?](?![.\w])|\)(?!\w))`;
const beforeNoList = String.raw`[ \t]{0,20}\n[ \t]{0,20}\n(?![ \n]{0,20}[-*+>|\d])`;
const end = `(?=${emphasis}(?:${endOfSentence}|${beforeNoList}))`;

interface CallWords {
  readonly pattern: RegExp;
  /** Of what the pattern finds: words that want an object whatever comes before them. */
  readonly always: RegExp;
  readonly us: RegExp;
  /** How a sentence begins that ends in `, contact`. */
  readonly openings: RegExp;
  /** What is before a call to somebody by name. */
  readonly start: RegExp;
  /** Calls to somebody by name (the group `name`) or to us, with or without an address behind. */
  readonly named: RegExp;
  /** What looks like a name and is none. */
  readonly noNames: RegExp;
}

const enVerbs = anyOf('contact', 'write to', 'e-?mail', 'call', 'telephone', 'get in touch with', 'reach out to');
const frVerbs = "(?:contacter|joindre|écrire à|communiquer avec|vous adresser à|s[’']adresser à)";
const frPhrases = anyOf(
  ...[`veuillez(?: nous)? ${frVerbs}`, `prière de(?: nous)? ${frVerbs}`, 'contactez(?:-nous)?(?: à)?'],
  ...[
    'écrivez(?:-nous)? à',
    'ecrivez(?:-nous)? à',
    'communiquez avec(?: nous)?',
    'adressez-vous à',
    'appelez',
    'téléphonez à',
  ],
);

// Nothing but a whole sentence asks: `they call Mary` does not. What is before is looked at where something was found.
const enStart =
  /(?:^|[\n\0.!?:;,(][\s*_]{0,3}|[-*+] |\d[.)] |\b(?:[Pp]lease|[Kk]indly|[Jj]ust|[Tt]hen|[Oo]r|[Aa]nd) )$/;
const enName = String.raw`(?<name>(?:(?:Mrs?|Ms|Dr|Rev|Fr)\.?\s)?[A-Z][a-z’'-]{1,20}(?:(?<=-)[A-Z][a-z’']{1,20})?(?:\s[A-Z][a-zA-Z’'-]{1,20}){0,2})`;
const enAsks = anyOf(
  'contact',
  'write to',
  'e-?mail',
  'call',
  'phone',
  'telephone',
  'ask',
  'talk to',
  'speak to',
  'speak with',
  'get in touch with',
  'reach out to',
  'RSVP to',
  'write to or call',
);
/** `Call me.`, and not `Call me Ishmael`. */
const meWords = String.raw`me(?=${emphasis}(?:\)?[.;!?](?![.\w])|[\n\0]|\s(?:at|on|to|for|if|before|with|about)\b))`;
const enOther = String.raw`to\s(?:or|and)\s(?:call|phone|e-?mail|text|write|visit)\b`;
const enLost = String.raw`\b(?:(?:[Ee]-?mail|[Ss]end|[Ss]ubmit|[Ff]orward|[Ww]rite)\s(?:[\w’'-]{1,20}\s){1,6}${enOther}|[Ww]rite\s${enOther}(?!\sus\b))`;
const enLostAt = String.raw`\b(?:[Cc]ontact|[Cc]all|[Ee]-?mail|[Ww]rite to|[Pp]hone|[Rr]each)(?:\s[\w’'-]{1,20}){1,5}\s(?:at|via)${end}`;

const frStart = /(?:^|[\n\0.!?:;,(«][\s*_]{0,3}|[-*+] |\d[.)] |\b(?:[Oo]u|[Ee]t|[Pp]uis) )$/;
const frName = String.raw`(?<name>(?:(?:M\.|Mme|Mlle|Dre?)\s)?[A-ZÀ-Ý][a-zà-ÿ’'-]{1,20}(?:(?<=-)[A-ZÀ-Ý][a-zà-ÿ’']{1,20})?(?:\s[A-ZÀ-Ý][\wà-ÿÀ-Ý’'-]{1,20}){0,2})`;
const frAsks = anyOf(
  ...[
    'contactez',
    'appelez',
    'écrivez à',
    'ecrivez à',
    'adressez-vous à',
    'demandez(?: à)?',
    'parlez à',
    'téléphonez à',
    'communiquez avec',
  ],
  `(?:[Vv]euillez|[Pp]rière de|[Mm]erci de) (?:contacter|appeler|joindre|écrire à|communiquer avec|vous adresser à|s[’']adresser à)`,
);
const frLost = String.raw`(?<![a-zà-ÿ])(?:[Éé]cri(?:vez|re)|[Ee]nvoye[zr])\s(?:[\wà-ÿ’'-]{1,20}\s){0,6}à\s(?:ou|et)\s(?:appele[zr]|téléphone[zr]|écri(?:vez|re)|contacte[zr])(?![a-zà-ÿ])`;
const frLostAt = String.raw`(?<![a-zà-ÿ])(?:[Cc]ontacte[rz]|[Aa]ppele[rz]|[Éé]cri(?:re|vez) à|[Jj]oindre)(?:\s[\wà-ÿ’'-]{1,20}){1,5}\s(?:au|à)${end}`;

const words: Readonly<Record<string, CallWords>> = {
  en: {
    pattern: new RegExp(
      String.raw`\b(?:${anyOf('please', 'kindly')}\s{1,20}${emphasis})?${enVerbs}(?:\s{1,20}us(?:\s{1,20}at)?)?${end}|${enLost}|${enLostAt}`,
      'g',
    ),
    always: /^[PpKk](?:lease|indly)\s|\b(?:at|via)$|\bto\s(?:or|and)\s/,
    us: /\bus$/,
    openings: /^\W*(?:For|If|To|In order|Should|With|Those|Anyone)\b/,
    start: enStart,
    named: new RegExp(`(?:${enAsks})\\s(?:${enName}|us|${meWords})(?![\\w’'-])`, 'g'),
    noNames:
      /^(?:I|You|Your|Our|The|This|That|These|Those|An?|No|All|Any|Each|Us|My|His|Her|Their|For|It|He|She|We|They|What|How|Who|Why|When|Where|If|God|Me|Customer|Health|Service|Parliament|Congress)$/,
  },
  fr: {
    pattern: new RegExp(`(?<![a-zà-ÿ])${frPhrases}${end}|${frLost}|${frLostAt}`, 'g'),
    always: /^/,
    us: /nous$|nous\s+(?:contacter|joindre)$/,
    openings: /^/,
    start: frStart,
    named: new RegExp(
      `(?:${frAsks}\\s${frName}|${anyOf('contactez', 'appelez', 'écrivez', 'téléphonez')}-(?:nous|moi))(?![\\wà-ÿ’'-])`,
      'g',
    ),
    noNames:
      /^(?:Je|Tu|Il|Elle|Nous|Vous|Le|La|Les|L[’'].*|Un|Une|Des|Du|De|Mon|Ma|Mes|Notre|Nos|Votre|Vos|Ce|Cet|Cette|Ces|Dieu|Service|Santé)$/,
  },
};

/** The calls after which nobody is named, or the address is lost. */
export function* callsToNobody(reading: Reading): Generator<Call> {
  const language = wordsOf(reading);
  if (language === undefined) return;
  for (const hit of hitsOf(language.pattern, reading)) {
    const found = hit.match[0];
    const isUs = language.us.test(found);
    if (isUs || language.always.test(found) || closesSentence(hit, language.openings))
      yield { ...hit, isUs, isWhole: false };
  }
}

/** `Contact Center`, `Call Volume`: titles and terms that look like a call to somebody. */
const things =
  /(?:^|\s)(?:Cent(?:er|re)s?|Volumes?|Forms?|Lists?|Details|Info(?:rmation)?|Pages?|Persons?|Logs?|Tracking|Tracing|Marketing|Campaigns?|Addresses|Sheets?|Hours|Times?|Forwarding|Recordings?|Waiting|Management|Systems?|Lens(?:es)?|Sports?|Signs?|Templates?|Small|Large)$/;

/** The calls to somebody by name, or to us: what leads to them has to be somewhere near. */
export function* callsByName(reading: Reading): Generator<Call> {
  const language = wordsOf(reading);
  if (language === undefined) return;
  for (const hit of hitsOf(language.named, reading)) {
    const { index } = hit.match;
    // More than is ever looked at, so that the start of it is none of the text.
    if (!language.start.test(reading.text.slice(Math.max(0, index - 30), index))) continue;
    const name = hit.match.groups?.name;
    if (name === undefined) yield { ...hit, isUs: !/(?:\s|-)(?:me|moi)$/.test(hit.match[0]), isWhole: true };
    else if (!language.noNames.test(name.split(/\s/, 1)[0]!) && !things.test(name))
      yield { ...hit, isUs: false, isWhole: true, name };
  }
}

function wordsOf({ language }: Reading): CallWords | undefined {
  return Object.hasOwn(words, language) ? words[language] : undefined;
}

/** `For more information, contact`: without its opening, `contact` may as well be a noun. */
function closesSentence({ passage: { text }, span }: Hit, openings: RegExp): boolean {
  const sentence = sentenceBefore(text, span.offset);
  return /,\s{0,20}$/.test(sentence) && openings.test(sentence);
}
