// Labels of links that say nothing away from the text around them.

import { readingWordsFor } from '../../../content/languages/index.ts';

interface Vague {
  readonly labels: ReadonlySet<string>;
  /** How longer ones begin: `click here for the slides`. */
  readonly opening: string | undefined;
}

function setOf(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.join('|').split('|'));
}

const vague: Readonly<Record<string, Vague>> = {
  en: {
    labels: setOf(
      'here|click|click here|click this|click this link|this|this link|this page|link|the link|available here|see here',
      'read|read more|read here|read it here|read more here|more|more here|more info|more information|more details',
      'details|details here|more details here|info|info here|more info here|more information here',
      'see more|see this|view here|view more|learn more|find out more|continue reading|further information',
    ),
    opening: 'click here ',
  },
  fr: {
    labels: setOf(
      'ici|cliquez|cliquez ici|cliquer ici|ce lien|cliquez sur ce lien|suivez ce lien|lien|le lien|cette page',
      'plus|en savoir plus|pour en savoir plus|savoir plus|lire|lire ici|lire plus|lire la suite|la suite|suite',
      'détails ici|plus de détails ici|infos ici|info ici|lien ici|voir|voir ici|voir plus|disponible ici|plus de détails|plus de renseignements',
      "plus d'information|plus d'informations|plus d'infos",
    ),
    opening: 'cliquez ici ',
  },
};

const others = new Map<string, Vague>();

function vagueIn(language: string): Vague {
  if (Object.hasOwn(vague, language)) return vague[language]!;
  let found = others.get(language);
  if (found === undefined) {
    const words = readingWordsFor(language);
    const labels = setOf(...words.map((own) => own.vague.replaceAll('’', "'")));
    others.set(language, (found = { labels, opening: words[0]?.vagueOpening }));
  }
  return found;
}

/** Whether a label such as `here` or `lire la suite` leaves a reader guessing. */
export function isVague(label: string, language: string): boolean {
  if (label.length > 200) return false;
  const { labels, opening } = vagueIn(language);
  const words = plainLabel(label);
  return labels.has(words) || (opening !== undefined && words.startsWith(opening));
}

/** What is wrong with a label, in words that follow its name, and what to do about it; undefined where nothing is. */
export function vagueLabel(
  label: string,
  language: string,
): { readonly what: string; readonly help: string } | undefined {
  if (!isVague(label, language)) return undefined;
  const more = clickHere.exec(label)?.[0];
  const help =
    more === undefined ? 'Name what is behind the link, for example "the annual report"' : `Leave out "${more.trim()}"`;
  return { what: 'does not say where the link leads', help };
}

/** `Click here for the slides` says what is behind the link, and two words too many. */
const clickHere = /^\s*(?:click here|cliquez ici)(?= .*\w)/i;

const around = ' 。、，：；！？「」『』（）【】〈〉《》،؛؟.,:;!?…«»“”"\'()[]<>→›»-–—*_\u00a0\u202f';

/** A label without capitals, doubled blanks, and the punctuation and arrows around it. */
export function plainLabel(label: string): string {
  const words = label
    .toLowerCase()
    .replace(/[’\s]{2,}|[^\S ]/g, ' ')
    .replaceAll('’', "'");
  let [from, to] = [0, words.length];
  while (from < to && around.includes(words.charAt(from))) from += 1;
  while (to > from && around.includes(words.charAt(to - 1))) to -= 1;
  return words.slice(from, to);
}
