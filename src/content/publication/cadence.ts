// How often an issue comes out: the field of bulletin.yaml, as people write it, and what it means.

import { described } from '../issue/about.ts';
import { whole } from '../issue/field.ts';
import { word } from '../issue/text-fields.ts';

export interface Cadence {
  readonly amount: number;
  readonly unit: 'days' | 'months';
  /** False for what holds by default, which is no promise. */
  readonly isTyped: boolean;
}

const cadencePattern = /^([1-9]\d{0,2}) (days?|weeks?|months?)$/;

const usualCadences: readonly (readonly [RegExp, string])[] = [
  [/^(?:fortnightly|twice a month|bimensuel(?:le)?|deux fois par mois|every (?:other|second) week)$/i, '2 weeks'],
  [/^(?:bimestriel(?:le)?|every (?:other|second) month)$/i, '2 months'],
  [/^(?:weekly|hebdomadaire)$/i, '1 week'],
  [/^(?:monthly|mensuel(?:le)?)$/i, '1 month'],
  [
    /^(?:quarterly|every quarter|once a quarter|trimestriel(?:le)?|(?:four|4) times a year|(?:quatre|4) fois par an)$/i,
    '3 months',
  ],
  [/^(?:half-yearly|semestriel(?:le)?|(?:twice|two times|2 times) a year|(?:deux|2) fois par an)$/i, '6 months'],
  [
    /^(?:yearly|annual(?:ly)?|every year|once a year|annuel(?:le)?|une fois par an|tous les ans|1 year|1 an)$/i,
    '12 months',
  ],
  [/^(?:daily|quotidien(?:ne)?)$/i, '1 day'],
];

const everyFew =
  /^(?:every|once (?:a|every)|une fois par|par|tous les|toutes les|chaque)?\s*(\d{1,3}|\p{L}+)??\s*(?:(days?|jours?)|(weeks?|semaines?)|months?|mois)\.?$/iu;
const numbersInWords = ['', 'one un une a', 'two deux', 'three trois', 'four quatre', 'five cinq', 'six'].map((words) =>
  words.split(' '),
);

/** `every 2 months`, `tous les deux mois`, `a month`, `2 mois`. */
function cadenceInWords(text: string): string | undefined {
  const [all, amount = '1', day, week] = text.length > 40 ? [] : (everyFew.exec(text) ?? []);
  const count = Number(amount) || numbersInWords.findIndex((words) => words.includes(amount.toLowerCase()));
  if (all === undefined || count < 1) return undefined;
  const unit = day !== undefined ? 'day' : week !== undefined ? 'week' : 'month';
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** What is meant, as bulletin.yaml has it: `monthly` is `1 month`. */
export function readCadence(text: string): string | undefined {
  const typed = text.trim();
  if (cadencePattern.test(typed)) return typed;
  const [, usual] = usualCadences.find(([name]) => name.test(typed)) ?? [];
  return usual ?? cadenceInWords(typed);
}

export function parseCadence(text: string): Omit<Cadence, 'isTyped'> {
  const [, amount = '1', unit = 'month'] = cadencePattern.exec(text) ?? [];
  const weeks = unit.startsWith('week');
  return { amount: Number(amount) * (weeks ? 7 : 1), unit: unit.startsWith('month') ? 'months' : 'days' };
}

function cadenceHelp(text: string): string {
  const meant = readCadence(text);
  return meant === undefined ? 'For example `2 months` or `14 days`' : `Write \`${meant}\``;
}

const inUnits = whole<string>((text) =>
  cadencePattern.test(text)
    ? undefined
    : { rule: 'schema/cadence', what: `is not a number of days, weeks or months: ${text}`, help: cadenceHelp(text) },
);

export const cadence = described(
  word('How often an issue comes out, in days, weeks or months.', '2 months').check(inUnits),
  {
    description: 'How often an issue comes out, in days, weeks or months.',
    examples: ['2 months', '14 days'],
    json: {
      type: 'string',
      pattern: cadencePattern.source,
      errorMessage: 'Write a number of days, weeks or months, for example 2 months',
    },
  },
);
